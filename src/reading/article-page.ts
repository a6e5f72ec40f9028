import { z } from "zod";
import { authorities, parts } from "../model/records/index.ts";
import type { Condition, Plan, Reads } from "../store/store.ts";

/** The values of `include` that add lists to an article. */
export const articleInclude: readonly string[] = ["all", ...parts.map(({ name }) => name), "included"];

const MAX_RECORDS = 10_000;

/** Returns the schema of an article with the lists that `include` adds. */
export function articlePageSchema(article: z.ZodObject): z.ZodObject {
  const lists = parts.map(({ name, wire, description }) => [name, z.array(wire).optional().describe(description)]);
  const included = z
    .object(Object.fromEntries(authorities.map(({ name, wire }) => [name, z.array(wire)])))
    .optional()
    .describe("The authority records that the article names, whole, with `include=included` or `all`.");
  return article.extend({ ...Object.fromEntries(lists), included }).meta({
    id: "ArticleWithRecords",
    description: "An article; with `include=all` everything that a page about it needs.",
  });
}

/** Returns an article's document with the lists that `include` names. It reads one snapshot, and parses no document. */
export async function articlePage(
  reads: Reads,
  id: string,
  article: Buffer,
  include: readonly string[],
): Promise<Buffer> {
  const all = include.includes("all");
  const lists = parts.filter(({ name }) => all || include.includes(name));
  const included = all || include.includes("included") ? authorities : [];
  const pages = await reads.run([
    ...lists.map((part): Plan => planFor(part.name, [{ column: "article", in: [id] }], "ordinal")),
    ...included.map(
      (authority): Plan => planFor(authority.name, [mentionedBy(authority.name, authority.type, id)], "id"),
    ),
  ]);
  const array = (name: string, i: number) =>
    Buffer.concat([Buffer.from(`"${name}":[`), pages[i]?.docs as Buffer, Buffer.from("]")]);
  const members = lists.map(({ name }, i) => array(name, i));
  if (included.length) {
    const arrays = included.map(({ name }, i) => array(name, lists.length + i));
    members.push(Buffer.concat([Buffer.from('"included":{'), joined(arrays), Buffer.from("}")]));
  }
  if (members.length === 0) return article;
  return Buffer.concat([article.subarray(0, -1), Buffer.from(","), joined(members), Buffer.from("}")]);
}

function planFor(table: string, where: readonly Condition[], by: string): Plan {
  return { table, where, order: [{ column: by, descending: false }], limit: MAX_RECORDS };
}

/** Returns the condition on the authority records that an article mentions, or, for places, at which an event that it mentions takes place. */
function mentionedBy(table: string, type: string, article: string): Condition {
  const mentioned = (of: string): Condition => ({
    column: "id",
    inQuery: {
      table: "mentions",
      select: "record",
      where: [
        { column: "article", in: [article] },
        { column: "type", in: [of] },
      ],
    },
  });
  if (table !== "places") return mentioned(type);
  return {
    any: [
      mentioned(type),
      { column: "id", inQuery: { table: "events", select: "place", where: [mentioned("event")] } },
    ],
  };
}

function joined(parts: readonly Buffer[]): Buffer {
  return Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part] : [Buffer.from(","), part])));
}
