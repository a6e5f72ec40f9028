import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { resources } from "../../src/model/records/index.ts";
import { importText, longTest, sampled, scratchFolder, startService } from "../helper.ts";
import { escapedFormula, importHostile, insertTopics } from "../hostile.ts";

type Json = Record<string, unknown>;

const { server, store } = await startService();
const empty = await startService({ seed: false });
const many = await startService({ seed: false });
await importHostile(store, ["2025-02-18", null]);
const folder = scratchFolder();

const paths = resources.map(({ path }) => path);

test.each(paths)("%s.csv and %s.ndjson are the whole list, as files", async (path) => {
  for (const format of ["csv", "ndjson"]) {
    const file = await ask(`/v1/exports/${path}.${format}`);
    const list = await ask(`/v1/${path}?format=${format}`);
    expect(file.statusCode).toBe(200);
    expect(file.body).toBe(list.body);
    expect(file.headers["content-type"]).toBe(list.headers["content-type"]);
    expect(file.headers["content-disposition"]).toBe(`attachment; filename="${path}.${format}"`);
    expect(file.headers.etag).toBe(list.headers.etag);
  }
});

test.each(sampled(paths, 4))("%s.parquet holds the cells of the CSV, with types", async (path) => {
  const { rawPayload, headers } = await ask(`/v1/exports/${path}.parquet`);
  expect(headers["content-type"]).toBe("application/vnd.apache.parquet");
  expect(headers["content-disposition"]).toBe(`attachment; filename="${path}.parquet"`);
  const rows = await parquet(rawPayload);
  expect(rows.map(cells)).toEqual(await csv(path));
  if (path === "positions")
    expect(rows.find(({ id }) => id === "hostile-0-0")).toMatchObject({
      summary: "=1+1", // nothing is escaped
      stance_score: -2,
      stated_on: "2025-02",
      stated_on_earliest: new Date("2025-02-01"),
      stated_on_latest: new Date("2025-02-28"),
      evidence: [],
    });
});

test("a Parquet file of no records has its columns", async () => {
  const { rawPayload } = await empty.server.inject("/v1/exports/positions.parquet");
  expect(await parquet(rawPayload)).toEqual([]);
});

longTest("a Parquet file of many records has them all, in several groups of rows", async () => {
  await insertTopics(many.store, 12_345);
  const { rawPayload } = await many.server.inject("/v1/exports/topics.parquet");
  const rows = await parquet(rawPayload);
  expect(rows.map(({ id }) => id)).toEqual(
    Array.from({ length: 12_345 }, (_, i) => `topic-${String(i).padStart(6, "0")}`),
  );
  const weak = await many.server.inject("/v1/exports/topics.csv");
  expect(weak.headers.etag).toMatch(/^W\/"[\w-]+"$/);
  const known = { "if-none-match": weak.headers.etag as string };
  expect((await many.server.inject({ url: "/v1/exports/topics.csv", headers: known })).statusCode).toBe(304);
  await importText(many.store, "one-more.json", '{"topics":[{"id":"one-more","label":"One more"}]}');
  expect((await many.server.inject({ url: "/v1/exports/topics.csv", headers: known })).statusCode).toBe(200);
});

test("standpoint.db is a whole SQLite file whose views have the cells of the CSV", async () => {
  const db = await database("views.db");
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.pragma("foreign_key_check")).toEqual([]);
  expect(db.pragma("journal_mode", { simple: true })).toBe("delete");
  for (const { name, path } of resources) {
    const view = db.prepare(`SELECT * FROM ${name}_labelled ORDER BY id`).all() as Json[];
    const columns = db.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(`${name}_labelled`) as string[];
    const expected = (await csv(path)).sort((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1));
    expect(view.map(cells), name).toEqual(expected.map((row) => picked(row, columns)));
    const left = Object.keys(expected[0] ?? {}).filter((column) => !columns.includes(column));
    const lists = [
      "text",
      "evidence",
      "aliases",
      "codes",
      "identifiers",
      "memberships",
      "authors",
      "images",
      "corrections",
      "about",
      "fields",
      "values",
    ];
    expect(
      left.filter((column) => !lists.includes(column)),
      name,
    ).toEqual([]);
  }
  db.close();
});

