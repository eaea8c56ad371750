import type { ReactNode } from "react";
import { Problem } from "../lib/api";
import { cx } from "../lib/cx";
import { Button } from "./Button";
import { Icon, type IconName } from "./Icon";
import s from "./States.module.css";

/** What a page says when there is nothing yet: what belongs here, and how it comes. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={s.center}>
      <div className={s.blank}>
        <h2>{title}</h2>
        {children}
        {action}
      </div>
    </div>
  );
}

const explained: Record<number, { title: string; advice: string }> = {
  0: { title: "No connection", advice: "Linecheck did not answer. Check the network, then try again." },
  403: { title: "Not yours to see", advice: "Your roles do not include this. An administrator can change them." },
  404: { title: "Not here", advice: "It does not exist, or it is restricted to other people. Check the address." },
  503: { title: "Busy", advice: "The server is busy or restarting. Try again in a moment." },
};

const missing = {
  title: "This page did not arrive",
  advice: "Either the connection is gone, or Linecheck was renewed meanwhile. Check the network, then load it again.",
};

/** Whether a part of the interface itself could not be read. */
const notFetched = (error: unknown) => error instanceof TypeError && /module|import|fetch/i.test(error.message);

/** Why a page could not be shown: what happened, why, what to do, and a way to try again. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const problem = error instanceof Problem ? error : undefined;
  const known = problem ? explained[problem.status] : notFetched(error) ? missing : undefined;
  const title = known?.title ?? "This did not work";
  const reason = problem && !problem.offline ? problem.message : undefined;
  const advice = known?.advice ?? "Try again. If it happens again, tell whoever runs this server what you were doing.";
  const again = retry && problem?.status !== 403;
  return (
    <div className={s.center} role="alert">
      <div className={s.blank}>
        <h2>{title}</h2>
        <p>
          {reason && <>{reason} </>}
          {advice}
        </p>
        {again && (
          <Button icon="refresh" onClick={retry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}

/** Grey rows in place of a list that is on its way; invisible for the first 150 ms. */
export function Skeleton({ rows = 6, label = "Loading" }: { rows?: number; label?: string }) {
  return (
    <div className={s.skeleton} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, i) => `row${i}`).map((key) => (
        <div className={s.row} key={key}>
          <span className={cx(s.bone, s.disc)} />
          <div>
            <span className={s.bone} />
            <span className={cx(s.bone, s.short)} />
          </div>
        </div>
      ))}
    </div>
  );
}

const noteIcons: Record<string, IconName> = { info: "info", warn: "alert", bad: "alert", ok: "check" };

interface NoteProps {
  tone?: "info" | "warn" | "bad" | "ok";
  /** Set for what must be said at once, such as a request that failed. */
  alert?: boolean;
  children: ReactNode;
}

/** A remark inside a page: one to three sentences. */
export function Note({ tone = "info", alert, children }: NoteProps) {
  return (
    <div className={cx(s.note, tone !== "info" && s[tone])} role={alert ? "alert" : undefined}>
      <Icon name={noteIcons[tone] ?? "info"} />
      <div>{children}</div>
    </div>
  );
}

/** The sentence of a request that failed, and nothing while there is none. Fields say their own. */
export function ProblemNote({ error }: { error: unknown }) {
  if (!error) return null;
  const text = error instanceof Error ? error.message : "This did not work. Try again.";
  return (
    <Note tone="bad" alert>
      {text}
    </Note>
  );
}
