import { useCallback, useRef } from "react";

/** A fresh key for the header Idempotency-Key: the same request sent twice with it is done once. */
export function requestKey(): string {
  // crypto.randomUUID exists in secure contexts only, and a newsroom may serve plain HTTP on its own network.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
}

/** Headers for what is asked: the same thing asked again in a row is done once; `undefined` ends the row. */
export function useRequestKey(): (what: unknown) => { "Idempotency-Key": string } {
  const before = useRef({ what: "", key: "" });
  return useCallback((what) => {
    const asked = JSON.stringify(what);
    if (before.current.what !== asked) before.current = { what: asked, key: requestKey() };
    return { "Idempotency-Key": before.current.key };
  }, []);
}
