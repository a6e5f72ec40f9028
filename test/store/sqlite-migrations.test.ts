import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { ROOT } from "../helper.ts";

const run = promisify(execFile);

test("the migrations of both engines create the tables of the model, and the views of their versions", async () => {
  const { stdout } = await run(process.execPath, [join(ROOT, "migrations/generate.ts"), "--check"], { cwd: ROOT });
  expect(stdout).toBe("sqlite: up to date\npostgres: up to date\n");
});
