import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newDatabase, sampled, scratchFolder, standpoint } from "../helper.ts";

const COMMANDS = ["serve", "migrate", "import", "validate", "reindex", "verify", "backup", "copy", "mcp", "openapi"];

test("standpoint help prints the usage of each command", async () => {
  const { code, stdout } = await standpoint(["help"]);
  expect(code).toBe(0);
  for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command}\\b.+`, "m"));
});

test.each([
  ["no command", []],
  ["an unknown command", ["improt"]],
  ["a property of every object", ["constructor"]],
  ["__proto__", ["__proto__"]],
])("%s exits 2 with the usage", async (_name, args) => {
  const { code, stdout, stderr } = await standpoint(args);
  expect(code).toBe(2);
  expect(stdout + stderr).toContain("usage: standpoint <command>");
  expect(stdout + stderr).not.toMatch(/\n {4}at /);
});

describe("an invalid setting exits 1 with one line that names the variable", () => {
  const invalid: [string, string][] = [
    ["PORT", "abc"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["LOG_LEVEL", "loud"],
    ["SEED", "yes"],
    ["TRUST_PROXY", "true"],
    ["PUBLIC_URL", "news.example.org"],
    ["DATABASE_URL", "mongodb://localhost/standpoint"],
  ];
  test.each(sampled(invalid, 3))("%s=%s", async (name, value) => {
    const url = `file:${join(scratchFolder(), "test.db")}`;
    const { code, stdout, stderr } = await standpoint(["serve"], { DATABASE_URL: url, PORT: "0", [name]: value });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(name);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("two invalid variables are both named", async () => {
    const { stderr } = await standpoint(["migrate"], { PORT: "abc", LOG_LEVEL: "loud" });
    expect(stderr).toMatch(/PORT.*LOG_LEVEL/);
  });

  test("an empty variable counts as unset", async () => {
    const environment = { DATABASE_URL: await newDatabase(), PORT: "", LOG_LEVEL: "", PUBLIC_URL: "" };
    expect(await standpoint(["migrate"], environment)).toMatchObject({ code: 0, stderr: "" });
  });
});
