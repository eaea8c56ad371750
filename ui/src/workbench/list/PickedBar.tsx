import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

import type { ClaimRow } from "../../lib/api";
import { fieldError } from "../../lib/api";
import { leaveText, useKeys } from "../../lib/keys";
import { count, words } from "../../lib/words";
import { Button } from "../../parts/Button";
import { TextArea } from "../../parts/Field";
import { OtherReason } from "../../parts/OtherReason";
import { ProblemNote } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import { useBench } from "../bench";
import { notCheckableReasons } from "../model";
import { usePicked } from "../picks";
import { claimQuery, refreshArticle, useAct } from "../server";
import { SideBySide } from "../surgery/SideBySide";
import { undoOf } from "../surgery/undo";
import { type TogetherAction, useMany } from "./many";
import s from "./picked.module.css";
import { useClaimPicking } from "./picking";

const atOnce: TogetherAction[] = ["accept", "take", "release", "restore"];

/** What can be done with the picked claims, as far as the server lets it be done with each of them. */
export function PickedBar() {
  const { rows } = useBench();
  const { picks } = useClaimPicking();
  const picked = usePicked(picks);
  const many = useMany();
  const [form, setForm] = useState<"dismiss" | "merge">();
  const claims = rows.filter((r) => picked.has(r.id));
  const clear = () => {
    picks.clear();
    setForm(undefined);
  };
  const keys = { Escape: { label: "Pick nothing", run: () => (form ? setForm(undefined) : leaveText() || clear()) } };
  useKeys(claims.length > 0 ? keys : {}, { scope: "Picked claims" });
  if (claims.length === 0) return null;

  const able = (action: string) => claims.filter((r) => r.together.includes(action));
  const label = (name: string, n: number) => (n === claims.length ? name : `${name} ${n}`);
  const run = (action: TogetherAction, more = {}) =>
    many.mutate({ action, claims: able(action), ...more }, { onSuccess: clear });
  const dismissable = able("dismiss");
  const mergeable = able("merge");
  return (
    <section className={s.bar} aria-label="Picked claims">
      <div className="hx wrap">
        <b className="b">{count(claims.length, "claim")} picked</b>
        <button type="button" className="txt end" onClick={clear}>
          Clear
        </button>
      </div>
      {form === undefined && (
        <div className={s.row}>
          {atOnce
            .filter((a) => able(a).length > 0)
            .map((a) => (
              <Button key={a} size="xs" busy={many.isPending} onClick={() => run(a)}>
                {label(words(a), able(a).length)}
              </Button>
            ))}
          {dismissable.length > 0 && (
            <Button size="xs" onClick={() => setForm("dismiss")}>
              {label("Dismiss", dismissable.length)}…
            </Button>
          )}
          {mergeable.length > 1 && mergeable.length === claims.length && (
            <Button size="xs" onClick={() => setForm("merge")}>
              Merge…
            </Button>
          )}
          {claims.every((r) => r.together.length === 0) && (
            <span className={s.hint}>Nothing can be done with these at once now.</span>
          )}
        </div>
      )}
      {form === "dismiss" && (
        <Why
          n={dismissable.length}
          error={many.error}
          choose={(reason) => run("dismiss", { disposition: "not_checkable", reason })}
        />
      )}
      {form === "merge" && <Merge claims={mergeable} done={clear} />}
      <ProblemNote error={many.error} />
    </section>
  );
}

interface WhyProps {
  n: number;
  error: unknown;
  choose(reason: string): void;
}

/** Why the picked claims are no claims to check. */
function Why({ n, error, choose }: WhyProps) {
  return (
    <Group legend={`Dismiss ${count(n, "claim")}: not checkable, because it is`}>
      <div className={s.row}>
        {notCheckableReasons.map((reason, i) => (
          <Button key={reason} size="xs" autoFocus={i === 0} onClick={() => choose(reason)}>
            {words(reason)}
          </Button>
        ))}
      </div>
      <OtherReason invalid={fieldError(error, "reason") !== undefined} say={choose} />
    </Group>
  );
}

/** The picked claims as one: all of them side by side, and what the one says. */
function Merge({ claims, done }: { claims: readonly ClaimRow[]; done(): void }) {
  const { article, open, refresh } = useBench();
  const cache = useQueryClient();
  const toast = useToast();
  const [first, ...others] = claims;
  const act = useAct({ id: first?.id ?? "", version: first?.version ?? 0, articleId: article.id });
  const [wording, setWording] = useState(claims.map((c) => c.wording).join(" "));
  if (!first) return null;
  const merge = () => {
    const body = {
      with: others.map((r) => r.id),
      versions: Object.fromEntries(others.map((r) => [r.id, r.version])),
      wording: wording.trim(),
    };
    const what = { action: "merge", body } as const;
    act.mutate(what, {
      onSuccess: (made) => {
        for (const c of claims) refresh(c.id);
        const back = undoOf(what, { ...made, id: first.id }, made);
        const undo = () =>
          void back?.()
            .then(
              (now) => cache.setQueryData(claimQuery(now.id).queryKey, now),
              (err: Error) => toast.show(err.message),
            )
            .finally(() => refreshArticle(cache, article.id));
        toast.show(`Merged into claim ${made.number}`, { undo });
        open(made);
        done();
      },
    });
  };
  return (
    <Group legend={`Merge ${count(claims.length, "claim")} into one`}>
      <SideBySide claims={claims} />
      <TextArea
        aria-label="Wording of the merged claim"
        rows={3}
        invalid={fieldError(act.error, "wording") !== undefined}
        value={wording}
        onChange={(e) => setWording(e.target.value)}
      />
      <Button size="xs" variant="primary" busy={act.isPending} disabled={wording.trim() === ""} onClick={merge}>
        Merge
      </Button>
      <ProblemNote error={act.error} />
    </Group>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={s.form}>
      <legend className={s.hint}>{legend}</legend>
      {children}
    </fieldset>
  );
}
