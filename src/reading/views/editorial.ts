import { z } from "zod";
import { commaList } from "../../http/request/query.ts";
import { AnyType } from "../../model/kit/any-record-fields.ts";
import type { Values } from "../../model/kit/fields.ts";
import { slug } from "../../model/kit/text-forms.ts";
import { authorities, parts } from "../../model/records/index.ts";
import type { Condition, Plan } from "../../store/store.ts";
import { docsOf } from "./positions.ts";
import { view } from "./view.ts";

const MAX_RECORDS = 500;

const EditorialQuery = z.strictObject({
  article: commaList(slug).describe("The articles whose records to list. Several values: any of them."),
});

const Editorial = z
  .object({
    data: z.array(
      z.object({
        type: AnyType,
        citation: z.string().describe("The published source."),
        record: z.looseObject({ id: slug }).describe("The whole record."),
      }),
    ),
    complete: z.boolean().describe(`False if a type has more than ${MAX_RECORDS}: the list of the type has them all.`),
  })
  .meta({ id: "Editorial", description: "What articles do not say themselves, each with its published source." });

/** Lists all that an article's records state and the article does not: what its editor added, with the source. */
export const editorial = view(
  {
    id: "listEditorial",
    path: "/v1/editorial",
    summary: "List what editors added to articles, with its sources",
    description:
      "The records of articles whose basis is `editorial`, and the shared records that these articles name, and the places of such events, if they have a citation: dates, countries and identifiers that no article states.",
    query: EditorialQuery,
    answers: { "application/json": Editorial },
    problems: [],
    example: "/v1/editorial?article=riyadh-talks-2025",
  },
  async (reads, { article }) => {
    const own: Condition[] = [
      { column: "article", in: article },
      { column: "basis", in: ["editorial"] },
    ];
    const mentioned = (type: string): Condition => ({
      column: "id",
      inQuery: {
        table: "mentions",
        select: "record",
        where: [
          { column: "article", in: article },
          { column: "type", in: [type] },
        ],
      },
    });
    const takesPlace: Condition = {
      column: "id",
      inQuery: { table: "events", select: "place", where: [mentioned("event")] },
    };
    const named = (type: string): Condition[] => [
      type === "place" ? { any: [mentioned(type), takesPlace] } : mentioned(type),
      { column: "citation", isNull: false },
    ];
    const all = [
      ...parts.map((resource) => ({ resource, where: own })),
      ...authorities.map((resource) => ({ resource, where: named(resource.type) })),
    ];
    const plans = all.map(
      ({ resource, where }): Plan => ({
        table: resource.name,
        where,
        order: resource.order.map((column) => ({ column, descending: false })),
        limit: MAX_RECORDS,
      }),
    );
    const pages = await reads.run(plans);
    const data = all.flatMap(({ resource }, i) =>
      docsOf<Values>(pages[i]).map((record) => ({ type: resource.type, citation: record.citation, record })),
    );
    return { data, complete: pages.every(({ last }) => last === null) };
  },
);
