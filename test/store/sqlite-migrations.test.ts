import { execFile } from "node:child_process";
import { cpSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { ROOT, scratchFolder } from "../helper.ts";

const run = promisify(execFile);

test.each([
  ["sqlite", "sqlite"],
  ["postgres", "postgresql"],
])("the migrations of %s create the tables of the model", async (engine, dialect) => {
  const folder = join(scratchFolder(), engine);
  cpSync(join(ROOT, "migrations", engine), folder, { recursive: true });
  const before = readdirSync(folder);
  const schema = join("migrations", `${engine}.cjs`);
  const kit = join(ROOT, "node_modules/.bin/drizzle-kit");
  await run(kit, ["generate", "--dialect", dialect, "--schema", schema, "--out", relative(ROOT, folder)], {
    cwd: ROOT,
  });
  expect(readdirSync(folder)).toEqual(before);
});
