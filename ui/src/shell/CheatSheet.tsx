import { useCheatSheet } from "../lib/keys";
import { changeSettings, useSettings } from "../lib/settings";
import { Dialog } from "../parts/Dialog";
import { Choice } from "../parts/Field";
import { Keys } from "../parts/Keys";
import s from "./CheatSheet.module.css";

/** The shortcuts that work on the page behind it. */
export function CheatSheet({ onClose }: { onClose: () => void }) {
  const scopes = useCheatSheet();
  const { singleKeys } = useSettings();
  return (
    <Dialog open onClose={onClose} title="Keyboard shortcuts">
      <div className={s.cols}>
        {scopes.map(({ scope, items }) => (
          <section key={scope}>
            <h3>{scope}</h3>
            <dl>
              {items.map((i) => (
                <div key={i.keys} className={s.pair}>
                  <dt>{i.label}</dt>
                  <dd>
                    <span className="vh">{i.keys}</span>
                    <Keys keys={i.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Choice
        label="Single-letter shortcuts"
        hint="Switch them off if you speak to your computer or press keys by accident. Shortcuts with Ctrl go on working."
        checked={singleKeys}
        onChange={(e) => changeSettings({ singleKeys: e.target.checked })}
      />
    </Dialog>
  );
}
