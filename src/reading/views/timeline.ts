import { z } from "zod";
import { decodeCursor, encodeCursor } from "../../http/request/cursor.ts";
import { commaList, wholeNumber } from "../../http/request/query.ts";
import { dateSpan } from "../../model/kit/edtf.ts";
import type { Field, Values } from "../../model/kit/fields.ts";
import type { ResourceName } from "../../model/kit/names.ts";
import { slug } from "../../model/kit/text-forms.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Condition, Plan, Reads } from "../../store/store.ts";
import type { Value } from "../../store/tables.ts";
import { fromDate, toDate } from "../lists/date-range.ts";
import { filtersOf, type ListFilter, rangeName } from "../lists/filters.ts";
import { conditionsOf, refuseReversed } from "../lists/query.ts";
import { docsOf } from "./positions.ts";
import { view } from "./view.ts";

/** The dated types, in their order within a day: the field that dates them, and the field of their actor. */
const DATED = [
  { type: "event", resource: "events", date: "start", actor: null },
  { type: "article", resource: "articles", date: "published_on", actor: "publisher" },
  { type: "position", resource: "positions", date: "effective_on", actor: "actor" },
  { type: "claim", resource: "claims", date: "effective_on", actor: "actor" },
  { type: "figure", resource: "figures", date: "effective_on", actor: "according_to" },
  { type: "quote", resource: "quotes", date: "effective_on", actor: "speaker" },
] as const satisfies readonly { type: string; resource: ResourceName; date: string; actor: string | null }[];
const TYPES = DATED.map(({ type }) => type) as ["event", ...Exclude<(typeof DATED)[number]["type"], "event">[]];

/** Sort before and after every id and ordinal. */
const LOWEST = "";
const HIGHEST = "\u{10ffff}";
const HIGHEST_ORDINAL = 2 ** 31 - 1;

const TimelineQuery = z.strictObject({
  type: commaList(z.enum(TYPES)).optional().describe("Types of record. Several values: any of them. Default: all."),
  from: fromDate.optional().describe("Excludes dates that are wholly before this day, month, year or time."),
  to: toDate.optional().describe("Excludes dates that are wholly after this day, month, year or time."),
  article: commaList(slug).optional().describe("Articles that report or name it."),
  event: commaList(slug).optional().describe("Events that it is or belongs to."),
  actor: commaList(slug)
    .optional()
    .describe(
      "Who holds the position, claims, counts, speaks or publishes. Excludes events, which have no single actor.",
    ),
  topic: commaList(slug)
    .optional()
    .describe("What it is about. Excludes events, claims and figures, which have no topic."),
  undated: z.enum(["only"]).optional().describe("`only` lists the records without a date, in place of those with one."),
  limit: wholeNumber(1, 200).default(50).describe("How many entries a page has at most."),
  cursor: z.string().max(1000).optional().describe("Where to continue: `next_cursor` of the previous page."),
});
type Query = z.infer<typeof TimelineQuery>;

const Entry = z
  .object({
    type: z.enum(TYPES),
    date: z
      .string()
      .nullable()
      .describe("EDTF; null if it is unknown. Of positions, claims, figures and quotes: `effective_on`."),
    earliest: z.iso.date().nullable(),
    latest: z.iso.date().nullable(),
    record: z.looseObject({ id: slug }).describe("The whole record."),
  })
  .meta({ id: "TimelineEntry", description: "A dated record." });

const Timeline = z
  .object({
    data: z.array(Entry),
    page: z.object({ limit: z.int(), next_cursor: z.string().nullable() }),
    undated: z
      .object({ total: z.int(), total_is: z.enum(["exact", "at_least"]) })
      .describe("How many matching records have no date."),
  })
  .meta({ id: "Timeline", description: "Records of several types in the order of their earliest day." });

const UNDATED_COUNTED = 10_000;

const FILTERS = new Map(DATED.map(({ resource }) => [resource, filtersOf(resourceNamed(resource))]));

/** Lists dated records of several types in one order; undated ones apart, as dates are never guessed. */
export const timeline = view(
  {
    id: "getTimeline",
    path: "/v1/timeline",
    summary: "List events and statements by date",
    description:
      "Events by their start, articles by their publication, and positions, claims, figures and quotes by their effective date, in the order of their earliest time. Dates are never guessed: `undated=only` lists the records without one.",
    query: TimelineQuery,
    answers: { "application/json": Timeline },
    problems: [],
    example: "/v1/timeline?from=2025-02-17&to=2025-02-19&limit=2",
  },
  async (reads, query) => {
    const { cursor, limit, ...rest } = query;
    refuseReversed(rest, "from", "to");
    const list = JSON.stringify(["timeline", rest]);
    const after = cursor === undefined ? undefined : decodeCursor(list, cursor, ["text", "integer", "text", "integer"]);
    const asked: Asked[] = [];
    for (const [place, dated] of DATED.entries()) {
      const named = FILTERS.get(dated.resource) ?? {};
      const where = conditionsFor(dated, named, query);
      const anyDay = conditionsFor(dated, named, { ...query, from: undefined, to: undefined });
      if (where !== null && anyDay !== null)
        asked.push({
          dated,
          place,
          where,
          anyDay,
        });
    }
    const plans = asked.map(({ dated, place, where }) => planFor(dated, place, where, query, after));
    const pages = await reads.run(plans);
    const entries = asked.flatMap(({ dated, place }, i) =>
      docsOf<Values>(pages[i]).map((record) => ({ dated, place, record })),
    );
    const sorted = entries.sort((a, b) => compare(keysOf(a), keysOf(b)));
    const shown = sorted.slice(0, limit);
    const last = shown.at(-1);
    const next = sorted.length > limit && last !== undefined ? encodeCursor(list, keysOf(last)) : null;
    return {
      data: shown.map(entryOf),
      page: { limit, next_cursor: next },
      undated: await undatedOf(reads, asked),
    };
  },
);

