import { z } from "zod";
import { commaList, wholeNumber } from "../../http/request/query.ts";
import type { Values } from "../../model/kit/fields.ts";
import { labelOf } from "../../model/kit/labels.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import { slug } from "../../model/kit/text-forms.ts";
import { authorities } from "../../model/records/index.ts";
import type { Condition, Reads } from "../../store/store.ts";
import type { Row } from "../../store/tables.ts";
import { docsOf } from "../views/positions.ts";
import { view } from "../views/view.ts";
import { correct } from "./did-you-mean.ts";
import { foldedWords } from "./tokens.ts";

/** The records that are compared: those with the words nearest to what was typed. */
const MAX_COMPARED = 200;

/** The records that are looked at by their words alone. */
const MAX_LOOKED = 500;

/** Sorts after every word that begins with the same letters. */
const LAST = "\u{10ffff}";

const TYPES = authorities.map(({ type }) => type) as [string, ...string[]];

const SuggestQuery = z.strictObject({
  q: z.string().min(1).max(200).describe("What a person types: the beginning of a name, or an identifier."),
  type: commaList(z.enum(TYPES)).optional().describe("Only records of these types."),
  limit: wholeNumber(1, 50).default(10).describe("How many records are answered at most."),
});

const Suggestion = z
  .object({
    type: z.enum(TYPES),
    id: slug,
    name: z.string(),
    kind: z.string().nullable().describe("What the record is: the `kind` of an actor, a place or an event."),
    country: z.string().nullable().describe("ISO 3166-1 alpha-2, of an actor or a place."),
    matched: z.string().describe("The name, the alias or the identifier that was found."),
  })
  .meta({ id: "Suggestion", description: "A record that has the name that was typed." });

const Suggestions = z
  .object({
    data: z.array(Suggestion),
    corrected: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .describe("Words that no name has, and the words of names that replaced them."),
  })
  .meta({ id: "Suggestions", description: "The records that a person may mean, best first." });

/** Resolves what a person types to records. */
export const suggest = view(
  {
    id: "suggest",
    path: "/v1/suggest",
    summary: "Resolve a name to records",
    description:
      "Actors, places, topics and events by names, aliases in any language, beginnings of them, mistyped ones, ids and identifiers. Whole names come first, then beginnings, then other words.",
    query: SuggestQuery,
    answers: { "application/json": Suggestions },
    problems: [],
    example: "/v1/suggest?q=rus&limit=2",
  },
  async (reads, { q, type, limit }) => {
    const wanted = authorities.filter((one) => type === undefined || type.includes(one.type));
    const known = await identified(reads, wanted, q.trim());
    const typed = foldedWords(q);
    let corrected: { from: string; to: string }[] = [];
    let named = await withNames(reads, wanted, typed);
    if (known.length + named.length === 0 && typed.length > 0) {
      const correction = await correct(
        reads,
        typed.map((word) => ({ words: [word], prefix: false, not: false })),
      );
      corrected = correction.corrected;
      if (corrected.length)
        named = await withNames(
          reads,
          wanted,
          correction.terms.flatMap(({ words }) => words),
        );
    }
    const all = [
      ...known,
      ...named.sort((a, b) => a.rank - b.rank || a.matched.length - b.matched.length || (a.id < b.id ? -1 : 1)),
    ];
    const once = all.filter(({ type, id }, i) => all.findIndex((one) => one.type === type && one.id === id) === i);
    return { data: once.slice(0, limit).map(({ rank: _, ...suggestion }) => suggestion), corrected };
  },
);

interface Found extends z.infer<typeof Suggestion> {
  /** 0 for a whole name, 1 for the beginning of one, 2 for other words. */
  readonly rank: number;
}

/** Returns the records of which a name has all words, the last of them at least its beginning. */
async function withNames(reads: Reads, wanted: readonly Resource[], words: readonly string[]): Promise<Found[]> {
  const last = words.at(-1);
  if (last === undefined) return [];
  const types: Condition = { column: "type", in: wanted.map(({ type }) => type) };
  const rows = await rowsOfNames(reads, words, types);
  const found: Found[] = [];
  for (const resource of wanted) {
    const ids = [...new Set(rows.filter((row) => row.type === resource.type).map(({ record }) => record as string))];
    for (const record of await recordsOf(reads, resource, ids)) {
      const [best] = namesOf(resource, record)
        .flatMap((name) => {
          const rank = rankOf(foldedWords(name), words);
          return rank === undefined ? [] : [{ name, rank }];
        })
        .sort((a, b) => a.rank - b.rank);
      if (best !== undefined) found.push(foundOf(resource, record, best.name, best.rank));
    }
  }
  return found;
}

