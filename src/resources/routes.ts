import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type Operation, pageOf } from "../http/operation.ts";
import { Problem } from "../http/problems.ts";
import { sendJson } from "../http/send.ts";
import type { Store } from "../store/store.ts";
import { articleInclude, articlePage, articlePageSchema } from "./article-page.ts";
import type { Resource } from "./definition.ts";
import { slug } from "./fields.ts";
import { type ListQuery, listQuerySchema, nextCursor, planOf, shapeParameters } from "./plan.ts";
import { reshape } from "./reshape.ts";

const IdParameters = z.strictObject({ id: slug.describe("The record's id.") });

/** The list and the detail of every resource. */
export function resourceRoutes(
  app: FastifyInstance,
  store: Store,
  publicUrl: string,
  resources: readonly Resource[],
): void {
  for (const resource of resources) {
    const { component, description, wire, role } = resource;
    const whole = role === "article" ? articlePageSchema(wire) : wire;
    const Pick = whole.partial().meta({ id: `${component}Pick`, description: `The fields asked for. ${description}` });
    listRoute(app, store, publicUrl, resource, Pick);
    detailRoute(app, store, resource, whole, Pick);
  }
}

function listRoute(app: FastifyInstance, store: Store, publicUrl: string, resource: Resource, Pick: z.ZodType): void {
  const { component, wire, path } = resource;
  const query = listQuerySchema(resource);
  const Page = pageOf(wire).meta({ id: `${component}Page`, description: `One page of ${path}.` });
  const Picks = pageOf(Pick).meta({
    id: `${component}Picks`,
    description: `One page of ${path}, each with the fields asked for.`,
  });
  const operation: Operation = {
    id: `list${pluralOf(component)}`,
    tag: tagOf(resource),
    summary: `List ${path.replace("-", " ")}`,
    description: resource.description,
    query,
    answers: { "application/json": z.union([Page, Picks]) },
    problems: [],
    headers: ["Link"],
    example: `/v1/${path}?limit=2`,
  };
  app.get(`/v1/${path}`, { config: { operation } }, async (request, reply) => {
    const asked = request.query as ListQuery;
    const { plan, list } = planOf(resource, asked);
    const [page] = await store.run([plan]);
    if (page === undefined) throw new Error("a plan gave no page");
    const cursor = nextCursor(list, page);
    if (cursor !== null) reply.header("Link", `<${publicUrl}${withCursor(request.url, cursor)}>; rel="next"`);
    const info = { limit: plan.limit, next_cursor: cursor, ...(page.total === null ? {} : { total: page.total }) };
    const docs = await reshape(store, resource, page.docs, asked);
    return sendJson(reply, Buffer.concat([LIST_START, docs, LIST_MIDDLE, Buffer.from(JSON.stringify(info)), LIST_END]));
  });
}

function detailRoute(app: FastifyInstance, store: Store, resource: Resource, whole: z.ZodType, Pick: z.ZodType): void {
  const { component, path, type } = resource;
  const isArticle = resource.role === "article";
  const query = z.strictObject(shapeParameters(resource, isArticle ? articleInclude : []));
  const operation: Operation = {
    id: `get${component}`,
    tag: tagOf(resource),
    summary: `Get one ${type.replace("_", " ")}`,
    description: resource.description,
    params: IdParameters,
    query,
    answers: { "application/json": z.union([whole, Pick]) },
    problems: [404, 414],
    example: `/v1/${path}/{first}`,
  };
  app.get(`/v1/${path}/:id`, { config: { operation } }, async (request, reply) => {
    const { id } = request.params as z.infer<typeof IdParameters>;
    const asked = request.query as Pick<ListQuery, "fields" | "include">;
    const plan = {
      table: resource.name,
      where: [{ column: "id", in: [id] }],
      order: [{ column: "id", descending: false }],
      limit: 1,
    };
    const [page] = await store.run([plan]);
    if (!page?.rows)
      throw new Problem("no-such-record", `There is no ${type.replace("_", " ")} with the id \`${id}\`.`);
    const doc = await reshape(store, resource, page.docs, asked);
    return sendJson(reply, isArticle ? await articlePage(store, id, doc, asked.include ?? []) : doc);
  });
}

const LIST_START = Buffer.from('{"data":[');
const LIST_MIDDLE = Buffer.from('],"page":');
const LIST_END = Buffer.from("}");

function tagOf({ role }: Resource): string {
  return { article: "Articles", authority: "Authorities", part: "Records" }[role];
}

function pluralOf(component: string): string {
  return component === "Erratum" ? "Errata" : `${component}s`;
}

function withCursor(url: string, cursor: string): string {
  const [path, query] = url.split("?");
  const parameters = new URLSearchParams(query);
  parameters.set("cursor", cursor);
  return `${path}?${parameters}`;
}