type Dated = (typeof DATED)[number];

/** A requested type: the conditions on its records, and those without the range of days. */
interface Asked {
  readonly dated: Dated;
  readonly place: number;
  readonly where: readonly Condition[];
  readonly anyDay: readonly Condition[];
}
type Placed = { readonly dated: Dated; readonly place: number; readonly record: Values };

/** Returns the conditions on one type; null if the query excludes the type. */
function conditionsFor(dated: Dated, filters: Record<string, ListFilter>, query: Query): Condition[] | null {
  const { type, date, actor } = dated;
  if (query.type && !(query.type as readonly string[]).includes(type)) return null;
  const stem = rangeName(date, resourceNamed(dated.resource).answered[date] as Field);
  const named = {
    [`${stem}_from`]: query.from,
    [`${stem}_to`]: query.to,
    article: type === "article" ? undefined : query.article,
    id: type === "article" ? query.article : type === "event" ? query.event : undefined,
    event: type === "event" || type === "figure" ? undefined : query.event,
    about: type === "figure" ? query.event?.map((id) => `event/${id}`) : undefined,
    ...(actor === null ? {} : { [actor]: query.actor }),
    topic: query.topic,
  };
  if (query.actor && actor === null) return null;
  if (Object.entries(named).some(([name, value]) => value !== undefined && filters[name] === undefined)) return null;
  return conditionsOf(filters, named);
}

function planFor(
  { resource, date }: Dated,
  place: number,
  where: readonly Condition[],
  query: Query,
  after?: readonly Value[],
): Plan {
  const { order } = resourceNamed(resource);
  const dated: Condition = { column: `${date}_order`, in: [""] };
  const columns = [`${date}_order`, ...order];
  return {
    table: resource,
    where: [...where, query.undated === "only" ? dated : { column: `${date}_order`, from: "0" }],
    order: columns.map((column) => ({ column, descending: false })),
    limit: query.limit + 1,
    ...(after === undefined ? {} : { after: afterFor(place, order, after) }),
  };
}

/** Returns the keys after which one type continues: the last entry's own, or before or after all of its day. */
function afterFor(place: number, order: readonly string[], [day, lastPlace, ...lastKeys]: readonly Value[]): Value[] {
  if (place === lastPlace) return [day as Value, ...lastKeys.slice(0, order.length)];
  const beyond = place < (lastPlace as number);
  return [
    day as Value,
    ...order.map((column) => (column === "ordinal" ? (beyond ? HIGHEST_ORDINAL : 0) : beyond ? HIGHEST : LOWEST)),
  ];
}

/** Returns the sort keys of an entry, which cursors hold: its time, the place of its type, and the record's own keys. */
function keysOf({ dated, place, record }: Placed): Value[] {
  const date = record[dated.date] as string | null;
  const day = (date === null ? null : dateSpan(date)?.order) ?? "";
  const own =
    record.ordinal === undefined
      ? [record.id as string, 0]
      : [(record.article as { id: string }).id, record.ordinal as number];
  return [day, place, ...own];
}

function compare(a: readonly Value[], b: readonly Value[]): number {
  for (const [i, key] of a.entries()) {
    const other = b[i] as Value;
    if (typeof key === "number" && typeof other === "number") {
      if (key !== other) return key - other;
    } else {
      const order = Buffer.compare(Buffer.from(String(key)), Buffer.from(String(other)));
      if (order !== 0) return order;
    }
  }
  return 0;
}

function entryOf({ dated: { type, date }, record }: Placed) {
  return { type, date: record[date], earliest: record[`${date}_earliest`], latest: record[`${date}_latest`], record };
}

async function undatedOf(reads: Reads, asked: readonly Asked[]) {
  let total = 0;
  for (const { dated, anyDay } of asked) {
    const where = [...anyDay, { column: `${dated.date}_order`, in: [""] }];
    total += await reads.total(dated.resource, where, UNDATED_COUNTED + 1);
  }
  return { total: Math.min(total, UNDATED_COUNTED), total_is: total > UNDATED_COUNTED ? "at_least" : "exact" };
}
