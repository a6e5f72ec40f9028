/**
 * Compares the two engines over the same generated data: `npm run bench -- 10000 1000000`. BENCH_POSTGRES is the URL of
 * the PostgreSQL server (default: on 127.0.0.1:5432). Each size has its own database.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { buildApp } from "../src/app.ts";
import { ConfigSchema } from "../src/config.ts";
import { tables } from "../src/model/schema/tables.ts";
import { openStore } from "../src/store/open.ts";
import { random } from "./generate.ts";
import { load } from "./load.ts";

const SERVER = process.env.BENCH_POSTGRES ?? "postgres://postgres@127.0.0.1:5432/postgres";
const MEASURE_MS = 2000;
const CLIENTS = 8;

type Figures = Record<string, number>;

async function measure(url: string, positions: number): Promise<Figures> {
  const store = await openStore(url, tables);
  const began = performance.now();
  const records = await load(store, positions);
  const figures: Figures = { "import, records/s": records / ((performance.now() - began) / 1000) };
  const { server } = await buildApp(ConfigSchema.parse({}), store);
  const next = random(7);
  const below = (n: number) => Math.floor(next() * n);
  const cursor = await deepCursor(server, positions);
  const requests: Record<string, () => string> = {
    "detail, requests/s": () => `/v1/positions/article-${below(positions / 20)}-position-${below(20)}`,
    "list by actor, requests/s": () => `/v1/positions?actor=actor-${below(400)}`,
    "list by actor and topic, requests/s": () => `/v1/positions?actor=actor-${below(50)}&topic=topic-${below(20)}`,
    "deep cursor, requests/s": () => `/v1/positions?limit=50&cursor=${cursor}`,
    "article with all, requests/s": () => `/v1/articles/article-${below(positions / 20)}?include=all`,
  };
  for (const [name, request] of Object.entries(requests)) {
    let count = 0;
    const end = performance.now() + MEASURE_MS;
    const client = async () => {
      while (performance.now() < end) {
        const { statusCode } = await server.inject(request());
        if (statusCode !== 200) throw new Error(`${name} returned ${statusCode}`);
        count++;
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    figures[name] = count / (MEASURE_MS / 1000);
  }
  await server.close();
  await store.close();
  return figures;
}

/** Returns the cursor of a page half way through the list. */
async function deepCursor(server: Awaited<ReturnType<typeof buildApp>>["server"], positions: number): Promise<string> {
  let cursor = "";
  for (let i = 0; i < Math.min(positions / 400, 1000); i++) {
    const { page } = (await server.inject(`/v1/positions?limit=200&fields=id${cursor && `&cursor=${cursor}`}`)).json();
    cursor = page.next_cursor;
  }
  return cursor;
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client(SERVER);
  await client.connect();
  await client.query(statement);
  await client.end();
}

const sizes = process.argv.slice(2).map(Number);
for (const positions of sizes.length ? sizes : [10_000]) {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-bench-"));
  const name = `standpoint_bench_${process.pid}_${positions}`;
  const url = new URL(SERVER);
  url.pathname = name;
  try {
    await administer(`CREATE DATABASE ${name}`);
    const sqlite = await measure(`file:${join(folder, "bench.db")}`, positions);
    const postgres = await measure(url.href, positions);
    console.log(`\n${positions} positions, ${CLIENTS} clients in one process, Node ${process.versions.node}`);
    console.table(
      Object.fromEntries(
        Object.keys(sqlite).map((key) => {
          const [a = 0, b = 0] = [sqlite[key], postgres[key]];
          return [key, { SQLite: Math.round(a), PostgreSQL: Math.round(b), ratio: Number((b / a).toFixed(2)) }];
        }),
      ),
    );
  } finally {
    await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    rmSync(folder, { recursive: true });
  }
}
