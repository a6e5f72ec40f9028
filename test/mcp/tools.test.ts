/** The tools and resources, by the official client over HTTP. */

import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { countTokens } from "gpt-tokenizer";
import { beforeAll, describe, expect, test } from "vitest";
import { requestOf } from "../../src/mcp/verb.ts";
import { verbs } from "../../src/mcp/verbs.ts";
import { importText, startService } from "../helper.ts";
import { ask, listening } from "../http/exchange.ts";
import { call, clientAt, evidenceIn, type Shown, type ToolResult } from "./client.ts";

const MAX_TOKENS = 2000;
const TOOLS = [
  "suggest",
  "search",
  "get_article",
  "positions",
  "compare_actors",
  "figures",
  "timeline",
  "what_changed",
];

/** A call of each tool, and calls whose answers are long. */
const CALLS: readonly [string, Record<string, unknown>][] = [
  ["suggest", { q: "rusia" }],
  ["search", { q: "premature" }],
  ["search", { q: "ukraine" }],
  ["get_article", { id: "riyadh-talks-2025" }],
  ["get_article", { id: "taiwan-elections-2024-live" }],
  ["get_article", { id: "riyadh-talks-2025", include: "participants,claims" }],
  ["positions", {}],
  ["positions", { actor: "russia" }],
  ["compare_actors", { actors: "united-kingdom,major-european-powers" }],
  ["compare_actors", { actors: "united-states,russia,ukraine,united-kingdom" }],
  ["figures", {}],
  ["figures", { about: "event/2022-cianjur-earthquake", measure: "dead", sort: "effective_on" }],
  ["timeline", {}],
  ["timeline", { undated: "only" }],
  ["timeline", { from: "2025-02-17", to: "2025-02-19", type: "event" }],
  ["what_changed", {}],
];

const service = await startService();
let origin = "";
beforeAll(async () => {
  ({ origin } = await listening(service));
});

const client = () => clientAt(origin);

test("there are at most eight tools, each with a description and inputs, in at most 3,000 tokens", async () => {
  const { tools } = await (await client()).listTools();
  expect(tools.map(({ name }) => name)).toEqual(TOOLS);
  for (const { description, inputSchema, annotations } of tools) {
    expect(description).toMatch(/^[A-Z].+\.$/);
    expect(Object.values(inputSchema.properties ?? {}).every((one) => "description" in (one as object))).toBe(true);
    expect(annotations).toMatchObject({ readOnlyHint: true });
  }
  expect(countTokens(JSON.stringify(tools))).toBeLessThan(3000);
});

test("each tool asks an operation of the service, with parameters that it has", () => {
  for (const verb of verbs) {
    const [path] = requestOf(verb, { id: "x" }).split("?") as [string];
    const operation = service.server.operations.find(
      (one) => one.method === "GET" && one.path.replace(":id", "x") === path,
    );
    expect(operation, verb.name).toBeDefined();
    const own = ["max_tokens", "after", ...(verb.path.includes("{id}") ? ["id"] : [])];
    const sent = [
      ...Object.keys(verb.input.shape).filter((name) => !own.includes(name)),
      ...Object.keys(verb.defaults),
    ];
    expect(Object.keys(operation?.query.shape ?? {}), verb.name).toEqual(expect.arrayContaining(sent));
  }
});

