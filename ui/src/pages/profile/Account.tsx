import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, byId, fieldError, type Me, type Session, unwrap } from "../../lib/api";
import { Button } from "../../parts/Button";
import { Field, TextInput } from "../../parts/Field";
import { ProblemNote, Skeleton } from "../../parts/States";
import { Time } from "../../parts/Time";
import { useToast } from "../../parts/Toast";
import { PasswordFields } from "../signin/PasswordFields";
import { useChangePassword } from "../signin/useChangePassword";
import s from "./Profile.module.css";

/** The person's name, as reports print it. */
export function NameSection({ me }: { me: Me }) {
  const cache = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState(me.name);
  const save = useMutation({
    mutationFn: () => unwrap(api.POST("/me/profile", { body: { name: name.trim() } })),
    onSuccess: (saved) => {
      cache.setQueryData(["me"], saved);
      toast.show("Name saved");
    },
  });
  return (
    <section aria-labelledby="who">
      <h2 id="who">You</h2>
      <form
        className={s.form}
        onSubmit={(e) => {
          e.preventDefault();
          save.mutate();
        }}
      >
        <Field
          label="Name"
          hint="Printed in reports from now on; older ones keep the name they were issued with."
          error={fieldError(save.error, "name")}
        >
          {(id, describedBy, invalid) => (
            <TextInput
              id={id}
              aria-describedby={describedBy}
              invalid={invalid}
              dir="auto"
              autoComplete="name"
              value={name}
              onChange={(e) => setName(e.target.value)}
            />
          )}
        </Field>
        {!fieldError(save.error, "name") && <ProblemNote error={save.error} />}
        <Button type="submit" busy={save.isPending} disabled={name.trim() === me.name}>
          Save the name
        </Button>
      </form>
      <p className="t3">
        {me.email} · {me.roles.join(", ")}. An administrator can change these.
      </p>
    </section>
  );
}

/** A new password for oneself. */
export function PasswordSection() {
  const toast = useToast();
  const cache = useQueryClient();
  const [round, setRound] = useState(0); // a new key empties the fields
  const form = useChangePassword(() => {
    toast.show("Password changed. Your other sessions have ended.");
    setRound((n) => n + 1);
    void cache.invalidateQueries({ queryKey: ["sessions"] });
  });
  return (
    <section aria-labelledby="password">
      <h2 id="password">Password</h2>
      <form key={round} className={s.form} onSubmit={form.onSubmit} aria-busy={form.busy}>
        <PasswordFields currentLabel="Present password" error={form.error} differ={form.differ} />
        <ProblemNote error={form.general} />
        <Button type="submit" busy={form.busy}>
          Change the password
        </Button>
      </form>
    </section>
  );
}

/** A browser's name and system out of its user agent; the whole text on hover. */
function browser(userAgent: string): string {
  const name = /(Firefox|Edg|OPR|Chrome|Safari)\//.exec(userAgent)?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent)?.[1];
  const names: Record<string, string> = { Edg: "Edge", OPR: "Opera" };
  if (!name) return userAgent.slice(0, 60) || "Unknown browser";
  return `${names[name] ?? name}${system ? ` on ${system.replace("Mac OS X", "macOS")}` : ""}`;
}

function SessionRow({ session, end, busy }: { session: Session; end: (id: string) => void; busy: boolean }) {
  return (
    <li>
      <span title={session.userAgent}>
        {browser(session.userAgent)}
        <br />
        <span className="lbl">
          {session.current ? "This one, " : "Used "}
          <Time at={session.usedAt} />, signed in <Time at={session.createdAt} />
        </span>
      </span>
      {session.current ? (
        <span />
      ) : (
        <Button size="xs" busy={busy} onClick={() => end(session.id)}>
          End<span className="vh"> the session on {browser(session.userAgent)}</span>
        </Button>
      )}
    </li>
  );
}

/** Where the person is signed in. */
export function SessionsSection() {
  const cache = useQueryClient();
  const sessions = useQuery({
    queryKey: ["sessions"],
    queryFn: ({ signal }) => unwrap(api.GET("/me/sessions", { signal })),
  });
  const end = useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE("/me/sessions/{id}", byId(id))),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["sessions"] }),
  });
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Sessions</h2>
      {sessions.isPending && <Skeleton rows={2} label="Loading the sessions" />}
      <ProblemNote error={sessions.error ?? end.error} />
      <ul className={s.sessions}>
        {sessions.data?.items.map((x) => (
          <SessionRow key={x.id} session={x} end={end.mutate} busy={end.isPending && end.variables === x.id} />
        ))}
      </ul>
    </section>
  );
}
