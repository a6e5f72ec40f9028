import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { resources } from "../../src/model/records/index.ts";

test.each(resources.map(({ path }) => path))("%s have an example test, which a newcomer reads first", (path) => {
  const file = join(import.meta.dirname, `${path}.test.ts`);
  expect(existsSync(file), `write ${path}.test.ts after the pattern of positions.test.ts`).toBe(true);
});
