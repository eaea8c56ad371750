import { memo, useMemo } from "react";

import type { ClaimRow, Segment, Thread } from "../../lib/api";
import { cx } from "../../lib/cx";
import type { Offsets } from "../../lib/offsets";
import { Icon } from "../../parts/Icon";
import { useActiveOf } from "../bench";
import type { Verdicts } from "../model";
import type { Block } from "../text/blocks";
import { type Part, runs } from "../text/runs";
import type { Range } from "../text/words";
import { MarginNotes } from "./MarginNotes";
import { Marks } from "./Marks";
import s from "./reader.module.css";
import { SelectionBar } from "./SelectionBar";
import { Strip } from "./Strip";

export interface ParagraphProps {
  block: Block;
  /** The claims with words in this paragraph. */
  claims: readonly ClaimRow[];
  /** The article's threads on words of this paragraph. */
  threads: readonly Thread[];
  /** The selected words, if they end in this paragraph. */
  selection: Range | undefined;
  offsets: Offsets;
  verdicts: Verdicts;
  /** Whether the person may make claims here. */
  adding: boolean;
  /** The person who reads. */
  me: string;
  onOpen(claim: ClaimRow): void;
  onThread(thread: Thread): void;
  onSelect(words: Range): void;
}

/** The end of a paragraph's words, without the white space after them. */
const endOf = (block: Block, offsets: Offsets) => offsets.trim(block.start, block.end).end;

/** One paragraph of the article with its marks, its strip on one side and its notes on the other. */
export const Paragraph = memo(function Paragraph(p: ParagraphProps) {
  const { block, claims, offsets } = p;
  const active = useActiveOf(claims);
  const end = endOf(block, offsets);
  const parts = useMemo(() => {
    const breaks = block.segments.map((segment) => segment.end);
    return runs(claims, { start: block.start, end }, breaks, active);
  }, [claims, block, end, active]);

  const alone =
    !p.selection &&
    active === undefined &&
    p.threads.length + claims.filter((c) => c.comments > 0 || c.holder).length < 2;
  const heading = block.role === "headline" || block.role === "subhead";
  const Words = heading ? "h2" : "p";
  return (
    <div className={cx(s.block, alone && s.far, heading && s.heading, block.role === "standfirst" && s.stand)}>
      <Strip segments={block.segments} claims={claims} offsets={offsets} onSelect={p.onSelect} />
      <Words className={s.words} dir="auto" data-start={block.start} data-end={end}>
        {block.segments.map((segment) => (
          <Sentence key={segment.id} segment={segment} parts={parts} active={active} {...p} />
        ))}
      </Words>
      <MarginNotes
        claims={claims}
        threads={p.threads}
        block={block}
        me={p.me}
        onOpen={p.onOpen}
        onThread={p.onThread}
      />
      {p.selection && <SelectionBar words={p.selection} />}
    </div>
  );
});

function within(part: Part<ClaimRow>, segment: Segment): boolean {
  if (part.kind === "text") return part.start >= segment.start && part.start < segment.end;
  if (part.kind === "more") return part.at > segment.start && part.at <= segment.end;
  return part.at >= segment.start && part.at < segment.end;
}

type SentenceProps = ParagraphProps & {
  segment: Segment;
  parts: readonly Part<ClaimRow>[];
  active: string | undefined;
};

function Sentence({ segment, parts, offsets, verdicts, active, adding, onOpen, onSelect }: SentenceProps) {
  const words = () => onSelect(offsets.trim(segment.start, segment.end));
  return (
    <span className={s.sentence} id={`segment-${segment.id}`}>
      <Marks
        parts={parts.filter((x) => within(x, segment))}
        claimed={segment.disposition === "claimed"}
        {...{ offsets, verdicts, active, onOpen }}
      />
      {segment.state === "gap" && (
        <button type="button" data-note className={s.gapLabel} onClick={words}>
          <Icon name="gap" size={14} />
          not covered
        </button>
      )}
      {segment.state !== "gap" && adding && (
        <button
          type="button"
          data-note
          className={s.pick}
          aria-label="Select this sentence"
          title="Select this sentence"
          onClick={words}
        >
          <Icon name="plus" size={12} />
        </button>
      )}
    </span>
  );
}
