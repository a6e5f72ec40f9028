import { z } from "zod";
import { decodeCursor, encodeCursor } from "../../http/request/cursor.ts";
import { commaList, wholeNumber } from "../../http/request/query.ts";
import { AnyType } from "../../model/kit/any-record-fields.ts";
import { type RecordType, resourceNameOf } from "../../model/kit/names.ts";
import { slug } from "../../model/kit/text-forms.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Condition, Reads, Term } from "../../store/store.ts";
import { view } from "../views/view.ts";
import { correct } from "./did-you-mean.ts";
import { excerpt } from "./excerpt.ts";
import { parseSearchQuery } from "./query.ts";
import { type Candidate, rank } from "./ranking.ts";

/** The most matches that are ranked, and that are counted: the newest ones. */
const MAX_RANKED = 1000;
const MAX_COUNTED = 5000;

const SearchQuery = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(200)
    .describe(
      'Words that must all match, whole or as prefixes, without regard to accents and case. `"several words"` match in this order; `-word` must not match.',
    ),
  type: commaList(AnyType).optional().describe("Record types to search, separated by commas."),
  article: commaList(slug).optional().describe("Ids of the articles to search, separated by commas."),
  limit: wholeNumber(1, 100).default(20).describe("The maximum number of hits on a page."),
  cursor: z.string().max(1000).optional().describe("The `next_cursor` of the previous page."),
});

const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });

const Hit = z
  .object({
    type: AnyType,
    id: slug,
    name: z.string().describe("The name of the record."),
    article: slug.nullable().describe("The article that reports it; null for an authority record."),
    path: z.string().describe("The path of the record."),
    score: z.number().describe("The BM25 score among the ranked matches. The name counts three times."),
    snippet: z.object({
      text: z.string().describe("The part of the record's text around the first match."),
      marks: z.array(Span).describe("The positions of the matching words in it, in code points; the end is exclusive."),
      html: z.string().describe("The same text as escaped HTML, with the matching words in `<mark>`."),
    }),
  })
  .meta({ id: "SearchHit", description: "A record that matches." });

const SearchAnswer = z
  .object({
    data: z.array(Hit),
    page: z.object({
      limit: z.int(),
      next_cursor: z.string().nullable(),
      total: z.int().describe(`The number of records that match, at most ${MAX_COUNTED}.`),
      total_is: z.enum(["exact", "at_least"]),
    }),
    ranked: z.enum(["all", "newest"]).describe(`Whether all matches were ranked, or only the ${MAX_RANKED} newest.`),
    corrected: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .describe("Words without a match, and the words of names that replaced them."),
    facets: z.object({ type: z.array(z.object({ value: AnyType, count: z.int() })) }),
  })
  .meta({ id: "SearchAnswer", description: "The records that match, best first." });

/** Searches the text of every record type. */
export const search = view(
  {
    id: "search",
    path: "/v1/search",
    summary: "Search all records",
    description:
      "Full text over every record type: the record's own words, and the names and aliases of the records that it names. If nothing matches, mistyped names are corrected, as `corrected` reports.",
    query: SearchQuery,
    answers: { "application/json": SearchAnswer },
    problems: [],
    example: "/v1/search?q=premature&limit=2",
  },
  async (reads, query) => {
    const terms = parseSearchQuery(query.q);
    const list = JSON.stringify(["search", terms, query.type, query.article]);
    const offset = query.cursor === undefined ? 0 : Number(decodeCursor(list, query.cursor, ["integer"])[0]);
    let matches = await find(reads, terms, query);
    let corrected: { from: string; to: string }[] = [];
    if (matches.total === 0) {
      const correction = await correct(reads, terms);
      if (correction.corrected.length) {
        corrected = correction.corrected;
        matches = await find(reads, correction.terms, query);
      }
    }
    const shown = matches.ranked.slice(offset, offset + query.limit);
    const texts = await entriesOf(
      reads,
      shown.map(({ candidate }) => candidate),
      ["sequence", "body"],
    );
    const bodies = new Map(texts.map(({ sequence, body }) => [sequence as number, body as string]));
    const hits = shown.map(({ candidate, score }) =>
      hitOf(candidate, bodies.get(candidate.sequence) ?? "", score, matches.terms),
    );
    const more = offset + query.limit < matches.ranked.length;
    return {
      data: hits,
      page: {
        limit: query.limit,
        next_cursor: more ? encodeCursor(list, [offset + query.limit]) : null,
        total: Math.min(matches.total, MAX_COUNTED),
        total_is: matches.isExact ? "exact" : "at_least",
      },
      ranked: matches.total > MAX_RANKED ? "newest" : "all",
      corrected,
      facets: { type: matches.types },
    };
  },
);

/**
 * Returns the matches of some terms. Whole words come first; prefixes are tried only if whole words match less
 * than the number of ranked records, because a prefix of frequent words is slow.
 */
async function find(reads: Reads, terms: readonly Term[], query: z.infer<typeof SearchQuery>) {
  const whole = terms.map((term) => ({ ...term, prefix: false }));
  const matches = await findExactly(reads, whole, query);
  const isEnough = matches.total >= MAX_RANKED || !terms.some(({ prefix }) => prefix);
  return isEnough ? matches : findExactly(reads, terms, query);
}

/** Matches once, the newest first, and ranks the newest. */
async function findExactly(reads: Reads, terms: readonly Term[], { type, article }: z.infer<typeof SearchQuery>) {
  const where: Condition[] = [
    type || article ? { matches: terms } : { matches: terms, atMost: MAX_COUNTED + 1 },
    ...(type ? [{ column: "type", in: type }] : []),
    ...(article ? [{ column: "article", in: article }] : []),
  ];
  const newest = [{ column: "sequence", descending: true }];
  const matches = await reads.rows(TABLE, where, newest, MAX_COUNTED + 1, ["sequence", "type"]);
  // Full text reads only the newest matches, before the other conditions.
  const beyond = where.length > 1 && (await reads.total(TABLE, where.slice(0, 1), MAX_COUNTED + 1)) > MAX_COUNTED;
  const counted = Map.groupBy(matches.slice(0, MAX_COUNTED), (row) => row.type as RecordType);
  const types = [...counted].map(([value, rows]) => ({ value, count: rows.length }));
  types.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const ranked = await entriesOf(reads, matches.slice(0, MAX_RANKED), RANKED_BY);
  return {
    terms,
    ranked: rank(ranked as unknown as Candidate[], terms),
    total: matches.length,
    isExact: !beyond && matches.length <= MAX_COUNTED,
    types,
  };
}

const TABLE = "search_entries";
const RANKED_BY = ["sequence", "type", "record", "article", "label", "words"];

/** Returns columns of some entries. */
async function entriesOf(reads: Reads, entries: readonly { sequence?: unknown }[], columns: readonly string[]) {
  if (entries.length === 0) return [];
  const where = [{ column: "sequence", inList: entries.map(({ sequence }) => sequence as number) }];
  return reads.rows(TABLE, where, [{ column: "sequence", descending: true }], undefined, columns);
}

function hitOf(candidate: Candidate, body: string, score: number, terms: readonly Term[]): z.infer<typeof Hit> {
  const { type, record, label, article } = candidate;
  return {
    type,
    id: record,
    name: label,
    article,
    path: `/v1/${resourceNamed(resourceNameOf(type)).path}/${record}`,
    score: Math.round(score * 1000) / 1000,
    snippet: excerpt(body, label, terms),
  };
}
