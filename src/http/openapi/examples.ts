import type { FastifyInstance } from "fastify";
import type { Document } from "./document.ts";
import type { Json } from "./json-schema.ts";
import { problemsOf } from "./responses.ts";

/** Adds the app's answers to the example requests of its operations, and an example of each problem. */
export async function addExamples(app: FastifyInstance, document: Document): Promise<void> {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((made) => ({ path, made })),
  );
  for (const { path, made } of all) {
    const operation = app.operations.find(({ id }) => id === made.operationId);
    if (operation === undefined) throw new Error(`there is no operation ${made.operationId}`);
    const { example, exampleAnswer, exampleExcerpt = (answer) => answer } = operation;
    const url = await exampleUrl(app, example);
    for (const parameter of made.parameters ?? [])
      if (parameter.in === "path") {
        const value = pathValue(path, url, parameter.name);
        parameter.example = parameter.schema.type === "integer" ? Number(value) : value;
      } else if (parameter.required) parameter.example = queryValue(url, parameter);
    for (const [status, { content = {} }] of Object.entries(made.responses))
      for (const [type, media] of Object.entries(content)) {
        if (type === "application/problem+json") media.example = problemExample(Number(status), url);
        else if (status === "200" || status === "201" || status === "206")
          media.example = exampleAnswer ?? exampleExcerpt(await answerTo(app, url, type));
        else media.example = { status: "draining" };
      }
  }
}

/** Replaces `{first}` by the id of the first record of the list; a dossier has the id of its article. */
async function exampleUrl(app: FastifyInstance, example: string): Promise<string> {
  if (!example.includes("{first}")) return example;
  const list = example.slice(0, example.indexOf("/{first}")).replace("dossiers", "articles");
  const { data } = (await app.inject({ url: `${list}?limit=1&fields=id` })).json<{ data: { id: string }[] }>();
  return example.replace("{first}", data[0]?.id ?? "");
}

function pathValue(path: string, url: string, name: string): string | undefined {
  const pattern = path.replaceAll(".", "\\.").replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  return new RegExp(`^${pattern}$`).exec(url.split("?")[0] as string)?.groups?.[name];
}

function queryValue(url: string, { name, schema }: { readonly name: string; readonly schema: Json }): unknown {
  const value = new URLSearchParams(url.split("?")[1]).get(name) ?? "";
  if (schema.type === "integer") return Number(value);
  return schema.type === "array" ? value.split(",") : value;
}

async function answerTo(app: FastifyInstance, url: string, type: string): Promise<unknown> {
  const answer = await app.inject({ url, headers: { accept: type } });
  if (answer.statusCode !== 200)
    throw new Error(`the example ${url} is answered with ${answer.statusCode}: ${answer.body}`);
  return /[/+]json$/.test(type) ? answer.json() : answer.body;
}

function problemExample(status: number, url: string): Json {
  const [code, { title, help }] = problemsOf(status)[0] as ReturnType<typeof problemsOf>[number];
  const request_id = "0b0b8f9e-2b0f-4d5c-9a53-6f2f3d1c7a10";
  return { type: `/problems/${code}`, title, status, detail: help, instance: url.split("?")[0], request_id };
}
