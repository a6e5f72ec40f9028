/** Claims in reported speech: who says that what is so. */
import { CALENDAR } from "../words/common.ts";
import { ACTS, ASSERTING, WISHES } from "../words/speech.ts";
import type { Paragraph, Range, Token } from "./paragraphs.ts";
import { phraseBefore, phraseFrom, speakerFrom, subjectOfSentence } from "./phrases.ts";

/** A claim at a range of a paragraph. */
export interface Claim extends Range {
  readonly paragraph: Paragraph;
  /** The words for who says it. */
  readonly who: Range;
  /** What is said to be so. */
  readonly content: Range;
  readonly act: string;
  readonly isWish: boolean;
  readonly origin: string;
}

const FINITE = new Set(["VERB", "AUX"]);
const NEGATED = /^(?:not|n't|n’t|never|to|be|been|being|is|are|was|were|declined|refused|did|could|would)$/i;
const LEAST_WORDS = 3;
/** Nouns after "according to" that say how, not who. */
const RULES =
  /^(?:policy|policies|laws?|rules?|plans?|schedule|traditions?|customs?|needs?|sizes?|age|criteria|guidelines)$/i;
const OBJECTS = /^(?:deny|confirm|admit|acknowledge|accuse|blame)$/;

/** Returns the claims of a paragraph: at most one for each sentence. `spoken` are the ranges in quotation marks. */
export function claimsIn(paragraph: Paragraph, spoken: readonly Range[]): Claim[] {
  return paragraph.sentences.flatMap(({ from, to }) => {
    const tokens = paragraph.tokens.slice(from, to);
    const isSpoken = (token: Token) => spoken.some((range) => token.from >= range.from && token.to <= range.to);
    const claim = claimOf(paragraph, tokens, isSpoken);
    return claim === undefined ? [] : [claim];
  });
}

function claimOf(
  paragraph: Paragraph,
  tokens: readonly Token[],
  isSpoken: (token: Token) => boolean,
): Claim | undefined {
  const end = /^[.!?]$/.test(tokens.at(-1)?.text ?? "") ? tokens.length - 1 : tokens.length;
  const build = (phrase: Range, from: number, to: number, verb: string, origin: string): Claim | undefined => {
    const content = trimmed(tokens, from, to);
    const words = content.filter((token) => !isSpoken(token));
    const [first, last] = [content[0], content.at(-1)];
    const [whoFirst, whoLast] = [tokens[phrase.from], tokens[phrase.to - 1]];
    if (!first || !last || !whoFirst || !whoLast || words.filter(({ pos }) => pos !== "PUNCT").length < LEAST_WORDS)
      return undefined;
    if (!content.some(({ pos }) => FINITE.has(pos)) && !OBJECTS.test(verb)) return undefined;
    const text = paragraph.text.slice(first.from, last.to);
    return {
      paragraph,
      from: Math.min(first.from, whoFirst.from),
      to: Math.max(last.to, whoLast.to),
      who: { from: whoFirst.from, to: whoLast.to },
      content: { from: first.from, to: last.to },
      act: ACTS[verb] ?? "state",
      isWish: WISHES.test(text),
      origin,
    };
  };
  // "S, X said" at the end of a sentence says whose all of it is.
  for (const isAtEnd of [true, false])
    for (const [i, token] of tokens.entries()) {
      if (isAtEnd && i < end - 4) continue;
      if (isSpoken(token)) continue;
      if (/^according$/i.test(token.text) && tokens[i + 1]?.text === "to") {
        const phrase = i === 0 ? phraseFrom(tokens, i + 2) : speakerFrom(tokens, i + 2);
        if (phrase === undefined || RULES.test(tokens[phrase.to - 1]?.text ?? "")) continue;
        // "X decided, according to the summary, “that …”": the words are not all that is said.
        if (i > 0 && tokens.slice(phrase.to, phrase.to + 3).some((one) => isSpoken(one))) continue;
        const after = i === 0 ? phrase.to : 0;
        const claim = build(phrase, after, i === 0 ? end : i, "state", "according to X");
        if (claim) return claim;
        continue;
      }
      const verb =
        token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ"
          ? undefined
          : ASSERTING.get(token.text.toLowerCase());
      if (verb === undefined || /ing$/.test(token.text) || NEGATED.test(tokens[i - 1]?.text ?? "")) continue;
      const found = claimOfVerb(tokens, i, verb, end, build, isSpoken, isAtEnd);
      if (found) return found;
    }
  return undefined;
}

function claimOfVerb(
  tokens: readonly Token[],
  at: number,
  verb: string,
  end: number,
  build: (phrase: Range, from: number, to: number, verb: string, origin: string) => Claim | undefined,
  isSpoken: (token: Token) => boolean,
  isAtEnd: boolean,
): Claim | undefined {
  const follows = /^(?:and|but)$/.test(tokens[at - 1]?.text ?? "");
  const subject = phraseBefore(tokens, at) ?? (follows ? subjectOfSentence(tokens, at) : undefined);
  const next = tokens[at + 1];
  if (subject !== undefined) {
    const before = tokens[subject.from - 1];
    // "S, the union says": the claim stands before.
    const stops =
      next === undefined ||
      at + 1 >= end ||
      /^[,.;]$/.test(next.text) ||
      (next.pos === "ADP" && !hasClause(tokens, at + 1, end)) ||
      (next.pos === "PROPN" && !hasClause(tokens, at + 1, end));
    if (before?.text === "," && /^(?:which|who|that|whom)$/i.test(tokens[subject.from - 2]?.text ?? ""))
      return undefined;
    if (
      before?.text === "," &&
      stops &&
      tokens.slice(0, subject.from).some((token) => FINITE.has(token.pos) && !isSpoken(token))
    )
      return build(subject, 0, subject.from - 1, verb, "S, X said");
    if (isAtEnd || /^who$/i.test(tokens[subject.to]?.text ?? "")) return undefined;
    const start = contentStart(tokens, at, verb, end);
    if (start === undefined) return undefined;
    return build(subject, start, end, verb, "X said that S");
  }
  const inverted = speakerFrom(tokens, at + 1);
  if (inverted && tokens[at - 1]?.text === "," && /^(?:said|says|wrote|added)$/.test(tokens[at]?.text ?? ""))
    return build(inverted, 0, at - 1, verb, "S, said X");
  return undefined;
}

function hasClause(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens.slice(from, end).some(({ pos }) => FINITE.has(pos));
}

const CLAUSE_AT_MOST = 14;
const TO_SOMEBODY = /^(?:tell|warn|assure)$/;

/** Whether words between a verb and "that" only say when, where or to whom. */
function isAside(words: readonly Token[], base: string): boolean {
  const [first] = words;
  if (first === undefined) return true;
  if (words.some(({ pos }) => FINITE.has(pos))) return false;
  return TO_SOMEBODY.test(base) || /^(?:ADP|ADV)$/.test(first.pos) || CALENDAR.has(first.text);
}

/** Returns the index at which what is said begins, or undefined if there is no clause after the verb. */
function contentStart(tokens: readonly Token[], verb: number, base: string, end: number): number | undefined {
  const that = tokens.findIndex(({ text }, i) => i > verb && /^that$/i.test(text));
  if (that > 0 && that < Math.min(end, verb + CLAUSE_AT_MOST) && isAside(tokens.slice(verb + 1, that), base))
    return that + 1;
  const next = tokens[verb + 1];
  if (
    next === undefined ||
    /^[“”"«:,.;?]$|^(?:to|as|about|of|on|whether|if|how|why|what|where|who)$/i.test(next.text)
  ) {
    return next !== undefined && OBJECTS.test(base) && /^of$/.test(next.text) ? verb + 2 : undefined;
  }
  if (OBJECTS.test(base)) return verb + 1;
  // "said in May the deal was dead", "said on Monday he would go"
  const isWhen = next.pos === "ADP" && CALENDAR.has(tokens[verb + 2]?.text ?? "");
  if (isWhen) return clauseFrom(tokens, verb + 3, end) ? verb + 3 : undefined;
  if (next.pos === "ADP" || (next.pos === "SCONJ" && next.text !== "that")) return undefined;
  const from = TO_SOMEBODY.test(base) ? (phraseFrom(tokens, verb + 1)?.to ?? verb + 2) : verb + 1;
  return (TAKES_OBJECT.test(base) ? clauseFrom : hasClause)(tokens, from, end) ? from : undefined;
}

/** Verbs after which a noun is more often an object than the subject of a clause: "announced a plan". */
const TAKES_OBJECT = /^(?:announce|write|report|note|state|recall|repeat|observe|indicate)$/;
const SUBJECT_AT_MOST = 8;

/** Whether a clause begins at a token: a short subject, then a finite verb, with no word between that makes it relative. */
function clauseFrom(tokens: readonly Token[], from: number, end: number): boolean {
  const verb = tokens.findIndex(({ pos }, i) => i > from && i < end && FINITE.has(pos));
  if (verb < 0 || verb - from > SUBJECT_AT_MOST) return false;
  const subject = tokens.slice(from, verb);
  return !subject.some(({ text }) =>
    /^(?:,|that|which|who|whom|whose|to|where|when|for|by|aimed|designed)$/i.test(text),
  );
}

function trimmed(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  let [start, end] = [from, to];
  while (start < end && /^[,;:.]$|^(?:and|but)$/i.test(tokens[start]?.text ?? "")) start++;
  while (end > start && /^[,;:.]$/.test(tokens[end - 1]?.text ?? "")) end--;
  return tokens.slice(start, end);
}
