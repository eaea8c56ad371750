interface Policy {
  createHTML(html: string): unknown;
}

interface Factory {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): Policy;
}

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;

// The server renders and cleans markdown; this is the only place where its HTML enters the page.
const policy: Policy = factory?.createPolicy("linecheck", { createHTML: (html) => html }) ?? {
  createHTML: (html) => html,
};

/** Shows HTML that the server rendered from a person's markdown and cleaned. Never give it anything else. */
export function Html({ html, className }: { html: string; className?: string }) {
  const trusted = { __html: policy.createHTML(html) as string };
  // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned by the server, and the one place allowed to
  return <div className={className} dir="auto" dangerouslySetInnerHTML={trusted} />;
}
