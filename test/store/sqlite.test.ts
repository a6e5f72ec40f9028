import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import Database from "better-sqlite3";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resources } from "../../src/model/records/index.ts";
import { tables } from "../../src/model/schema/tables.ts";
import { planOf } from "../../src/reading/lists/query.ts";
import { openStore } from "../../src/store/open.ts";
import { listQuery } from "../../src/store/query.ts";
import { sqliteDialect } from "../../src/store/sqlite/dialect.ts";
import type { Store, Transaction } from "../../src/store/store.ts";
import { foreignKeysOf, type Row, type Table, type Value } from "../../src/store/tables.ts";
import { keepVersions } from "../../src/writing/history/versions.ts";
import { dossiers, registries } from "../arbitrary.ts";
import { importText, keyFor, newDatabase, ROOT, sampled, scratchFolder, standpoint, startService } from "../helper.ts";

const path = (url: string) => url.replace(/^file:/, "");
const topic = (id: string): Row => ({
  id,
  label: id,
  proposition: null,
  description: null,
  broader: null,
  doc: "{}",
  valid_from: 1,
});
const insertTopic = async (tx: Transaction, id: string) => {
  await tx.insert("records", [{ type: "topic", id, article: null }]);
  await tx.insert("topics", [topic(id)]);
};
const topics = async (store: Pick<Store, "rows">) => (await store.rows("topics", [], ["id"])).map(({ id }) => id);

