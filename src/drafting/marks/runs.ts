/** Runs of capitalized words: what may be names. */
import { CALENDAR, NO_NAMES, STARTERS } from "../words/common.ts";
import { GIVEN_NAMES } from "../words/given-names.ts";
import { ABBREVIATION, ORGANIZATION_NOUNS } from "../words/organizations.ts";
import { COUNTRIES, KNOWN_PLACES } from "../words/places.ts";
import type { Paragraph, Range } from "./paragraphs.ts";

/** A run of capitalized words. */
export interface Run extends Range {
  readonly paragraph: Paragraph;
  readonly text: string;
  /** Whether it begins a sentence, where any word has a capital letter. */
  readonly isInitial: boolean;
}

const WORD = String.raw`(?:(?:\p{Lu}\.){2,}(?:-\p{L}+)?|(?:St|Mt|Ft|Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Gov|Jr|Sr|Inc|Corp|Ltd|Co)\.|\p{Lu}\.(?=\s?\p{Lu})|(?:d['’]|al-|el-|de)?\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-‑](?:\p{Lu}\.){2,}|(?:[-‑&]|['’](?!s\b))[\p{L}\p{M}\p{N}]+)*)`;
const PARTICLE = "(?:de|da|do|dos|del|della|di|du|van|von|der|den|ten|ter|bin|ibn|bint|al|el|la|le|y|e|zu|af)";
const LINK = "(?:of the|of|for the|for|and the|and|on|&|in|at)";
/** A possessive within a name: "Women’s Institute", "Land’s End". */
const POSSESSIVE = String.raw`(?:(?<=\b(?:People|Women|Men|Children|Workers|Farmers|King|Queen))['’]s(?=\s\p{Lu})|['’]s(?=\s(?:Republic|Party|Union|Army|Congress|Rights|Hospital|University|Court|Council|Church|Association|Liberation|League|College|Institute|Office|Fund|Harbou?r|Point|Island|Bay|Creek|Park|Square|Bench|Day|Department|Ministry|Foundation|Society|Cathedral|Palace|Castle|School|Hall|Market|Cross)\b)|(?<=s)['’](?=\s(?:Party|Union|Association|Rights|League|Council|Federation|Institute|Guild|Alliance)\b))?`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#_/.]|\p{L}['’-])${WORD}${POSSESSIVE}(?:(?:\s${PARTICLE}){0,2}\s${WORD}${POSSESSIVE}|\s${LINK}\s(?:the\s)?${WORD}${POSSESSIVE}|\s?&\s?${WORD}${POSSESSIVE})*`,
  "gu",
);

const INITIAL = /(?:^|[.!?…:]["”’')\]]*\s+|["“‘'(«]|\n|[•–—-]\s+)$/;
const ABBREVIATED =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Sgt|Sen|Rep|Gov|vs|No|U\.S|U\.K|Jan|Feb|Aug|Sept|Oct|Nov|Dec)|\b\p{Lu})\.\s+$/u;

/** Returns the runs of capitalized words of a paragraph, without words that only begin a sentence. */
export function runsIn(paragraph: Paragraph, isUsedInLowerCase: (word: string) => boolean): Run[] {
  const { text } = paragraph;
  return [...text.matchAll(RUN)].flatMap((match) => {
    const before = text.slice(0, match.index);
    const isInitial = INITIAL.test(before) && !ABBREVIATED.test(before);
    let { from, to } = { from: match.index, to: match.index + match[0].length };
    if (isInitial) from += starterLength(match[0], isUsedInLowerCase);
    const kept = text.slice(from, to);
    if (kept === "") return [];
    // "Defence Spending: …" begins a list.
    if (before === "" && /^:\s/.test(text.slice(to)) && kept.includes(" ")) return [];
    return split(kept).map(([start, end]) => ({
      paragraph,
      from: from + start,
      to: from + end,
      text: kept.slice(start, end),
      isInitial: isInitial && from === match.index && start === 0,
    }));
  });
}

/** Returns the length of the word that begins a sentence, if it is an ordinary one. */
function starterLength(run: string, isUsedInLowerCase: (word: string) => boolean): number {
  const first = /^\S+/.exec(run)?.[0] ?? "";
  const word = first.toLowerCase().replace("’", "'");
  const isStarter = STARTERS.has(word) || (run === first && isUsedInLowerCase(word));
  if (!isStarter || /^The (?:Hague|Gambia|Bahamas)$/.test(run)) return 0;
  const rest = run.slice(first.length);
  return first.length + (/^(?:\s(?:of|for|and|on|in|at|the|&))*\s?/.exec(rest)?.[0].length ?? 0);
}

