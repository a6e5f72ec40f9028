import { withCursor } from "../../http/request/address.ts";
import { decodeCursor } from "../../http/request/cursor.ts";
import { lastChange } from "../../reading/change-log.ts";
import { readDocuments } from "../../reading/lists/page.ts";
import { conditionsOf, type PlannedList } from "../../reading/lists/query.ts";
import type { Reads } from "../../store/store.ts";
import type { Column, Row } from "../../store/tables.ts";
import { type Canceled, iriOf, SHOWN } from "./entries.ts";
import { FEED_SOURCES, type FeedSource } from "./sources.ts";
import { atomFeed, type Feed, type FeedEntry, jsonFeed, NO_TIME, rssFeed } from "./write.ts";

/** How many entries a page of a feed has at most. */
export const MAX_ENTRIES = 50;

/** The functions that write a feed, by the extension of its address. */
const WRITERS = { json: (feed: Feed) => JSON.stringify(jsonFeed(feed)), rss: rssFeed, atom: atomFeed };

/** The extension of a feed's address, which says its format. */
export type FeedExtension = keyof typeof WRITERS;

/** A page of a feed that a request asks for. */
export interface FeedRequest {
  readonly name: FeedSource["name"];
  readonly extension: FeedExtension;
  /** The parsed parameters. */
  readonly query: Readonly<Record<string, unknown>>;
  /** The beginning of the service's addresses. */
  readonly base: string;
  /** The path and query of the request. */
  readonly url: string;
}

/** A page of a feed, and when anything that all readers see was changed last. */
export interface FeedAnswer {
  readonly body: Buffer;
  readonly modified: string | null;
}

/** Reads and writes a page of a feed. */
export async function readFeed(reads: Reads, { name, extension, query, base, url }: FeedRequest): Promise<FeedAnswer> {
  const source = FEED_SOURCES.find((one) => one.name === name) as FeedSource;
  const { plan, list } = planOf(source, query);
  const settled = { list, plan: { ...plan, where: await reads.settle(plan.where) } };
  const { docs, next } = await readDocuments(reads, settled);
  const shown = await source.entries(reads, JSON.parse(`[${docs}]`) as unknown[], base);
  const ends = {
    from: next === null ? 0 : (decodeCursor(settled.list, next, typesOf(source))[0] as number),
    to: plan.after?.[0] as number | undefined,
  };
  const entries = [...(await withdrawnIn(reads, source, ends, base)), ...shown];
  const last = await lastChange(reads, [SHOWN]);
  const filters = filtersIn(source, query);
  const feed: Feed = {
    id: iriOf(filters === "" ? name : `${name}?${filters}`),
    title: filters === "" ? source.title : `${source.title} (${decodeURIComponent(filters.replaceAll("&", ", "))})`,
    description: source.description,
    homeUrl: `${base}/`,
    selfUrl: `${base}${url}`,
    nextUrl: next === null ? null : `${base}${withCursor(url, next)}`,
    updated:
      entries
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ??
      last?.made_at ??
      NO_TIME,
    entries,
  };
  return { body: Buffer.from(WRITERS[extension](feed)), modified: last?.made_at ?? null };
}

/**
 * Returns the entries of what was canceled between two numbers of changes, as far as it is not shown again, the latest
 * first. A filtered feed has them too: what is hidden is in no list that says whether it fits.
 */
async function withdrawnIn(
  reads: Reads,
  { withdrawn }: FeedSource,
  { from, to }: { readonly from: number; readonly to: number | undefined },
  base: string,
): Promise<FeedEntry[]> {
  const where = [
    { column: "shown", in: ["canceled"] },
    { column: "sequence", from, ...(to === undefined ? {} : { to: to - 1 }) },
  ];
  const latest = [{ column: "sequence", descending: true }];
  const rows = await reads.rows("changes", where, latest, MAX_ENTRIES, ["record", "made_at", "doc"]);
  const byId = new Map(rows.map((row) => [row.record as string, row]).reverse() as [string, Row][]);
  const again = await reads.rows("articles", [{ column: "id", in: [...byId.keys()] }], [], undefined, ["id"]);
  for (const { id } of again) byId.delete(id as string);
  return [...byId]
    .reverse()
    .flatMap(([id, { made_at, doc }]) =>
      withdrawn(
        { id, at: made_at as string, dossier: JSON.parse((doc ?? "{}") as string) as Canceled["dossier"] },
        base,
      ),
    )
    .slice(0, MAX_ENTRIES);
}

/** Returns the types of the columns by which a feed is in order: the first is the number of a change. */
function typesOf({ resource, order }: FeedSource): Column["type"][] {
  return order.map(({ column }) => (resource.table.columns[column] as Column).type);
}

function planOf(source: FeedSource, query: FeedRequest["query"]): PlannedList {
  const { resource, filters, where, order } = source;
  const all = [...where, ...conditionsOf(filters, query)];
  const list = JSON.stringify(["feed", resource.name, all, order]);
  const { cursor } = query;
  const after = cursor === undefined ? {} : { after: decodeCursor(list, cursor as string, typesOf(source)) };
  return { plan: { table: resource.name, where: all, order, limit: MAX_ENTRIES, ...after }, list };
}

/** Returns the filters of a request as a query, the same however they were written. */
function filtersIn({ filters }: FeedSource, query: FeedRequest["query"]): string {
  const given = Object.keys(filters).filter((name) => query[name] !== undefined);
  return given
    .sort()
    .map((name) => {
      const value = query[name];
      const values = Array.isArray(value) ? [...new Set(value)].sort() : [value];
      return `${name}=${values.map((one) => encodeURIComponent(String(one))).join(",")}`;
    })
    .join("&");
}
