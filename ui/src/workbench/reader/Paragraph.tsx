import { memo, useMemo } from "react";

import type { ClaimRow, Segment, Thread } from "../../lib/api";
import { cx } from "../../lib/cx";
import type { Offsets } from "../../lib/offsets";
import { Icon } from "../../parts/Icon";
import { useActiveOf } from "../bench";
import type { Verdicts } from "../model";
import type { Block } from "../text/blocks";
import { lanes } from "../text/lanes";
import { ownLanes, type Part, runs } from "../text/runs";
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
  /** Takes back what was said of a sentence. */
  onClear(segment: Segment): void;
}

/** The end of a paragraph's words, without the white space after them. */
const endOf = (block: Block, offsets: Offsets) => offsets.trim(block.start, block.end).end;

/** One paragraph of the article with its marks, its strip on one side and its notes on the other. */
export const Paragraph = memo(function Paragraph(p: ParagraphProps) {
  const { block, claims, offsets } = p;
  const active = useActiveOf(claims);
  const end = endOf(block, offsets);
  const crowded = useMemo(
    () => new Set(lanes(claims, block.start, end).flatMap((p) => (p.lane > ownLanes ? p.claim.id : []))),
    [claims, block, end],
  );
  const alone = active !== undefined && crowded.has(active) ? active : undefined;
  const parts = useMemo(() => {
    const breaks = block.segments.map((segment) => segment.end);
    return bySentence(runs(claims, { start: block.start, end }, breaks, alone), block.segments);
  }, [claims, block, end, alone]);

  const far =
    !p.selection &&
    active === undefined &&
    p.threads.length + claims.filter((c) => c.comments > 0 || c.holder).length < 2;
  const heading = block.role === "headline" || block.role === "subhead";
  const Words = heading ? "h2" : "p";
  return (
    <div
      className={cx(s.block, far && s.far, heading && s.heading, block.role === "standfirst" && s.stand)}
      data-from={block.start}
    >
      <Strip segments={block.segments} claims={claims} offsets={offsets} onSelect={p.onSelect} />
      <Words className={s.words} dir="auto" data-start={block.start} data-end={end}>
        {block.segments.map((segment, i) => (
          <Sentence
            key={segment.id}
            segment={segment}
            parts={parts[i] ?? nothing}
            active={active !== undefined && mentions(parts[i] ?? nothing, active) ? active : undefined}
            offsets={offsets}
            verdicts={p.verdicts}
            adding={p.adding}
            onOpen={p.onOpen}
            onSelect={p.onSelect}
          />
        ))}
      </Words>
      <MarginNotes
        claims={claims}
        threads={p.threads}
        block={block}
        me={p.me}
        onOpen={p.onOpen}
        onThread={p.onThread}
        onClear={p.onClear}
      />
      {p.selection && <SelectionBar words={p.selection} />}
    </div>
  );
});

/** The parts of each sentence. What stands for further claims belongs to the words before it. */
function bySentence(parts: readonly Part<ClaimRow>[], segments: readonly Segment[]): Part<ClaimRow>[][] {
  const made = segments.map((): Part<ClaimRow>[] => []);
  let i = 0;
  for (const part of parts) {
    const at = part.kind === "text" ? part.start : part.kind === "more" ? part.at - 1 : part.at;
    while ((segments[i]?.end ?? Infinity) <= at) i++;
    made[i]?.push(part);
  }
  return made;
}

const nothing: readonly never[] = [];

/** Whether one of the parts is drawn in another way while a claim is open. */
function mentions(parts: readonly Part<ClaimRow>[], claimId: string): boolean {
  return parts.some((x) =>
    x.kind === "number" ? x.claim.id === claimId : x.kind === "text" && x.marks.some((m) => m.claim.id === claimId),
  );
}

interface SentenceProps extends Pick<ParagraphProps, "offsets" | "verdicts" | "adding" | "onOpen" | "onSelect"> {
  segment: Segment;
  parts: readonly Part<ClaimRow>[];
  /** The claim that is open, if it is drawn here. */
  active: string | undefined;
}

/** A sentence is drawn again when something in it changes: a whole article may be one paragraph. */
const Sentence = memo(function Sentence(props: SentenceProps) {
  const { segment, parts, offsets, verdicts, active, adding, onOpen, onSelect } = props;
  const words = () => onSelect(offsets.trim(segment.start, segment.end));
  return (
    <span className={s.sentence} id={`segment-${segment.id}`}>
      <Marks parts={parts} claimed={segment.disposition === "claimed"} {...{ offsets, verdicts, active, onOpen }} />
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
});
