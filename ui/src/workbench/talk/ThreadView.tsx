import { useState } from "react";

import type { Comment, Thread } from "../../lib/api";
import { cx } from "../../lib/cx";
import { Avatar } from "../../parts/Avatar";
import { Html } from "../../parts/Html";
import { Icon } from "../../parts/Icon";
import { ReasonDialog } from "../../parts/ReasonDialog";
import { ProblemNote } from "../../parts/States";
import { Time } from "../../parts/Time";
import { CommentForm } from "./CommentForm";
import type { useSay } from "./server";
import s from "./talk.module.css";

interface Props {
  thread: Thread;
  say: ReturnType<typeof useSay>;
}

/** One discussion: what was said, and answering, resolving or reopening it as the server lets this person. */
export function ThreadView({ thread, say }: Props) {
  const [replying, setReplying] = useState(false);
  const [reply, setReply] = useState("");
  const [resolving, setResolving] = useState(false);
  const may = (action: Thread["actions"][number]) => thread.actions.includes(action);
  return (
    <article
      className={cx(s.thread, thread.resolvedAt !== undefined && s.resolved)}
      aria-label={thread.resolvedAt ? "Resolved discussion" : "Discussion"}
    >
      {thread.resolvedAt && (
        <p className={s.end}>
          <Icon name="check" size={14} />
          <span>
            {thread.resolvedBy?.name} resolved it <Time at={thread.resolvedAt} />
            {thread.resolveReason && (
              <>
                : <span dir="auto">{thread.resolveReason}</span>
              </>
            )}
          </span>
        </p>
      )}
      {thread.comments.map((c) => (
        <CommentView key={c.id} comment={c} say={say} />
      ))}
      {replying && may("reply") ? (
        <CommentForm
          label="Reply"
          button="Reply"
          autoFocus
          value={reply}
          onChange={setReply}
          cancel={() => setReplying(false)}
          send={async (body) => {
            await say.mutateAsync({ kind: "reply", thread, body });
            setReply("");
            setReplying(false);
          }}
        />
      ) : (
        <div className={s.tools}>
          {may("reply") && (
            <button type="button" className="txt" onClick={() => setReplying(true)}>
              Reply
            </button>
          )}
          {may("resolve") && (
            <button type="button" className="txt" onClick={() => setResolving(true)}>
              Resolve
            </button>
          )}
          {may("reopen") && (
            <button type="button" className="txt" onClick={() => say.mutate({ kind: "reopen", thread })}>
              Reopen
            </button>
          )}
        </div>
      )}
      {say.variables?.kind === "reopen" && <ProblemNote error={say.error} />}
      <ReasonDialog
        open={resolving}
        title="Resolve the discussion"
        confirm="Resolve"
        onConfirm={(reason) => say.mutateAsync({ kind: "resolve", thread, reason })}
        onClose={() => setResolving(false)}
      />
    </article>
  );
}

function CommentView({ comment, say }: { comment: Comment; say: Props["say"] }) {
  const [draft, setDraft] = useState<string>();
  return (
    <div className={s.comment}>
      <Avatar person={comment.author} decorative />
      <p className={s.who}>
        <b>{comment.author.name}</b>
        <span className={s.when}>
          <Time at={comment.createdAt} />
        </span>
        {comment.editedAt && (
          <details className={s.edits}>
            <summary>edited</summary>
            <ol>
              {comment.edits.map((e) => (
                <li key={e.at}>
                  <Time at={e.at} />: <span dir="auto">{e.source}</span>
                </li>
              ))}
            </ol>
          </details>
        )}
        {comment.actions.includes("edit") && draft === undefined && (
          <button
            type="button"
            className={cx("txt", s.edit)}
            aria-label="Edit your comment"
            onClick={() => setDraft(comment.source)}
          >
            Edit
          </button>
        )}
      </p>
      {draft === undefined ? (
        <Html html={comment.html} className={s.text} />
      ) : (
        <div className={s.text}>
          <CommentForm
            label="Edit your comment"
            button="Save"
            autoFocus
            value={draft}
            onChange={setDraft}
            cancel={() => setDraft(undefined)}
            send={async (body) => {
              await say.mutateAsync({ kind: "edit", comment, body });
              setDraft(undefined);
            }}
          />
        </div>
      )}
    </div>
  );
}
