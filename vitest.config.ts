import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest begin first: otherwise one of them would run alone in the end. */
const LONGEST = [
  "browser",
  "browser-review",
  "round-trip",
  "drafts",
  "history",
  "prove",
  "fuzz",
  "verify",
  "lists",
  "webhooks",
  "put",
  "import",
];

/** The files that the quick lane leaves out: proofs on real processes, and a browser. */
const LONG_FILES = [
  "test/prove/**",
  "test/recipes/**",
  "test/store/sqlite-migrations.test.ts",
  "test/**/browser.test.ts",
];

/**
 * Two lanes. The quick one (`npm test`) holds the whole contract on SQLite and tries random tests a few times. The other
 * (`npm run test:all`, `--mode all`) adds the files above, many tries, and PostgreSQL where TEST_DATABASE_URL names a server.
 */
export default defineConfig(({ mode }) => {
  const isAll = mode === "all";
  const server = process.env.TEST_DATABASE_URL;
  if (process.env.TEST_SEED === undefined) {
    process.env.TEST_SEED = String(Math.floor(Math.random() * 2 ** 31)); // the same each time that this file is read
    console.log(`random tests: TEST_SEED=${process.env.TEST_SEED}`);
  }
  const seed = process.env.TEST_SEED;
  if (isAll && server === undefined) console.warn("TEST_DATABASE_URL is not set: the tests run on SQLite alone.");
  const engine = (name: string, exclude: readonly string[], env: Record<string, string> = {}) => ({
    test: {
      name,
      include: ["test/**/*.test.ts"],
      exclude: [...exclude, ...(isAll ? [] : LONG_FILES)],
      env: {
        TEST_SEED: seed,
        TEST_LANE: isAll ? "all" : "quick",
        NODE_COMPILE_CACHE: resolve("node_modules/.cache/standpoint"), // of the command lines that tests start
        ...env,
      },
      globalSetup: "test/databases.ts",
      setupFiles: "test/setup.ts",
      testTimeout: isAll ? 600_000 : 120_000,
      hookTimeout: 120_000,
      isolate: false, // no file changes what another one imports, and importing takes longer than many a file's tests
    },
  });
  const sqlite = engine("sqlite", ["test/**/postgres*.test.ts"]);
  // What depends on no engine, or on SQLite's files.
  const onSqliteAlone = [
    "test/**/sqlite*.test.ts",
    "test/*.test.ts",
    "test/model/**",
    "test/threads/**",
    "test/{client,drafting,explorer,generators,mcp}/**", // which ask the service as anyone does
    "test/http/{bodies,proxies,reading,unread,writing}.test.ts",
    "test/intake/{carried-evidence,hostile-bodies}.test.ts",
    "test/changes/host-lookup.test.ts",
    "test/client/{browser,connection,package,webhook}.test.ts",
    "test/commands/{launcher,log}.test.ts",
  ];
  const postgres = server === undefined ? undefined : engine("postgres", onSqliteAlone, { TEST_POSTGRES: server });
  return {
    test: {
      maxWorkers: "150%", // time-outs and other processes are much of the time: others run meanwhile
      sequence: { sequencer: LongestFirst },
      projects: isAll && postgres ? [sqlite, postgres] : [sqlite],
    },
  };
});

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
      return [project.name, at < 0 ? LONGEST.length : at] as const;
    };
    return files.sort((a, b) => {
      const [[one, i], [other, j]] = [place(a), place(b)];
      return one === other ? i - j : one < other ? -1 : 1;
    });
  }
}
