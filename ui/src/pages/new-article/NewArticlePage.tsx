import { useNavigate } from "@tanstack/react-router";
import { cx } from "../../lib/cx";
import { useKeys } from "../../lib/keys";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import { Page } from "../../shell/Page";
import { FileSource } from "./FileSource";
import { ImportFields } from "./ImportFields";
import s from "./NewArticle.module.css";
import { PasteSource } from "./PasteSource";
import { PreviewPane } from "./PreviewPane";
import { sourceError } from "./problems";
import { Sending } from "./Sending";
import { keepForm } from "./useImportForm";
import { type NewArticle, useDrop, useNewArticle } from "./useNewArticle";
import { Ways } from "./Ways";
import { WebSource } from "./WebSource";

/** Brings an article in: its text and what is known about it on the left, what it would become on the right. */
export function NewArticlePage() {
  const navigate = useNavigate();
  const toast = useToast();
  const to = useNewArticle();
  const { way, form, source, preview, get, bring } = to;
  const drop = useDrop(to.choose);
  useKeys({ "Ctrl+Enter": { label: "Start checking", run: to.start } }, { scope: "New article" });
  const discard = () => {
    to.clear();
    const undo = () => {
      keepForm(form);
      void navigate({ to: "/articles/new", search: { way: way === "paste" ? undefined : way } });
    };
    const typed = form.text.trim() !== "" || form.url.trim() !== "";
    toast.show("Discarded", typed ? { undo } : {});
    void navigate({ to: "/articles" });
  };
  const failed = [get.error, bring.error].find((e) => e && !sourceError(e, way));
  return (
    <Page
      title="New article"
      parent={{ label: "Articles", to: "/articles" }}
      actions={
        <>
          <Button variant="quiet" onClick={discard}>
            Discard
          </Button>
          <Button variant="primary" kbd="Ctrl+Enter" busy={bring.isPending} disabled={!source} onClick={to.start}>
            Start checking
          </Button>
        </>
      }
    >
      <div className={s.halves}>
        <form
          ref={to.formRef}
          className={cx(s.form, drop.over && s.dropping)}
          aria-label="Article"
          aria-busy={bring.isPending}
          onSubmit={(e) => {
            e.preventDefault();
            to.start();
          }}
          {...drop.handlers}
        >
          {bring.isPending && (
            <p role="status">
              <Sending sent={bring.sent} label="Reading the text and looking for claims" />
            </p>
          )}
          <ProblemNote error={failed} />
          <Ways way={way} onWay={to.setWay} />
          <SourceFields to={to} />
          <ImportFields
            form={form}
            set={to.set}
            web={way === "web"}
            found={source ? preview.data : undefined}
            error={bring.error}
          />
        </form>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <section className={s.preview} aria-label="Preview" tabIndex={0}>
          <PreviewPane preview={preview} way={way} waiting={!source && !get.isPending} sent={preview.sent} />
        </section>
      </div>
    </Page>
  );
}

function SourceFields({ to }: { to: NewArticle }) {
  const { way, form, file, source, preview, get, bring } = to;
  const error = [get.error, bring.error, source && preview.error].map((e) => sourceError(e, way)).find(Boolean);
  if (way === "file") return <FileSource file={file} onFile={to.choose} error={error} />;
  if (way === "web") {
    return (
      <WebSource
        url={form.url}
        page={form.page}
        busy={get.isPending}
        onUrl={to.setUrl}
        onGet={() => to.getPage(form.url)}
        onCancel={get.cancel}
        error={error}
      />
    );
  }
  return (
    <PasteSource
      text={form.text}
      onText={(text) => to.set({ text })}
      onAddress={to.follow}
      error={sourceError(bring.error, way)}
    />
  );
}
