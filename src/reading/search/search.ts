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

/** So many of the newest matches are ranked, and so many are counted, however many there are. */
const RANKED_AT_MOST = 1000;
const COUNTED_AT_MOST = 5000;

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
  cursor: z.string().max(1000).optional().describe("Where to go on: `next_cursor` of the page before."),
});

const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });

const Hit = z
  .object({
    type: z.enum(RECORD_TYPES),
    id: slug,
    name: z.string().describe("What the record is shown by."),
    article: slug.nullable().describe("The article that reports it."),
    path: z.string().describe("Where the record is."),
    score: z.number().describe("Rank by BM25 over the matches that were ranked; the name counts three times."),
    snippet: z.object({
      text: z.string().describe("A stretch of the record's text around the words found."),
      marks: z.array(Span).describe("Where the words stand in it, in code points."),
      html: z.string().describe("The same as HTML, the words in `<mark>`, everything else escaped."),
    }),
  })
  .meta({ id: "SearchHit", description: "A record that holds the words." });

const SearchAnswer = z
  .object({
    data: z.array(Hit),
    page: z.object({
      limit: z.int(),
      next_cursor: z.string().nullable(),
      total: z.int().describe(`How many records match, as far as ${COUNTED_AT_MOST}.`),
      total_is: z.enum(["exact", "at_least"]),
    }),
    ranked: z.enum(["all", "newest"]).describe(`Whether all matches were ranked, or the ${RANKED_AT_MOST} newest.`),
    corrected: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .describe("Words that nothing holds, and the names' words that were searched for in their place."),
    facets: z.object({ type: z.array(z.object({ value: z.enum(RECORD_TYPES), count: z.int() })) }),
  })
  .meta({ id: "SearchAnswer", description: "The records that hold some words, best first." });

/** Full text over every record type. */
export const search = view(
  {
    id: "search",
    path: "/v1/search",
    summary: "Search all records",
    description:
      "Full text over every record type, by the record's own words and by the names and aliases of those that it names. Where nothing matches, mistyped names are corrected, and `corrected` says so.",
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
      const mended = await correct(reads, asked);
      if (mended.corrected.length) {
        corrected = mended.corrected;
        found = await find(reads, mended.terms, query);
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
        total: Math.min(found.total, COUNTED_AT_MOST),
        total_is: found.isExact ? "exact" : "at_least",
      },
      ranked: found.total > RANKED_AT_MOST ? "newest" : "all",
      corrected,
      facets: { type: found.types },
    };
  },
);

/**
 * The matches of some words. The last word may be the beginning of another one, unless there is enough to rank that
 * holds it as it is: what begins with a frequent word is long to gather.
 */
async function find(reads: Reads, terms: readonly Term[], query: z.infer<typeof SearchQuery>) {
  const whole = terms.map((term) => ({ ...term, prefix: false }));
  const found = await findExactly(reads, whole, query);
  const isEnough = found.total >= RANKED_AT_MOST || !terms.some(({ prefix }) => prefix);
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
  const candidates = (await reads.rows(table, where, newest, RANKED_AT_MOST)) as unknown as Candidate[];
  const total =
    candidates.length < RANKED_AT_MOST ? candidates.length : await reads.total(table, where, COUNTED_AT_MOST + 1);
  // Filters look at the newest matches only.
  const beyond =
    where.length > 1 && (await reads.total(table, where.slice(0, 1), COUNTED_AT_MOST + 1)) > COUNTED_AT_MOST;
  const counts = await reads.counts({
    table,
    where,
    column: "type",
    order: newest,
    rowsAtMost: COUNTED_AT_MOST,
    valuesAtMost: RECORD_TYPES.length,
  });
  const types = counts.map(({ value, count }) => ({ value: value as RecordType, count }));
  return { terms, ranked: rank(candidates, terms), total, isExact: !beyond && total <= COUNTED_AT_MOST, types };
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
