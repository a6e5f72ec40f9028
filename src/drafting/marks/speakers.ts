import type { Tier } from "../types.ts";
import type { Paragraph, Range, Token } from "./paragraphs.ts";
import { isSpeechVerb, phraseBefore, speakerFrom, subjectOfSentence } from "./phrases.ts";
import type { Quoted } from "./quotations.ts";

/** Who said quoted words: the range of the paragraph that names them, and the rule that found it. */
export interface Speaker extends Range {
  readonly paragraph: Paragraph;
  readonly tier: Tier;
  readonly origin: string;
}

const STOP = /^[.!?;]$|^\.\.\.$|^…$/;
const CLAUSE_STOP = /^[.!?]$|^[“”"«»]$/;
const FORWARD_AT_MOST = 36;

/** Returns the speaker of each of some quoted words, in their order; undefined where no rule finds one. */
export function speakersOf(quoted: readonly Quoted[]): (Speaker | undefined)[] {
  const found: (Speaker | undefined)[] = [];
  for (const [i, one] of quoted.entries()) {
    const previous = quoted[i - 1];
    const next = quoted[i + 1];
    const before = previous?.paragraph === one.paragraph ? previous.outer.to : 0;
    const after = next?.paragraph === one.paragraph ? next.outer.from : one.paragraph.text.length;
    found.push(
      speakerAfter(one, after) ??
        goesOnInSentence(one, previous, found[i - 1]) ??
        speakerBefore(one, before) ??
        speakerAtEnd(one) ??
        goesOn(one, previous, found[i - 1]) ??
        speakerOfSentenceBefore(one, before),
    );
  }
  return found;
}

function speakerOf(
  paragraph: Paragraph,
  tokens: readonly Token[],
  phrase: Range | undefined,
  tier: Tier,
  origin: string,
) {
  const [first, last] = phrase ? [tokens[phrase.from], tokens[phrase.to - 1]] : [];
  return first && last ? { paragraph, from: first.from, to: last.to, tier, origin } : undefined;
}

/** “…,” said X; “…,” X said; “…,” according to X. */
function speakerAfter({ paragraph, to, outer, isOpen }: Quoted, end: number): Speaker | undefined {
  if (isOpen) return undefined;
  const all = paragraph.tokens.filter(({ from }) => from >= outer.to && from < end);
  let at = 0;
  while (/^[,—–-]$/.test(all[at]?.text ?? "")) at++;
  const stop = all.findIndex(({ text }, i) => i >= at && STOP.test(text));
  const tokens = all.slice(at, Math.min(stop < 0 ? all.length : stop, at + FORWARD_AT_MOST));
  const [first, second] = tokens;
  if (first === undefined) return undefined;
  const startsSentence = at === 0 && /[.]$/.test(paragraph.text.slice(0, to)) && /^\p{Lu}/u.test(first.text);
  if (startsSentence) return undefined;
  if (first.text === "according" && second?.text === "to")
    return speakerOf(paragraph, tokens, speakerFrom(tokens, 2), "sure", "according to X after the words");
  if (isSpeechVerb(first)) {
    const adverb = second?.pos === "ADV" ? 1 : 0;
    const phrase = speakerFrom(tokens, 1 + adverb);
    if (phrase) return speakerOf(paragraph, tokens, phrase, "sure", "said X after the words");
  }
  for (const [i, token] of tokens.entries()) {
    if (i === 0 || !isSpeechVerb(token)) continue;
    const phrase = phraseBefore(tokens, i);
    const isNamed =
      phrase !== undefined && tokens[phrase.from - 1]?.text === "," && speakerFrom(tokens, 0)?.from === phrase.from;
    if (phrase?.from === 0 || isNamed) return speakerOf(paragraph, tokens, phrase, "sure", "X said after the words");
    if (token.pos === "VERB") break;
  }
  return unknownVerb(paragraph, tokens, to);
}

const FEW_TOKENS = 6;

/** “…,” X pressed. A verb that is all that follows the speaker is one of speech. */
function unknownVerb(paragraph: Paragraph, tokens: readonly Token[], to: number): Speaker | undefined {
  const verb = tokens.findIndex(({ pos }) => pos === "VERB");
  if (
    verb < 1 ||
    tokens.length > FEW_TOKENS ||
    tokens.length > verb + 2 ||
    !/[,?!]["”’]?$/.test(paragraph.text.slice(0, to))
  )
    return undefined;
  const phrase = phraseBefore(tokens, verb);
  return phrase?.from === 0
    ? speakerOf(paragraph, tokens, phrase, "likely", "X and a verb after the words")
    : undefined;
}

/** S with “…”, X said; S with “…”, according to X. */
function speakerAtEnd({ paragraph, outer }: Quoted): Speaker | undefined {
  const all = paragraph.tokens.filter(({ from }) => from >= outer.to);
  const stop = all.findIndex(({ text }) => CLAUSE_STOP.test(text) && !/[“”"«»]/.test(text));
  const tokens = all.slice(0, stop < 0 ? all.length : stop);
  const accordingTo = tokens.findIndex(({ text }, i) => text === "according" && tokens[i + 1]?.text === "to");
  if (accordingTo >= 0)
    return speakerOf(paragraph, tokens, speakerFrom(tokens, accordingTo + 2), "likely", "according to X at the end");
  const verb = tokens.length - 1;
  const token = tokens[verb];
  const phrase = token && isSpeechVerb(token) ? phraseBefore(tokens, verb) : undefined;
  return phrase && tokens[phrase.from - 1]?.text === ","
    ? speakerOf(paragraph, tokens, phrase, "likely", "X said at the end")
    : undefined;
}

/** “…” and “…”: the words between two quotations have no verb of their own, or are who said it. */
function goesOnInSentence(
  one: Quoted,
  previous: Quoted | undefined,
  speaker: Speaker | undefined,
): Speaker | undefined {
  if (!speaker || previous?.paragraph !== one.paragraph) return undefined;
  const { paragraph } = one;
  const between = paragraph.tokens.filter(({ from }) => from >= previous.outer.to && from < one.outer.from);
  const inside = speaker.from >= previous.outer.to && speaker.to <= one.outer.from;
  const stops = between.filter(({ text }) => CLAUSE_STOP.test(text)).length;
  if (inside && stops <= 1 && between.length < FORWARD_AT_MOST) {
    const isLast = stops === 0 || CLAUSE_STOP.test(between.at(-1)?.text ?? "");
    const others = between.filter((token) => token.from >= speaker.to && isSpeechVerb(token)).length;
    if (isLast && others <= (speaker.origin.startsWith("X said") ? 1 : 0))
      return { ...speaker, tier: speaker.tier, origin: "the same speaker goes on" };
  }
  const hasVerb = between.some((token) => isSpeechVerb(token) || token.pos === "VERB");
  return stops === 0 && !hasVerb && between.length < 12 ? { ...speaker, origin: "in one sentence" } : undefined;
}

/** X said: “…”; X called it “…”; according to X, “…”. */
function speakerBefore({ paragraph, outer }: Quoted, start: number): Speaker | undefined {
  const all = paragraph.tokens.filter(({ from, to }) => from >= start && to <= outer.from);
  let from = all.length;
  while (from > 0 && !CLAUSE_STOP.test(all[from - 1]?.text ?? "")) from--;
  return clauseSpeaker(paragraph, all.slice(from));
}

function clauseSpeaker(paragraph: Paragraph, tokens: readonly Token[]): Speaker | undefined {
  const accordingTo = tokens.findIndex(({ text }, i) => /^according$/i.test(text) && tokens[i + 1]?.text === "to");
  if (accordingTo >= 0) {
    const phrase = speakerFrom(tokens, accordingTo + 2);
    // "According to X, Y expressed regret: “…”": whose words they are is not certain.
    const isOnly = !tokens.slice(phrase?.to ?? 0).some(({ pos }) => pos === "VERB");
    const found = speakerOf(paragraph, tokens, phrase, isOnly ? "sure" : "likely", "according to X");
    if (found) return found;
  }
  const inView = tokens.findIndex(
    ({ text }, i) =>
      /^in$/i.test(text) && /^(?:view|words)$/.test(tokens[i + 2]?.text ?? "") && tokens[i + 3]?.text === "of",
  );
  if (inView >= 0) return speakerOf(paragraph, tokens, speakerFrom(tokens, inView + 4), "likely", "in the view of X");
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (!isSpeechVerb(token)) continue;
    const isParticiple = /ing$/.test(token.text) && tokens[at - 1]?.pos !== "AUX";
    const phrase = (isParticiple ? undefined : phraseBefore(tokens, at)) ?? subjectOfSentence(tokens, at);
    if (phrase) return speakerOf(paragraph, tokens, phrase, "likely", "X said before the words");
    const inverted = speakerFrom(tokens, at + 1);
    if (inverted && /^(?:said|says|wrote|added)$/.test(token.text))
      return speakerOf(paragraph, tokens, inverted, "likely", "said X before the words");
  }
  return undefined;
}

/** The words before were quoted too, in this paragraph or at the end of the one before: the same speaker goes on. */
function goesOn(one: Quoted, previous: Quoted | undefined, speaker: Speaker | undefined): Speaker | undefined {
  if (!speaker || !previous) return undefined;
  const origin = "the speaker before goes on";
  if (previous.paragraph === one.paragraph) return { ...speaker, tier: "likely", origin };
  const isNext = previous.paragraph.number + 1 === one.paragraph.number && one.outer.from === 0;
  return isNext && one.paragraph.heading === previous.paragraph.heading
    ? { ...speaker, tier: "likely", origin }
    : undefined;
}

/** X explained it. “…” - or the same in the paragraph before, if it ends in a colon. */
function speakerOfSentenceBefore({ paragraph, outer }: Quoted, start: number): Speaker | undefined {
  const all = paragraph.tokens.filter(({ from, to }) => from >= start && to <= outer.from);
  const end = all.findLastIndex(({ text }) => CLAUSE_STOP.test(text));
  if (end < 0) return undefined;
  const from = all.slice(0, end).findLastIndex(({ text }) => CLAUSE_STOP.test(text)) + 1;
  const sentence = all.slice(from, end);
  const found = clauseSpeaker(paragraph, sentence);
  return found && { ...found, origin: "X spoke in the sentence before" };
}
