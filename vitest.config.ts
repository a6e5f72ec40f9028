import { defineConfig } from "vitest/config";

/** One suite, run once for each engine: `test/helper.ts` makes the databases. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
