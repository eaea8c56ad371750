import { useNavigate } from "@tanstack/react-router";
import { type DragEvent, useRef, useState } from "react";
import { cx } from "../../lib/cx";
import { useKeys } from "../../lib/keys";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import { Page } from "../../shell/Page";
import { ImportFields } from "./ImportFields";
import s from "./NewArticle.module.css";
import { PreviewPane } from "./PreviewPane";
import { fileError, TextSource } from "./TextSource";
import { useImport, usePreview } from "./useImport";
import { keepForm, useImportForm } from "./useImportForm";

/** Accepts a file that is dropped on it. */
function useDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver: (e: DragEvent) => {
        if (!e.dataTransfer.types.includes("Files")) return;
        e.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (e: DragEvent) => {
        setOver(false);
        const file = e.dataTransfer.files[0];
        if (!file) return;
        e.preventDefault();
        onFile(file);
      },
    },
  };
}

/** Brings an article in: its text and what is known about it on the left, what it would become on the right. */
export function NewArticlePage() {
  const navigate = useNavigate();
  const toast = useToast();
  const formRef = useRef<HTMLFormElement>(null);
  const { form, file, set, setFile, clear } = useImportForm();
  const preview = usePreview(form, file);
  const bring = useImport((article) => {
    clear();
    void navigate({ to: "/articles/$articleId", params: { articleId: article.id } });
  });

  const choose = (chosen: File | undefined) => {
    bring.reset();
    setFile(chosen);
  };
  const drop = useDrop(choose);
  const wrongFile = file && fileError(bring.error);
  const focusWrong = () => formRef.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  const nothing = file === undefined && form.text.trim() === "";
  const start = () => {
    if (nothing) formRef.current?.querySelector("textarea")?.focus();
    else if (!bring.isPending) bring.mutate({ form, file }, { onError: () => setTimeout(focusWrong) });
  };
  useKeys({ "Ctrl+Enter": { label: "Start checking", run: start } }, { scope: "New article" });
  const discard = () => {
    clear();
    const undo = () => {
      keepForm(form);
      void navigate({ to: "/articles/new" });
    };
    toast.show("Discarded", nothing ? {} : { undo });
    void navigate({ to: "/articles" });
  };
  return (
    <Page
      title="New article"
      parent={{ label: "Articles", to: "/articles" }}
      actions={
        <>
          <Button variant="quiet" onClick={discard}>
            Discard
          </Button>
          <Button variant="primary" kbd="Ctrl+Enter" busy={bring.isPending} disabled={nothing} onClick={start}>
            Start checking
          </Button>
        </>
      }
    >
      <div className={s.halves}>
        <form
          ref={formRef}
          className={cx(s.form, drop.over && s.dropping)}
          aria-label="Article"
          aria-busy={bring.isPending}
          onSubmit={(e) => {
            e.preventDefault();
            start();
          }}
          {...drop.handlers}
        >
          {bring.isPending && (
            <p role="status">
              Reading the text and looking for claims
              <progress className={s.progress} aria-label="Bringing the article in" />
            </p>
          )}
          <ProblemNote error={wrongFile === undefined ? bring.error : undefined} />
          <TextSource
            text={form.text}
            file={file}
            onText={(text) => set({ text })}
            onFile={choose}
            error={bring.error ?? (file && preview.error)}
          />
          <ImportFields form={form} set={set} found={nothing ? undefined : preview.data} error={bring.error} />
        </form>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <section className={s.preview} aria-label="Preview" tabIndex={0}>
          <PreviewPane preview={preview} waiting={nothing} />
        </section>
      </div>
    </Page>
  );
}