test("the tables of standpoint.db have the lists of the records, and no projection", async () => {
  const db = await database("tables.db");
  const all = <T>(statement: string) => db.prepare(statement).all() as T[];
  const records = (await ask("/v1/exports/positions.ndjson")).body
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const evidence = records.flatMap(({ id, evidence }) => evidence.map((one: Json) => ({ record: id, ...one })));
  const kept = all<Json>(
    'SELECT record, "in", paragraph, section, exact, prefix, suffix, start, "end" FROM evidence WHERE record_type = \'position\' ORDER BY record, ordinal',
  );
  expect(kept).toEqual(evidence.sort((a, b) => (a.record < b.record ? -1 : 1)));
  const articles = JSON.parse((await ask("/v1/articles?limit=200")).body).data as {
    id: string;
    sections: { heading: string | null; paragraphs: { ordinal: number; text: string }[] }[];
  }[];
  expect(all("SELECT article, ordinal, text FROM paragraphs ORDER BY article, ordinal")).toEqual(
    articles.flatMap(({ id, sections }) =>
      sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => ({ article: id, ...paragraph }))),
    ),
  );
  expect(all<Json>("SELECT * FROM actor_aliases").length).toBeGreaterThan(0);
  expect(all("SELECT 1 FROM pragma_table_list AS t, pragma_table_info(t.name) AS c WHERE c.name = 'doc'")).toEqual([]);
  expect(all("SELECT stated_on_earliest FROM positions WHERE stated_on_earliest = ''")).toEqual([]);
  db.close();
});

test("the data dictionary says what every column of every export means, in every format the same", async () => {
  const { data } = JSON.parse((await ask("/v1/exports/data-dictionary.json")).body) as { data: Json[] };
  const text = (await ask("/v1/exports/data-dictionary.csv")).body;
  expect(parse(text, { columns: true })).toEqual(
    data.map((entry) => ({ ...entry, references: entry.references ?? "" })),
  );
  const db = await database("dictionary.db");
  const sorted = (entries: Json[]) => entries.map((entry) => JSON.stringify(entry)).sort();
  expect(sorted(db.prepare("SELECT * FROM data_dictionary").all() as Json[])).toEqual(sorted(data));
  const columns = db
    .prepare(
      'SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list AS t, pragma_table_info(t.name) AS c WHERE t.name NOT LIKE \'sqlite_%\'',
    )
    .all() as Json[];
  const files = await Promise.all(
    paths.map(async (path) => {
      const header = (await ask(`/v1/exports/${path}.csv`)).body.split("\r\n")[0] as string;
      return header.split(",").map((column) => ({ table: `${path}.csv`, column }));
    }),
  );
  expect(sorted(data.map(({ table, column }) => ({ table, column })))).toEqual(sorted([...columns, ...files.flat()]));
  for (const { table, column, description } of data) expect(description, `${table}.${column}`).toMatch(/\S/);
  const tables = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  for (const { references } of data) if (references !== null) expect(tables).toContain(references);
  db.close();
});

test("a file is made once for each version of the data", async () => {
  const before = await ask("/v1/exports/standpoint.db");
  expect((await ask("/v1/exports/standpoint.db")).headers.etag).toBe(before.headers.etag);
  await importText(
    store,
    "registry.json",
    JSON.stringify({ topics: [{ id: "hostile-topic", label: "Renamed", proposition: "P." }] }),
  );
  const after = await ask("/v1/exports/standpoint.db");
  expect(after.headers.etag).not.toBe(before.headers.etag);
  const db = open("renamed.db", after.rawPayload);
  expect(db.prepare("SELECT topic_name FROM positions_labelled WHERE id = 'hostile-0-0'").pluck().get()).toBe(
    "Renamed",
  );
  db.close();
  const some = await Promise.all(Array.from({ length: 5 }, () => ask("/v1/exports/standpoint.db")));
  for (const one of some) expect(one.headers.etag).toBe(after.headers.etag);
});

