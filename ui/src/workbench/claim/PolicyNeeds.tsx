import type { Claim } from "../../lib/api";
import { cx } from "../../lib/cx";
import { Icon } from "../../parts/Icon";
import { Note } from "../../parts/States";
import s from "./needs.module.css";

/** What the policy asks of the claim: in one sentence, then what is met and what is missing. */
export function PolicyNeeds({ claim }: { claim: Claim }) {
  const { summary, needs, version, judgedBy, newer } = claim.policy;
  if (summary === "" && judgedBy === 0) return null;
  const missing = needs.some((n) => !n.met);
  return (
    <section className={s.policy} aria-label="Policy">
      {summary && (
        <p className={cx(s.summary, missing && s.missing)}>
          <Icon name={missing ? "alert" : "check"} size={14} />
          <span>{summary}</span>
        </p>
      )}
      {needs.length > 0 && (
        <ul className={s.needs}>
          {needs.map((n) => (
            <li key={n.ask} data-met={n.met || undefined}>
              <Icon name={n.met ? "check" : "x"} size={12} />
              <span>
                <span className="vh">{n.met ? "Met: " : "Missing: "}</span>
                {n.ask}
                {n.have && <span className={s.have}>, now {n.have}</span>}
                {n.rule && (
                  <span className={s.rule} dir="auto">
                    {n.rule}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {judgedBy > 0 && (
        <p className={s.judged}>
          Judged by version {judgedBy} of the policy
          {judgedBy === version ? "." : `; version ${version} is in force.`}
        </p>
      )}
      {newer && <Note tone="warn">The policy asks more since then. {newer}</Note>}
    </section>
  );
}
