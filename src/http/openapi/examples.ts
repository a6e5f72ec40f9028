import type { FastifyInstance } from "fastify";
import { pathOf, queryOf } from "../request/address.ts";
import type { Document, Parameter } from "./document.ts";

/** Adds the app's answers to the example requests of its operations, shortened, and the values of parameters that the requests have. */
export async function addExamples(app: FastifyInstance, document: Document): Promise<void> {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((made) => ({ path, made })),
  );
  for (const { path, made } of all) {
    const operation = app.operations.find(({ id }) => id === made.operationId);
    if (operation === undefined) throw new Error(`there is no operation ${made.operationId}`);
    const { example, exampleAnswer, exampleExcerpt = (answer) => answer } = operation;
    const url = await exampleUrl(app, example);
    for (const parameter of made.parameters ?? []) {
      const value = parameter.in === "path" ? pathExample(path, url, parameter) : queryValue(url, parameter);
      if (value !== undefined) parameter.example = value;
    }
    for (const [status, { content = {} }] of Object.entries(made.responses))
      for (const [type, media] of Object.entries(content)) {
        if (status === "200" || status === "201" || status === "206")
          media.example = short(exampleAnswer ?? exampleExcerpt(await answerTo(app, url, type)));
        else media.example = { status: "draining" };
      }
  }
}

const MAX_KEYS = 40;
const MAX_TEXT = 100;

/** Returns an example with the shortest entry of each list, without most of a map, and with the beginning of a long text. */
function short(value: unknown): unknown {
  if (typeof value === "string") return value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT)}…` : value;
  if (Array.isArray(value)) return shortest(value).map(short);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const kept = entries.length > MAX_KEYS ? entries.slice(0, 1) : entries;
  return Object.fromEntries(kept.map(([key, inner]) => [key, short(inner)]));
}

/** Returns the shortest entry of a list, if it has any. */
function shortest<T>(entries: readonly T[]): T[] {
  const length = (entry: T) => JSON.stringify(entry).length;
  return entries.length ? [entries.reduce((one, other) => (length(other) < length(one) ? other : one))] : [];
}

/** Replaces `{first}` by the id of the shortest record of the list; a dossier has the id of its article. */
async function exampleUrl(app: FastifyInstance, example: string): Promise<string> {
  if (!example.includes("{first}")) return example;
  const list = example.slice(0, example.indexOf("/{first}")).replace("dossiers", "articles");
  const { data } = (await app.inject({ url: list })).json<{ data: { id: string }[] }>();
  return example.replace("{first}", shortest(data)[0]?.id ?? "");
}

function pathExample(path: string, url: string, { name, schema }: Parameter): unknown {
  const pattern = path.replaceAll(".", "\\.").replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  const value = new RegExp(`^${pattern}$`).exec(pathOf(url))?.groups?.[name];
  return schema.type === "integer" ? Number(value) : value;
}

function queryValue(url: string, { name, schema }: Parameter): unknown {
  const value = new URLSearchParams(queryOf(url)).get(name);
  if (value === null) return undefined;
  if (schema.type === "integer") return Number(value);
  return schema.type === "array" ? value.split(",") : value;
}

async function answerTo(app: FastifyInstance, url: string, type: string): Promise<unknown> {
  const answer = await app.inject({ url, headers: { accept: type } });
  if (answer.statusCode !== 200)
    throw new Error(`the example ${url} is answered with ${answer.statusCode}: ${answer.body}`);
  return /[/+]json$/.test(type) ? answer.json() : answer.body;
}
