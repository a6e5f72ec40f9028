import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { parse } from "csv-parse/sync";
import type { Response } from "supertest";
import { expect, test } from "vitest";
import { resourceNamed, resources } from "../../src/model/records/index.ts";
import { longTest, startService } from "../helper.ts";
import { escapedFormula, HOSTILE, importHostile, insertTopics } from "../hostile.ts";
import { listening } from "../http/exchange.ts";

type Json = Readonly<Record<string, unknown>>;

const { http, store } = await startService();
const many = await startService({ seed: false, config: { EXPORTS_PER_ADDRESS: 10, READ_THREADS: 1 } });
const { origin: manyAt } = await listening(many);
const TOPICS = 12_345;
await insertTopics(many.store, TOPICS);
await importHostile(store, ["2025-02-18", null, "2025-02"]);

const paths = resources.map(({ path }) => path);

test.each(paths)("%s as NDJSON are the records of the JSON list, byte for byte", async (path) => {
  const { text } = await http.get(`/v1/${path}?format=ndjson`).buffer(true).parse(asText);
  const { text: json } = await http.get(`/v1/${path}?limit=200`).expect(200);
  expect(`{"data":[${text.trimEnd().split("\n").join(",")}]`).toBe(json.slice(0, json.lastIndexOf(',"page":')));
});

test.each(paths)("%s as CSV parse back to the records", async (path) => {
  const records = await listed(path);
  const rows = await csv(`/v1/${path}?format=csv`);
  expect(rows).toEqual(records.map((record) => flattened(path, record)));
});

test("text that a spreadsheet takes for a formula has an apostrophe before it, and numbers have none", async () => {
  const rows = await csv("/v1/positions?article=hostile-0&format=csv");
  expect(rows.map(({ summary }) => summary)).toEqual(HOSTILE.map(escapedFormula));
  expect(rows.map(({ stance_score }) => stance_score)).toEqual(HOSTILE.map((_, n) => (n % 2 ? "" : "-2")));
  expect(new Set(rows.map(({ topic_name }) => topic_name))).toEqual(new Set(["'=1+1"]));
});

test("CSV lines end in CR LF, and a list without records is its header", async () => {
  const { text } = await http.get("/v1/errata?format=csv").expect(200);
  expect(text).toMatch(/\r\n$/);
  const { text: none } = await http.get("/v1/errata?format=csv&id=none&fields=id,about").expect(200);
  expect(none).toBe("id,about_type,about_id,about_name\r\n");
  await http.get("/v1/errata?format=ndjson&id=none").buffer(true).parse(asText).expect(200, "");
});

test("`fields` picks and orders columns, and `include` lays a whole record out in place of a reference", async () => {
  const [row] = await csv("/v1/positions?article=hostile-0&format=csv&fields=stance,actor&include=actor");
  expect(Object.keys(row ?? {})).toEqual([
    "stance",
    ...["id", ...Object.keys(resourceNamed("actors").answered)].map((name) => `actor_${name}`),
  ]);
  expect(row).toMatchObject({ stance: "oppose", actor_id: "hostile-publisher", actor_kind: "publisher" });
  expect(JSON.parse(row?.actor_aliases ?? "")).toEqual([
    { name: HOSTILE[6]?.replaceAll(/\s/g, " "), kind: "alias", language: null },
  ]);
  const { text } = await http
    .get("/v1/positions?article=hostile-0&format=ndjson&fields=id,actor&include=actor&limit=1")
    .buffer(true)
    .parse(asText);
  expect(JSON.parse(text)).toMatchObject({ id: "hostile-0-0", actor: { kind: "publisher" } });
});

test.each([
  [{ accept: "text/csv" }, "", "text/csv"],
  [{ accept: "application/x-ndjson" }, "", "application/x-ndjson"],
  [{ accept: "text/csv;q=0.5, application/x-ndjson" }, "", "application/x-ndjson"],
  [{ accept: "*/*" }, "", "application/json"],
  [{ accept: "text/csv" }, "?format=json", "application/json"],
  [{ accept: "application/json" }, "?format=csv", "text/csv"],
  [{ accept: "image/png" }, "?format=ndjson", "application/x-ndjson"],
])("%o%s is answered as %s", async (headers, query, type) => {
  const { headers: answered } = await http.get(`/v1/errata${query}`).set(headers).buffer(true).parse(asText);
  expect(answered["content-type"]).toBe(`${type}; charset=utf-8`);
  expect(answered.vary).toBe("Accept, Accept-Encoding");
});

test("a format that there is none of is refused", async () => {
  const { body } = await http.get("/v1/errata").set("accept", "image/png").expect(406);
  for (const type of ["application/json", "text/csv", "application/x-ndjson"]) expect(body.detail).toContain(type);
  const { body: other } = await http.get("/v1/errata?format=xml").expect(400);
  expect(other.errors).toMatchObject([{ in: "query", parameter: "format" }]);
});

test("what only JSON has room for is refused elsewhere", async () => {
  const { body } = await http.get("/v1/positions?format=csv&facets=stance&count=exact").expect(400);
  expect(body.errors.map(({ parameter }: Json) => parameter)).toEqual(["count", "facets"]);
});

test.each(["csv", "ndjson"])("with `limit`, %s comes in pages that link to the next", async (format) => {
  const whole = await body(`/v1/positions?format=${format}&sort=-effective_on`);
  let url: string | undefined = `/v1/positions?format=${format}&sort=-effective_on&limit=7`;
  let pages = "";
  while (url !== undefined) {
    const answer: { text: string; headers: Record<string, string> } = await http.get(url).buffer(true).parse(asText);
    const head = format === "csv" && pages !== "" ? answer.text.indexOf("\r\n") + 2 : 0;
    pages += answer.text.slice(head);
    url = /<(.*)>/.exec(answer.headers.link ?? "")?.[1];
  }
  expect(pages).toBe(whole);
});

