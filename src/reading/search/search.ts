import { z } from "zod";
import { decodeCursor, encodeCursor } from "../../http/request/cursor.ts";
import { commaList, wholeNumber } from "../../http/request/query.ts";
import { slug } from "../../model/kit/fields.ts";
import { resourceNamed } from "../../model/records/index.ts";
import { RECORD_TYPES, type RecordType, resourceNameOf } from "../../model/vocabularies.ts";
import type { Condition, Reads, Term } from "../../store/store.ts";
import { view } from "../views/view.ts";
import { correct } from "./did-you-mean.ts";
import { excerpt } from "./excerpt.ts";
import { parseSearchQuery } from "./query.ts";
import { type Candidate, rank } from "./ranking.ts";

/** Bounds on the newest matches that are ranked and on those that are counted. */
const MAX_RANKED = 1000;
const MAX_COUNTED = 5000;

const SearchQuery = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(200)
    .describe(
      'Words to find, all of them: whole or as beginnings, accents and case aside. `"several words"` in this order; `-word` not this one.',
    ),
  type: commaList(z.enum(RECORD_TYPES)).optional().describe("Types of record. Several values: any of them."),
  article: commaList(slug).optional().describe("Articles to search in. Several values: any of them."),
  limit: wholeNumber(1, 100).default(20).describe("How many hits a page has at most."),
  cursor: z.string().max(1000).optional().describe("Where to continue: `next_cursor` of the previous page."),
});

const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });

const Hit = z
  .object({
    type: z.enum(RECORD_TYPES),
    id: slug,
    name: z.string().describe("Name or title of the record."),
    article: slug.nullable().describe("The article that reports it."),
    path: z.string().describe("Path of the record."),
    score: z.number().describe("Rank by BM25 over the matches that were ranked; the name counts three times."),
    snippet: z.object({
      text: z.string().describe("A stretch of the record's text around the words found."),
      marks: z.array(Span).describe("Positions of the words in it, in code points."),
      html: z.string().describe("The same as HTML, the words in `<mark>`, everything else escaped."),
    }),
  })
  .meta({ id: "SearchHit", description: "A record with the words." });

const SearchAnswer = z
  .object({
    data: z.array(Hit),
    page: z.object({
      limit: z.int(),
      next_cursor: z.string().nullable(),
      total: z.int().describe(`How many records match, counted up to ${MAX_COUNTED}.`),
      total_is: z.enum(["exact", "at_least"]),
    }),
    ranked: z.enum(["all", "newest"]).describe(`Whether all matches were ranked, or the ${MAX_RANKED} newest.`),
    corrected: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .describe("Words without matches, and the words of names that replaced them."),
    facets: z.object({ type: z.array(z.object({ value: z.enum(RECORD_TYPES), count: z.int() })) }),
  })
  .meta({ id: "SearchAnswer", description: "The records with some words, best first." });

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
    isCostly: () => true,
    problems: [],
    example: "/v1/search?q=premature&limit=2",
  },
  async (reads, query) => {
    const asked = parseSearchQuery(query.q);
    const list = JSON.stringify(["search", asked, query.type, query.article]);
    const offset = query.cursor === undefined ? 0 : Number(decodeCursor(list, query.cursor, ["integer"])[0]);
    let found = await find(reads, asked, query);
    let corrected: { from: string; to: string }[] = [];
    if (found.total === 0) {
      const correction = await correct(reads, asked);
      if (correction.corrected.length) {
        corrected = correction.corrected;
        found = await find(reads, correction.terms, query);
      }
    }
    const hits = found.ranked
      .slice(offset, offset + query.limit)
      .map(({ candidate, score }) => hitOf(candidate, score, found.terms));
    const more = offset + query.limit < found.ranked.length;
    return {
      data: hits,
      page: {
        limit: query.limit,
        next_cursor: more ? encodeCursor(list, [offset + query.limit]) : null,
        total: Math.min(found.total, MAX_COUNTED),
        total_is: found.isExact ? "exact" : "at_least",
      },
      ranked: found.total > MAX_RANKED ? "newest" : "all",
      corrected,
      facets: { type: found.types },
    };
  },
);

/**
 * Finds the matches of some words. The last word also matches as a beginning, unless it has enough matches as a whole
 * word: those of a frequent beginning take long to collect.
 */
async function find(reads: Reads, terms: readonly Term[], query: z.infer<typeof SearchQuery>) {
  const whole = terms.map((term) => ({ ...term, prefix: false }));
  const found = await findExactly(reads, whole, query);
  const isEnough = found.total >= MAX_RANKED || !terms.some(({ prefix }) => prefix);
  return isEnough ? found : findExactly(reads, terms, query);
}

async function findExactly(reads: Reads, terms: readonly Term[], { type, article }: z.infer<typeof SearchQuery>) {
  const where: Condition[] = [
    { matches: terms },
    ...(type ? [{ column: "type", in: type }] : []),
    ...(article ? [{ column: "article", in: article }] : []),
  ];
  const table = "search_entries";
  const newest = [{ column: "sequence", descending: true }];
  const candidates = (await reads.rows(table, where, newest, MAX_RANKED)) as unknown as Candidate[];
  const total = candidates.length < MAX_RANKED ? candidates.length : await reads.total(table, where, MAX_COUNTED + 1);
  // filters see the newest matches only
  const beyond = where.length > 1 && (await reads.total(table, where.slice(0, 1), MAX_COUNTED + 1)) > MAX_COUNTED;
  const counts = await reads.counts({
    table,
    where,
    column: "type",
    order: newest,
    rowsAtMost: MAX_COUNTED,
    valuesAtMost: RECORD_TYPES.length,
  });
  const types = counts.map(({ value, count }) => ({ value: value as RecordType, count }));
  return { terms, ranked: rank(candidates, terms), total, isExact: !beyond && total <= MAX_COUNTED, types };
}

function hitOf(candidate: Candidate, score: number, terms: readonly Term[]): z.infer<typeof Hit> {
  const { type, record, label, body, article } = candidate;
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
