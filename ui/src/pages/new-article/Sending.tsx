import s from "./NewArticle.module.css";

/** How far a large file is on its way; after it has arrived, and for small ones, only that work goes on. */
export function Sending({ sent, label }: { sent: number | undefined; label: string }) {
  const part = sent !== undefined && sent < 1 ? sent : undefined;
  return (
    <>
      {part === undefined ? label : "Sending the file"}
      <progress className={s.progress} aria-label={label} value={part} />
    </>
  );
}
