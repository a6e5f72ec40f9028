import { z } from "zod";
import { AnyType } from "../../model/kit/any-record-fields.ts";
import type { Values } from "../../model/kit/fields.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import { slug } from "../../model/kit/text-forms.ts";
import { parts, resourceNamed } from "../../model/records/index.ts";
import type { Condition, Plan } from "../../store/store.ts";
import { absent } from "../change-log.ts";
import { docsOf } from "./positions.ts";
import { view } from "./view.ts";

/** So many records of each type are looked at. */
const MAX_RECORDS = 1000;

const Params = z.strictObject({ id: slug.describe("The article's id.") });

const Unstated = z
  .object({
    article: slug,
    data: z.array(
      z.object({
        about: z.object({ type: AnyType, id: slug, name: z.string().nullable() }),
        field: z.string().describe("The field, or the list of a dossier, that the article gives nothing for."),
        derived: z.boolean().describe("True if it follows from an empty field; false if an omission says it."),
        omission: slug.nullable().describe("The omission that says it."),
        note: z.string().nullable().describe("What the omission says."),
      }),
    ),
    complete: z
      .boolean()
      .describe(`False if a type has more than ${MAX_RECORDS} records: the others were not looked at.`),
  })
  .meta({ id: "Unstated", description: "What an article does not state: as its omissions say, and by empty fields." });

interface Omission {
  readonly id: string;
  readonly about: About;
  readonly fields: readonly string[];
  readonly note: string | null;
}

interface About {
  readonly type: string;
  readonly id: string;
  readonly name: string | null;
}

interface Account {
  readonly about: About;
  readonly values: Values;
}

/**
 * Lists what an article does not state: what its omissions say, and the fields that one expects of a record (`expected` of
 * its type) and that are empty, so that nobody has to write an omission for each. A shared event counts as far as this
 * article tells of it: a field that only another article gives is in its accounts.
 */
export const unstated = view(
  {
    id: "getArticleUnstated",
    path: "/v1/articles/:id/unstated",
    summary: "Find what an article does not state",
    description:
      "Its omissions, and, marked as derived, the expected fields that are empty: where and when an event took place, when something was said, who confirmed an agreement.",
    params: Params,
    answers: { "application/json": Unstated },
    problems: [404, 410, 414],
    example: "/v1/articles/{first}/unstated",
  },
  async (reads, _query, { id }) => {
    const own: Condition[] = [{ column: "article", in: [id] }];
    const [articles] = await reads.run([planOf(resourceNamed("articles"), [{ column: "id", in: [id] }])]);
    const [article] = docsOf<Values>(articles);
    if (article === undefined) throw await absent(reads, "article", id);
    const expecting = parts.filter(({ expected }) => expected !== undefined);
    const named: Condition = {
      column: "id",
      inQuery: { table: "mentions", select: "record", where: [...own, { column: "type", in: ["event"] }] },
    };
    const plans = [
      planOf(resourceNamed("omissions"), own),
      planOf(resourceNamed("accounts"), own),
      planOf(resourceNamed("events"), [named]),
      ...expecting.map((resource) => planOf(resource, [...own, { column: "basis", in: ["reported"] }])),
    ];
    const pages = await reads.run(plans);
    const [omissions, accounts, events] = [
      docsOf<Omission>(pages[0]),
      docsOf<Account>(pages[1]),
      docsOf<Values>(pages[2]),
    ];
    const told = new Set(
      accounts.flatMap(({ about, values }) => Object.keys(values).map((field) => `${about.type}/${about.id} ${field}`)),
    );
    const stated = omissions.flatMap(({ id: omission, about, fields, note }) =>
      fields.map((field) => ({ about, field, derived: false, omission, note })),
    );
    for (const { about, field } of stated) told.add(`${about.type}/${about.id} ${field}`);
    const derived = [
      ...emptyOf(resourceNamed("articles"), [article]),
      ...emptyOf(resourceNamed("events"), events),
      ...expecting.flatMap((resource, i) => emptyOf(resource, docsOf<Values>(pages[i + 3]))),
    ].filter(({ about, field }) => !told.has(`${about.type}/${about.id} ${field}`));
    return { article: id, data: [...stated, ...derived], complete: pages.every((page) => page.last === null) };
  },
);

function planOf({ name, order }: Resource, where: readonly Condition[]): Plan {
  return { table: name, where, order: order.map((column) => ({ column, descending: false })), limit: MAX_RECORDS };
}

function emptyOf({ type, label, expected = [] }: Resource, records: readonly Values[]) {
  return records.flatMap((record) =>
    expected
      .filter((field) => record[field] === null || (record[field] as unknown[] | undefined)?.length === 0)
      .map((field) => ({
        about: {
          type,
          id: record.id as string,
          name: ((record.name ?? record[label ?? ""]) as string | undefined) ?? null,
        },
        field,
        derived: true,
        omission: null,
        note: null,
      })),
  );
}
