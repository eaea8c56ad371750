import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import type { Fact } from "../../lib/api";
import { cx } from "../../lib/cx";
import { useKeys } from "../../lib/keys";
import { written } from "../../lib/time";
import { useRested } from "../../lib/useRested";
import { useRowKeys } from "../../lib/useRowKeys";
import { count } from "../../lib/words";
import { Button } from "../../parts/Button";
import { Tag, VerdictChip } from "../../parts/Chip";
import { Select, TextInput } from "../../parts/Field";
import { EmptyState, ErrorState, Skeleton } from "../../parts/States";
import { Page } from "../../shell/Page";
import { FactPane } from "./FactPane";
import s from "./Facts.module.css";
import { factLooks, factStates } from "./looks";
import { useFactChanges, useFacts } from "./useFacts";

/** The filters, kept in the address; what is typed arrives there once it rests. */
function Filters({ q, state, input }: { q?: string; state?: Fact["state"]; input: React.Ref<HTMLInputElement> }) {
  const navigate = useNavigate({ from: "/facts" });
  const onType = useRested((q) => void navigate({ search: (old) => ({ ...old, q }), replace: true }));
  return (
    <search className={s.filters}>
      <TextInput
        ref={input}
        scale="sm"
        type="search"
        aria-label="Search statements and sources"
        placeholder="Search facts"
        defaultValue={q}
        onChange={(e) => onType(e.target.value)}
      />
      <Select
        scale="sm"
        aria-label="State"
        value={state ?? ""}
        onChange={(e) => {
          const chosen = factStates.find((x) => x === e.target.value);
          void navigate({ search: (old) => ({ ...old, state: chosen }) });
        }}
      >
        <option value="">Any state</option>
        {factStates.map((x) => (
          <option key={x} value={x}>
            {factLooks[x].label}
          </option>
        ))}
      </Select>
    </search>
  );
}

/** The link to the fact that is open is current; the router says so. */
function Row({ fact: f }: { fact: Fact }) {
  return (
    <li className={s.row}>
      <Link to="/facts" search={(old) => ({ ...old, fact: f.id })} className={s.statement} data-row dir="auto">
        {f.statement}
      </Link>
      <span className={s.about}>
        <VerdictChip {...f.verdict} />
        <Tag icon={factLooks[f.state].icon} alarm={f.state === "expired" || f.state === "contradicted"}>
          {factLooks[f.state].label}
        </Tag>
        {f.validUntil && <span>until {written(f.validUntil)}</span>}
        <span>{count(f.sources.length, "source")}</span>
        <span>{f.uses === 0 ? "not used" : `${count(f.uses, "claim rests", "claims rest")} on it`}</span>
      </span>
    </li>
  );
}

/** What signed-off claims established, for other articles to rest on. */
export function FactsPage() {
  const { q, state, fact } = useSearch({ from: "/shell/facts" });
  const navigate = useNavigate({ from: "/facts" });
  const facts = useFacts(q, state);
  const { changed, show } = useFactChanges();
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const close = () => {
    list.current?.querySelector<HTMLElement>("[data-row][aria-current]")?.focus();
    void navigate({ search: (old) => ({ ...old, fact: undefined }) });
  };
  useRowKeys(list, "Facts");
  useKeys(
    {
      "/": { label: "Search", run: () => input.current?.focus() },
      ...(fact && { Escape: { label: "Close the fact", run: close } }),
    },
    { scope: "Facts" },
  );
  const items = facts.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <Page title="Facts">
      <div className={cx(s.split, fact && s.open)}>
        <div ref={list} className={s.list}>
          <Filters q={q} state={state} input={input} />
          {changed && (
            <div className={s.changed} role="status">
              Facts changed.
              <button type="button" className="txt" onClick={() => void show()}>
                Show them as they are
              </button>
            </div>
          )}
          {facts.isPending && <Skeleton label="Loading the facts" />}
          {facts.error && !facts.data && <ErrorState error={facts.error} retry={facts.refetch} />}
          {facts.data && items.length === 0 && <None filtered={Boolean(q || state)} />}
          <ul>
            {items.map((f) => (
              <Row key={f.id} fact={f} />
            ))}
          </ul>
          {facts.hasNextPage && (
            <p className={s.more}>
              <Button busy={facts.isFetchingNextPage} onClick={() => void facts.fetchNextPage()}>
                Show more
              </Button>
            </p>
          )}
        </div>
        {fact && <FactPane key={fact} id={fact} onClose={close} />}
      </div>
    </Page>
  );
}

function None({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <EmptyState title="No fact is like that.">
        <p>Look for other words, or in any state.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No standing fact yet.">
      <p>An editor makes one of a claim that is signed off. Checkers then rest other claims on it.</p>
    </EmptyState>
  );
}