describe("the connection", () => {
  test("has a write-ahead log, syncs each commit, and enforces foreign keys", async () => {
    // SQLite exposes pragmas as tables, so the store's own connection can read them.
    const pragma = (name: string): Table => ({
      name: `pragma_${name}`,
      columns: { [name]: { type: "text" } },
      primaryKey: [name],
    });
    const names = ["journal_mode", "synchronous", "foreign_keys"];
    const store = await openStore(await newDatabase(), [...tables, ...names.map(pragma)]);
    const [journal, synchronous, foreignKeys] = await store.write(async (tx) =>
      Promise.all(names.map((name) => tx.rows(`pragma_${name}`, []))),
    );
    expect(journal).toEqual([{ journal_mode: "wal" }]);
    expect(synchronous).toEqual([{ synchronous: 2 }]);
    expect(foreignKeys).toEqual([{ foreign_keys: 1 }]);
    await store.close();
  });

  test("leaves one complete file when it is closed", async () => {
    const url = await newDatabase();
    const store = await openStore(url, tables);
    await store.write((tx) => insertTopic(tx, "a"));
    await store.close();
    expect([existsSync(`${path(url)}-wal`), existsSync(`${path(url)}-shm`)]).toEqual([false, false]);
    const db = new Database(path(url), { readonly: true });
    expect(db.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
    db.close();
  });
});

describe("writes", () => {
  test("run one at a time, in the order of their calls", async () => {
    const { store } = await startService({ seed: false });
    const log: string[] = [];
    const write = (name: string, waitMs: number) =>
      store.write(async (tx) => {
        log.push(`${name} begins`);
        const before = await topics(tx);
        await delay(waitMs);
        await insertTopic(tx, `topic-${before.length}`); // two concurrent writes would use the same id
        log.push(`${name} ends`);
      });
    await Promise.all([write("first", 30), write("second", 10), write("third", 0)]);
    expect(log).toEqual(["first begins", "first ends", "second begins", "second ends", "third begins", "third ends"]);
    expect(await topics(store)).toEqual(["topic-0", "topic-1", "topic-2"]);
  });

  test("roll back completely when the work throws, and the next write succeeds", async () => {
    const { store } = await startService({ seed: false });
    const failing = store.write(async (tx) => {
      await insertTopic(tx, "lost");
      await tx.update("topics", { label: "changed" }, []);
      throw new Error("the work failed");
    });
    const next = store.write((tx) => insertTopic(tx, "kept"));
    await expect(failing).rejects.toThrow("the work failed");
    await next;
    expect(await store.rows("records", [])).toEqual([{ type: "topic", id: "kept", article: null }]);
    expect(await topics(store)).toEqual(["kept"]);
  });

  test("roll back completely when a row is refused", async () => {
    const { store } = await startService({ seed: false });
    const failing = store.write(async (tx) => {
      await insertTopic(tx, "lost");
      await tx.insert("topics", [topic("lost")]);
    });
    await expect(failing).rejects.toThrow(/UNIQUE/);
    expect(await topics(store)).toEqual([]);
  });

  test("are invisible to readers until they are committed", async () => {
    const { store } = await startService({ seed: false });
    const plan = { table: "topics", where: [], order: [{ column: "id", descending: false }], limit: 10, count: true };
    const seen: unknown[] = [];
    await store.write(async (tx) => {
      await insertTopic(tx, "new");
      const [page] = await store.run([plan]);
      seen.push(await topics(tx), await topics(store), page?.rows, page?.total);
    });
    expect(seen).toEqual([["new"], [], 0, 0]);
    expect(await topics(store)).toEqual(["new"]);
  });
});

describe("an unusable database is refused with one line, and left unchanged", () => {
  const refused = async (url: string, says: RegExp) => {
    const before = existsSync(path(url)) ? readFileSync(path(url)) : null;
    await expect(openStore(url, tables)).rejects.toThrow(
      expect.objectContaining({ name: "StoreUnusable", message: expect.stringMatching(says) }),
    );
    for (const command of sampled(["migrate", "reindex"], 2)) {
      const { code, stdout, stderr } = await standpoint([command], { DATABASE_URL: url });
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(says);
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    }
    expect(existsSync(path(url)) ? readFileSync(path(url)) : null).toEqual(before);
  };

  test("a database of a newer version", async () => {
    const url = await newDatabase();
    await (await openStore(url, tables)).close();
    const db = new Database(path(url));
    db.prepare("INSERT INTO schema_migrations VALUES ('9999_future', 'hash', '2099-01-01T00:00:00Z')").run();
    db.close();
    await refused(url, /newer version of Standpoint \(its schema has 9999_future\)/);
  });

  test("a database of another program", async () => {
    const url = await newDatabase();
    await (await openStore(url, tables)).close();
    const db = new Database(path(url));
    db.exec("UPDATE schema_migrations SET hash = 'another'");
    db.close();
    await refused(url, /schema of the database is not of this version/);
  });

  test("a database of version 0.1, with a reference to the documentation", async () => {
    const url = await newDatabase();
    const db = new Database(path(url));
    db.pragma("journal_mode = WAL");
    db.exec(
      "CREATE TABLE schema_migrations (name TEXT PRIMARY KEY NOT NULL, hash TEXT NOT NULL, applied_at TEXT NOT NULL)",
    );
    db.exec("INSERT INTO schema_migrations VALUES ('0000_schema', 'hash', '2026-11-01T00:00:00Z')");
    db.close();
    await refused(url, /schema of a version before 0\.2, which this version cannot read: see docs\/operations\.md/);
  });

  test("a database with tables of another program", async () => {
    const url = await newDatabase();
    const db = new Database(path(url));
    db.exec("CREATE TABLE actors (name TEXT); INSERT INTO actors VALUES ('Garrick')");
    await expect(openStore(url, tables)).rejects.toThrow(/cannot open the database .*actors/);
    expect(db.prepare("SELECT name FROM sqlite_schema").all()).toEqual([{ name: "actors" }]);
    expect(db.prepare("SELECT * FROM actors").all()).toEqual([{ name: "Garrick" }]);
    db.close();
  });

  test("a text file", async () => {
    const url = await newDatabase();
    writeFileSync(path(url), "This is a text, and no database. ".repeat(100));
    await refused(url, /cannot open the database .*not a database/);
  });

  test.each(sampled([0.95, 0.6, 0.3], 3))("a database that is truncated to %f of its size", async (share) => {
    const { store, url } = await startService();
    const whole = await newDatabase();
    await store.close();
    copyFileSync(path(url), path(whole));
    truncateSync(path(whole), Math.floor(statSync(path(whole)).size * share));
    await refused(whole, /cannot open the database .*malformed/);
  });

  test("a folder, and a file below a file", async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, "test.db"));
    await expect(openStore(`file:${folder}/test.db`, tables)).rejects.toThrow(/cannot open the database/);
    writeFileSync(join(folder, "file"), "");
    await expect(openStore(`file:${folder}/file/test.db`, tables)).rejects.toThrow(/cannot open the database/);
    rmSync(folder, { recursive: true });
  });
});

