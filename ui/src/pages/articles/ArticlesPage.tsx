import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { ArticleStatus } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { meQuery } from "../../lib/queries";
import { useNow } from "../../lib/time";
import { useRested } from "../../lib/useRested";
import { useRowKeys } from "../../lib/useRowKeys";
import { count } from "../../lib/words";
import { Button, buttonClass } from "../../parts/Button";
import { Select, TextInput } from "../../parts/Field";
import { Icon } from "../../parts/Icon";
import { EmptyState, ErrorState, Skeleton } from "../../parts/States";
import { Page } from "../../shell/Page";
import s from "./ArticlesPage.module.css";
import { ArticleTable } from "./ArticleTable";
import { grouped, useArticleChanges, useArticles } from "./useArticles";

function FirstArticle({ mayImport }: { mayImport: boolean }) {
  return (
    <EmptyState title="No article yet. Bring one in and every sentence gets an answer.">
      <p>
        Linecheck splits the text into claims, sets page furniture aside, and shows you what nobody has covered. Nothing
        leaves this machine.
      </p>
      {mayImport ? (
        <div className={s.ways}>
          <Link to="/articles/new">
            <Icon name="clipboard" size={20} />
            <span>
              <b>Paste the text</b>
              <br />
              <span className="t3">Raw copy from a page or a word processor is fine</span>
            </span>
            <Icon name="right" />
          </Link>
          <Link to="/articles/new" search={{ way: "web" }}>
            <Icon name="link" size={20} />
            <span>
              <b>Give a web address</b>
              <br />
              <span className="t3">The page is fetched once and kept as it came</span>
            </span>
            <Icon name="right" />
          </Link>
          <Link to="/articles/new" search={{ way: "file" }}>
            <Icon name="upload" size={20} />
            <span>
              <b>Choose or drop a file</b>
              <br />
              <span className="t3">Text, saved web page, PDF or Word, up to 20 MB</span>
            </span>
            <Icon name="right" />
          </Link>
        </div>
      ) : (
        <p>Reviewers and editors can bring one in; your roles do not include it.</p>
      )}
    </EmptyState>
  );
}

const states: { status: ArticleStatus; label: string }[] = [
  { status: "checking", label: "Checking" },
  { status: "signed_off", label: "Signed off" },
  { status: "published", label: "Published" },
];

interface FiltersProps {
  status?: ArticleStatus;
  q?: string;
  inputRef: React.Ref<HTMLInputElement>;
}

/** The filters, kept in the address; what is typed arrives there once it rests. */
function Filters({ status, q, inputRef }: FiltersProps) {
  const navigate = useNavigate({ from: "/articles" });
  const onType = useRested((q) => void navigate({ search: (old) => ({ ...old, q }), replace: true }));
  return (
    <search className={s.sub}>
      <TextInput
        ref={inputRef}
        className={s.search}
        scale="sm"
        type="search"
        aria-label="Search titles and publishers"
        placeholder="Search titles"
        defaultValue={q}
        onChange={(e) => onType(e.target.value)}
      />
      <Select
        className={s.state}
        scale="sm"
        aria-label="State"
        value={status ?? ""}
        onChange={(e) => {
          const chosen = states.find((x) => x.status === e.target.value)?.status;
          void navigate({ search: (old) => ({ ...old, status: chosen }) });
        }}
      >
        <option value="">Any state</option>
        {states.map((x) => (
          <option key={x.status} value={x.status}>
            {x.label}
          </option>
        ))}
      </Select>
      <span className="end lbl hideSmall">Order: deadline</span>
    </search>
  );
}

/** Every article the person may see. */
export function ArticlesPage() {
  const filters = useSearch({ from: "/shell/articles" });
  const me = useQuery(meQuery);
  const articles = useArticles(filters);
  const { changed, show } = useArticleChanges();
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const now = useNow();
  const navigate = useNavigate({ from: "/articles" });
  const [cleared, setCleared] = useState(0); // a new key empties the search field
  const removeFilters = () => {
    void navigate({ search: {} }).then(() => setCleared((n) => n + 1));
  };
  useRowKeys(list, "Articles");
  useKeys({ "/": { label: "Search", run: () => search.current?.focus() } }, { scope: "Articles" });

  const rows = articles.data?.pages.flatMap((p) => p.items) ?? [];
  const filtered = Boolean(filters.q || filters.status);
  const mayImport = me.data?.actions.includes("articles.import") ?? false;
  const first = articles.data && rows.length === 0 && !filtered;
  return (
    <Page
      title="Articles"
      beside={
        rows.length > 0 && <span className="count">{articles.hasNextPage ? `${rows.length}+` : rows.length}</span>
      }
      actions={
        mayImport && (
          <Link to="/articles/new" className={buttonClass({ variant: "primary" })}>
            <Icon name="plus" />
            <span>New article</span>
          </Link>
        )
      }
    >
      <div ref={list}>
        {!first && <Filters key={cleared} {...filters} inputRef={search} />}
        {articles.isPending && <Skeleton label="Loading articles" />}
        {articles.error && !articles.data && <ErrorState error={articles.error} retry={articles.refetch} />}
        {first && <FirstArticle mayImport={mayImport} />}
        {articles.data && rows.length === 0 && filtered && (
          <div className={s.none}>
            <p>No article fits these filters.</p>
            <Button onClick={removeFilters}>Remove the filters</Button>
          </div>
        )}
        {rows.length > 0 && <ArticleTable groups={grouped(rows, now)} changed={changed} />}
        {articles.hasNextPage && (
          <p className={s.more}>
            <Button busy={articles.isFetchingNextPage} onClick={() => void articles.fetchNextPage()}>
              Show more
            </Button>
          </p>
        )}
        {changed.size > 0 && (
          <div className={s.changed} role="status">
            {count(changed.size, "article")} changed.
            <button type="button" className="txt" onClick={() => void show()}>
              Show {changed.size === 1 ? "it" : "them"}
            </button>
          </div>
        )}
      </div>
    </Page>
  );
}
