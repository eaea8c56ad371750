const words = (text: string) =>
  new Set(
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? [],
  );

/** How much two texts have in common, from 0 to 1: the words of both among the words of either. */
function likeness(a: string, b: string): number {
  const one = words(a);
  const other = words(b);
  const both = [...one].filter((w) => other.has(w)).length;
  return both === 0 ? 0 : both / (one.size + other.size - both);
}

/** The items that say most nearly the same first; the order stays where they do equally. */
export function likest<T>(items: readonly T[], of: (item: T) => string, text: string): T[] {
  return items
    .map((item) => ({ item, like: likeness(of(item), text) }))
    .sort((a, b) => b.like - a.like)
    .map(({ item }) => item);
}
