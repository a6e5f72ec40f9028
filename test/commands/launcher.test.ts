import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../helper.ts";

const launch = (...options: string[]) =>
  spawnSync(process.execPath, [...options, join(ROOT, "bin/standpoint.cjs"), "help"], { encoding: "utf8" });

test("the launcher passes arguments to the command line", () => {
  const { status, stdout } = launch();
  expect(stdout).toMatch(/^usage: standpoint <command>\n {2}serve /);
  expect(status).toBe(0);
});

test("on a Node.js that cannot run TypeScript, the launcher fails and says which commands help", () => {
  const { status, stdout, stderr } = launch("--no-experimental-strip-types");
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^standpoint runs on Node\.js 22\.18 or later/);
  for (const command of ["npm ci", "npx --yes --package=node@24 npm start"]) expect(stderr).toContain(`\`${command}\``);
  expect(stderr).not.toMatch(/ERR_|\n {4}at /);
});
