import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useNavigate, useSearch } from "@tanstack/react-router";
import { api, fieldError, Problem, unwrap } from "../../lib/api";
import { sessionQuery } from "../../lib/queries";
import { Button } from "../../parts/Button";
import { Field, TextInput } from "../../parts/Field";
import { Note, ProblemNote } from "../../parts/States";
import { Door } from "./Door";
import s from "./Door.module.css";

/** A path of this site, so that a link cannot send somebody elsewhere after they signed in. */
function ownPath(next: string | undefined): string {
  return next?.startsWith("/") && !next.startsWith("//") && !next.startsWith("/\\") ? next : "/articles";
}

/** Says how the first account is made; nobody can sign in before that. */
function FirstAccount({ retry }: { retry: () => void }) {
  return (
    <section className={s.card}>
      <h1>No account yet</h1>
      <p className="t2">
        Nobody can sign in until the first account exists. Whoever runs this server makes it on the server's own command
        line:
      </p>
      <code className={s.command}>linecheck account create --name "Your Name" --role admin you@example.org</code>
      <p className="t2">It prints a password to start with. Everybody else is then added under People.</p>
      <Button variant="primary" size="lg" wide onClick={retry}>
        I have made it
      </Button>
    </section>
  );
}

function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const cache = useQueryClient();
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => unwrap(api.POST("/session", { body })),
    onSuccess: (me) => {
      cache.clear();
      cache.setQueryData(["me"], me);
      onSignedIn();
    },
  });
  const problem = signIn.error instanceof Problem ? signIn.error : undefined;
  const said = problem && Object.keys(problem.fields).length > 0 ? undefined : signIn.error;
  return (
    <form
      className={s.card}
      aria-busy={signIn.isPending}
      onSubmit={(e) => {
        e.preventDefault();
        const form = new FormData(e.currentTarget);
        signIn.mutate({ email: String(form.get("email")).trim(), password: String(form.get("password")) });
      }}
    >
      <h1>Sign in</h1>
      <ProblemNote error={said} />
      <Field label="E-mail" error={fieldError(signIn.error, "email")}>
        {(id, describedBy, invalid) => (
          <TextInput
            id={id}
            aria-describedby={describedBy}
            invalid={invalid}
            scale="lg"
            name="email"
            type="email"
            autoComplete="username"
            required
          />
        )}
      </Field>
      <Field label="Password" error={fieldError(signIn.error, "password")}>
        {(id, describedBy, invalid) => (
          <TextInput
            id={id}
            aria-describedby={describedBy}
            invalid={invalid}
            scale="lg"
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        )}
      </Field>
      <Button variant="primary" size="lg" wide type="submit" busy={signIn.isPending}>
        Sign in
      </Button>
    </form>
  );
}

/** Where a person proves who they are; also says what to do on a server without accounts. */
export function SignInPage() {
  const { next, ended } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const session = useQuery(sessionQuery);
  const goOn = () => void navigate({ href: ownPath(next), replace: true });

  if (session.data?.signedIn) return <Navigate to={ownPath(next)} replace />;
  if (session.data && !session.data.hasAccounts) {
    return (
      <Door title="No account yet" newsroom={session.data.newsroom}>
        <FirstAccount retry={() => void session.refetch()} />
      </Door>
    );
  }
  return (
    <Door
      title="Sign in"
      newsroom={session.data?.newsroom}
      below="Accounts are made by an administrator of this server. Forgot your password? They can give you a new one."
    >
      {session.error instanceof Problem && session.error.offline && <ProblemNote error={session.error} />}
      {ended && <Note tone="warn">You were signed out.</Note>}
      {session.data?.demo && <Note>This is a demonstration: the people are invented, the article is a real one.</Note>}
      <SignInForm onSignedIn={goOn} />
    </Door>
  );
}