describe("answers", () => {
  const answers = new Map<string, ToolResult>();
  beforeAll(async () => {
    const asking = new Client({ name: "standpoint-test", version: "1.0.0" });
    await asking.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`)));
    for (const [name, input] of CALLS) answers.set(`${name} ${JSON.stringify(input)}`, await call(asking, name, input));
    await asking.close();
  });

  test("have records, as text and as data", () => {
    for (const [name, { data, text, isError }] of answers) {
      expect([name, isError]).toEqual([name, false]);
      expect(data.records.length, name).toBeGreaterThan(0);
      for (const { path } of data.records) if (path !== undefined) expect(text, name).toContain(path);
      for (const { exact } of evidenceIn({ data } as ToolResult)) expect(text, name).toContain(JSON.stringify(exact));
    }
  });

  test(`take at most ${MAX_TOKENS} tokens by default`, () => {
    const tokens = [...answers.values()].map((one) => one.tokens).sort((a, b) => a - b);
    console.log(`tokens of an answer: median ${tokens[tokens.length >> 1]}, largest ${tokens.at(-1)}`);
    expect(tokens.at(-1)).toBeLessThanOrEqual(MAX_TOKENS);
  });

  test("cite words that stand in the paragraph of the article", async () => {
    const cited = [...answers.values()].flatMap(evidenceIn);
    expect(cited.length).toBeGreaterThan(30);
    const texts = await paragraphs();
    for (const { article, paragraph, exact } of cited) expect(texts.get(`${article} ${paragraph}`)).toContain(exact);
  });

  test("link to records that exist", async () => {
    const records = [...answers.values()].flatMap(({ data }) =>
      data.records.flatMap(({ sides, ...record }) => [record, ...(sides ?? [])] as Shown[]),
    );
    const paths = new Set(records.flatMap(({ path }) => (path === undefined ? [] : [path])));
    expect([...answers.values()].every(({ data }) => data.base_url === origin)).toBe(true);
    for (const path of paths) expect([path, (await ask(origin, path)).status]).toEqual([path, 200]);
  });
});

/** Returns the text of each paragraph, by its article and number. */
async function paragraphs(): Promise<ReadonlyMap<string, string>> {
  const { data } = JSON.parse((await ask(origin, "/v1/articles?fields=id,sections&limit=200")).body);
  type Section = { paragraphs: { ordinal: number; text: string }[] };
  return new Map(
    data.flatMap(({ id, sections }: { id: string; sections: Section[] }) =>
      sections.flatMap((one) => one.paragraphs.map(({ ordinal, text }) => [`${id} ${ordinal}`, text])),
    ),
  );
}

/** Follows `how` of shortened answers to the end. Returns the paths, or else the paragraphs, of all entries. */
async function followed(asking: Client, name: string, input: Record<string, unknown>): Promise<string[]> {
  const { data } = await call(asking, name, input);
  const found = data.records.map(({ path, paragraph }) => path ?? `${paragraph}`);
  if (data.left_out === undefined) return found;
  expect(data.left_out.count).toBeGreaterThan(0);
  const [, parameter = "", value = ""] = /`(cursor|since|after)`: "?([^",]+)"?,/.exec(data.left_out.how) ?? [];
  const next = parameter === "after" ? Number(value) : value;
  return [...found, ...(await followed(asking, name, { ...input, [parameter]: next }))];
}

test.each([
  ["positions", {}, "/v1/positions?limit=200&fields=id"],
  ["figures", { measure: "dead" }, "/v1/figures?measure=dead&limit=200&fields=id"],
  ["search", { q: "troops" }, "/v1/search?q=troops&limit=100"],
  ["what_changed", { type: "topic" }, "/v1/changes?type=topic&limit=500"],
])("what %s leaves out follows, each record once", async (name, input, path) => {
  const found = await followed(await client(), name, input);
  const { data } = JSON.parse((await ask(origin, path)).body) as { data: { id: string }[] };
  expect(
    found.map((one) =>
      one
        .replace(/\/revisions\/.*/, "")
        .split("/")
        .at(-1),
    ),
  ).toEqual(data.map(({ id }) => id));
});

test("what_changed says from which change the next call goes on", async () => {
  const { body } = await service.http.get("/v1/changes?limit=500").expect(200);
  const since = String(body.page.next_since);
  const { data } = await call(await client(), "what_changed", { since });
  expect(data).toMatchObject({ records: [], note: `For later changes, call again with \`since\`: "${since}".` });
});

test("the paragraphs of an article follow in their order", async () => {
  const [first, ...rest] = await followed(await client(), "get_article", { id: "riyadh-talks-2025" });
  expect(first).toBe("/v1/articles/riyadh-talks-2025");
  expect(rest).toEqual(rest.map((_, i) => String(i + 1)));
});

