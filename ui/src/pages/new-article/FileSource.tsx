import { Button } from "../../parts/Button";
import { Field } from "../../parts/Field";
import { Icon } from "../../parts/Icon";
import s from "./NewArticle.module.css";
import { maxFile } from "./useImportForm";

interface FileSourceProps {
  file: File | undefined;
  onFile: (file: File | undefined) => void;
  error: string | undefined;
}

const unit = (unit: string) => new Intl.NumberFormat(undefined, { style: "unit", unit, maximumFractionDigits: 1 });
const [kilobytes, megabytes] = [unit("kilobyte"), unit("megabyte")];
const kinds = ".txt,.html,.htm,.pdf,.docx";

function sizeOf({ size }: File): string {
  return size < 1_000_000 ? kilobytes.format(Math.max(1, Math.round(size / 1000))) : megabytes.format(size / 1_000_000);
}

/** A file that is the article. */
export function FileSource({ file, onFile, error }: FileSourceProps) {
  if (!file) {
    return (
      <Field
        label="Article file"
        hint="Text, a saved web page, PDF or Word (.txt .html .pdf .docx), up to 20 MB. You can also drop it on this form."
        error={error}
      >
        {(id, describedBy) => (
          <div className={s.file}>
            <Icon name="upload" />
            <input
              id={id}
              type="file"
              accept={kinds}
              aria-describedby={describedBy}
              onChange={(e) => onFile(e.target.files?.[0])}
            />
          </div>
        )}
      </Field>
    );
  }
  const large =
    file.size > maxFile ? "This file is larger than 20 MB. Save the article on its own, or paste its text." : undefined;
  const wrong = large ?? error;
  return (
    <div className="stack">
      <div className={s.file}>
        <Icon name="articles" />
        <span className="cut grow" dir="auto">
          {file.name}
        </span>
        <span className="t3">{sizeOf(file)}</span>
        <Button size="xs" onClick={() => onFile(undefined)}>
          Remove
        </Button>
      </div>
      {wrong && (
        <p role="alert" className={s.wrong}>
          <Icon name="alert" size={14} />
          <span>{wrong}</span>
        </p>
      )}
    </div>
  );
}