describe("the schema", async () => {
  const { store } = await startService();
  const [registry] = fc.sample(registries, { numRuns: 1, seed: 1 });
  const all = fc.sample(dossiers(registry ?? {}), { numRuns: 40, seed: 1 });
  await importText(store, "all.ndjson", [registry, ...all].map((document) => JSON.stringify(document)).join("\n"));

  await store.write(async (tx) => {
    for (const { name, versioned } of tables) if (versioned) await keepVersions(tx, name, [], 1_000_000);
  });
  await keyFor(store, "read");
  const at = "2026-01-01T00:00:00Z";
  const draft = { id: "draft", headline: "A draft", state: "draft", created_at: at, updated_at: at, body: "{}" };
  await store.write((tx) => tx.insert("drafts", [{ ...draft, key_id: null }]));
  const [about] = await store.rows("records", [{ column: "article", isNull: true }], ["type", "id"], 1);
  const comment = { id: "comment", type: about?.type as string, record: about?.id as string, article: null };
  await store.write((tx) => tx.insert("comments", [{ ...comment, text: "A comment", key_id: null, made_at: at }]));
  await store.write((tx) =>
    tx.insert("webhooks", [
      {
        id: "webhook",
        url: "https://example.org/",
        secret: "whsec_",
        created_at: "2025-02-18T00:00:00.000Z",
        key_id: null,
        delivered: 0,
        failures: 0,
        next_try_at: "2025-02-18T00:00:00.000Z",
        last_error: null,
        leased_until: "2025-02-18T00:00:00.000Z",
      },
    ]),
  );

  const delivery = { sequence: 1, webhook: "webhook", change: 1, at, duration_ms: 1, status: 204, error: null };
  await store.write((tx) => tx.insert("deliveries", [delivery]));

  /** Returns the error of setting a column of one row to a value. */
  const spoil = async ({ name, primaryKey }: Table, column: string, value: Value) => {
    const [row] = await store.rows(name, []);
    if (row === undefined) throw new Error(`${name} is empty: nothing can be tried on it`);
    const where = primaryKey.map((key) => ({ column: key, in: [row[key] as string] }));
    return store.write((tx) => tx.update(name, { [column]: value }, where));
  };
  const required = tables.flatMap((table) =>
    Object.keys(table.columns).flatMap((column) =>
      table.columns[column]?.nullable ? [] : [{ table, column, name: `${table.name}.${column}` }],
    ),
  );
  const keys = tables.flatMap((table) =>
    foreignKeysOf(table).map((key) => ({ table, key, name: `${table.name} (${key.columns}) to ${key.table}` })),
  );

  test("no CHECK limits a closed list", async () => {
    const sql = readFileSync(join(ROOT, "migrations/sqlite/0000_version_0_2.sql"), "utf8");
    expect(sql).not.toMatch(/\bCHECK\b/i);
  });

  test.each(required)("$name is never null", async ({ table, column }) => {
    await expect(spoil(table, column, null)).rejects.toThrow(/NOT NULL constraint|datatype mismatch/);
  });

  test.each(keys)("$name refers to an existing row", async ({ table, key }) => {
    const column = key.columns.at(-1) as string;
    const value = table.columns[column]?.type === "integer" ? 999_999 : "no-such-record";
    await expect(spoil(table, column, value)).rejects.toThrow(/FOREIGN KEY constraint/);
  });

  test("a referenced record cannot be deleted", async () => {
    const deleting = store.write((tx) => tx.delete("actors", [{ column: "id", in: ["russia"] }]));
    await expect(deleting).rejects.toThrow(/FOREIGN KEY constraint/);
  });
});

