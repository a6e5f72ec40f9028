/** Edits of a text, planted by the thousand: evidence stays with its words, or is refused, and never moves to other ones. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { anchored } from "../../src/intake/evidence.ts";
import type { Dossier } from "../../src/intake/forms.ts";
import { type Quote, wordsOf } from "../../src/model/kit/evidence.ts";
import type { Values } from "../../src/model/kit/fields.ts";
import { ROOT, runs, SEED } from "../helper.ts";

/** A character that knows where it comes from: equal characters of other ids are other words. */
interface Letter {
  readonly id: number;
  readonly char: string;
}

type Text = readonly Letter[];

/** Returns the paragraphs of a new text. */
type Edit = (all: readonly Text[]) => readonly Text[];

const FOLDER = join(ROOT, "seed/dossiers");
const BUNDLED = readdirSync(FOLDER).map((file) => parse(readFileSync(join(FOLDER, file), "utf8")) as Dossier);
const EDITS = runs(10_000, 60_000);
const WORDS =
  "the talks in Germany ended on Monday after ministers said that “peace” and the ceasefire weren’t near — 25 000 people left Kyiv and Germany".split(
    " ",
  );

let state = SEED || 1;
/** Returns a whole number below `n`. */
function below(n: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
}

const pick = <T>(all: readonly T[]) => all[below(all.length)] as T;
let lastId = 0;
const letters = (text: string): Text => [...text].map((char) => ({ id: ++lastId, char }));
const stringOf = (text: Text) => text.map(({ char }) => char).join("");
const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(" ");
const paragraph = () => letters(`${words(8 + below(25))}.`);
const cut = (text: Text) => 1 + below(Math.max(text.length - 1, 1));
const restyled = (text: Text, way: (char: string) => string): Text =>
  text.map(({ id, char }) => {
    const made = way(char);
    return { id: made === char ? id : ++lastId, char: made };
  });

/** Returns where one of a text's words begins and ends. */
function wordIn(text: Text): [number, number] {
  const word = pick([...stringOf(text).matchAll(/[^ .]+/g)]);
  return word === undefined ? [0, 0] : [word.index, word.index + word[0].length];
}

/** Returns a paragraph behind the first: before its like, nobody could tell which of the two was there before. */
const laterOf = (all: readonly Text[]) => pick(all.length > 1 ? all.slice(1) : all);

/** The kinds of edit. Each returns the paragraphs of the new text; letters that are kept keep their ids. */
const KINDS: Readonly<Record<string, Edit>> = {
  "a paragraph is inserted": (all) => all.toSpliced(below(all.length + 1), 0, paragraph()),
  "a new lead": (all) => [paragraph(), ...all],
  "a new lead that repeats a sentence": (all) => [letters(pick(stringOf(laterOf(all)).split(/(?<=[.!?”]) /))), ...all],
  "a new lead that repeats a paragraph": (all) => [letters(stringOf(laterOf(all))), ...all],
  "a paragraph is deleted": (all) => all.toSpliced(below(all.length), 1),
  "a paragraph is moved": (all) => {
    const from = below(all.length);
    return all.toSpliced(from, 1).toSpliced(below(all.length), 0, all[from] as Text);
  },
  "a paragraph is split": (all) => {
    const at = below(all.length);
    const text = all[at] as Text;
    const place = cut(text);
    return all.toSpliced(at, 1, text.slice(0, place), text.slice(place));
  },
  "two paragraphs are joined": (all) => {
    const at = below(all.length - 1);
    return all.toSpliced(at, 2, [...(all[at] as Text), ...letters(" "), ...(all[at + 1] as Text)]);
  },
  "a word is changed": (all) => {
    const at = below(all.length);
    const text = all[at] as Text;
    const [start, end] = wordIn(text);
    const others = WORDS.filter((word) => word !== stringOf(text.slice(start, end)));
    return all.with(at, [...text.slice(0, start), ...letters(pick(others)), ...text.slice(end)]);
  },
  "a word is inserted": (all) => {
    const at = below(all.length);
    const text = all[at] as Text;
    const [place] = wordIn(text);
    // Beside its like, nobody could tell which of the two was there before.
    const beside = `${stringOf(text.slice(0, place)).split(" ").at(-2)} ${stringOf(text.slice(place))}`.split(/[ .]/);
    const others = WORDS.filter((word) => word !== beside[0] && word !== beside[1]);
    return all.with(at, [...text.slice(0, place), ...letters(`${pick(others)} `), ...text.slice(place)]);
  },
  "quotation marks are restyled": (all) =>
    all.map((text) => restyled(text, (char) => ({ "“": '"', "”": '"', "’": "'" })[char] ?? char)),
  "spaces are changed": (all) => {
    const at = below(all.length);
    return all.with(
      at,
      restyled(all[at] as Text, (char) => (char === " " && below(4) === 0 ? "\u00a0" : char)),
    );
  },
  "a dash is restyled": (all) => all.map((text) => restyled(text, (char) => (char === "—" ? "–" : char))),
};
const SEVERAL = "several at once";

/** A text, and pieces of evidence in it: each quote with the ids of its letters. */
interface Story {
  readonly paragraphs: readonly Text[];
  readonly pieces: readonly { readonly quote: Quote; readonly ids: readonly number[] }[];
}

