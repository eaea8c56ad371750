import { useQuery } from "@tanstack/react-query";

import type { Claim, LintFinding } from "../../lib/api";
import { Note } from "../../parts/States";
import { useBench } from "../bench";
import s from "./lint.module.css";
import { isOpen } from "./looks";
import { lintQuery } from "./server";
import { useOpenLint } from "./useOpenLint";

/** Whether a finding is about a claim, or about words of it. */
function concerns(f: LintFinding, claim: Claim): boolean {
  if (f.claimId !== "") return f.claimId === claim.id;
  return f.places.some((p) => claim.spans.some((x) => x.start < p.end && p.start < x.end));
}

/** What the copy checks found in a claim's words and sources. Draws nothing where there is none. */
export function ClaimLint({ claim }: { claim: Claim }) {
  const { article } = useBench();
  const lint = useQuery(lintQuery(article.id));
  const openLint = useOpenLint();
  if (lint.data?.articleVersion !== claim.articleVersion) return null;
  const here = lint.data.items.filter((f) => isOpen(f) && concerns(f, claim));
  if (here.length === 0) return null;
  return (
    <Note tone="warn">
      <ul className={s.onClaim} aria-label="Copy checks of this claim">
        {here.map((f) => (
          <li key={f.fingerprint}>
            {f.message}{" "}
            <button
              type="button"
              className="txt"
              aria-label={`Show: ${f.message}`}
              onClick={() => openLint(f.fingerprint)}
            >
              Show
            </button>
          </li>
        ))}
      </ul>
    </Note>
  );
}
