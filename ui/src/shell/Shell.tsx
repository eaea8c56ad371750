import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Outlet, useMatches, useNavigate, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { Me } from "../lib/api";
import { cx } from "../lib/cx";
import { useKeys } from "../lib/keys";
import { invalidate, startLive, useConnected, useLive } from "../lib/live";
import { meQuery } from "../lib/queries";
import { Icon } from "../parts/Icon";
import { ErrorState, Skeleton } from "../parts/States";
import { BottomNav, Nav } from "./Nav";
import s from "./Shell.module.css";

const CheatSheet = lazy(() => import("./CheatSheet").then((m) => ({ default: m.CheatSheet })));
const NewPassword = lazy(() => import("../pages/signin/NewPassword").then((m) => ({ default: m.NewPassword })));

/** Everything behind the sign-in: who is it, then the frame and the page. */
export function Shell() {
  const me = useQuery(meQuery);
  if (me.data?.mustChangePassword) {
    return (
      <Suspense fallback={null}>
        <NewPassword me={me.data} />
      </Suspense>
    );
  }
  if (me.data) return <Frame me={me.data} />;
  return (
    <main id="content">
      {me.error ? <ErrorState error={me.error} retry={me.refetch} /> : <Skeleton label="Opening Linecheck" />}
    </main>
  );
}

function useLiveCache() {
  const cache = useQueryClient();
  useEffect(() => startLive(() => void cache.invalidateQueries({ queryKey: ["me"] })), [cache]);
  useLive((e) => invalidate(cache, e));
}

/** After a page change the focus goes to the content, so that a screen reader starts there. */
function useFocusOnPageChange() {
  const path = useRouterState({ select: (r) => r.location.pathname });
  const content = useRef<HTMLElement>(null);
  const seen = useRef(path);
  useEffect(() => {
    if (seen.current === path) return;
    seen.current = path;
    content.current?.focus({ preventScroll: true });
  }, [path]);
  return content;
}

const blip = 3_000; // milliseconds; a stream that is back sooner is not worth moving the page for

function Offline() {
  const connected = useConnected();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const later = connected ? undefined : setTimeout(() => setLate(true), blip);
    return () => {
      clearTimeout(later);
      setLate(false);
    };
  }, [connected]);
  if (connected || !late) return null;
  return (
    <div className={s.offline} role="status">
      <Icon name="offline" />
      Connection lost. <span>What others do is not shown until it is back. Trying again.</span>
    </div>
  );
}

function Frame({ me }: { me: Me }) {
  const [sheet, setSheet] = useState(false);
  const navigate = useNavigate();
  const slim = useMatches({ select: (all) => all.some((m) => m.staticData.slim) });
  const content = useFocusOnPageChange();
  useLiveCache();
  useKeys(
    {
      "g a": { label: "Go to articles", run: () => void navigate({ to: "/articles" }) },
      "g q": { label: "Go to the queue", run: () => void navigate({ to: "/queue" }) },
      "g i": { label: "Go to the inbox", run: () => void navigate({ to: "/inbox" }) },
      "g f": { label: "Go to the facts", run: () => void navigate({ to: "/facts" }) },
      "?": { label: "This list", run: () => setSheet(true) },
    },
    { scope: "Everywhere" },
  );
  return (
    <>
      <a className={s.skip} href="#content">
        Skip to content
      </a>
      <div className={cx(s.app, slim && s.slim)}>
        <Nav me={me} slim={slim} onShortcuts={() => setSheet(true)} />
        <main className={s.content} id="content" tabIndex={-1} ref={content}>
          <Offline />
          <Outlet />
        </main>
        <BottomNav me={me} />
      </div>
      {sheet && (
        <Suspense fallback={null}>
          <CheatSheet onClose={() => setSheet(false)} />
        </Suspense>
      )}
    </>
  );
}
