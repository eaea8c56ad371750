/** A fresh key for the header Idempotency-Key: the same request sent twice with it is done once. */
export function requestKey(): string {
  // crypto.randomUUID exists in secure contexts only, and a newsroom may serve plain HTTP on its own network.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
}
