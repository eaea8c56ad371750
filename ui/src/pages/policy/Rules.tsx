import type { PolicyRule } from "../../lib/api";
import { words } from "../../lib/words";
import { Icon } from "../../parts/Icon";
import s from "./Policy.module.css";

interface Props {
  rules: readonly PolicyRule[];
  fourEyes: string;
}

function Yes({ is, what }: { is: boolean; what: string }) {
  return is ? (
    <>
      <Icon name="check" size={14} />
      <span className="vh">{what}</span>
    </>
  ) : (
    <span className="t3">–</span>
  );
}

/** The rules as a table. All that are about a claim hold together; the strictest of each column counts. */
export function Rules({ rules, fourEyes }: Props) {
  return (
    <section className={s.part} aria-label="What it says">
      <h2 className={s.heading}>What it says</h2>
      {rules.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, so the keyboard must reach it
        <section className={s.scroll} aria-label="Rules as a table" tabIndex={0}>
          <table className={s.rules}>
            <thead>
              <tr>
                <th scope="col">Claims</th>
                <th scope="col">Origins</th>
                <th scope="col">Primary source</th>
                <th scope="col">Cross-check</th>
                <th scope="col">Confidence</th>
              </tr>
            </thead>
            <tbody>
              {rules.map((r, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two rules can say the same; a rule is its place
                <tr key={i} title={r.sentence}>
                  <th scope="row" dir="auto">
                    {r.name && <span className={s.name}>{r.name}</span>}
                    {r.name.toLowerCase() !== r.about && <span className="t2">{r.about}</span>}
                  </th>
                  <td>{r.origins > 0 ? r.origins : <span className="t3">–</span>}</td>
                  <td>
                    <Yes is={r.primary} what="Needs a primary source" />
                  </td>
                  <td>
                    <Yes is={r.crossCheck} what="Needs a cross-check" />
                  </td>
                  <td>{r.confidence ? words(r.confidence) : <span className="t3">–</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className={s.foot}>
        Where several rules are about a claim, the strictest of each column counts.{" "}
        {fourEyes === "recorded"
          ? "Four-eyes is recorded: an editor may approve what they checked themselves, and every report says so."
          : "Four-eyes is required: nobody approves what they checked themselves."}
      </p>
    </section>
  );
}
