import { useEffect, useState } from "react";
import { fieldError, Problem, type ReportList } from "../../lib/api";
import { keep, readKept } from "../../lib/kept";
import { Button } from "../../parts/Button";
import { Choice, Field, TextArea } from "../../parts/Field";
import { ProblemNote } from "../../parts/States";
import s from "./Report.module.css";
import { useIssue } from "./useReports";

interface Draft {
  summary: string;
  methodology: string;
  includeComments: boolean;
}

const empty: Draft = { summary: "", methodology: "", includeComments: false };

interface ComposerProps {
  articleId: string;
  reports: ReportList;
  onIssued: (reportId: string, number: number) => void;
}

/** The words that a report adds to the findings, and the button that makes it final. */
export function Composer({ articleId, reports, onIssued }: ComposerProps) {
  const storageKey = `linecheck.report.${articleId}`;
  const [draft, setDraft] = useState(() => readKept(storageKey, empty));
  useEffect(() => keep(storageKey, draft), [storageKey, draft]);
  const issue = useIssue(articleId);
  const set = (change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change }));

  const may = reports.actions.includes("issue_report");
  const why = reports.unavailable.find((u) => u.action === "issue_report")?.why;
  const named = issue.error instanceof Problem && Object.keys(issue.error.fields).length > 0;
  const next = Math.max(0, ...reports.items.map((r) => r.number)) + 1;
  const submit = () =>
    issue.mutate(
      {
        summary: draft.summary.trim() || undefined,
        methodology: draft.methodology.trim() || undefined,
        includeComments: draft.includeComments || undefined,
      },
      {
        onSuccess: (made) => {
          setDraft(empty);
          onIssued(made.id, made.number);
        },
      },
    );
  return (
    <section aria-labelledby="next-report">
      <h2 id="next-report">Report {next}</h2>
      <Field
        label="Summary"
        hint="Two or three sentences for readers. Printed at the top of the issued report."
        error={fieldError(issue.error, "summary")}
      >
        {(id, describedBy, invalid) => (
          <TextArea
            id={id}
            aria-describedby={describedBy}
            invalid={invalid}
            rows={4}
            value={draft.summary}
            onChange={(e) => set({ summary: e.target.value })}
          />
        )}
      </Field>
      <Field
        label="Methodology"
        hint="Left empty, the report describes the policy and the steps it was checked by."
        error={fieldError(issue.error, "methodology")}
      >
        {(id, describedBy, invalid) => (
          <TextArea
            id={id}
            aria-describedby={describedBy}
            invalid={invalid}
            rows={3}
            value={draft.methodology}
            onChange={(e) => set({ methodology: e.target.value })}
          />
        )}
      </Field>
      <Choice
        label="Include the discussion"
        hint="Comments are printed with their authors' names."
        checked={draft.includeComments}
        onChange={(e) => set({ includeComments: e.target.checked })}
      />
      {!named && <ProblemNote error={issue.error} />}
      <div className={s.buttons}>
        <Button icon="report" disabled={!may} busy={issue.isPending} onClick={submit}>
          Issue report {next}
        </Button>
      </div>
      {!may && <p className="lbl">{why ?? "A report can be issued by an editor once the article is signed off."}</p>}
    </section>
  );
}
