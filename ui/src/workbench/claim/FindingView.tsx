import type { Claim, Finding, ScaleValue } from "../../lib/api";
import { words } from "../../lib/words";
import { VerdictChip } from "../../parts/Chip";
import { Html } from "../../parts/Html";
import { useBench } from "../bench";
import { BothFindings } from "./BothFindings";
import s from "./claim.module.css";
import { chosenOf, noFinding } from "./finding";
import { PolicyNeeds } from "./PolicyNeeds";

const empty = (f: Finding) => Object.keys(noFinding).every((key) => f[key as keyof Finding] === "");

/** What was found, for reading. After a cross-check both findings, side by side. */
export function FindingView({ claim }: { claim: Claim }) {
  const { me } = useBench();
  const check = claim.crossCheck;
  const both = check?.first && check.secondFinding;
  if (empty(claim.finding) && !check) return null;
  return (
    <section className={s.finding} aria-label="Finding">
      <h3 className={s.heading}>
        Finding
        <span className={s.scale}>
          {claim.scale.name} v{claim.scale.version}
        </span>
      </h3>
      {!empty(claim.finding) && !both && <Found claim={claim} finding={claim.finding} html={claim.rationaleHtml} />}
      {both && (
        <p className="t2">
          {check.second.id === me.id ? "You" : check.second.name}{" "}
          {check.outcome === "agreed" ? "came to the same verdict" : "came to another verdict"} without seeing the
          first.
        </p>
      )}
      {check?.first && check.secondFinding && (
        <BothFindings claim={claim} first={check.first} second={check.secondFinding} by={check.second} />
      )}
      {check && !both && (
        <p className="t2">
          {check.outcome === "cancelled"
            ? `The cross-check by ${check.second.name} was cancelled.`
            : `${check.second.name} checks it a second time, without seeing the first finding.`}
        </p>
      )}
      <PolicyNeeds claim={claim} />
    </section>
  );
}

interface AnswerProps {
  question: string;
  /** Who is said to have said it. */
  by?: string;
  verdict: ScaleValue | undefined;
}

/** One of the two questions of a claim that somebody is said to have made. */
function Answer({ question, by, verdict }: AnswerProps) {
  return (
    <div>
      <dt>
        {question} {by && <span dir="auto">{by}</span>}
      </dt>
      <dd>{verdict ? <VerdictChip {...verdict} /> : <span className="t3">Not decided</span>}</dd>
    </div>
  );
}

function Found({ claim, finding, html }: { claim: Claim; finding: Finding; html?: string }) {
  const verdict = chosenOf(claim.scale, finding.verdict);
  const said = chosenOf(claim.attributionScale, finding.attributionVerdict);
  return (
    <div className="stack">
      {claim.attributionScale && (
        <dl className={s.verdicts}>
          <Answer question="Did they say it?" by={claim.speaker} verdict={said} />
          <Answer question="Is it so?" verdict={verdict} />
        </dl>
      )}
      <div className="hx wrap">
        {!claim.attributionScale && verdict && <VerdictChip {...verdict} />}
        {finding.confidence && <span className="t3">{words(finding.confidence)} confidence</span>}
      </div>
      {finding.correction && (
        <p className={s.correction} dir="auto">
          {finding.correction}
        </p>
      )}
      {html ? (
        <Html html={html} className={s.rationale} />
      ) : (
        finding.rationale && (
          <p className={s.rationale} dir="auto">
            {finding.rationale}
          </p>
        )
      )}
      {finding.wouldChange && (
        <p className="t2" dir="auto">
          <span className={s.label}>What would change this</span>
          {finding.wouldChange}
        </p>
      )}
      {finding.noSource && (
        <p className="t2" dir="auto">
          <span className={s.label}>No source</span>
          {finding.noSource}
        </p>
      )}
    </div>
  );
}