const LINKED = /\s(of the|of|for the|for|and the|and|on|&|in|at)\s(?:the\s)?/g;
const HEADS =
  /\b(?:University|Bank|House|Gulf|Straits?|States?|Republic|Bay|Isle|Kingdom|Bureau|Chamber|School|College|Church|Minister|Secretary|Director|Court|Book|City|Port|Cape|Duke|Duchess|Prince|Princess|Queen|King|Mayor|Governor|President|Sea|Sultanate|Emirate|Tower|Statue|Museum|Academy|Institute|Order|Knights|Doctors|Friends|Sons|Daughters|Attorney|Chief|Head|Archbishop|Bishop|Democratic Republic|Confederation|Organization|Organisation|Chairman|Member|Leader|Department|Ministry|Office|Center|Centre|Commission|Council|Committee|Agency|Association|Union|Party|Federation|Movement|Board|Society|Alliance|Coalition|League|Fund|Foundation|Service|Administration|Authority|Campaign|Commissioner|Ambassador|Speaker|Assembly|Conference|Team|Congress|Group|Program|Programme|Tribunal|Army|Company)$/;
const JOINED_HEADS =
  /\b(?:Ministry|Department|Center|Centre|Institute|Committee|Commission|Office|Agency|Association|School|Faculty|Society|Bureau|Minister|Secretary|Federation|Academy|Division) (?:of|for|on)\b/;

/** Returns the parts of a run that links join by chance: "Paris and London" are two names, "Bank of England" is one. */
function split(run: string): [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  for (const match of run.matchAll(LINKED)) {
    const left = run.slice(from, match.index);
    const right = run.slice(match.index + match[0].length);
    const link = (match[1] as string).split(" ")[0] as string;
    const keeps =
      link === "&" ||
      (link === "of" && HEADS.test(left)) ||
      (link === "for" && HEADS.test(left) && !/(?:Minister|President)$/.test(left)) ||
      (link === "on" && ORGANIZED.test(left)) ||
      (link === "and" && (JOINED_HEADS.test(left) || isJoined(left, match[1] as string, right)));
    if (keeps) continue;
    parts.push([from, match.index]);
    from = match.index + match[0].length;
  }
  parts.push([from, run.length]);
  return parts.flatMap(([start, end]) => withoutCalendar(run, start, end));
}

const ORGANIZED =
  /\b(?:Agency|Committee|Commission|Council|Conference|Panel|Center|Centre|Institute|Convention|Foundation|Society|Bureau|Office|Board|Group|Program|Programme)\b(?: for [\p{L} ]+)?$/u;

/** Whether "and" is part of a name: "Food and Drug Administration", "National Search and Rescue Agency". */
function isJoined(left: string, link: string, right: string): boolean {
  const [words, others] = [left.split(" "), right.split(" ")];
  const isPlain = words.every(
    (word) =>
      !ORGANIZATION_NOUNS.has(word) &&
      !ABBREVIATION.test(word) &&
      !GIVEN_NAMES.has(word) &&
      !COUNTRIES.has(word) &&
      !KNOWN_PLACES.has(word),
  );
  return (
    link === "and" &&
    isPlain &&
    words.length <= 2 &&
    others.length >= 2 &&
    others.length <= (words.length === 1 ? 3 : 2) &&
    ORGANIZATION_NOUNS.has(others.at(-1) as string)
  );
}

/** Takes months, days and words that name nobody off the ends of a run. */
function withoutCalendar(run: string, start: number, end: number): [number, number][] {
  let [from, to] = [start, end];
  for (;;) {
    const words = run.slice(from, to).trim();
    if (words === "") return [];
    from += run.slice(from, to).length - run.slice(from, to).trimStart().length;
    to = from + words.length;
    const first = /^\S+/.exec(words)?.[0] ?? "";
    const last = /\S+$/.exec(words)?.[0] ?? "";
    if (CALENDAR.has(first.replace(/\.$/, ""))) from += first.length;
    else if (CALENDAR.has(last.replace(/\.$/, ""))) to -= last.length;
    else if (words === first && NO_NAMES.has(words)) return [];
    else return [[from, to]];
  }
}
