/** Takes runs of capitalized words apart: adjectives of nationality, offices, and the names themselves. */
import { CALENDAR, NO_NAMES } from "../words/common.ts";
import { GIVEN_NAMES } from "../words/given-names.ts";
import { ADDRESSES, OFFICE_NOUNS } from "../words/offices.ts";
import { ABBREVIATION, ORGANIZATION_NOUNS, OTHER_NOUNS } from "../words/organizations.ts";
import { COUNTRIES, KNOWN_PLACES, NATIONALITY, OTHER_ADJECTIVES, PLACE_NOUNS } from "../words/places.ts";
import type { Paragraph, Range } from "./paragraphs.ts";
import type { Registry } from "./registry.ts";
import type { Run } from "./runs.ts";

/** A name within a run of capitalized words. */
export interface Piece extends Range {
  readonly paragraph: Paragraph;
  readonly text: string;
  /** Whether it begins a sentence. */
  readonly isInitial: boolean;
  /** Whether it is an adjective of nationality, which stands for the state. */
  readonly isAdjective: boolean;
  /** Whether an office or a form of address stands before it. */
  readonly hasTitle: boolean;
}

interface Word {
  readonly word: string;
  readonly at: number;
  readonly end: number;
}

const OFFICE_OF = /\b(?:Secretary|Secretaries|Minister|President|Governor|Chief|Head|Director|Speaker) of\b/;
const COUNTRY_BEFORE = /^(?:U\.S\.|US|U\.K\.|UK|EU|UN|U\.N\.)(?=\s)/;
const BODY = /\b(?<head>\p{Lu}\p{L}+) (?:of|for|on)\b/gu;

/** Returns the names within a run. */
export function piecesOf(run: Run, registry: Registry): Piece[] {
  const { text, isInitial } = run;
  const piece = (from: number, to: number, isAdjective = false, hasTitle = false): Piece => ({
    paragraph: run.paragraph,
    from: run.from + from,
    to: run.from + to,
    text: text.slice(from, to),
    isInitial: isInitial && from === 0,
    isAdjective,
    hasTitle,
  });
  const rest = (from: number) =>
    piecesOf({ ...run, from: run.from + from, text: text.slice(from), isInitial: false }, registry);
  if (isKnown(text, registry)) return [piece(0, text.length)];
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, at: index, end: index + word.length }));
  const compound = compoundPieces(words[0]?.word ?? "", piece);
  if (compound !== undefined) {
    const next = words[1]?.at;
    return next === undefined ? compound : [...compound, ...rest(next)];
  }
  const adjective = adjectiveLength(text);
  if (adjective === text.length) return NATIONALITY.has(text) ? [piece(0, text.length, true)] : [];
  const isOrganization = isBody(text);
  const office = isOrganization
    ? -1
    : words.findLastIndex(
        ({ word }, i) => (isOffice(word) && !(i === 0 && GIVEN_NAMES.has(word))) || ADDRESSES.has(word),
      );
  if (office >= 0) return officePieces(run, registry, words, office, piece);
  if (isOrganization) return [piece(0, text.length)];
  if (adjective > 0) {
    const start = text.length - text.slice(adjective).trimStart().length;
    return [...(NATIONALITY.has(text.slice(0, adjective)) ? [piece(0, adjective, true)] : []), ...rest(start)];
  }
  const country = COUNTRY_BEFORE.exec(text)?.[0];
  return country === undefined ? [piece(0, text.length)] : [piece(0, country.length), ...rest(country.length + 1)];
}

function isKnown(text: string, registry: Registry): boolean {
  return registry.has(text) || COUNTRIES.has(text) || KNOWN_PLACES.has(text);
}

function isOffice(word: string): boolean {
  const lower = word.toLowerCase();
  return [lower, lower.replace(/s$/, ""), lower.split(/[-‑]/).at(-1) as string].some((one) => OFFICE_NOUNS.has(one));
}

/** Whether a run ends like the name of an organization or a place, or has a body that is of, for or on something. */
function isBody(text: string): boolean {
  if (OFFICE_OF.test(text)) return false;
  const last = /\S+$/.exec(text)?.[0] ?? "";
  const heads = [...text.matchAll(BODY)].map(({ groups }) => groups?.head ?? "");
  return ORGANIZATION_NOUNS.has(last) || PLACE_NOUNS.has(last) || heads.some((head) => ORGANIZATION_NOUNS.has(head));
}

