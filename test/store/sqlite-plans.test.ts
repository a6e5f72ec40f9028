/** The query plans of views and facets in SQLite: they use indexes, and never scan a growing table. */
import Database from "better-sqlite3";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { resources } from "../../src/model/records/index.ts";
import { tables } from "../../src/model/schema/tables.ts";
import { facetsOf, filtersOf } from "../../src/reading/lists/filters.ts";
import { countsQuery, missingQuery, topQuery } from "../../src/store/aggregates.ts";
import { listQuery, type PreparedQuery, rowsQuery, totalQuery } from "../../src/store/query.ts";
import { sqliteDialect } from "../../src/store/sqlite/dialect.ts";
import type { ReadScope, Reads } from "../../src/store/store.ts";
import { historyName, versionsName } from "../../src/store/tables.ts";
import { startService } from "../helper.ts";

const { store, url, server } = await startService();
const file = url.slice("file:".length);
new Database(file).exec("DROP TABLE IF EXISTS sqlite_stat1").close(); // its statistics say that the tables are small
const db = new Database(file, { readonly: true });
db.function("in_time", { deterministic: false }, (_row: unknown) => 1);
const compiler = new SQLiteSyncDialect();
const dialect = sqliteDialect(tables);

/** The tables that grow with the number of articles. The others hold the records that articles share. */
const GROWING = tables.filter(({ drafts }) => drafts !== undefined).flatMap(({ name }) => [name, versionsName(name)]);

/** The views of versions of shared records: a tree of the past is indexed while it is read. */
const SHARED = resources.filter(({ role }) => role === "authority").map(({ name }) => historyName(name));

/** Returns the steps of a query. */
function steps(shape: PreparedQuery): string[] {
  const { sql, params } = compiler.sqlToQuery(shape.build());
  const rows = db.prepare(`explain query plan ${sql}`).all(...params.map(() => 1)) as { detail: string }[];
  expect(rows.length).toBeGreaterThan(0);
  return rows.map(({ detail }) => detail);
}

/** Returns the steps of a query that scan a growing table without an index. */
function walks(shape: PreparedQuery): string[] {
  return steps(shape).filter(
    (detail) =>
      GROWING.some((name) => new RegExp(`^SCAN ${name}$`).test(detail)) ||
      (/AUTOMATIC/.test(detail) && !SHARED.some((name) => detail.startsWith(`SEARCH ${name} `))),
  );
}

/** Records every query that a response needs. */
const asked: PreparedQuery[] = [];
const within = store.within.bind(store);
store.within = (scope: ReadScope) => {
  const reads = within(scope);
  const recorded: Reads = {
    run: (plans) => {
      asked.push(...plans.slice(0, 5).map((plan) => listQuery(dialect, plan, scope)));
      return reads.run(plans);
    },
    total: (table, where, atMost) => {
      asked.push(totalQuery(dialect, table, where, atMost, scope));
      return reads.total(table, where, atMost);
    },
    counts: (counting) => {
      asked.push(countsQuery(dialect, counting, scope));
      return reads.counts(counting);
    },
    missing: (counting) => {
      asked.push(missingQuery(dialect, counting, scope));
      return reads.missing(counting);
    },
    top: (plan) => {
      asked.push(topQuery(dialect, plan, scope));
      return reads.top(plan);
    },
    settle: (where) => reads.settle(where),
    rows: (table, where, order = [], limit = undefined, columns = undefined) => {
      asked.push(rowsQuery(dialect, table, where, order, limit, columns, scope));
      return reads.rows(table, where, order, limit, columns);
    },
  };
  return recorded;
};

const VIEWS = [
  "/v1/positions?q=peace",
  "/v1/search?q=peace",
  "/v1/search?q=peace&type=position&article=riyadh-talks-2025",
  "/v1/matrix",
  "/v1/matrix?actor=russia,ukraine&topic=peace-settlement",
  "/v1/matrix?topic_within=security&stance=oppose",
  "/v1/timeline",
  "/v1/timeline?from=2025-02-17&to=2025-02-19&actor=russia",
  "/v1/timeline?undated=only",
  "/v1/network?event=riyadh-talks",
  "/v1/network?topic=peace-settlement&kind=agreement,conflict",
  "/v1/agreement?actors=russia,ukraine",
  "/v1/disagreements?event=riyadh-talks",
  "/v1/articles/riyadh-talks-2025/coverage",
  "/v1/articles/riyadh-talks-2025/unstated",
  "/v1/articles/riyadh-talks-2025?include=all",
  "/v1/dossiers/riyadh-talks-2025",
  "/v1/feeds/articles.json",
  "/v1/feeds/open-questions.json",
];

test.each(
  VIEWS.flatMap((view) => [view, `${view}${view.includes("?") ? "&" : "?"}as_of=2100-01-01T00:00:00Z`]),
)("%s walks no table that grows", async (view) => {
  asked.length = 0;
  const { statusCode } = await server.inject(view);
  expect([200, 400]).toContain(statusCode); // feeds have no `as_of`
  if (statusCode === 200) expect(asked.length).toBeGreaterThan(0);
  expect(asked.flatMap(walks)).toEqual([]);
});

const PAST_LISTS = [
  "/v1/positions?limit=5",
  "/v1/positions?actor=russia",
  "/v1/positions?actor=russia,ukraine&topic=peace-settlement",
  "/v1/positions?article=riyadh-talks-2025",
  "/v1/positions?sort=-effective_on",
  "/v1/positions?id=russia-on-ukraine-eu-accession",
  "/v1/positions?event_place=riyadh",
  "/v1/quotes?topic=peace-settlement",
  "/v1/quotes?speaker=russia&sort=article",
  "/v1/actors?article=riyadh-talks-2025",
];

test.each(PAST_LISTS)("%s as of the past reads current rows and versions by index, in order", async (list) => {
  asked.length = 0;
  expect((await server.inject(`${list}&as_of=2100-01-01T00:00:00Z`)).statusCode).toBe(200);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.flatMap(walks)).toEqual([]);
  // A step that names a view reads all of it before the query's own conditions and limit.
  expect(asked.flatMap(steps).filter((detail) => /_history\b/.test(detail))).toEqual([]);
});

const facets = resources.flatMap((resource) =>
  Object.keys(facetsOf(resource)).map((facet) => ({ resource, facet, name: `${resource.path}?facets=${facet}` })),
);

test.each(facets)("$name scans no growing table, with and without a filter", async ({ resource, facet }) => {
  const [filter] = Object.entries(filtersOf(resource)).find(([name, { several }]) => several && name !== "id") ?? [];
  for (const query of ["", `&${filter}=x`]) {
    asked.length = 0;
    await server.inject(`/v1/${resource.path}?limit=1&facets=${facet}${query}`);
    expect(asked.flatMap(walks)).toEqual([]);
  }
});
