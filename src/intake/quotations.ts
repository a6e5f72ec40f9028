/** Quotation marks of all kinds, apostrophes among them: they say who speaks, and are no words. */
const MARKS = /["'“”„‟«»‘’‚‛‹›「」『』〝〞〟]/g;

/** What an editor leaves out or adds: an ellipsis, or text in brackets. */
const EDITED = /\[[^\]]*\]|…|\.{3,}|\. \. \./;

/** Letters and digits of scripts that part words by spaces. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{N}]/u;

/**
 * Returns whether a quotation's words stand in a text, whole and in their order: quotation marks aside, with an ellipsis
 * for what it leaves out, and brackets for what it adds.
 */
export function isQuotedFrom(quotation: string, text: string): boolean {
  const words = plain(text);
  const pieces = quotation.split(EDITED).map(plain);
  let from = 0;
  let found = false;
  for (const [i, piece] of pieces.entries()) {
    const wanted = piece.trim();
    if (wanted === "") continue;
    // A piece that touches an ellipsis or a bracket may begin or end within a word: “[W]e”.
    const cut = {
      before: i > 0 && piece === piece.trimStart(),
      after: i < pieces.length - 1 && piece === piece.trimEnd(),
    };
    const at = placeOf(wanted, words, from, cut);
    if (at < 0) return false;
    from = at + wanted.length;
    found = true;
  }
  return found;
}

function placeOf(wanted: string, text: string, from: number, cut: { before: boolean; after: boolean }): number {
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const begins = cut.before || !(isWord(text[at - 1]) && isWord(wanted[0]));
    const ends = cut.after || !(isWord(text[end]) && isWord(wanted.at(-1)));
    if (begins && ends) return at;
  }
  return -1;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && WORD.test(character);
}

/** Returns text without quotation marks, and with one space for any run of them. Keeps a space at either end. */
function plain(text: string): string {
  return text.replaceAll(MARKS, "").replaceAll(/\s+/g, " ");
}
