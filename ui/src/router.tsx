import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { type AuditSearch, auditKeys, type ImportWay, importWays } from "./lib/address";
import type { ArticleStatus, Fact } from "./lib/api";
import { factStates } from "./pages/facts/looks";
import { NotFoundPage } from "./pages/not-found/NotFoundPage";
import { ErrorState, Skeleton } from "./parts/States";
import { Shell } from "./shell/Shell";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** Whether the navigation shrinks to icons, for pages that need the width. */
    slim?: boolean;
  }
}

const root = createRootRouteWithContext<{ cache: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
});

/** A search parameter as text, undefined when it is missing or something else. */
function text(search: Record<string, unknown>, key: string): string | undefined {
  const v = search[key];
  return typeof v === "string" || typeof v === "number" ? String(v) : undefined;
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { next?: string; ended?: string } => ({
    next: text(search, "next"),
    ended: text(search, "ended"),
  }),
  component: lazyRouteComponent(() => import("./pages/signin/SignInPage"), "SignInPage"),
});

/** Somebody without an account answers a question; the link's secret stands after the #. */
const guest = createRoute({
  getParentRoute: () => root,
  path: "/query",
  component: lazyRouteComponent(() => import("./pages/guest/GuestPage"), "GuestPage"),
});

const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });

const index = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/articles", replace: true });
  },
});

const articleStatuses: ArticleStatus[] = ["checking", "signed_off", "published"];

const articles = createRoute({
  getParentRoute: () => shell,
  path: "/articles",
  validateSearch: (search: Record<string, unknown>): { status?: ArticleStatus; q?: string } => ({
    status: articleStatuses.find((s) => s === search["status"]),
    q: text(search, "q"),
  }),
  component: lazyRouteComponent(() => import("./pages/articles/ArticlesPage"), "ArticlesPage"),
});

const newArticle = createRoute({
  getParentRoute: () => shell,
  path: "/articles/new",
  staticData: { slim: true },
  validateSearch: (search: Record<string, unknown>): { way?: ImportWay } => ({
    way: importWays.find((w) => w === search["way"]),
  }),
  component: lazyRouteComponent(() => import("./pages/new-article/NewArticlePage"), "NewArticlePage"),
});

const workbench = createRoute({
  getParentRoute: () => shell,
  path: "/articles/$articleId",
  staticData: { slim: true },
  validateSearch: (search: Record<string, unknown>): WorkbenchSearch => ({
    ...search,
    claim: text(search, "claim"),
    segment: text(search, "segment"),
  }),
  component: lazyRouteComponent(() => import("./pages/workbench-route"), "WorkbenchRoute"),
});

/** The workbench keeps its state in the address: the claim by number or id, a segment to go to, and filters of its own. */
export type WorkbenchSearch = { claim?: string; segment?: string } & Record<string, unknown>;

const report = createRoute({
  getParentRoute: () => shell,
  path: "/articles/$articleId/report",
  staticData: { slim: true },
  validateSearch: (search: Record<string, unknown>): { report?: string } => ({ report: text(search, "report") }),
  component: lazyRouteComponent(() => import("./pages/report/ReportPage"), "ReportPage"),
});

const newVersion = createRoute({
  getParentRoute: () => shell,
  path: "/articles/$articleId/versions/new",
  staticData: { slim: true },
  component: lazyRouteComponent(() => import("./pages/versions/NewVersionPage"), "NewVersionPage"),
});

const version = createRoute({
  getParentRoute: () => shell,
  path: "/articles/$articleId/versions/$number",
  staticData: { slim: true },
  validateSearch: (search: Record<string, unknown>): { show?: string } => ({ show: text(search, "show") }),
  component: lazyRouteComponent(() => import("./pages/versions/VersionPage"), "VersionPage"),
});

const queue = createRoute({
  getParentRoute: () => shell,
  path: "/queue",
  validateSearch: (search: Record<string, unknown>): { view?: string } => ({ view: text(search, "view") }),
  component: lazyRouteComponent(() => import("./pages/queue/QueuePage"), "QueuePage"),
});

const inbox = createRoute({
  getParentRoute: () => shell,
  path: "/inbox",
  component: lazyRouteComponent(() => import("./pages/inbox/InboxPage"), "InboxPage"),
});

const facts = createRoute({
  getParentRoute: () => shell,
  path: "/facts",
  validateSearch: (search: Record<string, unknown>): { q?: string; state?: Fact["state"]; fact?: string } => ({
    q: text(search, "q"),
    state: factStates.find((x) => x === search["state"]),
    fact: text(search, "fact"),
  }),
  component: lazyRouteComponent(() => import("./pages/facts/FactsPage"), "FactsPage"),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: "/admin/people",
  validateSearch: (search: Record<string, unknown>): { person?: string } => ({ person: text(search, "person") }),
  component: lazyRouteComponent(() => import("./pages/people/PeoplePage"), "PeoplePage"),
});

const policy = createRoute({
  getParentRoute: () => shell,
  path: "/admin/policy",
  validateSearch: (search: Record<string, unknown>): { version?: string } => ({ version: text(search, "version") }),
  component: lazyRouteComponent(() => import("./pages/policy/PolicyPage"), "PolicyPage"),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: "/admin/audit",
  validateSearch: (search: Record<string, unknown>): AuditSearch =>
    Object.fromEntries(auditKeys.map((k) => [k, text(search, k)])),
  component: lazyRouteComponent(() => import("./pages/audit/AuditPage"), "AuditPage"),
});

const profile = createRoute({
  getParentRoute: () => shell,
  path: "/profile",
  component: lazyRouteComponent(() => import("./pages/profile/ProfilePage"), "ProfilePage"),
});

const routeTree = root.addChildren([
  signIn,
  guest,
  shell.addChildren([
    index,
    articles,
    newArticle,
    workbench,
    report,
    newVersion,
    version,
    queue,
    inbox,
    facts,
    people,
    policy,
    audit,
    profile,
  ]),
]);

/** Search parameters as they are typed: every value is text, and an empty one is left out. */
const parseSearch = (search: string): Record<string, unknown> => Object.fromEntries(new URLSearchParams(search));

function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, v]) => v !== undefined && v !== null && v !== "");
  const text = new URLSearchParams(given.map(([k, v]) => [k, String(v)])).toString();
  return text && `?${text}`;
}

export function createAppRouter(cache: QueryClient) {
  return createRouter({
    routeTree,
    context: { cache },
    parseSearch,
    stringifySearch,
    defaultPreload: "intent",
    defaultPendingComponent: Skeleton,
    defaultPendingMs: 150,
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} retry={reset} />,
    scrollRestoration: true,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
