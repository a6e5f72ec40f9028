import { z } from "zod";
import { decodeCursor, encodeCursor } from "../../http/request/cursor.ts";
import { commaList, wholeNumber } from "../../http/request/query.ts";
import { type RecordType, resourceNameOf } from "../../model/kit/names.ts";
import { slug } from "../../model/kit/text-forms.ts";
import { RECORD_TYPES, resourceNamed } from "../../model/records/index.ts";
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
  type: commaList(z.enum(RECORD_TYPES)).optional().describe("Record types to search, separated by commas."),
  article: commaList(slug).optional().describe("Ids of the articles to search, separated by commas."),
  limit: wholeNumber(1, 100).default(20).describe("The maximum number of hits on a page."),
  cursor: z.string().max(1000).optional().describe("The `next_cursor` of the previous page."),
});

const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });

const Hit = z
  .object({
    type: z.enum(RECORD_TYPES),
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
    facets: z.object({ type: z.array(z.object({ value: z.enum(RECORD_TYPES), count: z.int() })) }),
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
    isCostly: () => true,
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
    const hits = matches.ranked
      .slice(offset, offset + query.limit)
      .map(({ candidate, score }) => hitOf(candidate, score, matches.terms));
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
  // Full text reads only the newest matches, before the other conditions.
  const beyond = where.length > 1 && (await reads.total(table, where.slice(0, 1), MAX_COUNTED + 1)) > MAX_COUNTED;
  const counts = await reads.counts({
    table,
    where,
    column: "type",
    order: newest,
    maxRows: MAX_COUNTED,
    maxValues: RECORD_TYPES.length,
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
