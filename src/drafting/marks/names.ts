/** Persons, organizations and places. */
import { NO_NAMES, STARTERS } from "../words/common.ts";
import { GIVEN_NAMES } from "../words/given-names.ts";
import { OFFICE_NOUNS } from "../words/offices.ts";
import {
  ABBREVIATION,
  COMPANY_ENDINGS,
  ORGANIZATION_INTRODUCERS,
  ORGANIZATION_NOUNS,
  OTHER_NOUNS,
} from "../words/organizations.ts";
import { COUNTRIES, KNOWN_PLACES, OTHER_ADJECTIVES, PLACE_NOUNS, PLACE_PREPOSITIONS } from "../words/places.ts";
import { speechVerb } from "../words/speech.ts";
import type { Paragraph, Range } from "./paragraphs.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import type { NameKind, Registry } from "./registry.ts";
import { runsIn } from "./runs.ts";

/** A name at a range of a paragraph. */
export interface Name extends Range {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly kind: NameKind;
  /** The longest form of the name in the article. */
  readonly full: string;
  readonly isAdjective: boolean;
}

/** Returns the names of an article, in order. */
export function namesIn(paragraphs: readonly Paragraph[], registry: Registry): Name[] {
  const lower = new Set(paragraphs.flatMap(({ text }) => text.match(/(?<![\p{L}'’])\p{Ll}[\p{L}'’]*/gu) ?? []));
  const pieces = paragraphs.flatMap((paragraph) =>
    runsIn(paragraph, (word) => lower.has(word)).flatMap((run) => piecesOf(run, registry)),
  );
  const kinds = kindsOf(pieces, registry, lower);
  const persons = fullNames(pieces.filter(({ text }) => kinds.get(text) === "person").map(({ text }) => text));
  return pieces.flatMap((piece): Name[] => {
    const { paragraph, from, to, text, isAdjective } = piece;
    const kind = isAdjective ? "place" : persons.get(text) ? "person" : kinds.get(text);
    if (kind === undefined) return [];
    return [{ paragraph, from, to, text, kind, full: (kind === "person" && persons.get(text)) || text, isAdjective }];
  });
}

const STRONG = 10;

/** "The city of X", "X province": the noun says that X is a place. */
const PLACE_OF =
  /\b(?:city|cities|town|village|province|region|state|district|county|island|port|suburb|neighbou?rhood|municipality|capital|hamlet|territory|area|outskirts|north|south|east|west|coast) of\s(?:the\s)?$/i;
const PLACE_AFTER =
  /^\s(?:region|province|district|county|city|town|village|island|islands|peninsula|river|valley|airport|border|prefecture|governorate|coast|delta|basin|strait|archipelago|suburb|neighbou?rhood)\b/;

/** Returns the kind of each name, by the strongest sign that any of its places gives. */
function kindsOf(pieces: readonly Piece[], registry: Registry, lower: ReadonlySet<string>): Map<string, NameKind> {
  const best = new Map<string, { kind: NameKind; weight: number }>();
  const counts = new Map<string, number>();
  for (const { text } of pieces) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const piece of pieces) {
    const sign = signOf(piece, registry, lower, counts.get(piece.text) ?? 0);
    const known = best.get(piece.text);
    if (sign && (known === undefined || sign.weight > known.weight)) best.set(piece.text, sign);
  }
  return new Map([...best].map(([text, { kind }]) => [text, kind]));
}

