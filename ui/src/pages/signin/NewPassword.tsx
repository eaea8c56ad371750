import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, type Me, unwrap } from "../../lib/api";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/States";
import { Door } from "./Door";
import s from "./Door.module.css";
import { PasswordFields } from "./PasswordFields";
import { useChangePassword } from "./useChangePassword";

/** Stands before everything else until a person has replaced the password that somebody else made for them. */
export function NewPassword({ me }: { me: Me }) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const form = useChangePassword(() => undefined);
  const signOut = useMutation({
    mutationFn: () => unwrap(api.DELETE("/session")),
    onSuccess: () => {
      cache.clear();
      void navigate({ to: "/sign-in" });
    },
  });
  return (
    <Door title="Choose a password" newsroom={me.newsroom}>
      <form className={s.card} onSubmit={form.onSubmit} aria-busy={form.busy}>
        <h1>Choose a password</h1>
        <p className="t2">
          Welcome, {me.name}. The password you came with was made by somebody else; choose your own before you go on.
        </p>
        <ProblemNote error={form.general} />
        <PasswordFields currentLabel="The password you were given" error={form.error} differ={form.differ} />
        <Button variant="primary" size="lg" wide type="submit" busy={form.busy}>
          Save and go on
        </Button>
        <Button variant="quiet" wide onClick={() => signOut.mutate()}>
          Sign out
        </Button>
      </form>
    </Door>
  );
}
