/** Noun phrases before and after a verb of speech. */
import { CALENDAR } from "../words/common.ts";
import { OFFICE_NOUNS } from "../words/offices.ts";
import { speechVerb } from "../words/speech.ts";
import type { Range, Token } from "./paragraphs.ts";

const NOMINAL = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM"]);
const POSSESSIVE = /^(?:['’]s?|s['’])$/;
const SUBJECTS = new Set([
  "he",
  "she",
  "they",
  "it",
  "who",
  "i",
  "we",
  "both",
  "others",
  "another",
  "some",
  "many",
  "one",
]);
const LINKS = new Set(["of", "for", "at", "from", "with", "in", "on", "to"]);
/** Links that attach to any noun; the others only to one that is no name. */
const CLOSE_LINKS = new Set(["of", "for", "at", "with", "from"]);
const PERSONAL = new Set(["his", "her", "their", "its", "our", "my", "your"]);

/** Whether a token is a verb of speech and used as a verb. */
export function isSpeechVerb({ text, pos }: Token): boolean {
  return (
    speechVerb(text) !== undefined &&
    (pos === "VERB" || pos === "AUX" || /^(?:said|says|told|added|wrote|reads)$/.test(text))
  );
}

function isNominal({ text, pos }: Token): boolean {
  if (CALENDAR.has(text)) return false;
  return NOMINAL.has(pos) || POSSESSIVE.test(text) || text === "-" || text === "&" || PERSONAL.has(text.toLowerCase());
}

function isNoun(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === "NOUN" || token.pos === "PROPN") && !CALENDAR.has(token.text);
}

function isName(token: Token | undefined): boolean {
  const isWord = token !== undefined && !/^(?:CCONJ|SCONJ|ADP|PRON|DET|ADV|AUX|PUNCT)$/.test(token.pos);
  return isWord && /^\p{Lu}/u.test(token.text) && !CALENDAR.has(token.text);
}

/** Returns the noun phrase that begins at a token, as a range of tokens, or undefined. */
export function phraseFrom(tokens: readonly Token[], at: number): Range | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (SUBJECTS.has(first.text.toLowerCase()) && !isNoun(tokens[at + 1])) return { from: at, to: at + 1 };
  let to = at;
  for (; to < tokens.length; to++) {
    const token = tokens[to] as Token;
    // "told reporters the port …": a determiner begins another phrase.
    if (token.pos === "DET" && to > at && isNoun(tokens[to - 1])) break;
    if (isNominal(token)) continue;
    const next = tokens[to + 1];
    const links = CLOSE_LINKS.has(token.text) && to > at && !!next && (isNominal(next) || isName(next));
    const joins =
      token.text === "and" && isName(tokens[to - 1]) && isName(next) && !isSpeechVerb(tokens[to + 2] ?? token);
    if (!links && !joins && !(to > at && isName(token) && token.pos !== "PUNCT")) break;
  }
  while (to > at && !isNoun(tokens[to - 1]) && !isName(tokens[to - 1]) && tokens[to - 1]?.pos !== "NUM") to--;
  return to > at && tokens.slice(at, to).some((token) => isNoun(token) || isName(token)) ? { from: at, to } : undefined;
}

/** Returns the phrase from a token, or the name in apposition to it: "the union’s president, Anna Silva". */
export function speakerFrom(tokens: readonly Token[], at: number): Range | undefined {
  const phrase = phraseFrom(tokens, at);
  if (phrase === undefined) return undefined;
  const last = tokens[phrase.to - 1];
  if (isName(last) || tokens[phrase.to]?.text !== "," || !isName(tokens[phrase.to + 1])) return phrase;
  const name = phraseFrom(tokens, phrase.to + 1);
  return name !== undefined && name.to - name.from >= 2 && isName(tokens[name.from]) ? name : phrase;
}

