import { changeSettings, type Settings, useSettings } from "../../lib/settings";
import { Choice } from "../../parts/Field";
import s from "./Profile.module.css";

const themes: { value: Settings["theme"]; label: string }[] = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

const sizes: { value: Settings["reading"]; label: string }[] = [
  { value: "small", label: "Small" },
  { value: "normal", label: "Normal" },
  { value: "large", label: "Large" },
];

/** How the interface looks and listens in this browser. */
export function ReadingSection() {
  const settings = useSettings();
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">Reading and keyboard</h2>
      <p className="t3">Kept in this browser only.</p>
      <fieldset>
        <legend className={s.legend}>Theme</legend>
        <div className={s.choices}>
          {themes.map((t) => (
            <Choice
              key={t.value}
              type="radio"
              name="theme"
              label={t.label}
              checked={settings.theme === t.value}
              onChange={() => changeSettings({ theme: t.value })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className={s.legend}>Size of the article's text</legend>
        <div className={s.choices}>
          {sizes.map((t) => (
            <Choice
              key={t.value}
              type="radio"
              name="reading"
              label={t.label}
              checked={settings.reading === t.value}
              onChange={() => changeSettings({ reading: t.value })}
            />
          ))}
        </div>
      </fieldset>
      <p className={s.sample}>Every sentence gets an answer, and every answer has a source.</p>
      <Choice
        label="Single-letter shortcuts"
        hint="Switch them off if you speak to your computer or press keys by accident. Shortcuts with Ctrl go on working."
        checked={settings.singleKeys}
        onChange={(e) => changeSettings({ singleKeys: e.target.checked })}
      />
    </section>
  );
}