function signOf(
  { paragraph, from, to, text, isInitial, hasTitle }: Piece,
  registry: Registry,
  lower: ReadonlySet<string>,
  count: number,
): { kind: NameKind; weight: number } | undefined {
  const words = text.split(/\s+/);
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const before = paragraph.text.slice(0, from);
  const after = paragraph.text.slice(to);
  const previous = /([\p{L}’'-]+),?\s*$/u.exec(before)?.[1] ?? "";
  const known = registry.kindOf(text);
  const as = (kind: NameKind, weight: number) => ({ kind, weight });
  if (known) return as(known, STRONG + 2);
  if (hasTitle) return as("person", STRONG + (words.length > 1 ? 1 : 0));
  if (COUNTRIES.has(text) || KNOWN_PLACES.has(text) || /\bRepublic of\b/.test(text)) return as("place", STRONG);
  if (/^\p{Lu}{4,}$/u.test(text) && KNOWN_PLACES.has(text.charAt(0) + text.slice(1).toLowerCase()))
    return as("place", STRONG);
  if (PLACE_OF.test(before) || PLACE_AFTER.test(after)) return as("place", 8);
  if (/\sState$/.test(text)) return as("organization", 6);
  if (
    ORGANIZATION_NOUNS.has(last) &&
    (words.length > 1 ||
      /^(?:Senate|Parliament|Congress|Cabinet|Pentagon|Kremlin|Vatican|Treasury|Knesset)$/.test(text)) &&
    !PLACE_NOUNS.has(last)
  )
    return as("organization", STRONG);
  if (words.length > 1 && words.includes("of") && ORGANIZATION_NOUNS.has(words[words.indexOf("of") - 1] ?? ""))
    return as("organization", STRONG);
  if (
    words.length > 1 &&
    words.some((word, i) => i > 0 && /^(?:for|on)$/.test(words[i + 1] ?? "") && ORGANIZATION_NOUNS.has(word))
  )
    return as("organization", STRONG);
  if (
    /^(?:Mount|Lake|Port|Fort|Cape|Gulf|Bay|Strait|Isle|Camp|Saint|St\.|San|Santa|North|South|East|West|Upper|Lower|New|Greater|Central|Northern|Southern|Eastern|Western)$/.test(
      first,
    ) &&
    words.length > 1 &&
    !GIVEN_NAMES.has(last)
  )
    return as("place", 6);
  if (PLACE_NOUNS.has(last) && words.length > 1) return as("place", 8);
  if (ABBREVIATION.test(text) && text.length > 1)
    return NO_NAMES.has(text) || /^[IVX]+$/.test(text) || lower.has(text.toLowerCase())
      ? undefined
      : as("organization", 7);
  if (
    /\d/.test(text) ||
    NO_NAMES.has(text) ||
    /^State of the Union$/.test(text) ||
    OTHER_ADJECTIVES.has(last) ||
    /^(?:Middle|Far|South|North|East|West|Central|Latin)\s\p{L}+(?:ern|an)$/u.test(text)
  )
    return undefined;
  const pos = paragraph.tokens.find((token) => token.from === from)?.pos;
  if (words.length === 1 && pos !== "PROPN" && pos !== "NOUN") return undefined;
  if (OTHER_NOUNS.has(last) || /^(?:Hurricane|Storm|Typhoon|Cyclone|Operation)$/.test(first)) return undefined;
  const hasPlace = words.length > 1 && words.some((word) => COUNTRIES.has(word) || KNOWN_PLACES.has(word));
  if (hasPlace && words.some((word) => ORGANIZATION_NOUNS.has(word))) return as("organization", 6);
  if (words.length > 1 && COMPANY_ENDINGS.test(last)) return as("organization", 5);
  if (words.length === 2 && ABBREVIATION.test(first)) return as("organization", 4);
  const isTitle = words.length > 1 && words.some((word) => STARTERS.has(word.toLowerCase()) && !GIVEN_NAMES.has(word));
  const isShort = words.length <= 4 && !/\s(?:of|for|and|on|&)\s/.test(text) && !isTitle;
  if (isShort && words.length > 1 && GIVEN_NAMES.has(first)) return as("person", 8);
  if (hasPlace) return undefined;
  const isRole = OFFICE_NOUNS.has(previous.toLowerCase()) && !/,\s*$/.test(before);
  if (
    isShort &&
    isRole &&
    (words.length > 1 || /^(?:president|senator|mayor|governor|judge|king|queen|pope|prince|princess)$/i.test(previous))
  )
    return as("person", 8);
  if (
    isShort &&
    /^(?:,\s(?:aged\s)?\d{1,2}(?:,|\.|\s)|,\swho\s|,\swhose\s|,\s(?:the|an?)\s[^,.]{0,40}\b(?:president|minister|director|chief|chair\w*|spokes\w+|head|professor|author|founder|lawyer|analyst|leader|manager|resident|mother|father|son|daughter|wife|husband|brother|sister|widow)\b)/.test(
      after,
    ) &&
    words.length > 1
  )
    return as("person", 7);
  if (/^,\s(?:\p{Lu})/u.test(after) && isPlaceNext(after) && PLACE_PREPOSITIONS.has(previous)) return as("place", 8);
  if (PLACE_PREPOSITIONS.has(previous) && words.length <= 2 && !(isShort && speechAfter(after)))
    return as("place", /^(?:from|into|toward|towards|within|around|across|inside)$/.test(previous) ? 3 : 5);
  if (
    /^(?:at|to)$/.test(previous) &&
    words.length === 1 &&
    /\b(?:flew|went|travel\w*|return\w*|came|moved?|drove|arrived?|fled|sent|deploy\w*|visits?|trip|flights?)\s+(?:\w+\s)?to\s*$/.test(
      before,
    )
  )
    return as("place", 5);
  if (ORGANIZATION_INTRODUCERS.has(previous)) return as("organization", 6);
  if (isShort && words.length > 1 && speechAfter(after)) return as("person", 5);
  if (/\bthe\s*$/i.test(before) || /^The\s/.test(text))
    return words.length > 1 || count > 2 ? as("organization", words.length > 1 ? 4 : 2) : undefined;
  if (isShort && words.length > 1 && words.length < 4)
    return lower.has(first.toLowerCase()) && lower.has(last.toLowerCase()) ? undefined : as("person", 3);
  if (words.length === 1 && !isInitial && !lower.has(text.toLowerCase()))
    return count > 1 || speechAfter(after) ? as("organization", 1) : undefined;
  return words.length === 1 &&
    pos === "PROPN" &&
    !/s$/.test(text) &&
    speechAfter(after) &&
    !lower.has(text.toLowerCase())
    ? as("organization", 1)
    : undefined;
}

function speechAfter(after: string): boolean {
  const verb = /^\s(?:also |has |had |later )?(\p{Ll}+)\b/u.exec(after)?.[1];
  return verb !== undefined && speechVerb(verb) !== undefined;
}

function isPlaceNext(after: string): boolean {
  const next = /^,\s((?:\p{Lu}[\p{L}.]+\s?){1,3})/u.exec(after)?.[1]?.trim() ?? "";
  return (
    COUNTRIES.has(next) ||
    KNOWN_PLACES.has(next) ||
    /^(?:\p{Lu}\.){2}$/u.test(next) ||
    /^(?:Calif|Fla|Tex|Mass|Pa|Va|Md|Ill|Mich|Wash|Ore|Ariz|Colo|Ga|Tenn)\b/.test(next)
  );
}

/** Returns the full name for each form of it: "Silva" and "Dr Silva" are "Ana Silva", if one such person is named in full. */
function fullNames(names: readonly string[]): Map<string, string> {
  const long = [...new Set(names.filter((name) => name.includes(" ")))];
  const full = new Map(long.map((name) => [name, name]));
  const byPart = new Map<string, Set<string>>();
  const first = new Map<string, Set<string>>();
  for (const name of long) {
    const words = name.replace(/\s(?:Jr|Sr)\.?$/, "").split(" ");
    const parts = [words.at(-1) as string, ...words.slice(1).map((_, i) => words.slice(i + 1).join(" "))];
    first.set(words[0] as string, (first.get(words[0] as string) ?? new Set()).add(name));
    for (const part of parts) byPart.set(part, (byPart.get(part) ?? new Set()).add(name));
  }
  for (const [part, some] of [...byPart, ...first]) {
    if (some.size === 1 && !full.has(part) && !COUNTRIES.has(part) && !KNOWN_PLACES.has(part))
      full.set(part, [...some][0] as string);
  }
  for (const name of names) if (!full.has(name) && !name.includes(" ")) full.set(name, name);
  return full;
}
