import { useState } from "react";

import { IconButton } from "../../parts/Button";
import { EmptyState, Note } from "../../parts/States";
import { useBench, useSelected } from "../bench";
import pane from "../pane.module.css";
import type { Range } from "../text/words";
import { CommentForm } from "./CommentForm";
import { useSay } from "./server";
import { ThreadView } from "./ThreadView";
import s from "./talk.module.css";

/** Right pane: a discussion of words of the article. */
export function ThreadPane({ id }: { id: string }) {
  const { article } = useBench();
  const say = useSay(article.id, undefined);
  const thread = article.threads.find((t) => t.id === id);
  return (
    <Frame title="Discussion">
      {thread ? (
        <>
          <blockquote className={s.quote} dir="auto">
            {thread.quote}
          </blockquote>
          {thread.articleVersion < article.articleVersion && (
            <Note>These words stood in version {thread.articleVersion}; the newest version has them no longer.</Note>
          )}
          <ThreadView thread={thread} say={say} />
        </>
      ) : (
        <EmptyState title="This discussion is gone" />
      )}
    </Frame>
  );
}

/** Right pane: the first comment on words of the article. */
export function NewThreadPane({ range }: { range: Range }) {
  const { article, offsets, setPanel } = useBench();
  const { select } = useSelected();
  const say = useSay(article.id, undefined);
  const [words, setWords] = useState("");
  const span = { ...range, quote: offsets.slice(range.start, range.end) };
  return (
    <Frame title="New discussion">
      <blockquote className={s.quote} dir="auto">
        {span.quote}
      </blockquote>
      <CommentForm
        label="Comment on these words"
        button="Comment"
        autoFocus
        value={words}
        onChange={setWords}
        cancel={() => setPanel({ kind: "claim" })}
        send={async (body) => {
          const made = await say.mutateAsync({ kind: "on-words", span, body });
          select(undefined);
          setPanel({ kind: "thread", id: made.id });
        }}
      />
    </Frame>
  );
}

function Frame({ title, children }: { title: string; children: React.ReactNode }) {
  const { setPanel } = useBench();
  return (
    <>
      <header className={pane.bar}>
        <h2>{title}</h2>
        <IconButton
          small
          icon="x"
          label="Close the discussion"
          className="end"
          onClick={() => setPanel({ kind: "claim" })}
        />
      </header>
      <div className={pane.body}>{children}</div>
    </>
  );
}
