import type { Claim, Finding, Person } from "../../lib/api";
import { words } from "../../lib/words";
import { Avatar } from "../../parts/Avatar";
import { Tag, VerdictChip } from "../../parts/Chip";
import s from "./both.module.css";
import { chosenOf, fields } from "./finding";

interface Props {
  claim: Claim;
  first: Finding;
  second: Finding;
  /** The second reviewer. */
  by: Person;
}

/** The first finding and the second reviewer's own beside each other, field by field, with what differs marked. */
export function BothFindings({ claim, first, second, by }: Props) {
  const shown = fields.filter(({ field }) => first[field] !== "" || second[field] !== "");
  return (
    <table className={s.both}>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">What</span>
          </th>
          <th scope="col">
            <span className={s.who}>
              {claim.submittedBy && <Avatar person={claim.submittedBy} decorative />}
              <span dir="auto">{claim.submittedBy?.name ?? "First"}</span>
            </span>
          </th>
          <th scope="col">
            <span className={s.who}>
              <Avatar person={by} decorative />
              <span dir="auto">{by.name}</span>
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ field, label }) => {
          const differs = decisive.has(field) && first[field] !== second[field];
          return (
            <tr key={field} data-differs={differs || undefined}>
              <th scope="row">
                {label} {differs && <Tag alarm>differs</Tag>}
              </th>
              <td data-who={claim.submittedBy?.name ?? "First"}>
                <Value claim={claim} field={field} value={first[field]} />
              </td>
              <td data-who={by.name}>
                <Value claim={claim} field={field} value={second[field]} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Two people never give the same reasons in the same words; these fields are compared. */
const decisive = new Set<keyof Finding>(["verdict", "attributionVerdict", "correction", "confidence"]);

function Value({ claim, field, value }: { claim: Claim; field: keyof Finding; value: string }) {
  if (value === "") return <span className="t3">–</span>;
  const scale = field === "verdict" ? claim.scale : field === "attributionVerdict" ? claim.attributionScale : undefined;
  const verdict = chosenOf(scale, value);
  if (verdict) return <VerdictChip {...verdict} />;
  if (field === "confidence") return words(value);
  return (
    <span className={s.words} dir="auto">
      {value}
    </span>
  );
}