/** A text of a few words, in which most quotes have their like. */
function repetitive(): Story {
  const paragraphs = Array.from({ length: 4 + below(8) }, paragraph);
  const pieces = Array.from({ length: 12 }, () => {
    const at = below(paragraphs.length);
    const text = paragraphs[at] as Text;
    const [start, firstEnd] = wordIn(text);
    const [, lastEnd] = wordIn(text);
    const exact = stringOf(text.slice(start, below(3) === 0 ? firstEnd : Math.max(firstEnd, lastEnd)));
    return pieceOf(paragraphs, { paragraph: at + 1, exact });
  });
  return { paragraphs, pieces: pieces.flat() };
}

/** A bundled dossier, with its own evidence. */
function bundled(): Story {
  const { article, ...lists } = pick(BUNDLED);
  const sections = article.sections as readonly { readonly paragraphs: readonly string[] }[];
  const paragraphs = sections.flatMap((section) => section.paragraphs.map(letters));
  const quotes = Object.values(lists).flatMap((list) =>
    (list ?? []).flatMap(({ evidence }) => (evidence ?? []) as readonly Quote[]),
  );
  const some = Array.from({ length: 12 }, () => pick(quotes));
  return { paragraphs, pieces: some.flatMap((quote) => pieceOf(paragraphs, quote)) };
}

/** Returns a piece of evidence; none where its words are not in its paragraph exactly once. */
function pieceOf(paragraphs: readonly Text[], quote: Quote): Story["pieces"] {
  const text = paragraphs[(quote.paragraph as number) - 1];
  if (text === undefined) return [];
  const { prefix = "", exact } = quote;
  const [string, words] = [stringOf(text), wordsOf(quote)];
  const at = string.indexOf(words);
  if (at < 0 || at !== string.lastIndexOf(words)) return [];
  const start = [...string.slice(0, at + prefix.length)].length;
  return [{ quote, ids: text.slice(start, start + [...exact].length).map(({ id }) => id) }];
}

function dossierOf(all: readonly Text[], quotes: readonly Quote[]): Dossier {
  const article: Values = { id: "a", headline: "Talks", sections: [{ paragraphs: all.map(stringOf) }] };
  return { article, positions: quotes.map((quote, i) => ({ id: `p-${i}`, evidence: [quote] })) } as unknown as Dossier;
}

interface Result {
  edits: number;
  moved: number;
  /** Pieces whose words still stand in the text, and of these those that were refused. */
  there: number;
  refused: number;
}

function plant({ paragraphs, pieces }: Story, edit: Edit, result: Result): void {
  const quotes = pieces.map(({ quote }) => quote);
  const old = anchored(dossierOf(paragraphs, quotes));
  expect(old.flaws).toEqual([]);
  const after = edit(paragraphs);
  if (after.length === 0) return;
  const { dossier, flaws } = anchored(dossierOf(after, quotes), old.dossier);
  const refused = new Set(flaws.map(({ path }) => path[1]));
  for (const [i, { ids }] of pieces.entries()) {
    result.edits++;
    const stands = after.some((text) => isIn(ids, text));
    if (stands) result.there++;
    if (refused.has(i)) {
      if (stands) result.refused++;
      continue;
    }
    const place = (dossier.positions?.[i]?.evidence as readonly Quote[])[0] as Quote;
    const [found] = pieceOf(after, place);
    expect(found, "what is kept stands in its paragraph once").toBeDefined();
    if (String(found?.ids) !== String(ids)) result.moved++;
  }
}

function isIn(ids: readonly number[], text: Text): boolean {
  const at = text.findIndex(({ id }) => id === ids[0]);
  return at >= 0 && ids.every((id, j) => text[at + j]?.id === id);
}

describe.each([
  { of: "the bundled articles", story: bundled, refusedAtMost: runs(0.01, 0.002), movedAtMost: runs(0.02, 0.005) },
  { of: "texts of a few words", story: repetitive, refusedAtMost: 0.03, movedAtMost: 0.05 },
])("$of", ({ of, story, refusedAtMost, movedAtMost }) => {
  test(`of ${EDITS} planted edits none moves evidence to other words, and few refuse what is unchanged`, () => {
    const none = (): Result => ({ edits: 0, moved: 0, there: 0, refused: 0 });
    const results = new Map([...Object.keys(KINDS), SEVERAL].map((kind) => [kind, none()]));
    const kinds = [...results.keys()];
    const sum = (key: keyof Result, all = [...results.values()]) => all.reduce((total, one) => total + one[key], 0);
    for (let round = 0; sum("edits") < EDITS; round++) {
      const kind = kinds[round % kinds.length] as string;
      const edits = kind === SEVERAL ? [1, 2, 3].map(() => pick(Object.values(KINDS))) : [KINDS[kind] as Edit];
      plant(story(), (all) => edits.reduce((text, edit) => edit(text), all), results.get(kind) as Result);
    }
    console.log(`carried evidence, ${of}: ${JSON.stringify(Object.fromEntries(results))}`);
    for (const [kind, { edits, moved }] of results) {
      expect(edits, kind).toBeGreaterThan(EDITS / 50);
      if (kind !== SEVERAL) expect(moved, kind).toBe(0);
    }
    const { edits, moved } = results.get(SEVERAL) as Result;
    expect(moved / edits).toBeLessThan(movedAtMost);
    const single = [...results].flatMap(([kind, one]) => (kind === SEVERAL ? [] : one));
    expect(sum("refused", single) / sum("there", single)).toBeLessThan(refusedAtMost);
  });
});
