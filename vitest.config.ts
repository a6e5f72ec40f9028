import pg from "pg";
import { defineConfig } from "vitest/config";

const LOCAL_SERVER = "postgres://postgres@127.0.0.1:5432/postgres";

/** One suite, run on SQLite always and on PostgreSQL where a server is named or answers: see `test/helper.ts`. */
export default defineConfig(async () => {
  const server = await postgresServer();
  if (server === null)
    console.warn("No PostgreSQL at TEST_DATABASE_URL or on 127.0.0.1:5432: the tests run on SQLite alone.");
  const shared = { testTimeout: 120_000, hookTimeout: 120_000 };
  const sqlite = { ...shared, name: "sqlite", include: ["test/**/*.test.ts"], exclude: ["test/**/postgres*.test.ts"] };
  const postgres = {
    ...shared,
    name: "postgres",
    include: ["test/**/*.test.ts"],
    exclude: ["test/**/sqlite*.test.ts", "test/*.test.ts"],
    env: { TEST_POSTGRES: server ?? "" },
  };
  return { test: { projects: [{ test: sqlite }, ...(server === null ? [] : [{ test: postgres }])] } };
});

async function postgresServer(): Promise<string | null> {
  const url = process.env.TEST_DATABASE_URL ?? LOCAL_SERVER;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return url;
  } catch (cause) {
    if (process.env.TEST_DATABASE_URL !== undefined) throw cause;
    return null;
  }
}
