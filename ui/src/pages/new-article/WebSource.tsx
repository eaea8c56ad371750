import { useRef } from "react";
import { Button } from "../../parts/Button";
import { Field, TextInput } from "../../parts/Field";
import { Icon } from "../../parts/Icon";
import { Time } from "../../parts/Time";
import s from "./NewArticle.module.css";
import type { Page } from "./useImportForm";

interface WebSourceProps {
  url: string;
  page: Page | undefined;
  busy: boolean;
  onUrl: (url: string) => void;
  onGet: () => void;
  onCancel: () => void;
  error: string | undefined;
}

/** A page of the web, which the server fetches once and keeps. */
export function WebSource({ url, page, busy, onUrl, onGet, onCancel, error }: WebSourceProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="stack">
      <Field
        label="Address of the page"
        error={error}
        hint="The page is fetched once and kept as it came. For one behind a sign-in, paste its text or upload the saved page."
      >
        {(id, describedBy, invalid) => (
          <div className={s.address}>
            <TextInput
              ref={input}
              id={id}
              autoFocus={busy} // who asked for a pasted address goes on here
              name="url"
              type="url"
              inputMode="url"
              autoComplete="off"
              scale="lg"
              aria-describedby={describedBy}
              invalid={invalid}
              placeholder="https://"
              value={url}
              onChange={(e) => onUrl(e.target.value)}
              onKeyDown={(e) => {
                if (e.key !== "Enter" || e.ctrlKey || e.metaKey) return;
                e.preventDefault();
                onGet();
              }}
            />
            <Button size="lg" busy={busy} disabled={url.trim() === ""} onClick={onGet}>
              {page ? "Get it again" : "Get the page"}
            </Button>
          </div>
        )}
      </Field>
      {busy && (
        <div className={s.file}>
          <span className={s.doing}>Getting the page</span>
          <progress className={s.progress} aria-label="Getting the page" />
          <Button
            size="xs"
            onClick={() => {
              onCancel();
              input.current?.focus();
            }}
          >
            Cancel
          </Button>
        </div>
      )}
      <div role="status">
        {busy && <span className="vh">Getting the page</span>}
        {!busy && page && <Had page={page} />}
      </div>
    </div>
  );
}

function Had({ page }: { page: Page }) {
  return (
    <p className={s.had}>
      <Icon name="check" size={14} />
      <span>
        Got it <Time at={page.at} /> from <bdi>{page.finalUrl}</bdi>
      </span>
    </p>
  );
}
