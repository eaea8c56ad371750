import { digits } from "../../lib/words";
import { Button } from "../../parts/Button";
import { Field, TextArea } from "../../parts/Field";
import { Note } from "../../parts/States";
import s from "./NewArticle.module.css";
import { bareAddress, codePoints } from "./useImportForm";

interface PasteSourceProps {
  text: string;
  onText: (text: string) => void;
  /** Asks for the page at an address that was pasted instead of a text. */
  onAddress: (url: string) => void;
  error: string | undefined;
}

/** The text as a person copied it. */
export function PasteSource({ text, onText, onAddress, error }: PasteSourceProps) {
  const address = bareAddress(text);
  return (
    <div className="stack">
      <Field
        label="Article text, exactly as copied"
        aside={text && `${digits(codePoints(text))} characters`}
        hint="Kept unchanged and hashed. Every claim points into this text."
        error={error}
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
      <div role="status">
        {address && (
          <Note>
            <p>This is an address and no text. Linecheck can get the page itself.</p>
            <Button size="xs" icon="link" className={s.offer} onClick={() => onAddress(address)}>
              Get the page
            </Button>
          </Note>
        )}
      </div>
    </div>
  );
}
