/** A key of the wire, such as "in_review" or "wouldChange", in words: "In review", "Would change". For keys that the server sends without a label. */
export function words(key: string): string {
  const text = key.replaceAll("_", " ").replace(/[a-z](?=[A-Z])/g, "$& ");
  if (text !== key && !key.includes("_")) return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const plural = new Intl.PluralRules("en");
const number = new Intl.NumberFormat(undefined);

/** A number with its noun: `count(1, "claim")` is "1 claim". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number.format(n)} ${plural.select(n) === "one" ? one : many}`;
}

/** A number as the reader's locale writes it. */
export function digits(n: number): string {
  return number.format(n);
}

const languages = new Intl.DisplayNames("en", { type: "language" });

/** A language by its tag: "en" is "English"; a tag that is none comes back as it is. */
export function language(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
