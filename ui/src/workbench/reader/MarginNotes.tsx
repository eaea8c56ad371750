import type { ClaimRow, Segment, Thread } from "../../lib/api";
import { cx } from "../../lib/cx";
import { words } from "../../lib/words";
import { Avatar } from "../../parts/Avatar";
import { Icon } from "../../parts/Icon";
import type { Block } from "../text/blocks";
import s from "./reader.module.css";

interface Props {
  block: Block;
  claims: readonly ClaimRow[];
  threads: readonly Thread[];
  /** The person who reads. */
  me: string;
  onOpen(claim: ClaimRow): void;
  onThread(thread: Thread): void;
  /** Takes back what was said of a sentence. */
  onClear(segment: Segment): void;
}

const firstName = (name: string) => name.split(" ")[0] ?? name;

/** What stands beside a paragraph: discussions, who is at work on its claims, and why a sentence needs no claim. */
export function MarginNotes({ block, claims, threads, me, onOpen, onThread, onClear }: Props) {
  const begins = claims.filter((c) => (c.spans[0]?.start ?? -1) >= block.start);
  const talked = begins.filter((c) => c.comments > 0);
  const held = begins.filter((c) => c.holder && c.holder.id !== me && c.status === "in_review");
  const set = block.segments.filter((x) => x.state === "not_checkable" && x.disposition !== "");
  if (talked.length + held.length + threads.length + set.length === 0) return null;
  return (
    <ul className={s.side} aria-label="Notes on this paragraph">
      {threads.map((t) => (
        <li key={t.id}>
          <button
            type="button"
            className={cx(s.note, t.resolvedAt !== undefined && s.resolved)}
            onClick={() => onThread(t)}
          >
            <Icon name={t.resolvedAt ? "check" : "message"} size={14} />
            {t.comments.length}
            <span className="vh">
              {" "}
              in the {t.resolvedAt ? "resolved discussion" : "discussion"} of “{t.quote}”
            </span>
            <span className={s.name} aria-hidden="true">
              {firstName(t.comments[0]?.author.name ?? "")}
            </span>
          </button>
        </li>
      ))}
      {talked.map((c) => (
        <li key={c.id}>
          <button type="button" className={s.note} onClick={() => onOpen(c)}>
            <Icon name="message" size={14} />
            {c.comments}
            <span className="vh"> comments on claim {c.number}</span>
            <span className={s.name} aria-hidden="true">
              on {c.number}
            </span>
          </button>
        </li>
      ))}
      {held.map((c) => (
        <li key={c.id} className={s.note}>
          {c.holder && <Avatar person={c.holder} />}
          <span className={s.name}>
            {firstName(c.holder?.name ?? "")} on {c.number}
          </span>
        </li>
      ))}
      {set.map((segment) => (
        <Disposed key={segment.id} segment={segment} onClear={onClear} />
      ))}
    </ul>
  );
}

function Disposed({ segment, onClear }: { segment: Segment } & Pick<Props, "onClear">) {
  return (
    <li className={cx(s.note, s.wrapping)}>
      <span className={s.name}>
        {words(segment.disposition)}
        {segment.reason && `: ${segment.reason.replaceAll("_", " ")}`}
      </span>
      {segment.actions.includes("clear") && (
        <button
          type="button"
          className="txt"
          aria-label={`Undo: ${words(segment.disposition).toLowerCase()}`}
          onClick={() => onClear(segment)}
        >
          Undo
        </button>
      )}
    </li>
  );
}
