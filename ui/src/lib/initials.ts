/** The letters of a name's first and last word, for where the server sends no initials. */
export function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  const first = [...(parts[0] ?? "")][0] ?? "";
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toUpperCase();
}
