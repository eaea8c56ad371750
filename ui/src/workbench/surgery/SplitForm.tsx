import { type KeyboardEvent, useMemo, useState } from "react";

import { fieldError } from "../../lib/api";
import { cx } from "../../lib/cx";
import { AreaField } from "../../parts/Field";
import { type FormProps, Frame } from "../actions/ActionForm";
import forms from "../actions/actions.module.css";
import { spansOf, type Word, wordsOf } from "../text/pieces";
import { cutBefore, type Piece, toggleWord, whole, withoutPiece, withPiece } from "./cuts";
import { joined } from "./move";
import s from "./surgery.module.css";

/** Makes two or more claims of one: cut it before a word, then choose which words each of them has. */
export function SplitForm(props: FormProps) {
  const words = useMemo(() => wordsOf(props.claim.spans), [props.claim.spans]);
  const [pieces, setPieces] = useState<readonly Piece[]>(() => whole(words.length));
  const [wordings, setWordings] = useState<Record<number, string>>({});
  const [choosing, setChoosing] = useState<number>(); // the piece whose words are chosen; undefined while cutting
  const parts = pieces.map((p) => {
    const spans = spansOf(p.words.flatMap((i) => words[i] ?? []));
    return { ...p, spans, quote: joined(spans), wording: wordings[p.key] ?? joined(spans) };
  });
  const left = words.filter((_, i) => !pieces.some((p) => p.words.includes(i)));
  const press = (i: number) =>
    setPieces(choosing === undefined ? cutBefore(pieces, i) : toggleWord(pieces, choosing, i));
  return (
    <Frame
      {...props}
      shown={["children"]}
      ready={parts.length > 1 && parts.every((p) => p.words.length > 0 && p.wording.trim() !== "")}
      request={() => ({
        action: "split",
        body: { children: parts.map((p) => ({ spans: p.spans, wording: p.wording.trim() })) },
      })}
    >
      {(error) => (
        <>
          <Tools pieces={pieces} choosing={choosing} choose={setChoosing} add={() => setPieces(withPiece(pieces))} />
          <Words words={words} pieces={pieces} choosing={choosing} press={press} />
          {left.length > 0 && (
            <p className={s.hint}>
              In no claim: <q dir="auto">{joined(spansOf(left))}</q>
            </p>
          )}
          {parts.length > 1 &&
            parts.map((p, i) => (
              <div key={p.key} className={s.piece}>
                <AreaField
                  label={`Wording of piece ${i + 1}`}
                  hint={<q dir="auto">{p.quote || "No words yet"}</q>}
                  rows={2}
                  value={p.wording}
                  onChange={(e) => setWordings({ ...wordings, [p.key]: e.target.value })}
                />
                {parts.length > 2 && (
                  <button
                    type="button"
                    className="txt"
                    onClick={() => {
                      setPieces(withoutPiece(pieces, p.key));
                      setChoosing((now) => (now === p.key ? undefined : now));
                    }}
                  >
                    Leave piece {i + 1} out
                  </button>
                )}
              </div>
            ))}
          {fieldError(error, "children") && <p className={forms.error}>{fieldError(error, "children")}</p>}
        </>
      )}
    </Frame>
  );
}

interface ToolsProps {
  pieces: readonly Piece[];
  choosing: number | undefined;
  choose(key: number | undefined): void;
  add(): void;
}

/** What a click on a word does. */
function Tools({ pieces, choosing, choose, add }: ToolsProps) {
  return (
    <fieldset className={s.toolRow}>
      <legend className={s.hint}>
        {choosing === undefined ? "Choose the words that begin a new claim." : "Choose the words of this claim."}
      </legend>
      <button
        type="button"
        className={s.pieceTab}
        aria-pressed={choosing === undefined}
        onClick={() => choose(undefined)}
      >
        Cut
      </button>
      {pieces.length > 1 &&
        pieces.map((p, i) => (
          <button
            key={p.key}
            type="button"
            className={s.pieceTab}
            aria-pressed={choosing === p.key}
            onClick={() => choose(p.key)}
          >
            Words of piece {i + 1}
          </button>
        ))}
      {pieces.length > 1 && pieces.length < 20 && (
        <button type="button" className="txt" onClick={add}>
          Add a piece
        </button>
      )}
    </fieldset>
  );
}

interface WordsProps extends Pick<ToolsProps, "pieces" | "choosing"> {
  words: readonly Word[];
  press(word: number): void;
}

/** The claim's words. The arrow keys go from one to the next; one of them is in the tab order. */
function Words({ words, pieces, choosing, press }: WordsProps) {
  const first = choosing === undefined ? 1 : 0;
  const [at, setAt] = useState(1);
  const go = (e: KeyboardEvent<HTMLElement>) => {
    const rtl = getComputedStyle(e.currentTarget).direction === "rtl";
    const by = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, Home: -words.length, End: words.length }[e.key];
    if (by === undefined) return;
    e.preventDefault();
    const to = Math.min(Math.max(at + by, first), words.length - 1);
    setAt(to);
    e.currentTarget.querySelector<HTMLElement>(`[data-word="${to}"]`)?.focus();
  };
  const here = Math.max(Math.min(at, words.length - 1), first);
  return (
    <p className={forms.words} dir="auto" onKeyDown={go}>
      {words.map((w, i) => {
        const numbers = pieces.flatMap((p, n) => (pieces.length > 1 && p.words.includes(i) ? [n + 1] : []));
        const begins = pieces.some((p, n) => n > 0 && p.words[0] === i);
        const inIt = pieces.find((p) => p.key === choosing)?.words.includes(i) ?? false;
        const sup = begins || i === 0 || choosing !== undefined ? numbers.join(" ") : "";
        if (i < first) {
          return (
            <span key={w.start}>
              {sup && <sup>{sup}</sup>}
              {w.text}{" "}
            </span>
          );
        }
        return (
          <span key={w.start}>
            <button
              type="button"
              data-word={i}
              data-first={i === first || undefined}
              tabIndex={i === here ? 0 : -1}
              className={cx(numbers.length === 0 && pieces.length > 1 && s.nowhere)}
              aria-pressed={choosing === undefined ? begins : inIt}
              aria-label={choosing === undefined ? `Cut before “${w.text}”` : w.text}
              onFocus={() => setAt(i)}
              onClick={() => press(i)}
            >
              {sup && <sup>{sup}</sup>}
              {w.text}
            </button>{" "}
          </span>
        );
      })}
    </p>
  );
}
