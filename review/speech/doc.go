// Package speech compares a quotation with the transcript of what was said, word
// by word, and finds the quotations of an article. It decides nothing about what
// is so.
//
// # What counts as the same word
//
// Words are compared without what a transcript and a page may each choose for
// themselves: case, punctuation, the shape of quotation marks, apostrophes and
// dashes, hyphens ("well known", "well-known"; "e-mail", "email"), composed
// letters, ligatures, Arabic vowel signs and lengthening, British or American
// spelling of the same word, and how a number is written: "10" is "ten", "5%" is
// "five per cent", "$2m" is "two million dollars", but "11" is not "10". A
// contraction is not what it stands for: "don't" is two words changed.
//
// A transcript's names of speakers at the start of a line, times, subtitle cues,
// notes in square brackets and stage directions are no words of the speaker, and
// hesitations ("uh") are no words at all. Where a line names a speaker, a turn begins.
//
// # Labels
//
// A quotation has the gravest label that is true of it; the others that are true
// too are listed beside it. From the gravest:
//
//   - not found: less than half of the quotation stands in the passage, or of a quotation of up to 8 words no more than three fifths; words that
//     are frequent in the passage count for little.
//   - stitched: it runs on where the passage does not: a whole sentence or another speaker's turn is skipped without a mark, or the end of one
//     sentence and the beginning of another, or more than 25 words; or the order is turned; or a mark of omission hides more than 150 words or
//     another speaker. Of pieces in quotation marks of their own, only the turned order and the other speaker count.
//   - altered: words are changed, added or left out without a mark.
//   - bracketed: square brackets put words or letters in, or in the place of others.
//   - trimmed: it is cut at an end of a sentence, or a mark of omission stands for what is left out.
//   - verbatim: none of this. The words are the passage's, whole sentences of it.
package speech

// Version names the rules above and how they are carried out. It changes when the same two texts may get another result.
const Version = "speech/1"