/** Returns the length of the adjective of nationality that begins a run. */
function adjectiveLength(text: string): number {
  const [one = "", two = ""] = text.split(" ");
  const both = `${one} ${two}`;
  if (two && NATIONALITY.has(both)) return both.length;
  return NATIONALITY.has(one) || OTHER_ADJECTIVES.has(one) ? one.length : 0;
}

/** Returns the names within a word such as "US-Russia", "U.S.-backed" or "Kurdish-led"; undefined for other words. */
function compoundPieces(
  word: string,
  piece: (from: number, to: number, isAdjective?: boolean) => Piece,
): Piece[] | undefined {
  const [one, two, ...more] = word.split(/[-‑–]/);
  if (one === undefined || two === undefined || more.length > 0) return undefined;
  const isPlace = (part: string) => COUNTRIES.has(part) || NATIONALITY.has(part) || KNOWN_PLACES.has(part);
  const isName = (part: string) => isPlace(part) || ABBREVIATION.test(part);
  const from = one.length + 1;
  if (/^\p{Ll}/u.test(two) && /(?:ed|led|run|based|born|style|speaking|owned|wide)$/.test(two))
    return isName(one) ? [piece(0, one.length, NATIONALITY.has(one))] : [];
  if (!isName(one) || !isName(two) || (!isPlace(one) && !isPlace(two))) return undefined;
  return [piece(0, one.length, NATIONALITY.has(one)), piece(from, word.length, NATIONALITY.has(two))];
}

/** Returns the person after an office, and the adjective, country or body within it: "NATO Secretary-General Ana Silva". */
function officePieces(
  { text, isInitial }: Run,
  registry: Registry,
  words: readonly Word[],
  office: number,
  piece: (from: number, to: number, isAdjective?: boolean, hasTitle?: boolean) => Piece,
): Piece[] {
  const start = personStart(
    words.map(({ word }) => word),
    office,
  );
  const before = bodiesOf(text, registry, words.slice(0, start ?? words.length), piece);
  if (start === undefined) return isInitial && words.length === 1 ? [] : before;
  return [...before, piece((words[start] as Word).at, text.length, false, true)];
}

/** Returns the index of the word at which the person after an office begins. */
function personStart(words: readonly string[], office: number): number | undefined {
  let at = office + 1;
  if (/^(?:of|for)$/.test(words[at] ?? "")) {
    const given = words.findIndex((word, i) => i > at + 1 && GIVEN_NAMES.has(word));
    at = given > 0 ? given : Math.max(at + 2, words.length - 2);
    if (at > words.length - 2 && given < 0) return undefined;
  }
  const first = words[at] ?? "";
  const isOther = OTHER_NOUNS.has(words.at(-1) ?? "");
  const isName =
    at < words.length && !isOther && !NATIONALITY.has(first) && !OTHER_ADJECTIVES.has(first) && !CALENDAR.has(first);
  return isName ? at : undefined;
}

function bodiesOf(
  text: string,
  registry: Registry,
  words: readonly Word[],
  piece: (from: number, to: number, isAdjective?: boolean) => Piece,
): Piece[] {
  const [first] = words;
  if (first === undefined) return [];
  const body = words.findIndex(({ word }) => ORGANIZATION_NOUNS.has(word) && !OFFICE_NOUNS.has(word.toLowerCase()));
  if (body > 0 && body < words.length - 1) return [piece(0, (words[body] as Word).end)];
  const adjective = adjectiveLength(text);
  if (adjective > 0) return NATIONALITY.has(text.slice(0, adjective)) ? [piece(0, adjective, true)] : [];
  for (let i = Math.min(words.length, 4) - 2; i >= 0; i--) {
    const { end } = words[i] as Word;
    const name = text.slice(0, end);
    // "National Security Adviser" is no adviser of the National Party.
    const isBeside = isOffice((words[i + 1] as Word).word);
    if (COUNTRIES.has(name) || KNOWN_PLACES.has(name) || (isBeside && registry.has(name))) return [piece(0, end)];
  }
  const isBodyName =
    ABBREVIATION.test(first.word) && !OFFICE_NOUNS.has(first.word.toLowerCase()) && !NO_NAMES.has(first.word);
  return isBodyName && words.length > 1 ? [piece(0, first.end)] : [];
}
