/**
 * Bodies that are made to cost time or memory are refused soon, whatever their shape, and say what is wrong. The bounds on
 * time tell only what has ended from what hangs: without limits, most of these take minutes.
 */
import { expect, test } from "vitest";
import { keyFor, longTest, startService } from "../helper.ts";
import { clientsOf } from "../writing/editor.ts";

const service = await startService({ seed: false });
const { editor } = await clientsOf(service);
const YAML = { "content-type": "application/yaml" };
const MIB = 2 ** 20;
const PATIENCE_MS = 30_000;

/** Repeats a text up to a size in bytes. */
const fill = (text: string, size: number) => text.repeat(Math.floor(size / text.length));
const list = (length: number, of: (i: number) => string) => Array.from({ length }, (_, i) => of(i)).join("");

/** Shapes of YAML, of a size: what they repeat, and what is said of them at 1 MiB. */
const YAML_SHAPES: [string, (size: number) => string, RegExp][] = [
  ["keys of a map", (size) => list(size / 16, (i) => `k${i}: 1\n`), /tokens of YAML/],
  ["keys of a map in braces", (size) => `{${list(size / 16, (i) => `k${i}: 1, `)}}`, /tokens of YAML/],
  ["one key", (size) => fill("a: 1\n", size), /tokens of YAML/],
  ["items", (size) => fill("- a\n", size), /tokens of YAML/],
  ["commas", (size) => `[${fill(",", size)}]`, /tokens of YAML/],
  ["opening brackets", (size) => fill("[", size), /nested too deeply/],
  ["maps in maps", (size) => fill("{a: ", size), /nested too deeply/],
  ["lists in lists", (size) => fill("- ", size), /nested too deeply/],
  ["keys of keys", (size) => fill("? ", size), /nested too deeply/],
  ["closing brackets", (size) => fill("]", size), /tokens of YAML/],
  ["comments", (size) => `a: 1\n${fill("# c\n", size)}`, /tokens of YAML/],
  ["documents", (size) => fill("--- a\n", size), /several documents/],
  ["directives", (size) => `${fill("%A b\n", size)}---\na: 1\n`, /tokens of YAML/],
  ["anchors", (size) => list(size / 16, (i) => `- &a${i} x\n`), /tokens of YAML/],
  ["aliases", (size) => `- &a x\n${fill("- *a\n", size)}`, /tokens of YAML/],
  ["tags", (size) => fill("- !t x\n", size), /tokens of YAML/],
  ["invalid escapes", (size) => `a: "${fill("\\q", size - 8)}"`, /escape/i],
  ["blank lines in text", (size) => `a: >\n  x\n${fill("\n", size - 20)}  y\n`, /is not a known key/],
  ["a quotation mark that does not end", (size) => `a: "${fill("x\n", size - 8)}`, /quotation mark/],
];

test.each(YAML_SHAPES)(
  "1 MiB of YAML that repeats %s",
  async (_, shape, says) => {
    const answer = await editor.put("/v1/dossiers/hostile", shape(MIB).slice(0, MIB), YAML);
    expect([400, 422], answer.body.slice(0, 300)).toContain(answer.status);
    expect(answer.body).toMatch(says);
  },
  PATIENCE_MS,
);

test.each([
  ["a key", `${list(20_000, (i) => `k${i}: 1\n`)}k7: 2\n`, /line 20001, column 1: repeats the key/],
  ["a key in another style", 'k1: 1\n"k1": 2\n', /line 2, column 1: repeats the key/],
  ["a number as a key", '1: a\n"1": b\n', /line 2, column 1: repeats the key/],
  ["a key of a map within", "a:\n  b: 1\n  b: 2\n", /line 3, column 3: repeats the key/],
])(
  "YAML that repeats %s is refused at its place",
  async (_, body, says) => {
    const answer = await editor.put("/v1/dossiers/hostile", body, YAML);
    expect([answer.status, answer.json.detail]).toEqual([400, expect.stringMatching(says)]);
  },
  PATIENCE_MS,
);

test(
  "YAML that names many anchors again and again is refused",
  async () => {
    const body = list(10_000, (i) => `- &a${i} x\n`) + list(10_000, (i) => `- *a${i}\n`);
    const answer = await editor.put("/v1/dossiers/hostile", body, YAML);
    expect([answer.status, answer.json.detail]).toEqual([400, expect.stringMatching(/more than 1000 aliases/)]);
  },
  PATIENCE_MS,
);

