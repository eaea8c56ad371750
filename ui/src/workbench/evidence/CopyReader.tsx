import { type KeyboardEvent, useEffect, useRef, useState } from "react";

import type { Offsets } from "../../lib/offsets";
import { TextInput } from "../../parts/Field";
import { Keys } from "../../parts/Keys";
import s from "./copy.module.css";
import { type Block, byWord, findWords, nextBlock, type Range, wholeWords } from "./picking";
import type { ReadableCopy } from "./useCopyText";

interface Props {
  text: ReadableCopy;
  range: Range | undefined;
  /** Undefined where nothing can be chosen. */
  setRange: ((range: Range | undefined) => void) | undefined;
  take(): void;
}

/** The text of a copy. A passage is chosen with the mouse, or paragraph by paragraph and word by word with keys. */
export function CopyReader({ text, range, setRange, take }: Props) {
  const { offsets, blocks } = text;
  const box = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState("");
  const [missing, setMissing] = useState(false);
  const last = useRef<Range>(undefined); // found, where nothing can be chosen
  useEffect(() => {
    if (range) box.current?.querySelector("mark")?.scrollIntoView({ block: "nearest" });
  }, [range]);

  const find = (again: boolean) => {
    const found = findWords(offsets, wanted, (again && (last.current ?? range)?.end) || 0);
    setMissing(!found && wanted.trim() !== "");
    if (found) setRange?.(found);
    if (setRange) return;
    last.current = found;
    if (found) mark(box.current, found);
  };
  const onKey = (e: KeyboardEvent) => {
    const next = keyed(e, text, range);
    if (e.key === "Enter" && setRange) take();
    else if (next && setRange) setRange(next);
    else return;
    e.preventDefault();
  };
  return (
    <div className={s.reader}>
      <div className={s.tools}>
        <TextInput
          type="search"
          scale="sm"
          aria-label="Find in the copy"
          placeholder="Find in the copy"
          value={wanted}
          onChange={(e) => {
            setWanted(e.target.value);
            setMissing(false);
            last.current = undefined;
          }}
          onKeyDown={(e) => {
            if (e.key !== "Enter") return;
            e.preventDefault();
            find(true);
          }}
        />
        <span role="status" className="t3">
          {missing && "These words do not stand there."}
        </span>
        {setRange && (
          <span className={s.keys}>
            <Keys keys="ArrowDown" /> paragraph <Keys keys="[" /> <Keys keys="]" /> last word <Keys keys="Shift+[" />{" "}
            <Keys keys="Shift+]" /> first word
          </span>
        )}
      </div>
      <section
        ref={box}
        className={s.text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys choose in it
        tabIndex={0}
        aria-label="Text of the copy"
        onKeyDown={onKey}
        onMouseUp={() => {
          const chosen = selected(box.current, offsets);
          if (chosen) setRange?.(wholeWords(offsets, blocks, chosen));
        }}
      >
        {blocks.map((b) => (
          <Paragraph key={b.start} block={b} offsets={offsets} range={range} />
        ))}
      </section>
    </div>
  );
}

/** What a key makes of the chosen range; undefined when it means nothing here. */
function keyed(e: KeyboardEvent, { offsets, blocks }: ReadableCopy, range: Range | undefined): Range | undefined {
  if (e.ctrlKey || e.metaKey || e.altKey) return undefined;
  if (e.key === "ArrowDown") return nextBlock(blocks, range, 1);
  if (e.key === "ArrowUp") return nextBlock(blocks, range, -1);
  if (!range) return undefined;
  if (e.key === "[" || e.key === "{") return byWord(offsets, range, e.shiftKey ? "start" : "end", -1);
  if (e.key === "]" || e.key === "}") return byWord(offsets, range, e.shiftKey ? "start" : "end", 1);
  return undefined;
}

function Paragraph({ block, offsets, range }: { block: Block; offsets: Offsets; range: Range | undefined }) {
  const from = Math.max(block.start, Math.min(range?.start ?? block.end, block.end));
  const to = Math.min(block.end, Math.max(range?.end ?? block.end, from));
  const piece = (start: number, end: number, chosen = false) =>
    start < end && (
      <span data-at={offsets.toUnits(start)} key={start}>
        {chosen ? <mark>{offsets.slice(start, end)}</mark> : offsets.slice(start, end)}
      </span>
    );
  return (
    <p className={block.number === 0 ? s.aside : undefined} dir="auto">
      <span className={s.place} aria-hidden="true">
        {block.page > 0 ? `p. ${block.page}` : block.number > 0 && block.number}
      </span>
      {piece(block.start, from)}
      {piece(from, to, range !== undefined)}
      {piece(to, block.end)}
    </p>
  );
}

/** Where a point of the document stands in the text, in UTF-16 units. */
function unitAt(node: Node, offset: number): number | undefined {
  const holder = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-at]");
  if (!holder) return undefined;
  return Number(holder.dataset["at"]) + (node instanceof Text ? offset : 0);
}

/** What is selected in a text, in code points without the white space at its ends. The selection becomes ours. */
function selected(box: HTMLElement | null, offsets: Offsets): Range | undefined {
  const selection = document.getSelection();
  if (!box || !selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!box.contains(startContainer) || !box.contains(endContainer)) return undefined;
  const [start, end] = [unitAt(startContainer, startOffset), unitAt(endContainer, endOffset)];
  if (start === undefined || end === undefined) return undefined;
  const range = offsets.trim(offsets.toPoints(start), offsets.toPoints(end, true));
  if (range.start >= range.end) return undefined;
  selection.removeAllRanges();
  return range;
}

/** Scrolls to the paragraph that a range begins in. */
function mark(box: HTMLElement | null, { start }: Range) {
  const pieces = [...(box?.querySelectorAll<HTMLElement>("[data-at]") ?? [])];
  pieces.findLast((p) => Number(p.dataset["at"]) <= start)?.scrollIntoView({ block: "center" });
}
