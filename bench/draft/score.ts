/** Compares what rules mark with what a person marked. */
import { mark } from "../../src/drafting/marks/mark.ts";
import type { FigureMark, Known, Marks, Quotation, Span } from "../../src/drafting/types.ts";
import { CURRENCY_WORDS, UNITS } from "../../src/drafting/words/units.ts";
import { type MarkedArticle, type TrueMark, TYPES } from "./marked.ts";

/** How many were right, wrong and missed. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** Tallies by what is scored. */
export type Tallies = Map<string, Tally>;

/** Adds to a tally. */
export function count(tallies: Tallies, name: string, { right = 0, wrong = 0, missed = 0 }: Partial<Tally>): void {
  const tally = tallies.get(name) ?? { right: 0, wrong: 0, missed: 0 };
  tallies.set(name, { right: tally.right + right, wrong: tally.wrong + wrong, missed: tally.missed + missed });
}

/** Returns precision, recall and F1 of a tally: 1 where there is nothing to find and nothing is found. */
export function scores({ right, wrong, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Scores the marks of articles, and tells of each difference. */
export function scoreMarked(
  articles: readonly MarkedArticle[],
  known: Known,
  tell: (line: string) => void = () => {},
): Tallies {
  const tallies: Tallies = new Map();
  for (const article of articles) {
    const found = mark(
      {
        sections: [{ paragraphs: article.paragraphs }],
        ...(article.published_on ? { published_on: article.published_on } : {}),
      },
      known,
    );
    for (const type of TYPES) {
      const truth = article.marks[type];
      if (truth !== undefined)
        scoreType(tallies, type, truth, found, (line) => tell(`${article.name} ${type} ${line}`));
    }
  }
  return tallies;
}

function scoreType(
  tallies: Tallies,
  type: (typeof TYPES)[number],
  truth: readonly TrueMark[],
  marks: Marks,
  tell: (line: string) => void,
): void {
  const isEach = truth.length > 0 && truth.every(({ paragraph }) => paragraph !== undefined);
  const all = marks[type] as readonly (Span & { readonly name?: string })[];
  const found: readonly Span[] = isEach ? all : distinct(all);
  const wanted = isEach ? truth : distinct(truth);
  const pairs = matched(wanted, found, (one, other) => overlaps(one, other) && isRight(type, one, other));
  // Of names that are marked once, another mention is no mistake: “Silva” after “Ana Silva”.
  const isAgain = (one: Span) => !isEach && NAMES.has(type) && wanted.some((other) => isRight(type, other, one));
  const left = found.filter((one) => !pairs.some(([, other]) => other === one) && !isAgain(one));
  const missed = wanted.filter((one) => !pairs.some(([other]) => other === one));
  count(tallies, type, { right: pairs.length, wrong: left.length, missed: missed.length });
  for (const one of missed) tell(`missed: ${JSON.stringify(one)}`);
  for (const { start: _, end: __, ...one } of left) tell(`wrong: ${JSON.stringify(one)}`);
  if (type === "quotations") scoreSpeakers(tallies, pairs as [TrueMark, Quotation][], tell);
  if (type === "figures") scoreFigures(tallies, pairs as [TrueMark, FigureMark][], tell);
}

const NAMES: ReadonlySet<string> = new Set(["persons", "organizations", "places"]);

function distinct<Marked extends { readonly exact: string; readonly name?: string }>(
  marks: readonly Marked[],
): Marked[] {
  return [...new Map(marks.map((one) => [plain(one.name ?? one.exact), one])).values()];
}

/** Pairs each true mark with one found mark, the most alike first. */
function matched<One extends { readonly exact: string }, Other extends { readonly exact: string }>(
  truth: readonly One[],
  found: readonly Other[],
  fits: (one: One, other: Other) => boolean,
): [One, Other][] {
  const taken = new Set<Other>();
  return truth.flatMap((one): [One, Other][] => {
    const fitting = found.filter((other) => !taken.has(other) && fits(one, other));
    const best = fitting.sort(
      (a, b) => Math.abs(a.exact.length - one.exact.length) - Math.abs(b.exact.length - one.exact.length),
    )[0];
    if (best === undefined) return [];
    taken.add(best);
    return [[one, best]];
  });
}

/** Returns words in one form: in lower case, without marks around them, articles and possessives. */
export function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[“”"]/g, "")
    .replace(/'s?$/, "")
    .replaceAll(/^(?:the|a|an) |^[\s.,;:!?'…-]+|[\s.,;:!?'…-]+$/g, "")
    .replaceAll(/\s+/g, " ");
}

function overlaps(one: TrueMark, other: Span): boolean {
  if (one.paragraph !== undefined && one.paragraph !== other.paragraph) return false;
  return holds(one.exact, other.exact) || holds(other.exact, one.exact) || shared(one.exact, other.exact) >= 0.5;
}

/** Whether words hold others, whole. */
export function holds(outer: string, inner: string): boolean {
  return (
    plain(inner) !== "" &&
    ` ${plain(outer).replaceAll(/[^\p{L}\p{N}$£€%.]+/gu, " ")} `.includes(
      ` ${plain(inner).replaceAll(/[^\p{L}\p{N}$£€%.]+/gu, " ")} `,
    )
  );
}

function shared(one: string, other: string): number {
  const [a, b] = [new Set(plain(one).split(/\s+/)), new Set(plain(other).split(/\s+/))];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(1, Math.min(a.size, b.size), Math.max(a.size, b.size) / 2);
}

function isRight(type: string, truth: TrueMark, found: Span): boolean {
  if (type === "persons" || type === "organizations" || type === "places")
    return holds(truth.exact, found.exact) || holds(found.exact, truth.exact);
  if (type === "dates") return truth.date === undefined || truth.date === (found as Span & { date: string }).date;
  if (type === "claims")
    return (
      truth.who === undefined || sameWho(String(truth.who), found as Span & { who: string; person: string | null })
    );
  if (type === "figures") return sameNumber(truth, found as FigureMark);
  return true;
}

function sameWho(truth: string, { who, person }: { who: string; person: string | null }): boolean {
  return [who, person].some((one) => one !== null && (holds(truth, one) || holds(one, truth)));
}

function sameNumber(truth: TrueMark, { value, low, high, unit, currency, text }: FigureMark): boolean {
  const near = (one: unknown, other: number | undefined) =>
    one === undefined ||
    one === null ||
    (other !== undefined && Math.abs(Number(one) - other) <= Math.abs(other) * 0.005);
  if (truth.value === undefined && truth.low === undefined && truth.high === undefined)
    return text !== undefined || value !== undefined;
  const isSame = near(truth.value, value) && near(truth.low, low) && near(truth.high, high);
  const units = [unit, currency].filter((one) => one !== undefined);
  const wanted = [truth.unit, truth.currency]
    .filter((one) => typeof one === "string" && !/^\{/.test(one))
    .map((one) => unitOf(one as string))
    .filter(Boolean);
  return (
    isSame &&
    (wanted.length === 0
      ? units.length === 0 || truth.unit !== undefined || unit === "a"
      : wanted.every((one) => units.includes(one as string)))
  );
}

/** Returns the code of a unit or a currency that may be given as a word; undefined for a word that is neither: a thing that is counted. */
function unitOf(unit: string): string | undefined {
  const codes = new Set([...UNITS.values(), ...CURRENCY_WORDS.values()]);
  if (codes.has(unit)) return unit;
  return (
    UNITS.get(unit.toLowerCase()) ??
    UNITS.get(unit) ??
    CURRENCY_WORDS.get(unit.toLowerCase()) ??
    (/^[A-Z]{3}$/.test(unit) ? unit : undefined)
  );
}

function scoreSpeakers(tallies: Tallies, pairs: readonly [TrueMark, Quotation][], tell: (line: string) => void): void {
  for (const [truth, { exact, speaker, tier, person, origin }] of pairs) {
    if (typeof truth.speaker === "string") {
      const isSame =
        speaker !== undefined &&
        (holds(truth.speaker, speaker) ||
          holds(speaker, truth.speaker) ||
          (person !== null &&
            typeof truth.person === "string" &&
            holds(truth.person, person) &&
            /^\p{Lu}/u.test(speaker)));
      count(
        tallies,
        "speakers",
        isSame ? { right: 1 } : speaker === undefined ? { missed: 1 } : { wrong: 1, missed: 1 },
      );
      count(tallies, "speakers, first tier", tier !== "sure" ? { missed: 1 } : isSame ? { right: 1 } : { wrong: 1 });
      if (!isSame) tell(`speaker of “${exact.slice(0, 40)}”: ${truth.speaker}, not ${speaker} (${tier}, ${origin})`);
    }
    const isPronoun = typeof truth.speaker === "string" && /^(?:he|she)$/i.test(truth.speaker);
    if (isPronoun && typeof truth.person === "string") {
      const isSame = person !== null && (holds(truth.person, person) || holds(person, truth.person));
      count(tallies, "pronouns", isSame ? { right: 1 } : person === null ? { missed: 1 } : { wrong: 1, missed: 1 });
      if (!isSame) tell(`person of “${exact.slice(0, 40)}”: ${truth.person}, not ${person}`);
    }
  }
}

function scoreFigures(tallies: Tallies, pairs: readonly [TrueMark, FigureMark][], tell: (line: string) => void): void {
  const exactly = (qualifier: unknown) => (qualifier === "exactly" || qualifier === null ? undefined : qualifier);
  for (const [truth, figure] of pairs) {
    const isSame = exactly(truth.qualifier) === figure.qualifier;
    count(tallies, "figures: qualifier", isSame ? { right: 1 } : { wrong: 1, missed: 1 });
    if (!isSame) tell(`qualifier of “${figure.exact}”: ${truth.qualifier}, not ${figure.qualifier}`);
    if (typeof truth.noun !== "string") continue;
    const isNoun = figure.noun !== undefined && (holds(truth.noun, figure.noun) || holds(figure.noun, truth.noun));
    count(
      tallies,
      "figures: noun",
      isNoun ? { right: 1 } : figure.noun === undefined ? { missed: 1 } : { wrong: 1, missed: 1 },
    );
    if (!isNoun) tell(`noun of “${figure.exact}”: ${truth.noun}, not ${figure.noun}`);
  }
}
