import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { api, type Me, unwrap } from "../../lib/api";
import { meQuery } from "../../lib/queries";
import { Button } from "../../parts/Button";
import { ErrorState, ProblemNote, Skeleton } from "../../parts/States";
import { Page } from "../../shell/Page";
import { NameSection, PasswordSection, SessionsSection } from "./Account";
import s from "./Profile.module.css";
import { ReadingSection } from "./Reading";

/** On small screens the way to the administration, which has no place in the bar at the foot. */
function Administration({ me }: { me: Me }) {
  const people = me.actions.includes("accounts.manage");
  const audit = me.actions.includes("audit.read");
  if (!people && !audit) return null;
  return (
    <section className={s.small} aria-labelledby="administration">
      <h2 id="administration">Administration</h2>
      {people && (
        <Link to="/admin/people" className="txt">
          People
        </Link>
      )}
      {audit && (
        <Link to="/admin/audit" className="txt">
          Audit log
        </Link>
      )}
    </section>
  );
}

/** What a person sets for themselves. */
export function ProfilePage() {
  const me = useQuery(meQuery);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => unwrap(api.DELETE("/session")),
    onSuccess: () => {
      cache.clear();
      void navigate({ to: "/sign-in" });
    },
  });
  return (
    <Page
      title="Profile"
      actions={
        <Button icon="logout" busy={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign out
        </Button>
      }
    >
      <ProblemNote error={signOut.error} />
      {me.isPending && <Skeleton label="Loading your profile" />}
      {me.error && !me.data && <ErrorState error={me.error} retry={me.refetch} />}
      {me.data && (
        <div className={s.page}>
          <NameSection key={me.data.name} me={me.data} />
          <ReadingSection />
          <PasswordSection />
          <SessionsSection />
          <Administration me={me.data} />
        </div>
      )}
    </Page>
  );
}
