import { fieldError, Problem } from "../../lib/api";
import { digits } from "../../lib/words";
import { Button } from "../../parts/Button";
import { Field, TextArea } from "../../parts/Field";
import { Icon } from "../../parts/Icon";
import s from "./NewArticle.module.css";
import { codePoints } from "./useImportForm";

interface TextSourceProps {
  text: string;
  file: File | undefined;
  onText: (text: string) => void;
  onFile: (file: File | undefined) => void;
  error: unknown;
}

const sizes = new Intl.NumberFormat(undefined, { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });

/** What is wrong with a file, whichever way the server says it. */
export function fileError(error: unknown): string | undefined {
  const large = error instanceof Problem && error.status === 413 ? error.message : undefined;
  return fieldError(error, "file") ?? fieldError(error, "text") ?? large;
}

/** Where the text comes from: what is pasted, or a file that takes its place until it is removed. */
export function TextSource({ text, file, onText, onFile, error }: TextSourceProps) {
  const wrong = fileError(error);
  if (file) {
    return (
      <div className="stack">
        <div className={s.file}>
          <Icon name="articles" />
          <span className="cut grow" dir="auto">
            {file.name}
          </span>
          <span className="t3">{sizes.format(Math.max(1, file.size / 1000))}</span>
          <Button size="xs" onClick={() => onFile(undefined)}>
            Remove
          </Button>
        </div>
        {wrong && <p role="alert">{wrong}</p>}
        {text.trim() !== "" && (
          <p className="lbl">The text that you pasted is kept and comes back when you remove the file.</p>
        )}
      </div>
    );
  }
  return (
    <>
      <Field
        label="Article text, exactly as copied"
        aside={text && `${digits(codePoints(text))} characters`}
        hint="Kept unchanged and hashed. Every claim points into this text."
        error={fieldError(error, "text")}
      >
        {(id, describedBy, invalid) => (
          <TextArea
            id={id}
            name="text"
            className={s.text}
            aria-describedby={describedBy}
            invalid={invalid}
            placeholder="Paste a whole page: share bars, captions and links may stay in, they are set aside."
            value={text}
            onChange={(e) => onText(e.target.value)}
          />
        )}
      </Field>
      <Field
        label="Or a text file"
        hint="A .txt file in UTF-8, up to 200,000 characters; you can also drop it on this form"
        error={fieldError(error, "file")}
      >
        {(id, describedBy) => (
          <div className={s.file}>
            <Icon name="upload" />
            <input
              id={id}
              type="file"
              accept=".txt,text/plain"
              aria-describedby={describedBy}
              onChange={(e) => onFile(e.target.files?.[0])}
            />
          </div>
        )}
      </Field>
    </>
  );
}
