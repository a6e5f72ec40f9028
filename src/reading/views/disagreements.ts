import { z } from "zod";
import { commaList } from "../../http/request/query.ts";
import { Evidence } from "../../model/kit/evidence.ts";
import { Reference, slug, type Values } from "../../model/kit/fields.ts";
import type { ResourceName } from "../../model/kit/names.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Order } from "../../store/store.ts";
import { filtersOf } from "../lists/filters.ts";
import { conditionsOf } from "../lists/query.ts";
import { docsWithin } from "./bounded.ts";
import { view } from "./view.ts";

const MAX_RECORDS = 5000;

/** The comparisons: a type, the fields that identify the same thing, and the field in which articles may differ. */
const COMPARED = [
  { resource: "positions", same: ["actor", "topic"], field: "stance" },
  { resource: "participants", same: ["event", "actor"], field: "role" },
  { resource: "consensus_points", same: ["event"], field: "title" },
  { resource: "consensus_points", same: ["event"], field: "announced_by" },
  { resource: "consensus_points", same: ["event"], field: "confirmed_by" },
  { resource: "proposals", same: ["event", "topic"], field: "status" },
  { resource: "proposals", same: ["event", "topic"], field: "proposers" },
  { resource: "event_relations", same: ["from", "to"], field: "kind" },
] as const satisfies readonly { resource: ResourceName; same: readonly string[]; field: string }[];
const TYPES = [...new Set(COMPARED.map(({ resource }) => resourceNamed(resource).type))] as ["position", ...string[]];

const DisagreementsQuery = z.strictObject({
  type: commaList(z.enum(TYPES)).optional().describe("Types of record. Several values: any of them. Default: all."),
  article: commaList(slug)
    .optional()
    .describe("Only disagreements in which one of these articles takes part. Several values: any of them."),
  event: commaList(slug).optional().describe("Only on these events. Several values: any of them."),
  actor: commaList(slug).optional().describe("Only on these actors. Several values: any of them."),
  topic: commaList(slug).optional().describe("Only on these topics. Several values: any of them."),
});

const Version = z.object({
  article: Reference,
  values: z
    .array(z.string())
    .describe("Values of the field in this article's records; empty if it is unknown in all of them."),
  records: z.array(z.object({ id: slug, evidence: z.array(Evidence) })),
});

const Disagreements = z
  .object({
    data: z.array(
      z.object({
        type: z.enum(TYPES),
        about: z.record(z.string(), Reference).describe("The fields that are the same in all versions."),
        field: z.string().describe("The field that differs."),
        versions: z.array(Version).min(2).describe("One for each article."),
      }),
    ),
  })
  .meta({
    id: "Disagreements",
    description: "Differences between articles' reports of the same thing. No version is preferred.",
  });

/** Finds where articles report the same thing differently. */
export const disagreements = view(
  {
    id: "listDisagreements",
    path: "/v1/disagreements",
    summary: "List where articles report the same thing differently",
    description: `The same actor's stance on the same topic, the same actor's role in the same event, what was agreed at the same event, and how the same two events relate. At most ${MAX_RECORDS} records of a type are compared; more is a 400 that says how to narrow the request.`,
    query: DisagreementsQuery,
    answers: { "application/json": Disagreements },
    isCostly: () => true,
    problems: [],
    example: "/v1/disagreements?topic=peacekeeping-forces",
  },
  async (reads, { type, article, ...about }) => {
    const order: Order[] = ["article", "ordinal"].map((column) => ({ column, descending: false }));
    const docs = new Map<ResourceName, Values[]>();
    const data = [];
    for (const { resource, same, field } of COMPARED) {
      const definition = resourceNamed(resource);
      const filters = filtersOf(definition);
      const unfit = Object.entries(about).some(([name, value]) => value !== undefined && filters[name] === undefined);
      if (unfit || (type && !type.includes(definition.type))) continue;
      const where = conditionsOf(filters, about);
      const found = docs.get(resource) ?? (await docsWithin<Values>(reads, resource, where, order, MAX_RECORDS));
      docs.set(resource, found);
      data.push(...differences(definition.type, found, same, field));
    }
    const shown = data.filter(
      ({ versions }) => !article || versions.some((version) => article.includes(version.article.id)),
    );
    return { data: shown };
  },
);

type Ref = { readonly id: string; readonly name: string };

function differences(type: string, docs: readonly Values[], same: readonly string[], field: string) {
  const groups = Map.groupBy(
    docs.filter((doc) => same.every((name) => doc[name] !== null)),
    (doc) => same.map((name) => (doc[name] as Ref).id).join("\n"),
  );
  return [...groups.values()].flatMap((group) => {
    const versions = [...Map.groupBy(group, ({ article }) => (article as Ref).id).values()].map((own) => ({
      article: own[0]?.article as Ref,
      values: [...new Set(own.flatMap((doc) => valuesOf(doc[field])))].sort(),
      records: own.map(({ id, evidence }) => ({ id: id as string, evidence })),
    }));
    if (new Set(versions.map(({ values }) => values.join("\n"))).size < 2) return [];
    const about = Object.fromEntries(same.map((name) => [name, group[0]?.[name] as Ref]));
    return [{ type, about, field, versions }];
  });
}

/** Returns the values of a field as text: ids of references, other values as they are; none if it is unknown. */
function valuesOf(value: unknown): string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  return [typeof value === "object" ? (value as Ref).id : String(value)];
}
