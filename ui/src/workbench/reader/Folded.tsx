import { memo, useId, useState } from "react";

import type { Segment } from "../../lib/api";
import type { Offsets } from "../../lib/offsets";
import { count, words } from "../../lib/words";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/States";
import { type Block, endsIn } from "../text/blocks";
import type { Range } from "../text/words";
import { useDisposals } from "./disposals";
import s from "./reader.module.css";
import { SelectionBar } from "./SelectionBar";

interface Props {
  block: Block;
  /** The selected words, if they end in one of these lines; it is unfolded as long as there are some. */
  selection: Range | undefined;
  offsets: Offsets;
}

/** Lines that are not part of the story, folded to one row that says what they are. */
export const Folded = memo(function Folded({ block, selection, offsets }: Props) {
  const [opened, setOpen] = useState(false);
  const open = opened || selection !== undefined;
  const id = useId();
  const lines = block.segments.map((x) => offsets.slice(x.start, x.end).trim());
  const kind = words(block.role);
  return (
    <div className={s.folded} data-from={block.start}>
      <div className={s.fold}>
        <span className={s.kind}>{kind}</span>
        <span className="cut grow" dir="auto">
          {open ? "" : lines.join(" · ")}
        </span>
        <span className={s.size}>{count(lines.length, "line")}</span>
        <button
          type="button"
          className="txt"
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${open ? "Hide" : "Show"} ${kind.toLowerCase()}`}
          onClick={() => setOpen(!open)}
        >
          {open ? "Hide" : "Show"}
        </button>
      </div>
      <div id={id} hidden={!open}>
        {open &&
          block.segments.map((x) => (
            <Line
              key={x.id}
              segment={x}
              selection={selection && selection.end > x.start && selection.end <= x.end ? selection : undefined}
              offsets={offsets}
            />
          ))}
        {open && <AllBack segments={block.segments} />}
      </div>
    </div>
  );
});

interface AsideProps extends Omit<Props, "block"> {
  blocks: readonly Block[];
}

/** Many folded rows that follow each other, as one, so that the story is not pushed away by what is not part of it. */
export function Aside({ blocks, selection, ...props }: AsideProps) {
  const [opened, setOpen] = useState(false);
  const open = opened || selection !== undefined;
  const kinds = [...new Set(blocks.map((b) => words(b.role)))];
  const lines = blocks.reduce((n, b) => n + b.segments.length, 0);
  return (
    <div className={s.asides} data-from={blocks[0]?.start}>
      <div className={s.folded}>
        <div className={s.fold}>
          <span className={s.kind}>Set aside</span>
          <span className="cut grow">{kinds.join(" · ")}</span>
          <span className={s.size}>{count(lines, "line")}</span>
          <button
            type="button"
            className="txt"
            aria-expanded={open}
            aria-label={`${open ? "Hide" : "Show"} what was set aside here`}
            onClick={() => setOpen(!open)}
          >
            {open ? "Hide" : "Show"}
          </button>
        </div>
      </div>
      {open && blocks.map((b) => <Folded key={b.key} block={b} selection={endsIn(selection, b)} {...props} />)}
    </div>
  );
}

/** Takes back at one stroke what was said of several lines. */
function AllBack({ segments }: { segments: readonly Segment[] }) {
  const dispose = useDisposals();
  const able = segments.filter((x) => x.actions.includes("clear"));
  if (able.length < 2) return null;
  return (
    <div className={s.line}>
      <Button
        size="xs"
        icon="undo"
        busy={dispose.isPending}
        onClick={() => dispose.mutate({ segments: able, disposition: "", reason: "" })}
      >
        Claim all {able.length} back
      </Button>
      <ProblemNote error={dispose.error} />
    </div>
  );
}

type LineProps = Omit<Props, "block"> & { segment: Segment };

function Line({ segment, selection, offsets }: LineProps) {
  const dispose = useDisposals();
  const { start, end } = offsets.trim(segment.start, segment.end);
  return (
    <div className={s.line}>
      <p dir="auto" data-start={start} data-end={end}>
        {offsets.slice(start, end)}
      </p>
      <span className={s.reason}>
        {words(segment.disposition)}
        {segment.reason && `: ${segment.reason.replaceAll("_", " ").replace(/\.$/, "")}`}
        {segment.by && `, ${segment.by.name}`}
      </span>
      {segment.actions.includes("clear") && (
        <Button
          size="xs"
          icon="undo"
          busy={dispose.isPending}
          onClick={() => dispose.mutate({ segments: [segment], disposition: "", reason: "" })}
        >
          Claim it back
        </Button>
      )}
      <ProblemNote error={dispose.error} />
      {selection && <SelectionBar words={selection} />}
    </div>
  );
}
