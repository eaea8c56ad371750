import { useQuery } from "@tanstack/react-query";

import type { Claim, HistoryItem } from "../../lib/api";
import { words } from "../../lib/words";
import { Avatar } from "../../parts/Avatar";
import { Icon } from "../../parts/Icon";
import { ErrorState, Skeleton } from "../../parts/States";
import { Time } from "../../parts/Time";
import { WordDiff } from "../claim/Newer";
import { historyQuery } from "../server";
import s from "./history.module.css";

/** What happened to the claim, newest first. */
export function History({ claim }: { claim: Claim }) {
  const history = useQuery(historyQuery(claim.id));
  if (history.error) return <ErrorState error={history.error} retry={() => void history.refetch()} />;
  if (!history.data) return <Skeleton rows={4} label="Loading the history" />;
  const voided = new Set(claim.signOffs.filter((x) => x.voidedAt).map((x) => `${x.by.id} ${x.at}`));
  return (
    <ol className={s.list} aria-label="History">
      {history.data
        .toSorted((a, b) => b.seq - a.seq)
        .map((item) => (
          <li key={item.seq}>
            <Item item={item} isVoid={item.action === "claim.approved" && voided.has(`${item.actor.id} ${item.at}`)} />
          </li>
        ))}
    </ol>
  );
}

/** Which version of a scale a verdict is from; the verdict itself says what was found. */
const technical = new Set(["scale", "attributionScale"]);

/** The two questions of a claim that somebody is said to have made. */
const questions: Record<string, string> = { attributionVerdict: "Did they say it?", verdict: "Is it so?" };

const isKey = (value: string) => /^[a-z]+(_[a-z]+)*$/.test(value);

/** What a field says instead; a word of a fixed set, such as a verdict, is not compared letter by letter. */
function Change({ change: { before, after } }: { change: NonNullable<HistoryItem["changes"]>[number] }) {
  if (before === "") return isKey(after) ? words(after) : <span className={s.lines}>{after}</span>;
  if (isKey(before) && isKey(after)) return `${words(before)} → ${words(after)}`;
  return <WordDiff before={before} after={after} />;
}

function Item({ item, isVoid }: { item: HistoryItem; isVoid: boolean }) {
  const changes = item.changes?.filter((c) => !technical.has(c.field)) ?? [];
  return (
    <div className={s.item}>
      <Avatar person={item.actor} decorative />
      <div className={s.what}>
        <p>
          {isVoid ? <s>{item.text}</s> : item.text}{" "}
          <span className={s.when}>
            <Time at={item.at} />
          </span>
        </p>
        {isVoid && (
          <p className={s.isVoid}>
            <Icon name="st-void" size={12} />
            This sign-off is void.
          </p>
        )}
        {item.reason && (
          <p className={s.reason} dir="auto">
            {item.reason}
          </p>
        )}
        {changes.length > 0 && (
          <dl className={s.changes}>
            {changes.map((c) => (
              <div key={c.field}>
                <dt>{questions[c.field] ?? words(c.field)}</dt>
                <dd dir="auto">
                  <Change change={c} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {item.hash && (
          <p className={s.hash}>
            Event <code title={item.hash}>{item.hash.slice(0, 12)}</code>
          </p>
        )}
      </div>
    </div>
  );
}
