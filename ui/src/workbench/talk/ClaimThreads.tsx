import type { Claim } from "../../lib/api";
import type { Draft } from "../claim/useDraft";
import { CommentForm } from "./CommentForm";
import { useSay } from "./server";
import { ThreadView } from "./ThreadView";
import s from "./talk.module.css";

/** What is said about a claim. A comment that is being written is part of the person's draft. */
export function ClaimThreads({ claim, draft }: { claim: Claim; draft: Draft }) {
  const say = useSay(claim.articleId, claim.id);
  const stored = draft.body["comment"];
  const words = typeof stored === "string" ? stored : "";
  const inOrder = claim.threads.toSorted(
    (a, b) => Number(a.resolvedAt !== undefined) - Number(b.resolvedAt !== undefined),
  );
  return (
    <div className={s.threads}>
      {inOrder.map((t) => (
        <ThreadView key={t.id} thread={t} say={say} />
      ))}
      <CommentForm
        id={`comment-${claim.id}`}
        label="New comment"
        button="Comment"
        value={words}
        onChange={(value) => draft.put("comment", value === "" ? undefined : value)}
        send={async (body) => {
          await say.mutateAsync({ kind: "on-claim", claimId: claim.id, body });
          draft.put("comment", undefined);
        }}
      />
    </div>
  );
}
