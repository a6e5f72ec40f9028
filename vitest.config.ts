import { resolve } from "node:path";
import pg from "pg";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const LOCAL_SERVER = "postgres://postgres@127.0.0.1:5432/postgres";

/** What takes longest, and so begins first: else it would run alone in the end. */
const LONGEST = ["round-trip", "fuzz", "lists", "postgres-equality", "migrate", "import", "projections", "errors"];

/** One suite, run on SQLite always and on PostgreSQL where a server is named or answers: see `test/helper.ts`. */
export default defineConfig(async () => {
  const server = await postgresServer();
  if (server === null)
    console.warn("No PostgreSQL at TEST_DATABASE_URL or on 127.0.0.1:5432: the tests run on SQLite alone.");
  const shared = {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: "test/databases.ts",
    isolate: false, // no file changes what another one imports, and importing takes longer than many a file's tests
  };
  const children = { NODE_COMPILE_CACHE: resolve("node_modules/.cache/standpoint") }; // of the command lines that tests start
  const sqlite = {
    ...shared,
    name: "sqlite",
    include: ["test/**/*.test.ts"],
    exclude: ["test/**/postgres*.test.ts"],
    env: children,
  };
  const postgres = {
    ...shared,
    name: "postgres",
    include: ["test/**/*.test.ts"],
    exclude: ["test/**/sqlite*.test.ts", "test/*.test.ts", "test/model/**", "test/threads/**"],
    env: { ...children, TEST_POSTGRES: server ?? "" },
  };
  return {
    test: {
      maxWorkers: "100%",
      sequence: { sequencer: LongestFirst },
      projects: [{ test: sqlite }, ...(server === null ? [] : [{ test: postgres }])],
    },
  };
});

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return [project.name, at < 0 ? LONGEST.length : at] as const;
    };
    return files.sort((a, b) => {
      const [[one, i], [other, j]] = [place(a), place(b)];
      return one === other ? i - j : one < other ? -1 : 1;
    });
  }
}

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
