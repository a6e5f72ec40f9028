import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "vitest";
import { ROOT } from "../helper.ts";

test("the tables of the documentation are those that `npm run docs` writes", () => {
  execFileSync(process.execPath, [join(ROOT, "docs/generate.ts"), "--check"]);
});
