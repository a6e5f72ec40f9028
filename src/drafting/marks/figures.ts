/** Numbers in a text: their value, unit, how exact they are, and what they count. */

import {
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  FRACTIONS,
  NUMBER_WORDS,
  NUMBERED,
  QUALIFIERS_AFTER,
  QUALIFIERS_BEFORE,
  SCALES,
  UNITS,
} from "../words/units.ts";
import { nounAfter } from "./counted.ts";
import { durationsJoined, type Figure } from "./durations.ts";
import type { Paragraph, Range } from "./paragraphs.ts";

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const WORD = [...NUMBER_WORDS.keys()].sort((a, b) => b.length - a.length).join("|");
const SCALE_WORD = "hundred|thousand|million|billion|trillion|crore|lakh|dozen";
const SPELLED = `(?:(?:${WORD})(?:[ -](?:(?<=(?:hundred|thousand|million) )and )?(?:${WORD}|${SCALE_WORD}))*|(?:half )?an? (?:${SCALE_WORD})(?: (?:and )?(?:${WORD}|${SCALE_WORD}))*)`;
const SIGN = [...CURRENCY_SIGNS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/[$.]/g, "\\$&"))
  .join("|");
const SHORT_SCALE = String.raw`(?:[ -]?(?:${SCALE_WORD}|mln)\b|(?:bn|mn|tn)\b|\s(?:bn|mn|tn)\b|[mkb]\b(?!\.\p{L}|/))`;
const AMOUNT = (i: number) =>
  String.raw`(?:(?<sign${i}>(?:${SIGN}))\s?)?(?:(?<digits${i}>${DIGITS})(?<scale${i}>${SHORT_SCALE})?|(?<spelled${i}>\b${SPELLED}\b))`;
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d_@#/\\.:]|\d,|\p{L}[-–])[-−]?${AMOUNT(1)}(?:(?<dash>\s?[–—-]\s?|\sto\s|\sand\s)${AMOUNT(2)})?`,
  "giu",
);
const VAGUE =
  /\b(?:(?:tens|hundreds) of thousands|(?:tens|hundreds|dozens) of millions|dozens|hundreds|thousands|millions|billions|scores)(?= of\b| more\b|\s+(?:were|have|are|gathered|marched)\b)/gi;
const FRACTION = new RegExp(
  String.raw`\b(?:(?<count>an?|one|two|three|four)[ -])?(?<part>${[...FRACTIONS.keys()].join("|")})(?= (?:of|the)\b)`,
  "gi",
);
const UNIT = new RegExp(
  String.raw`^[\s-]?(?:(?<more>and a half )?)(?<unit>${[...UNITS.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.]/g, "\\$&"))
    .join("|")})(?![\p{L}\d])`,
  "iu",
);
const CURRENCY = new RegExp(
  String.raw`^\s(?<currency>${[...CURRENCY_WORDS.keys()].sort((a, b) => b.length - a.length).join("|")})(?!\p{L})`,
  "iu",
);
const FEW = 10;

