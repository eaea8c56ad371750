import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { api, type Me, type QueueView, unwrap } from "../../lib/api";
import { useLive } from "../../lib/live";
import { useRowKeys } from "../../lib/useRowKeys";
import { count } from "../../lib/words";
import { Button } from "../../parts/Button";
import { EmptyState, ErrorState, Skeleton } from "../../parts/States";
import { TabLinks, tabLinkClass } from "../../parts/TabLinks";
import { Page } from "../../shell/Page";
import { QueueList } from "./QueueList";
import s from "./QueuePage.module.css";

const views: { view: QueueView; label: string; empty: string; advice: string }[] = [
  {
    view: "mine",
    label: "Mine",
    empty: "Nothing is on your desk.",
    advice: "Take a claim from Unassigned, or open an article and press t on one.",
  },
  {
    view: "cross_check",
    label: "To cross-check",
    empty: "Nobody is waiting for your second opinion.",
    advice: "When an editor asks you to check a claim again, it is here, without the first verdict.",
  },
  {
    view: "waiting",
    label: "Waiting",
    empty: "Nothing of yours is waiting.",
    advice: "Claims that you set to wait for an author or for a date stand here until they are due.",
  },
  {
    view: "voided",
    label: "Voided",
    empty: "None of your sign-offs was voided.",
    advice: "When the content of a claim changes after you signed it, it comes back here.",
  },
  {
    view: "unassigned",
    label: "Unassigned",
    empty: "Every open claim has somebody on it.",
    advice: "New articles bring new claims; accepted ones that nobody holds are here.",
  },
  {
    view: "submitted",
    label: "Submitted",
    empty: "Nothing is waiting for an editor.",
    advice: "What reviewers hand in is here until an editor other than the submitter decides.",
  },
];

function useQueue(view: QueueView) {
  return useInfiniteQuery({
    queryKey: ["queue", view],
    queryFn: ({ signal, pageParam }) =>
      unwrap(api.GET("/queue", { params: { query: { view, cursor: pageParam || undefined } }, signal })),
    initialPageParam: "",
    getNextPageParam: (last) => last.next || undefined,
  });
}

/** How many claims others changed since the queue was read, and a way to see them. */
function useClaimChanges() {
  const cache = useQueryClient();
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  useLive((e) => {
    if (!e.claimId || e.actorId === cache.getQueryData<Me>(["me"])?.id) return;
    setChanged((ids) => (ids.has(e.claimId) ? ids : new Set([...ids, e.claimId])));
  });
  const show = () => {
    setChanged(new Set());
    return cache.invalidateQueries({ queryKey: ["queue"] });
  };
  return { changed: changed.size, show };
}

/** The person's work over all articles, one view at a time. */
export function QueuePage() {
  const search = useSearch({ from: "/shell/queue" });
  const current = views.find((v) => v.view === search.view) ?? views[0];
  const view = current?.view ?? "mine";
  const queue = useQueue(view);
  const { changed, show } = useClaimChanges();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list, "Queue");

  const counts = queue.data?.pages[0]?.counts;
  // A view without a count is not for this person.
  const offered = views.filter((v) => v.view === view || !counts || counts[v.view] !== undefined);
  const rows = queue.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <Page title="Queue" beside={<span className="t3 hideSmall">risk × deadline</span>}>
      <TabLinks label="Queues" className={s.tabs}>
        {offered.map((v) => (
          <Link
            key={v.view}
            to="/queue"
            search={{ view: v.view }}
            className={tabLinkClass}
            aria-current={v.view === view ? "page" : undefined}
          >
            {v.label}
            {counts?.[v.view] !== undefined && <span className="count">{counts[v.view]}</span>}
          </Link>
        ))}
      </TabLinks>
      {changed > 0 && (
        <div className={s.changed} role="status">
          {count(changed, "claim")} changed.
          <button type="button" className="txt" onClick={() => void show()}>
            Show {changed === 1 ? "it" : "them"}
          </button>
        </div>
      )}
      <div ref={list}>
        {queue.isPending && <Skeleton label="Loading the queue" />}
        {queue.error && !queue.data && <ErrorState error={queue.error} retry={queue.refetch} />}
        {queue.data && rows.length === 0 && (
          <EmptyState title={current?.empty ?? ""}>
            <p>{current?.advice}</p>
          </EmptyState>
        )}
        {rows.length > 0 && <QueueList rows={rows} />}
        {queue.hasNextPage && (
          <p className={s.more}>
            <Button busy={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
              Show more
            </Button>
          </p>
        )}
      </div>
    </Page>
  );
}
