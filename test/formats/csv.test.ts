/** CSV is read the same by foreign readers, and evaluated by none. */
import { expect, test } from "vitest";
import { csvOf } from "../../src/formats/csv.ts";
import { startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";

const { origin } = await listening(await startService());

test.each([
  ["=1+1", "'=1+1"],
  [" =1+1", "' =1+1"],
  ["\u00a0@SUM(A1)", "'\u00a0@SUM(A1)"],
  ["＝1+1", "'＝1+1"],
  ["a\n=1+1", '"a\n=1+1"'],
  ["a\rb", '"a\rb"'],
  ["a-b", "a-b"],
  [-5, "-5"],
])("%j is written as %j", (value, written) => {
  expect(String(csvOf([[value, "x"]]))).toBe(`${written},x\r\n`);
});

test.each([
  "/v1/errata?format=csv",
  "/v1/errata?format=csv&limit=2",
  "/v1/exports/errata.csv",
  "/v1/exports/data-dictionary.csv",
])("%s begins with a byte order mark if it is asked for", async (path) => {
  const bytes = async (url: string) => Buffer.from(await (await fetch(`${origin}${url}`)).arrayBuffer());
  const plain = await bytes(path);
  const marked = await bytes(`${path}${path.includes("?") ? "&" : "?"}bom=true`);
  expect(marked.equals(Buffer.concat([Buffer.from("\ufeff"), plain]))).toBe(true);
});

test("other formats have no byte order mark", async () => {
  for (const url of ["/v1/errata?bom=true", "/v1/errata?format=ndjson&bom=true"])
    expect([url, (await (await fetch(`${origin}${url}`)).text()).startsWith("{")]).toEqual([url, true]);
});