/** Returns the figures of a paragraph, in order, but for numbers within `taken`: dates. */
export function figuresIn(paragraph: Paragraph, taken: readonly Range[]): Figure[] {
  const { text } = paragraph;
  const found: Figure[] = [];
  const isFree = (from: number, to: number) => ![...taken, ...found].some((one) => from < one.to && one.from < to);
  for (const match of text.matchAll(FRACTION)) {
    const range = { from: match.index, to: match.index + match[0].length };
    const figure = fractionOf(paragraph, range, match.groups ?? {});
    if (figure && isFree(range.from, range.to)) found.push(figure);
  }
  for (const match of text.matchAll(NUMBER))
    for (const figure of figuresOf(paragraph, match)) if (isFree(figure.from, figure.to)) found.push(figure);
  for (const match of text.matchAll(VAGUE)) {
    const range = { from: match.index, to: match.index + match[0].length };
    if (isFree(range.from, range.to)) found.push({ ...range, text: match[0], ...nounAfter(paragraph, range.to) });
  }
  return durationsJoined(
    found.sort((a, b) => a.from - b.from),
    text,
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function figuresOf(paragraph: Paragraph, match: RegExpExecArray): Figure[] {
  const groups = (match.groups ?? {}) as Groups;
  const lead = /^[-−]/.test(match[0]) ? 1 : 0;
  const follows = paragraph.text.slice(match.index + match[0].length);
  const first = numberOf(groups, 1, follows);
  const second = groups.dash === undefined ? undefined : numberOf(groups, 2, follows);
  const from = match.index + lead;
  const to = match.index + match[0].length;
  if (first === undefined) return [];
  if (second === undefined) return one(paragraph, { from, to }, first, groups, 1);
  const at = match.index + match[0].indexOf(groups.dash as string, lead);
  const isBetween = /\bbetween\s*$/i.test(paragraph.text.slice(0, from));
  const isModel = /[–—-]/.test(groups.dash ?? "") && first >= 100 && !/[,.]|\s/.test(match[0]) && !UNIT.test(follows);
  if (isModel) return [];
  const isRange = second > first * rangeScale(groups) && (groups.dash?.trim() !== "and" || isBetween);
  if (!isRange) {
    if (/[–—-]/.test(groups.dash ?? "")) return []; // a score, a telephone number
    const next = at + (groups.dash as string).length;
    return [
      ...one(paragraph, { from, to: at }, first, groups, 1),
      ...one(paragraph, { from: next, to }, second, groups, 2),
    ];
  }
  return one(paragraph, { from, to }, second, groups, 2).map(({ value: _, ...rest }) => ({
    ...rest,
    low: first * rangeScale(groups),
    high: second,
    ...(groups.sign1 ? { currency: CURRENCY_SIGNS.get(groups.sign1) as string } : {}),
  }));
}

/** In "5 to 10 million" the scale is of both numbers. */
function rangeScale({ scale1, scale2 }: Groups): number {
  return scale1 === undefined && scale2 !== undefined
    ? (SCALES.get(scale2.trim().replace(/^-/, "").toLowerCase()) ?? 1)
    : 1;
}

function numberOf(groups: Groups, i: number, follows: string): number | undefined {
  const digits = groups[`digits${i}`];
  if (digits === undefined) return spelledValue(groups[`spelled${i}`]);
  const scale = groups[`scale${i}`]?.trim().replace(/^-/, "").toLowerCase();
  const isMetre = scale === "m" && groups[`sign${i}`] === undefined && !CURRENCY.test(follows);
  return rounded(Number(digits.replaceAll(",", "")) * (scale === undefined || isMetre ? 1 : (SCALES.get(scale) ?? 1)));
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function spelledValue(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  let [total, part] = [0, 0];
  for (const word of words.toLowerCase().split(/[ -]/)) {
    if (word === "a" || word === "an") part = part || 1;
    else if (word === "half") part = 0.5;
    else if (word === "and") continue;
    else if (NUMBER_WORDS.has(word)) part += NUMBER_WORDS.get(word) as number;
    else {
      const scale = SCALES.get(word) ?? 1;
      if (scale <= 100) part = (part || 1) * scale;
      else {
        total += (part || 1) * scale;
        part = 0;
      }
    }
  }
  return total + part;
}

/** Returns the figure of a number, if it is one and no part of a name, a date or a phrase. */
function one(paragraph: Paragraph, range: Range, value: number, groups: Groups, i: number): Figure[] {
  const { text } = paragraph;
  const before = text.slice(0, range.from);
  const after = text.slice(range.to);
  const spelled = groups[`spelled${i}`] !== undefined;
  const sign = groups[`sign${i}`];
  const isMetre = groups[`scale${i}`]?.trim() === "m" && sign === undefined && !CURRENCY.test(after);
  const unitFound = UNIT.exec(after);
  // A unit with a capital letter is a name: "60 Minutes".
  const unitMatch = /^\p{Lu}\p{Ll}{3}/u.test(unitFound?.groups?.unit ?? "") ? null : unitFound;
  const unit = isMetre
    ? "m"
    : unitMatch
      ? (UNITS.get(unitMatch.groups?.unit?.toLowerCase() ?? "") ?? UNITS.get(unitMatch.groups?.unit ?? ""))
      : undefined;
  const currencyMatch = unit ? null : CURRENCY.exec(after);
  const currency = sign
    ? CURRENCY_SIGNS.get(sign)
    : currencyMatch
      ? currencyOf(currencyMatch.groups?.currency ?? "")
      : undefined;
  const extra = unitMatch?.[0] ?? currencyMatch?.[0] ?? "";
  const old = unitMatch ? (/^[\s-]old\b/.exec(after.slice(extra.length))?.[0] ?? "") : "";
  const end = range.to + extra.length + old.length;
  const age = ageOf(before, after, value, unit);
  const isMeasured = unit !== undefined || currency !== undefined || age;
  if (!isMeasured && isNoFigure(before, after, value, spelled, groups[`digits${i}`] ?? "")) return [];
  if (isMeasured && isPhrase(before, text.slice(end), spelled, text.slice(range.from, end))) return [];
  const shown = unitMatch?.groups?.more ? value + 0.5 : value;
  return [
    {
      from: range.from,
      to: end,
      value: shown,
      ...qualifierOf(before, text.slice(end)),
      ...(age ? { unit: unit ?? "a", isAge: true } : unit === undefined ? {} : { unit }),
      ...(currency === undefined ? {} : { currency }),
      ...(age ? {} : nounAfter(paragraph, end)),
    },
  ];
}

function currencyOf(name: string): string | undefined {
  return CURRENCY_WORDS.get(name) ?? CURRENCY_WORDS.get(name.toLowerCase());
}

function qualifierOf(before: string, after: string): { qualifier?: string } {
  const words = before.replace(/(?:\s|\(|\ban?\b|\bonly\b|\bjust\b)+$/i, "").slice(-40);
  const qualifier =
    QUALIFIERS_BEFORE.find(([words_]) => words_.test(words)) ?? QUALIFIERS_AFTER.find(([words_]) => words_.test(after));
  return qualifier === undefined ? {} : { qualifier: qualifier[1] };
}

/** Whether a number is somebody's age: "Ana Silva, 67,", "aged 38", "a 9-year-old". */
function ageOf(before: string, after: string, value: number, unit: string | undefined): boolean {
  if (value > 120) return false;
  if (/\b(?:aged?|age of|ages of)\s$/i.test(before)) return true;
  if (/^[\s-]years?[\s-](?:old|of age)\b/i.test(after)) return true;
  if (unit !== undefined) return false;
  if (/\b(?:who|he|she) (?:is|was|turned|turns) $/i.test(before) && /^(?:[,.]| and\b| when\b)/.test(after)) return true;
  return (
    /\p{Lu}[\p{L}'’.-]+, $/u.test(before) &&
    /^(?:[,.;)]|$)/.test(after) &&
    value > 0 &&
    !/,\d{3}/.test(after) &&
    !/\d, $/.test(before)
  );
}

const SMALL_AFTER =
  /\b(?:the|these|those|all|both|other|its|their|his|her|our|which|any|every|each|between|no|this|that|back|plan|option|day|another)\s$/i;
const ONE_OF =
  /^(?:[\s-](?:of|another|day|more|thing|time|way|side|hand|that|who|such|can|should|would|might|could|is|was|has|to|on|in|or|step|by|for|with|as)\b|[,.;:!?]|-|['’]s\b)/i;
const SCORE = /^\s?(?:win|victory|defeat|loss|draw|lead|aggregate)\b/i;

function isNoFigure(before: string, after: string, value: number, spelled: boolean, digits: string): boolean {
  if (/^(?:st|nd|rd|th)\b|^['’]?s\b|^[\p{L}_@]|^:\d|^-?[\p{Lu}]\b|^\.\d+\.|^\/\d|^-\d/iu.test(after) && !spelled)
    return true;
  if (/^ ?(?:a\.?m|p\.?m|o['’]clock|GMT|UTC|hours GMT)\b/i.test(after)) return true;
  if (NUMBERED.test(before)) return true;
  if (SCORE.test(after) && /\d[–-]$/.test(before)) return true;
  if (
    /^(?:19|20)\d\d$/.test(digits) &&
    !/\b(?:than|about|least|some|nearly|over)\s$/i.test(before) &&
    !/^ [a-z]+s\b|^ people/.test(after)
  )
    return true;
  if (/^ (?:\p{Lu}[\p{L}’']+ ){1,3}(?:Street|Road|Avenue|Lane|Square|Boulevard|Drive)\b/u.test(after)) return true; // an address
  if (value === 0 && spelled) return true;
  if (value === 1 && spelled)
    return (
      ONE_OF.test(after) ||
      /\b(?:no|any|every|some|each|the|this|that|another|only|number|day|once|which|as)\s$/i.test(before)
    );
  if (spelled && value < FEW && SMALL_AFTER.test(before)) return true;
  if (spelled && /^-/.test(after)) return true;
  if (
    !spelled &&
    /^-[\p{L}]/u.test(after) &&
    !/^-(?:seat|member|page|story|strong|nation|country|man|person|vote|point|game|bed|room)\b/i.test(after)
  )
    return true;
  return !spelled && value < 1000 && /(?<![.!?:] |^)\b\p{Lu}[\p{L}]+ $/u.test(before) && !/^ \p{Ll}/u.test(after);
}

/** Whether a number with a unit is a phrase and counts nothing: "one day", "one year ago" is a date. */
function isPhrase(before: string, after: string, spelled: boolean, words: string): boolean {
  if (spelled && /^one (?:day|second|minute|point)$/i.test(words)) return true;
  if (/^\s(?:ago|earlier|later|before)\b/.test(after.slice(0, 9)) && !/^\s(?:before the)\b/.test(after))
    return spelled || /^\sago\b/.test(after);
  return /\b(?:day|minute|hour|year|week) $/.test(before) && spelled;
}

function fractionOf(paragraph: Paragraph, range: Range, { count, part = "" }: Groups): Figure | undefined {
  const before = paragraph.text.slice(0, range.from);
  const unit = FRACTIONS.get(part.toLowerCase());
  if (unit === undefined) return undefined;
  const isHalf = /^half$/i.test(part);
  if (!isHalf && count === undefined) return undefined;
  if (isHalf && /\b(?:first|second|other|last|latter|former|and a)\s$/i.test(before)) return undefined;
  const times = /^(?:two|three|four)$/i.test(count ?? "")
    ? (NUMBER_WORDS.get((count as string).toLowerCase()) as number)
    : 1;
  const value = unit === 33.3 && times === 2 ? 66.7 : rounded(unit * times);
  return { ...range, value, unit: "%", ...qualifierOf(before, ""), ...nounAfter(paragraph, range.to) };
}
