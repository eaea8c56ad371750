import { useQuery } from "@tanstack/react-query";

import { Icon } from "../../parts/Icon";
import { useBench } from "../bench";
import s from "./seen.module.css";
import { seenMarksQuery } from "./server";

/** Says in the list that a claim was checked before. */
export function SeenMark({ claimId }: { claimId: string }) {
  const { article } = useBench();
  const marks = useQuery(seenMarksQuery(article.id));
  if (!marks.data?.[claimId]) return null;
  return (
    <span className={s.mark} title="Checked before">
      <Icon name="history" size={12} />
      <span className="vh">checked before</span>
    </span>
  );
}