/** Returns the noun phrase that ends before a token, as a range of tokens, or undefined. */
export function phraseBefore(tokens: readonly Token[], before: number): Range | undefined {
  let to = before;
  while (
    to > 0 &&
    (tokens[to - 1]?.pos === "ADV" ||
      tokens[to - 1]?.pos === "AUX" ||
      /^(?:also|later|then|has|had|have|n't|not)$/.test(tokens[to - 1]?.text ?? ""))
  )
    to--;
  to = withoutTime(tokens, to);
  if (tokens[to - 1]?.text === ",") return nameInApposition(tokens, to - 1) ?? beforeApposition(tokens, to - 1);
  return plainPhraseBefore(tokens, to);
}

function plainPhraseBefore(tokens: readonly Token[], to: number): Range | undefined {
  const last = tokens[to - 1];
  if (last === undefined) return undefined;
  if (SUBJECTS.has(last.text.toLowerCase())) {
    if (last.text !== "who") return { from: to - 1, to };
    if (tokens[to - 2]?.text !== ",") return plainPhraseBefore(tokens, to - 1);
    return beforeApposition(tokens, to - 2) ?? plainPhraseBefore(tokens, to - 2);
  }
  let from = to;
  while (from > 0) {
    const token = tokens[from - 1] as Token;
    const previous = tokens[from - 2];
    if (isNominal(token) && !(token.pos === "DET" && from < to && tokens[from]?.pos === "DET")) {
      from--;
      if (token.pos === "DET" && !(previous && (LINKS.has(previous.text) || POSSESSIVE.test(previous.text)))) break;
      continue;
    }
    const links =
      from < to && LINKS.has(token.text) && isNoun(previous) && (CLOSE_LINKS.has(token.text) || !isName(previous));
    const joined = tokens[from];
    const isPerson = isName(joined) || OFFICE_NOUNS.has(joined?.text.toLowerCase() ?? "");
    const joins = from < to && token.text === "and" && isName(previous) && isPerson;
    const names = isName(token) && token.pos !== "PUNCT";
    if (!links && !joins && !names) break;
    from--;
  }
  while (from < to && (POSSESSIVE.test(tokens[from]?.text ?? "") || tokens[from]?.text === "-")) from++;
  return tokens.slice(from, to).some((token) => isNoun(token) || isName(token)) ? { from, to } : undefined;
}

/** Steps back over a time between a subject and its verb: "X on Thursday said". */
function withoutTime(tokens: readonly Token[], before: number): number {
  if (!CALENDAR.has(tokens[before - 1]?.text ?? "")) return before;
  const to = before - 1;
  return /^(?:on|last|this|in)$/.test(tokens[to - 1]?.text ?? "") ? to - 1 : to;
}

/** Returns the name between commas: "the union’s president, Ana Silva, said". */
function nameInApposition(tokens: readonly Token[], comma: number): Range | undefined {
  const phrase = plainPhraseBefore(tokens, comma);
  if (phrase === undefined || phrase.to - phrase.from < 2 || tokens[phrase.from - 1]?.text !== ",") return undefined;
  const areNames = tokens.slice(phrase.from, phrase.to).every((token) => isName(token));
  return areNames && !isName(tokens[phrase.from - 2]) ? phrase : undefined;
}

const APPOSITION_AT_MOST = 28;

/** Returns the phrase before an apposition that ends at a comma: "X, the president of Y, said". */
function beforeApposition(tokens: readonly Token[], comma: number): Range | undefined {
  const least = Math.max(0, comma - APPOSITION_AT_MOST);
  let found: Range | undefined;
  for (let at = comma - 1; at > least; at--) {
    if (tokens[at]?.text !== ",") continue;
    const phrase = plainPhraseBefore(tokens, at);
    const next = tokens[at + 1] as Token;
    const hasOffice = tokens.slice(at + 1, comma).some(({ text }) => OFFICE_NOUNS.has(text.toLowerCase()));
    if (phrase === undefined || (isName(next) && !hasOffice)) continue;
    found ??= phrase;
    // The name is best: in "X, the president of Y, a union, said" it stands first.
    if (isName(tokens[phrase.to - 1])) return phrase;
  }
  return found;
}

/** Returns the subject of an earlier verb: "X left, saying …", "X left and said …". */
export function subjectOfSentence(tokens: readonly Token[], verb: number): Range | undefined {
  const dash = tokens.slice(0, DATELINE_AT_MOST).findIndex(({ text }) => /^[—–]$/.test(text)) + 1;
  for (let at = dash + 1; at < verb; at++) {
    const token = tokens[at] as Token;
    if (token.pos !== "VERB" && token.pos !== "AUX") continue;
    const phrase = phraseBefore(tokens, at);
    if (phrase) return phrase;
  }
  const first = speakerFrom(tokens, dash);
  return first !== undefined && first.to < verb ? first : undefined;
}

const DATELINE_AT_MOST = 8;