describe("a list uses an index, and is never sorted as a whole", async () => {
  const { url } = await startService();
  const db = new Database(path(url), { readonly: true });
  db.function("in_time", { deterministic: false }, (_row: unknown) => 1);
  const compiler = new SQLiteSyncDialect();

  /** Returns the steps by which SQLite finds the rows of a list, without those that join the documents of the page. */
  const steps = (resource: (typeof resources)[number], query: Record<string, unknown>) => {
    const { plan } = planOf(resource, { limit: 50, ...query });
    const { sql: text, params } = compiler.sqlToQuery(listQuery(sqliteDialect(tables), plan).build());
    const rows = db.prepare(`explain query plan ${text}`).all(...params.map(() => 1)) as { detail: string }[];
    expect(rows.length).toBeGreaterThan(0);
    return rows
      .map(({ detail }) => detail)
      .filter(
        (detail) => !/^(SCAN (page|numbered|listed|alternatives?|\(subquery)|CO-ROUTINE|.*group_concat)/.test(detail),
      );
  };
  const costly = (all: readonly string[]) =>
    all.filter(
      (step) => /TEMP B-TREE|AUTOMATIC/.test(step) || (/^SCAN /.test(step) && !/USING (COVERING )?INDEX/.test(step)),
    );

  const filters = resources.flatMap((resource) =>
    Object.entries(resource.filters).map(([filter, how]) => ({
      resource,
      filter,
      name: `${resource.path}?${filter}=`,
      isOwn: !("table" in how),
    })),
  );
  const sorts = resources.flatMap((resource) =>
    Object.keys(resource.sortColumns).flatMap((key) =>
      [key, `-${key}`].map((sort) => ({ resource, sort, name: `${resource.path}?sort=${sort}` })),
    ),
  );

  test.each(resources)("$path", (resource) => {
    expect(costly(steps(resource, {}))).toEqual([]);
  });

  test.each(filters.filter(({ isOwn }) => isOwn))("$name", ({ resource, filter }) => {
    const all = steps(resource, { [filter]: ["x"] });
    expect(costly(all)).toEqual([]);
    expect(all.some((step) => /^SEARCH .* USING (COVERING )?INDEX/.test(step))).toBe(true);
  });

  test.each(filters.filter(({ isOwn }) => !isOwn))("$name (through another table)", ({ resource, filter }) => {
    const all = steps(resource, { [filter]: ["x"] });
    expect(costly(all)).toEqual([]);
    expect(all.some((step) => /^SEARCH .* USING (COVERING )?INDEX/.test(step))).toBe(true);
  });

  const isFirst = ({ resource, filter }: (typeof filters)[number]) => resource.order[0] === filter;

  test.each(filters.filter(isFirst))("$name of two, by which the list is sorted first", ({ resource, filter }) => {
    const all = steps(resource, { [filter]: ["x", "y"] });
    expect(costly(all)).toEqual([]);
    expect(all.filter((step) => /^SEARCH .* USING (COVERING )?INDEX/.test(step))).not.toEqual([]);
  });

  const others = filters.filter((one) => one.filter !== "id" && !isFirst(one));
  test.each(others)("$name of two", ({ resource, filter }) => {
    const all = steps(resource, { [filter]: ["x", "y"] });
    // SQLite sorts only the results of the two queries, at most a page of each, without duplicates.
    expect(costly(all).filter((step) => !/^USE TEMP B-TREE FOR ORDER BY|^UNION USING TEMP B-TREE/.test(step))).toEqual(
      [],
    );
    expect(all.filter((step) => /^SEARCH .* USING (COVERING )?INDEX/.test(step)).length).toBeGreaterThanOrEqual(2);
  });

  test.each(sorts)("$name", ({ resource, sort }) => {
    expect(costly(steps(resource, { sort: [sort] }))).toEqual([]);
  });
});