test("parts of a file are answered by `Range`, and `If-Range` guards them", async () => {
  const url = "/v1/exports/standpoint.db";
  const { rawPayload: whole, headers } = await ask(url);
  expect(headers["accept-ranges"]).toBe("bytes");
  const ranges: [string, number, number][] = [
    ["bytes=0-99", 0, 99],
    ["bytes=100-", 100, whole.length - 1],
    ["bytes=-50", whole.length - 50, whole.length - 1],
    [`bytes=10-${whole.length * 2}`, 10, whole.length - 1],
    [`bytes=-${whole.length * 2}`, 0, whole.length - 1],
  ];
  for (const [range, first, last] of ranges) {
    const part = await ask(url, { range, "if-range": headers.etag as string });
    expect([part.statusCode, part.headers["content-range"], part.headers["content-length"]], range).toEqual([
      206,
      `bytes ${first}-${last}/${whole.length}`,
      String(last - first + 1),
    ]);
    expect(part.rawPayload.equals(whole.subarray(first, last + 1)), range).toBe(true);
    expect(part.headers.etag).toBe(headers.etag);
  }
  for (const range of ["bytes=5-2", "bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=x-"])
    expect((await ask(url, { range })).statusCode, range).toBe(200);
  expect((await ask(url, { range: "bytes=0-9", "if-range": '"another"' })).statusCode).toBe(200);
  for (const range of [`bytes=${whole.length}-`, "bytes=-0"]) {
    const refused = await ask(url, { range });
    expect([refused.statusCode, refused.headers["content-range"]]).toEqual([416, `bytes */${whole.length}`]);
    expect(refused.headers["content-disposition"]).toBeUndefined();
    expect(JSON.parse(refused.body).type).toBe("/problems/range-not-satisfiable");
  }
});

test("a file answers HEAD and what a client has already without a body", async () => {
  for (const url of ["/v1/exports/standpoint.db", "/v1/exports/quotes.parquet"]) {
    const { headers } = await ask(url);
    const head = await server.inject({ method: "HEAD", url });
    expect([head.statusCode, head.body]).toEqual([200, ""]);
    for (const name of ["etag", "content-length", "content-type", "content-disposition", "accept-ranges"])
      expect(head.headers[name], name).toBe(headers[name]);
    const kept = await ask(url, { "if-none-match": headers.etag as string });
    expect([kept.statusCode, kept.body, kept.headers.etag]).toEqual([304, "", headers.etag]);
  }
});

test.each([
  ["positons.csv", "positions.csv"],
  ["position.parquet", "positions.parquet"],
  ["standpoint.sqlite", "standpoint.db"],
  ["data-dictionary.ndjson", "data-dictionary.json"],
  ["consensus_points.csv", "consensus-points.csv"],
])("an unknown export %s is a 404 that names %s", async (name, near) => {
  const { statusCode, body, headers } = await ask(`/v1/exports/${name}`);
  expect(statusCode).toBe(404);
  expect(JSON.parse(body)).toMatchObject({ type: "/problems/no-such-export", detail: expect.stringContaining(near) });
  expect(headers["content-disposition"]).toBeUndefined();
});

function ask(url: string, headers: Record<string, string> = {}) {
  return server.inject({ url, headers });
}

async function csv(path: string): Promise<Record<string, string>[]> {
  return parse((await ask(`/v1/exports/${path}.csv`)).body, { columns: true, record_delimiter: "\r\n" });
}

async function database(name: string): Promise<Database.Database> {
  const { rawPayload, headers } = await ask("/v1/exports/standpoint.db");
  expect(headers["content-type"]).toBe("application/vnd.sqlite3");
  return open(name, rawPayload);
}

function open(name: string, bytes: Buffer): Database.Database {
  writeFileSync(join(folder, name), bytes);
  return new Database(join(folder, name), { readonly: true });
}

function parquet(bytes: Buffer): Promise<Json[]> {
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
}

/** A row as CSV has it: text, days as they are written, lists as JSON. */
function cells(row: Json): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)]));
}

function cell(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "string") return escapedFormula(value);
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "");
}

function picked(row: Record<string, string>, columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? "no such column"]));
}
