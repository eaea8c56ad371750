const streets = [
  "Quay Street",
  "Mill Lane",
  "Harbour Road",
  "Station Square",
  "Chapel Row",
  "Bridge End",
  "Market Hill",
];
const things = ["bridge", "school", "tram stop", "reading room", "pump house", "ferry landing", "clinic"];
const people = [
  "Mayor Ines Duval",
  "the harbour authority",
  "councillor Theo Brandt",
  "the town",
  "engineer Ada Moreau",
];

const pick = (list, n) => list[n % list.length];

const fact = (n) =>
  `The ${pick(things, n)} number ${n + 1} on ${pick(streets, n * 3)} cost ${3 + (n % 90)} million euros and opened in ${1950 + (n % 70)}, ${pick(people, n)} said.`;
const other = (n) =>
  `Should anybody who walks along ${pick(streets, n)} on a fine morning ever be sorry that the ${pick(things, n * 5)} looks as it looks?`;

/**
 * An article of `length` characters at most, of paragraphs of four sentences, in which `claims` sentences
 * state something that can be checked; the others ask.
 */
export function longArticle(length, claims) {
  const whole = Math.floor(length / 118); // sentences, of that many characters on the average
  const every = Math.max(whole / claims, 1);
  const paragraphs = [];
  let size = 0;
  let facts = 0;
  for (let at = 0, sentences = []; ; at++) {
    const states = facts < claims && at >= facts * every;
    const sentence = states ? fact(facts++) : other(at);
    size += sentence.length + 2;
    if (size > length) break;
    if (sentences.push(sentence) === 4) {
      paragraphs.push(sentences.join(" "));
      sentences = [];
    }
  }
  return paragraphs.join("\n\n");
}
