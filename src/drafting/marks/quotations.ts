import { NAMING, speechVerb } from "../words/speech.ts";
import { type Paragraph, type Range, sentenceAt } from "./paragraphs.ts";

/** Words in quotation marks, and where the marks stand. */
export interface Quoted {
  readonly paragraph: Paragraph;
  /** The words between the marks. */
  readonly from: number;
  readonly to: number;
  /** The words with their marks. */
  readonly outer: Range;
  /** Whether the marks stay open, because the words run on in the next paragraph. */
  readonly isOpen: boolean;
}

interface Style {
  readonly open: RegExp;
  readonly close: RegExp;
  readonly isSingle: boolean;
  readonly isStraight: boolean;
}

const STYLES: readonly Style[] = [
  { open: /[“„‟]/y, close: /[”“‟]/y, isSingle: false, isStraight: false },
  { open: /«/y, close: /»/y, isSingle: false, isStraight: false },
  { open: /''/y, close: /''/y, isSingle: false, isStraight: true },
  { open: /"/y, close: /"/y, isSingle: false, isStraight: true },
  { open: /‘/y, close: /’/y, isSingle: true, isStraight: false },
  { open: /'/y, close: /'/y, isSingle: true, isStraight: true },
];

/** Words that begin with an apostrophe. */
const CLIPPED = /^['‘’](?:\d\ds?\b|em\b|til\b|cause\b|tis\b|twas\b|n['’]?\b|bout\b)/i;
const BEFORE_OPENING = /[\s([{—–\-:;,.…/“"‘'>]/;
const AFTER_CLOSING = /[\s)\]}—–\-:;,.!?…/”"’']/;

/** Returns all words in quotation marks, in order, but for those within others. */
export function quotedIn(paragraphs: readonly Paragraph[]): Quoted[] {
  return paragraphs.flatMap((paragraph, i) => quotedInParagraph(paragraph, paragraphs[i + 1]));
}

function quotedInParagraph(paragraph: Paragraph, next: Paragraph | undefined): Quoted[] {
  const { text } = paragraph;
  const found: Quoted[] = [];
  for (let at = 0; at < text.length; at++) {
    const style = STYLES.find((one) => opensAt(text, at, one));
    if (style === undefined) continue;
    const width = text.startsWith("''", at) && style.open.source === "''" ? 2 : 1;
    const from = at + width;
    const close = closingOf(text, from, style);
    const isOpen = close === undefined;
    if (isOpen && !runsOn(text.slice(from), next, style)) continue;
    const to = close ?? text.length;
    const outerTo = isOpen ? to : to + width;
    if (text.slice(from, to).trim() !== "")
      found.push({ paragraph, ...trimmed(text, from, to), outer: { from: at, to: outerTo }, isOpen });
    at = outerTo - 1;
  }
  return found;
}

function trimmed(text: string, from: number, to: number): Range {
  const words = text.slice(from, to);
  return { from: from + words.length - words.trimStart().length, to: to - (words.length - words.trimEnd().length) };
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function opensAt(text: string, at: number, { open, isSingle, isStraight }: Style): boolean {
  if (!matches(open, text, at)) return false;
  const before = text[at - 1] ?? " ";
  const after = text.slice(at + (open.source === "''" ? 2 : 1))[0] ?? " ";
  if (isSingle && CLIPPED.test(text.slice(at, at + 8))) return false;
  if (isSingle || isStraight) return BEFORE_OPENING.test(before) && /[^\s.,;!?)\]]/.test(after);
  return true;
}

/** Returns where the marks close, or undefined if they stay open. */
function closingOf(text: string, from: number, style: Style): number | undefined {
  let depth = 0;
  let fallback: number | undefined;
  for (let at = from; at < text.length; at++) {
    const isCurly = !style.isSingle && !style.isStraight;
    if (
      isCurly &&
      at > from &&
      matches(/[“«]/y, text, at) &&
      /\s/.test(text[at - 1] as string) &&
      /\S/.test(text[at + 1] ?? " ")
    ) {
      if (closesLater(text, at + 1, style)) depth++;
      continue;
    }
    if (!matches(style.close, text, at)) continue;
    if (isCurly) {
      if (depth-- === 0) return at;
      continue;
    }
    const width = style.close.source === "''" ? 2 : 1;
    const after = text[at + width] ?? " ";
    const before = text[at - 1] as string;
    if (!AFTER_CLOSING.test(after) && !(style.isStraight && !style.isSingle && !/[\s(]/.test(before))) continue;
    if (/\s/.test(before) && !style.isStraight) continue;
    if (style.isSingle) {
      const next = text.slice(at + 1);
      if (matches(style.open, text, at) && /\s/.test(before)) continue;
      // The possessive of a plural: “the workers’ demand”. The marks close later, if they do.
      if (/s/i.test(before) && /^\s+[a-z]/.test(next)) {
        fallback ??= at;
        continue;
      }
    }
    return at;
  }
  return fallback;
}

function closesLater(text: string, from: number, { close }: Style): boolean {
  let count = 0;
  for (let at = from; at < text.length; at++) if (matches(close, text, at)) count++;
  return count >= 2;
}

/** Whether words whose marks stay open are quoted: the next paragraph opens its marks again, or they are a sentence. */
function runsOn(words: string, next: Paragraph | undefined, style: Style): boolean {
  if (next !== undefined && matches(style.open, next.text, 0)) return true;
  return !style.isSingle && words.trim().split(/\s+/).length >= 4 && /[.!?…]$/.test(words.trim());
}

const FEW_WORDS = 3;

/** Whether quoted words are speech: not a name, a title, or a word that the author holds at a distance. */
export function isSpeech({ paragraph, from, to, outer }: Quoted): boolean {
  const { text } = paragraph;
  const words = text.slice(from, to);
  const count = words.split(/\s+/).length;
  const before = text.slice(0, outer.from);
  if (isTitle(words, count, before)) return false;
  if (count > FEW_WORDS + 1) return true;
  if (NAMING.test(before) && !/[,.!?]$/.test(words)) return false;
  if (/[.!?,]$/.test(words) && /^\p{Lu}/u.test(words)) return true;
  const sentence = sentenceAt(paragraph, outer.from);
  const around = `${text.slice(sentence.from, outer.from)} ${text.slice(outer.to, Math.max(sentence.to, outer.to))}`;
  return around.split(/[^\p{L}’'-]+/u).some((word) => speechVerb(word) !== undefined) || SPOKEN.test(around);
}

const SPOKEN =
  /\baccording to\b|\bin the (?:view|words) of\b|\bin (?:his|her|their|its) words\b|\bas\s*$|\b(?:statement|speech|interview|letter|slogan|banners?|message|placards?|signs?)\b/i;

/** Whether words are the title of a work: every word but the small ones begins with a capital. */
function isTitle(words: string, count: number, before: string): boolean {
  if (NAMING.test(before) && /^\p{Lu}/u.test(words) && !/[,:]\s*$/.test(before) && count <= 8) return true;
  if (count < 2 || count > 12 || /[,.!?]$/.test(words)) return false;
  const long = words.split(/\s+/).filter((word) => word.replaceAll(/[^\p{L}]/gu, "").length > 3);
  return (
    long.length > 0 &&
    long.length + 3 >= count / 2 &&
    words.split(/\s+/).length > 1 &&
    long.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word))
  );
}
