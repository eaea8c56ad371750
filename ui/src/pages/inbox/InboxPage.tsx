import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { api, type InboxItem, unwrap } from "../../lib/api";
import { cx } from "../../lib/cx";
import { meQuery } from "../../lib/queries";
import { useRowKeys } from "../../lib/useRowKeys";
import { Avatar } from "../../parts/Avatar";
import { Button, IconButton } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { EmptyState, ErrorState, ProblemNote, Skeleton } from "../../parts/States";
import { Time } from "../../parts/Time";
import { Page } from "../../shell/Page";
import s from "./InboxPage.module.css";

function useInbox() {
  return useInfiniteQuery({
    queryKey: ["inbox"],
    queryFn: ({ signal, pageParam }) =>
      unwrap(api.GET("/inbox", { params: { query: { cursor: pageParam || undefined } }, signal })),
    initialPageParam: "",
    getNextPageParam: (last) => last.next || undefined,
  });
}

/** Marks one notice as read, or all when no id is given. */
function useMarkRead() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string | undefined) => unwrap(api.POST("/inbox/read", { body: { id } })),
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ["inbox"] }),
        cache.invalidateQueries({ queryKey: ["me"], exact: true }),
      ]),
  });
}

function Target({ item, onOpen }: { item: InboxItem; onOpen: () => void }) {
  if (!item.articleId) {
    return (
      <span className={s.text} dir="auto">
        {item.text}
      </span>
    );
  }
  return (
    <Link
      to="/articles/$articleId"
      params={{ articleId: item.articleId }}
      search={item.claimId ? { claim: item.claimId } : {}}
      className={s.text}
      dir="auto"
      data-row
      onClick={onOpen}
    >
      {item.text}
    </Link>
  );
}

function Notice({ item, markRead }: { item: InboxItem; markRead: (id: string) => void }) {
  const unread = !item.readAt;
  const read = () => unread && markRead(item.id);
  return (
    <li className={cx(s.row, unread && s.unread)}>
      <span className={unread ? s.dot : undefined}>{unread && <span className="vh">Unread</span>}</span>
      {item.actor ? <Avatar person={item.actor} /> : <Icon name="info" className="t3" />}
      <Target item={item} onOpen={read} />
      <span className={cx(s.when, "t3")}>
        <Time at={item.createdAt} />
      </span>
      {unread ? (
        <IconButton className={s.mark} label="Mark as read" icon="check" small onClick={() => markRead(item.id)} />
      ) : (
        <span />
      )}
    </li>
  );
}

/** What happened to the person's work, newest first. */
export function InboxPage() {
  const inbox = useInbox();
  const me = useQuery(meQuery);
  const markRead = useMarkRead();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list, "Inbox");

  const items = inbox.data?.pages.flatMap((p) => p.items) ?? [];
  const unread = inbox.data?.pages[0]?.unread ?? 0;
  const arrived = inbox.data ? Math.max(0, (me.data?.unread ?? unread) - unread) : 0;
  return (
    <Page
      title="Inbox"
      beside={unread > 0 && <span className="count">{unread} unread</span>}
      actions={
        unread > 0 && (
          <Button icon="check" busy={markRead.isPending} onClick={() => markRead.mutate(undefined)}>
            Mark all as read
          </Button>
        )
      }
    >
      {arrived > 0 && !inbox.isFetching && (
        <div className={s.changed} role="status">
          {arrived === 1 ? "A notice" : `${arrived} notices`} arrived.
          <button type="button" className="txt" onClick={() => void inbox.refetch()}>
            Show {arrived === 1 ? "it" : "them"}
          </button>
        </div>
      )}
      <ProblemNote error={markRead.error} />
      <div ref={list}>
        {inbox.isPending && <Skeleton label="Loading the inbox" />}
        {inbox.error && !inbox.data && <ErrorState error={inbox.error} retry={inbox.refetch} />}
        {inbox.data && items.length === 0 && (
          <EmptyState title="Nothing has happened yet.">
            <p>
              You are told here when somebody takes over, hands you or sends back a claim, mentions you, or when a
              sign-off of yours is voided.
            </p>
          </EmptyState>
        )}
        <ul>
          {items.map((i) => (
            <Notice key={i.id} item={i} markRead={markRead.mutate} />
          ))}
        </ul>
        {inbox.hasNextPage && (
          <p className={s.more}>
            <Button busy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
              Show older
            </Button>
          </p>
        )}
      </div>
    </Page>
  );
}
