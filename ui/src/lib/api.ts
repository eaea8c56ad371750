import createClient from "openapi-fetch";
import type { paths } from "./schema.gen";
import type { Claim, ProblemBody } from "./wire";

export type { paths } from "./schema.gen";
export type * from "./wire";

/** Where the interface is served; also the base of plain links, such as downloads. */
export const base = "/api/v1";

/** The typed client. Wrap each call in {@link unwrap}. */
export const api = createClient<paths>({
  baseUrl: `${globalThis.location.origin}${base}`,
  fetch: (request) => globalThis.fetch(request),
});

/**
 * A request that did not succeed. `message` is the server's sentence and safe to show. `status` is 0
 * when no answer came at all.
 */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly code: string;
  /** Text per field of the request, on 422. */
  readonly fields: Readonly<Record<string, string>>;
  /** On 409 the object as the caller may see it now. */
  readonly current: unknown;

  constructor(body: ProblemBody) {
    super(body.title);
    this.status = body.status;
    this.code = body.code;
    this.fields = body.fields ?? {};
    this.current = body.current;
  }

  /** Whether what the caller saw is no longer what is stored. */
  get stale(): boolean {
    return this.status === 409;
  }

  get offline(): boolean {
    return this.status === 0;
  }

  get signedOut(): boolean {
    return this.status === 401 && this.code === "session.none";
  }
}

/** The address of the thing with an id, as a call takes it. */
export const byId = (id: string) => ({ params: { path: { id } } });

/** Why something could not be taken back. */
export const notUndone = (err: unknown) => (err instanceof Error ? err.message : "This could not be undone.");

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

type Data<A> = A extends { data: infer D; error?: undefined } ? D : never;

/** Returns what a call answered, and throws a {@link Problem} when it failed. An aborted call throws what fetch threw. */
export async function unwrap<A extends Answer>(call: Promise<A>): Promise<Data<A>> {
  let answer: A;
  try {
    answer = await call;
  } catch (err) {
    if (err instanceof DOMException && err.name === "AbortError") throw err;
    throw new Problem({
      status: 0,
      code: "offline",
      title: "Linecheck did not answer. Check the connection; nothing you wrote is lost.",
    });
  }
  if (!answer.response.ok) throw new Problem(problemBody(answer.error, answer.response.status));
  return answer.data as Data<A>;
}

function problemBody(error: unknown, status: number): ProblemBody {
  if (typeof error === "object" && error !== null && "title" in error && "code" in error) {
    return { ...(error as ProblemBody), status };
  }
  return { status, code: "unknown", title: `The server answered with status ${status} and no explanation.` };
}

/** The text for a field of the request, if `error` is a problem that names it. */
export function fieldError(error: unknown, field: string): string | undefined {
  return error instanceof Problem ? error.fields[field] : undefined;
}

/** The names of the actions on a claim. */
export type ClaimAction = {
  [P in keyof paths]: P extends `/claims/{id}/${infer A}`
    ? paths[P] extends { post: { requestBody: { content: { "application/json": { version: number } } } } }
      ? A
      : never
    : never;
}[keyof paths];

/** What an action on a claim takes besides the version. */
export type ClaimActionBody<A extends ClaimAction> = Omit<
  paths[`/claims/{id}/${A}`]["post"]["requestBody"]["content"]["application/json"],
  "version"
>;

/** Asks for an action on the version of the claim that was on screen. Answers with the claim as it is after it. */
export function actOnClaim<A extends ClaimAction>(
  claim: Pick<Claim, "id" | "version">,
  action: A,
  body: ClaimActionBody<A>,
): Promise<Claim> {
  // The path is one of the union's members, which TypeScript cannot follow through a type parameter.
  const path = `/claims/{id}/${action}` as "/claims/{id}/accept";
  return unwrap(api.POST(path, { params: { path: { id: claim.id } }, body: { version: claim.version, ...body } }));
}