/**
 * Returns rows of records that have all words. Many names share a word, such as a given name: it begins with the word that
 * fewest have, looks at 500 records that have it, and keeps those that have the others too.
 */
async function rowsOfNames(reads: Reads, words: readonly string[], types: Condition): Promise<Row[]> {
  const conditions = words.map((word, i) => ({
    word,
    isLast: i === words.length - 1,
    where: { column: "word", from: word, to: i === words.length - 1 ? word + LAST : word },
  }));
  const isOne = words.length === 1;
  // Without the types: the index of words counts alone.
  const totals = isOne
    ? [1]
    : await Promise.all(conditions.map(({ where }) => reads.total("name_words", [where], MAX_LOOKED)));
  const [rarest, ...others] = conditions
    .map((one, i) => ({ ...one, total: totals[i] as number }))
    .sort((a, b) => a.total - b.total || b.word.length - a.word.length);
  if (rarest === undefined || rarest.total === 0) return [];
  const rows = await reads.rows(
    "name_words",
    [rarest.where, types],
    ["word", "type", "record"],
    isOne ? MAX_COMPARED : MAX_LOOKED,
  );
  if (isOne) return rows;
  const having = [types, { column: "record", inList: rows.map(({ record }) => record as string) }];
  const found = await reads.rows("name_words", having);
  const wordsBy = Map.groupBy(found, ({ type, record }) => `${type}/${record}`);
  const hasAll = ({ type, record }: Row) => {
    const own = wordsBy.get(`${type}/${record}`) ?? [];
    return others.every(({ word, isLast }) =>
      own.some((row) => (isLast ? String(row.word).startsWith(word) : row.word === word)),
    );
  };
  return rows.filter(hasAll).slice(0, MAX_COMPARED);
}

/** Returns how well a name fits the words typed; undefined if it lacks one. */
function rankOf(name: readonly string[], words: readonly string[]): number | undefined {
  const starts = words.every((word, i) => (i < words.length - 1 ? name[i] === word : name[i]?.startsWith(word)));
  if (starts) return name.length === words.length && name.at(-1) === words.at(-1) ? 0 : 1;
  const has = words.every((word, i) =>
    name.some((one) => (i < words.length - 1 ? one === word : one.startsWith(word))),
  );
  return has ? 2 : undefined;
}

/** Returns the records with that id or identifier. */
async function identified(reads: Reads, wanted: readonly Resource[], text: string): Promise<Found[]> {
  const found: Found[] = [];
  for (const resource of wanted) {
    const { type } = resource;
    const rows = await reads.rows(`${type}_identifiers`, [{ column: "value", in: [text] }], [], MAX_COMPARED, [type]);
    const ids = [...new Set([text.toLowerCase(), ...rows.map((row) => row[type] as string)])];
    for (const record of await recordsOf(reads, resource, ids)) found.push(foundOf(resource, record, text, 0));
  }
  return found;
}

async function recordsOf(reads: Reads, { name }: Resource, ids: readonly string[]): Promise<Values[]> {
  if (ids.length === 0) return [];
  const order = [{ column: "id", descending: false }];
  const [page] = await reads.run([{ table: name, where: [{ column: "id", inList: ids }], order, limit: ids.length }]);
  return docsOf<Values>(page);
}

function namesOf(resource: Resource, record: Values): string[] {
  const { aliases = "" } = resource;
  const others = (record[aliases] ?? []) as { readonly name: string }[];
  return [labelOf(resource, record) ?? "", ...others.map(({ name }) => name)];
}

function foundOf(resource: Resource, record: Values, matched: string, rank: number): Found {
  const { kind = null, country = null } = record as { kind?: string; country?: string };
  const id = record.id as string;
  return { type: resource.type, id, name: labelOf(resource, record) ?? id, kind, country, matched, rank };
}