test("without `limit` a cursor is where the whole rest begins", async () => {
  const first = await http.get("/v1/positions?limit=3").expect(200);
  const rest = await body(`/v1/positions?format=ndjson&cursor=${first.body.page.next_cursor}`);
  expect(rest).toBe((await body("/v1/positions?format=ndjson")).split("\n").slice(3).join("\n"));
});

test("an answer of one batch has a strong validator, which a client that has it is told", async () => {
  const { headers } = await http.get("/v1/errata?format=csv").expect(200);
  expect(headers.etag).toMatch(/^"[\w-]+"$/);
  await http
    .get("/v1/errata?format=csv")
    .set("if-none-match", headers.etag as string)
    .expect(304);
  const head = await http.head("/v1/errata?format=csv").set("accept-encoding", "gzip, deflate").expect(200);
  expect(head.headers).toMatchObject({ etag: headers.etag, "content-length": headers["content-length"] });
});

longTest("a list of many batches holds every record once", async () => {
  const text = await (await fetch(`${manyAt}/v1/topics?format=ndjson`)).text();
  const ids = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).id);
  expect(ids).toEqual(Array.from({ length: TOPICS }, (_, i) => `topic-${String(i).padStart(6, "0")}`));
});

longTest("streams are read no faster than their clients read, four at once, and stop where these do", async () => {
  const begin = async () => {
    const asked = get(`${manyAt}/v1/topics?format=csv`, { agent: false });
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    return answer;
  };
  const unread = await Promise.all(Array.from({ length: 4 }, begin));
  expect(unread.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
  const refused = await begin();
  expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([503, "1"]);
  for (const answer of unread) answer.destroy();
  const next = await Promise.all(Array.from({ length: 4 }, begin));
  expect(next.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
  for (const answer of [refused, ...next]) answer.destroy();
  await many.http.head("/v1/topics?format=csv").expect(200); // which reads no further than what tells its length
});

/** The record as a row of its CSV, by the rules that the documentation gives. */
function flattened(path: string, record: Json): Record<string, string> {
  const isRepeated = (name: string) => name === "name" && REPEATED.includes(path);
  const cells = Object.entries(record).flatMap(([name, value]) => (isRepeated(name) ? [] : cellsOf(path, name, value)));
  return Object.fromEntries(cells.map(([name, value]) => [name, NUMBERS.test(name) ? value : escapedFormula(value)]));
}

/** The records whose `name` is another of their fields, or follows from several. */
const REPEATED = ["articles", "topics", "claims", "figures"];

const NUMBERS = /_score$|^(?:value|low|high|margin|latitude|longitude|precision)$/;

function cellsOf(path: string, name: string, value: unknown): [string, string][] {
  const known = Array.isArray(value) ? undefined : OBJECTS[name];
  if (name === "values") return [[name, JSON.stringify(value)]];
  if (name === "sections")
    return [["text", (value as { paragraphs: { text: string }[] }[]).flatMap((s) => s.paragraphs.map((p) => p.text)).join("\n\n")]]; // biome-ignore format: one rule
  if (REFERENCES.includes(name) || (known === undefined && isReference(value)))
    return ["id", "name"].map((key) => [`${name}_${key}`, String((value as Json | null)?.[key] ?? "")]);
  if (known !== undefined)
    return known.flatMap((key) => cellsOf(path, `${name}_${key}`, (value as Json | null)?.[key] ?? null));
  if (LISTS.includes(name))
    return ["id", "name"].map((key) => [`${name}_${key}s`, (value as Json[]).map((one) => one[key]).join("; ")]);
  return [[name, Array.isArray(value) ? JSON.stringify(value) : String(value ?? "")]];
}

function isReference(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Fields that are null in some records, so that a value does not tell what they are. */
const REFERENCES = ["event", "attribution", "on_behalf_of", "place", "broader", "within", "announced_by", "topic", "actor", "speaker", "according_to", "responds_to", "translation_of", "reprint_of", "resolution_article", "resolution_event", "source_publisher"]; // biome-ignore format: a list
const OBJECTS: Readonly<Record<string, readonly string[]>> = {
  about: ["type", "id", "name"],
  cancellation: ["reason", "made_on", "made_on_earliest", "made_on_latest"],
  source: ["headline", "publisher", "note"],
  resolution: ["summary", "article", "event"],
};
const LISTS = ["events", "parties", "confirmed_by", "topics", "actors", "proposers", "rejected_by", "supported_by"];

async function listed(path: string): Promise<Json[]> {
  const { body: page } = await http.get(`/v1/${path}?limit=200`).expect(200);
  expect(page.page.next_cursor).toBeNull();
  return page.data;
}

async function csv(url: string): Promise<Record<string, string>[]> {
  return parse(await body(url), { columns: true, record_delimiter: "\r\n" });
}

async function body(url: string): Promise<string> {
  const { text } = await http.get(url).buffer(true).parse(asText).expect(200);
  return text;
}

/** Superagent takes some media types for something else than text. */
function asText(response: Response, done: (error: Error | null, body: unknown) => void): void {
  const chunks: Buffer[] = [];
  const message = response as unknown as IncomingMessage;
  message.on("data", (chunk) => chunks.push(Buffer.from(chunk)));
  message.on("end", () => {
    response.text = Buffer.concat(chunks).toString();
    done(null, response.text);
  });
}
