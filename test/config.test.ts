import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { ConfigSchema, readConfig } from "../src/config.ts";
import { resources } from "../src/model/records/index.ts";
import { ROOT, startService } from "./helper.ts";

/** Each setting as the README's table is to have it. */
const settings = Object.entries(ConfigSchema.shape).map(([key, schema]) => {
  const { data } = (schema as z.ZodType).safeParse(undefined);
  return { key, value: data === undefined ? "-" : `\`${data}\``, description: (schema as z.ZodType).description };
});

/** The rows of a table of the README that begin with a word in backquotes. */
function readmeRows(pattern: RegExp): string[] {
  return readFileSync(join(ROOT, "README.md"), "utf8")
    .split("\n")
    .filter((line) => pattern.test(line));
}

describe("the README", () => {
  test.each(settings)("names the setting $key, with its default and its description", ({ key, value, description }) => {
    expect(description).toBeTruthy();
    expect(readmeRows(new RegExp(`^\\| \`${key}\` \\|`))).toEqual([`| \`${key}\` | ${value} | ${description} |`]);
  });

  test("names no setting that does not exist", () => {
    const named = readmeRows(/^\| `[A-Z][A-Z_]+` \|/).map((line) => line.split("`")[1]);
    expect(named).toEqual(settings.map(({ key }) => key));
  });

  test.each(resources)("names /v1/$path and says what it is", ({ path, description }) => {
    expect(readmeRows(new RegExp(`^\\| \`/v1/${path}\` \\|`))).toEqual([`| \`/v1/${path}\` | ${description} |`]);
  });

  test("names no path that the service does not answer", async () => {
    const { http } = await startService();
    const named = readmeRows(/^\| `\/v1\//).map((line) => line.split("`")[1] as string);
    expect(named.length).toBeGreaterThanOrEqual(resources.length);
    for (const path of named) await http.get(path.replace("{id}", "riyadh-talks-2025")).expect(200);
  });
});

describe("the settings", () => {
  test("have defaults that need no environment", () => {
    expect(readConfig({})).toMatchObject({
      HOST: "127.0.0.1",
      PORT: 3000,
      DATABASE_URL: "file:./data/standpoint.db",
      SEED: "auto",
    });
  });

  test("are read from the environment; an empty variable counts as not set", () => {
    expect(readConfig({ PORT: "8080", HOST: "", LOG_LEVEL: "debug", UNRELATED: "x" })).toEqual({
      ...readConfig({}),
      PORT: 8080,
      LOG_LEVEL: "debug",
    });
    expect(readConfig({ PUBLIC_URL: "https://news.example.org/" }).PUBLIC_URL).toBe("https://news.example.org");
  });

  test.each([
    ["PORT", ["abc", "-1", "65536", "30.5", " ", "0x10", "1e3", "Infinity"]],
    ["LOG_LEVEL", ["loud", "INFO"]],
    ["SEED", ["yes", "AUTO"]],
    ["TRUST_PROXY", ["on", "true", "10", "-1", "example.org", "10.0.0.0/99", "127.0.0.1,"]],
    ["PUBLIC_URL", ["news.example.org", "ftp://example.org", "javascript:alert(1)"]],
  ])("%s is refused by name where it is wrong", (key, values) => {
    for (const value of values) expect(() => readConfig({ [key]: value }), value).toThrow(key);
  });
});
