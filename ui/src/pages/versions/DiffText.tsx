import type { DiffPiece } from "./useVersions";

interface DiffTextProps {
  pieces: readonly DiffPiece[];
  /** Which text is shown; "both" shows what went beside what came. */
  side: "old" | "new" | "both";
}

/** A word difference, with what is not on this side left out. */
export function DiffText({ pieces, side }: DiffTextProps) {
  return (
    <span dir="auto">
      {pieces.map((p, i) => {
        const key = `${i} ${p.op}`;
        if (p.op === "same") return <span key={key}>{p.text}</span>;
        if (p.op === "deleted") return side === "new" ? null : <del key={key}>{p.text}</del>;
        return side === "old" ? null : <ins key={key}>{p.text}</ins>;
      })}
    </span>
  );
}