test("text in other scripts fits too", async () => {
  const texts = [
    "乌克兰不会参加会谈。",
    "لن تشارك أوكرانيا في المحادثات. ",
    "यूक्रेन वार्ता में भाग नहीं लेगा। ",
    "1,234,567 🇺🇦🕊️ 2025-02-18. ",
  ];
  const paragraphs = Array.from({ length: 40 }, (_, i) => `${i} ${texts[i % texts.length]?.repeat(8)}`);
  const article = { id: "scripts", headline: "Scripts", publisher: "politico", language: "mul", status: "usable" };
  const source = { headline: "Scripts", publisher: "politico" };
  const dossier = { article: { ...article, text_kind: "digest", source, sections: [{ paragraphs }] } };
  await importText(service.store, "scripts.json", JSON.stringify(dossier));
  const asking = await client();
  for (const after of [1, 2, 3, 4, 10]) {
    const { tokens, data } = await call(asking, "get_article", { id: "scripts", after });
    expect(data.records.length).toBeGreaterThan(2);
    expect(tokens).toBeLessThanOrEqual(MAX_TOKENS);
  }
});

test.each(["legacy", { pin: "2026-07-28" }] as const)("a client of the protocol %j is answered alike", async (mode) => {
  const asking = await clientAt(origin, {}, mode);
  expect(asking.getNegotiatedProtocolVersion()).toBe(mode === "legacy" ? "2025-11-25" : mode.pin);
  expect((await asking.listTools()).tools).toHaveLength(8);
  const { data } = await call(asking, "positions", { actor: "russia" });
  expect(data.records[0]).toMatchObject({ actor: "russia" });
});

test("a larger `max_tokens` answers more, within it", async () => {
  const asking = await client();
  const [few, many] = [await call(asking, "positions"), await call(asking, "positions", { max_tokens: 6000 })];
  expect(many.data.records.length).toBeGreaterThan(few.data.records.length * 2);
  expect(many.tokens).toBeLessThanOrEqual(6000);
});

test("a record that is too long alone is shortened, and says so", async () => {
  const text = "Word ".repeat(2000).trim();
  const dossier = {
    article: {
      id: "long",
      headline: "Long",
      publisher: "politico",
      language: "en",
      status: "usable",
      text_kind: "digest",
      source: { headline: "Long", publisher: "politico" },
      sections: [{ paragraphs: [text] }],
    },
  };
  await importText(service.store, "long.json", JSON.stringify(dossier));
  const { data, tokens } = await call(await client(), "get_article", { id: "long", after: 1 });
  expect(data.records).toEqual([{ type: "paragraph", paragraph: 1, shortened: true }]);
  expect(tokens).toBeLessThanOrEqual(MAX_TOKENS);
});

describe("errors say what to do", () => {
  test.each([
    ["positions", { actor: "rusia" }, /no actor with the id "rusia"\. Did you mean russia \("Russia"\)/],
    ["compare_actors", { actors: "rusia,ukraine" }, /no actor with the id "rusia"\. Did you mean russia/],
    ["figures", { about: "event/cianjur-earthqake" }, /no event with the id .* Did you mean .*2022-cianjur-earthquake/],
    ["get_article", { id: "ryadh-talks" }, /no article with the id .* Did you mean riyadh-talks-2025/],
    ["timeline", { actor: "Nobody Knows" }, /no actor with the id "Nobody Knows"\. Look names up with `suggest`/],
    ["positions", { stance: "opose" }, /stance: must be one of support/],
    ["positions", { cursor: "x" }, /The cursor does not belong to this request.*leave it out/s],
    ["positions", { colour: "red" }, /colour/],
    ["suggest", {}, /q/],
  ])("%s %j", async (name, input, message) => {
    const { isError, text } = await call(await client(), name, input);
    expect([isError, text]).toEqual([true, expect.stringMatching(message)]);
  });

  test("no position of an actor that exists is no error", async () => {
    const { isError, text } = await call(await client(), "positions", { actor: "detik" });
    expect([isError, text]).toEqual([false, expect.stringContaining("No records match.")]);
  });
});

test("the newest articles are resources, each read with its records", async () => {
  const asking = await client();
  const { resources } = await asking.listResources();
  expect(resources[0]).toMatchObject({ uri: "standpoint://articles/interfax-four-principles" });
  const { resourceTemplates } = await asking.listResourceTemplates();
  expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(["standpoint://articles/{id}"]);
  const { contents } = await asking.readResource({ uri: "standpoint://articles/riyadh-talks-2025" });
  const { body } = await ask(origin, "/v1/articles/riyadh-talks-2025?include=all");
  expect(contents).toMatchObject([{ mimeType: "application/json", text: body }]);
  await expect(asking.readResource({ uri: "standpoint://articles/nowhere" })).rejects.toThrow("no article with the id");
});