/** Shapes of JSON, of a size, and what is said of them. */
const JSON_SHAPES: [string, (size: number) => string, RegExp][] = [
  ["opening brackets", (size) => fill("[", size), /line 1, column 65: is nested too deeply/],
  ["objects in objects", (size) => fill('{"a":', size), /nested too deeply/],
  ["numbers", (size) => `[${fill("1,", size)}1]`, /more than 1000000 values/],
  ["keys", (size) => `{${list(size / 32, (i) => `"k${i}":1,`)}"z":1}`, /more than 1000000 values|not valid/],
  ["one key", (size) => `{${fill('"a":1,', size / 16)}"z":1}`, /Map keys must be unique/],
  ["quotation marks", (size) => fill('"', size), /expected/],
  ["backslashes", (size) => `"${fill("\\", size)}`, /Unterminated string/],
  ["digits", (size) => fill("1", size), /must be an object/],
  ["blanks", (size) => `${fill(" ", size)}x`, /found `x`/],
  [
    "empty records",
    (size) => `{"article":{},"positions":[${fill("{},", Math.min(size, 27_000))}{}]}`,
    /At least 1000 parts/,
  ],
  ["a long unknown key", (size) => `{"article":{"${fill("k", size)}":1}}`, /is not a known key/],
  ["a long value of a vocabulary", (size) => `{"article":{"status":"${fill("k", size)}"}}`, /"k{99}….*must be one of/],
];

test.each(JSON_SHAPES)(
  "15 MiB of JSON that repeats %s",
  async (_, shape, says) => {
    const answer = await editor.put("/v1/dossiers/hostile", shape(15 * MIB));
    expect([400, 422], answer.body.slice(0, 300)).toContain(answer.status);
    expect(answer.body).toMatch(says);
  },
  PATIENCE_MS,
);

test("a key is not made of brackets, however many", async () => {
  const headers = { ...(await keyFor(service.store, "admin")), "content-type": "application/json" };
  const send = async (body: string) =>
    (await fetch(`${editor.origin}/v1/keys`, { method: "POST", headers, body }).catch(() => null))?.status;
  expect(await send(fill("[", 65_536))).toBe(400);
  expect([413, undefined]).toContain(await send(fill("[", 16 * MIB))); // undefined: closed while it was being sent
  expect((await editor.get("/healthz")).status).toBe(200);
});

const ARTICLE = {
  id: "hostile",
  headline: "H",
  publisher: "p",
  language: "en",
  status: "usable",
  text_kind: "original",
};
const records = (length: number, of: (i: number) => object) =>
  Array.from({ length }, (_, i) => ({ basis: "editorial", citation: "c", ...of(i) }));

longTest.each([
  ["a paragraph's letters", "aaaaa", { paragraph: 1, exact: `${"a".repeat(4000)}b` }],
  ["one letter", "aaaaa", { paragraph: 1, exact: "a" }],
])(
  "evidence that repeats %s is searched for in linear time",
  async (_, text, quote) => {
    const article = { ...ARTICLE, sections: [{ paragraphs: [fill(text, 20_000)] }] };
    const count = Math.min(20, Math.floor(3000 / quote.exact.length)) + 1;
    const participants = Array.from({ length: 40 * count }, (_, i) => ({
      ...{ id: `p-${i}`, event: "e", actor: "p", role: "speaker" },
      evidence: Array.from({ length: 50 }, () => quote),
    }));
    const answer = await editor.put("/v1/dossiers/hostile", { article, participants });
    expect(answer.status).toBe(422);
  },
  PATIENCE_MS,
);

test(
  "ten thousand unknown references, claims in one circle and omissions are each answered",
  async () => {
    const article = { ...ARTICLE, sections: [{ paragraphs: ["x"] }] };
    for (const parts of [
      {
        positions: records(10_000, (i) => ({
          id: `p-${i}`,
          actor: `no-${i}`,
          topic: `nt-${i}`,
          stance: "support",
          act: "state",
          summary: "s",
        })),
      },
      {
        claims: records(10_000, (i) => ({
          id: `c-${i}`,
          actor: "p",
          act: "retract",
          responds_to: `c-${(i + 1) % 10_000}`,
        })),
      },
      {
        omissions: records(10_000, (i) => ({
          id: `o-${i}`,
          about: { type: "article", id: "hostile" },
          fields: ["figures", "byline"],
          note: "n",
        })),
      },
    ]) {
      const answer = await editor.put("/v1/dossiers/hostile", { article, ...parts });
      expect([answer.status, answer.json.detail]).toEqual([422, expect.stringMatching(/parts? of the body/)]);
    }
  },
  2 * PATIENCE_MS,
);
