import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { Policy } from "../../lib/api";
import { useDebounced } from "../../lib/useDebounced";
import { Button } from "../../parts/Button";
import { ReasonDialog } from "../../parts/ReasonDialog";
import { ErrorState, Note, Skeleton } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import { AdminTabs } from "../../shell/AdminTabs";
import { Page } from "../../shell/Page";
import { Editor } from "./Editor";
import s from "./Policy.module.css";
import { Preview } from "./Preview";
import { Rules } from "./Rules";
import { usePolicy, usePreview, usePutPolicy, useReading } from "./usePolicy";
import { type Text, useText } from "./useText";
import { LineDiff, Versions } from "./Versions";

/** What the newsroom asks of a claim before it can be handed on and approved. */
export function PolicyPage() {
  const policy = usePolicy();
  if (policy.data) return <Desk policy={policy.data} />;
  return (
    <Page title="Policy" parent={{ label: "Administration" }}>
      <AdminTabs className={s.tabs} />
      {policy.error ? (
        <ErrorState error={policy.error} retry={() => void policy.refetch()} />
      ) : (
        <Skeleton label="Loading the policy" />
      )}
    </Page>
  );
}

const pause = 350; // milliseconds without typing until the server reads the text

function Desk({ policy }: { policy: Policy }) {
  const { version } = useSearch({ from: "/shell/admin/policy" });
  const navigate = useNavigate({ from: "/admin/policy" });
  const text = useText(policy);
  const may = policy.actions.includes("save");
  const settled = useDebounced(text.text, pause);
  const reading = useReading(settled, may);
  const checking = may && (settled !== text.text || reading.isFetching);
  const problems = reading.data?.problems ?? [];
  const readable = may && !checking && !reading.error && problems.length === 0;
  const preview = usePreview(settled, policy.version, readable && text.dirty);
  const [saving, setSaving] = useState(false);
  const [restoring, setRestoring] = useState(0);
  const shown = reading.data && may ? reading.data : policy;
  const ready = readable && text.dirty && text.base === policy.version;

  return (
    <Page
      title="Policy"
      parent={{ label: "Administration" }}
      beside={<span className="t3">Version {policy.version} is in force</span>}
      actions={
        may && (
          <>
            <Button variant="quiet" disabled={!text.dirty} onClick={text.discard}>
              Discard
            </Button>
            <Button variant="primary" kbd="Ctrl+Enter" disabled={!ready} onClick={() => setSaving(true)}>
              Save
            </Button>
          </>
        )
      }
    >
      <AdminTabs className={s.tabs} />
      <div className={s.desk}>
        <div className={s.left}>
          {text.base !== policy.version && <MovedOn policy={policy} text={text} />}
          <Editor
            text={text.text}
            readOnly={!may}
            problems={problems}
            hints={reading.data?.hints ?? []}
            checking={checking}
            onChange={text.write}
            onSave={() => ready && setSaving(true)}
          />
          <Help />
        </div>
        <div className={s.right}>
          <Rules rules={shown.rules} fourEyes={shown.fourEyes} />
          {may && (
            <Preview
              none={whyNoPreview(text.dirty, problems.length > 0)}
              preview={preview.data}
              error={reading.error ?? preview.error}
            />
          )}
          <Versions
            inForce={policy}
            chosen={Number(version) || 0}
            choose={(v) => void navigate({ search: { version: v ? String(v) : undefined }, replace: true })}
            restore={may ? setRestoring : undefined}
          />
        </div>
      </div>
      <Dialogs
        policy={policy}
        text={text}
        saving={saving}
        restoring={restoring}
        close={() => {
          setSaving(false);
          setRestoring(0);
        }}
      />
    </Page>
  );
}

function whyNoPreview(dirty: boolean, broken: boolean): string | undefined {
  if (!dirty)
    return "Nothing was changed yet. While you write, this says which claims would need more, and which less.";
  return broken ? "It can be tried out once every line can be read." : undefined;
}

/** Somebody else put another policy in force meanwhile. */
function MovedOn({ policy, text }: { policy: Policy; text: Text }) {
  return (
    <Note tone="warn" alert>
      <p>
        <b className="b">
          {policy.by.name} put version {policy.version} in force while you wrote.
        </b>{" "}
        Your text is still here. This is how it differs from theirs:
      </p>
      <LineDiff before={policy.text} after={text.text} />
      <div className="hx wrap">
        <Button size="xs" onClick={text.discard}>
          Take theirs
        </Button>
        <Button size="xs" onClick={text.rebase}>
          Keep mine on top of it
        </Button>
      </div>
    </Note>
  );
}

interface DialogsProps {
  policy: Policy;
  text: Text;
  saving: boolean;
  restoring: number;
  close(): void;
}

function Dialogs({ policy, text, saving, restoring, close }: DialogsProps) {
  const put = usePutPolicy();
  const toast = useToast();
  const done = (p: Policy) => {
    text.discard();
    toast.show(`Version ${p.version} of the policy is in force.`);
  };
  return (
    <>
      <ReasonDialog
        open={saving}
        title={`Save version ${policy.version + 1} of the policy`}
        text="It is in force at once, for every claim that is not signed off yet. Claims keep the version they were judged by."
        label="Why"
        hint="Stands in the history and in the audit log."
        confirm="Save the policy"
        onConfirm={(note) => put.mutateAsync({ version: text.base, text: text.text, note }).then(done)}
        onClose={close}
      />
      <ReasonDialog
        open={restoring > 0}
        title={`Put version ${restoring} in force again`}
        text={`It becomes version ${policy.version + 1}. What you have written here is dropped.`}
        label="Why"
        confirm="Put it in force"
        onConfirm={(note) => put.mutateAsync({ version: policy.version, number: restoring, note }).then(done)}
        onClose={close}
      />
    </>
  );
}

/** How the text is written. */
function Help() {
  return (
    <details className={s.help}>
      <summary>How to write it</summary>
      <p>
        A rule is one line: which claims, a colon, what they need. Commas join conditions that all have to hold, “or”
        those of which one has to. A line that starts with # names the rule below it.
      </p>
      <dl>
        <dt>Claims</dt>
        <dd>
          every claim · a type such as accusation, quantity, law or rule · low, medium or high risk · named private
          person, money or percentage, medical, superlative
        </dd>
        <dt>Needs</dt>
        <dd>2 origins · primary source · cross-check · confidence medium · nothing</dd>
        <dt>Four-eyes</dt>
        <dd>four-eyes: required, or four-eyes: recorded</dd>
      </dl>
      <pre className={s.diff}>
        {"# Accusations\naccusation, medium or high risk: 2 origins, primary source, cross-check"}
      </pre>
    </details>
  );
}
