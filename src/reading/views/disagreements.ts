import { z } from "zod";
import { commaList } from "../../http/request/query.ts";
import { Evidence } from "../../model/kit/evidence.ts";
import { Reference, type Values } from "../../model/kit/fields.ts";
import { slug } from "../../model/kit/text-forms.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Order, Reads } from "../../store/store.ts";
import { filtersOf } from "../lists/filters.ts";
import { conditionsOf } from "../lists/query.ts";
import { docsWithin } from "./bounded.ts";
import { clockTime, isSameTime } from "./positions.ts";
import { type Agree, type Asked, COMPARED, type Compared, type Near, type Ref, type Saying } from "./sayings.ts";
import { view } from "./view.ts";

const MAX_RECORDS = 5000;

const TYPES = ["position", "figure", "account"] as const;

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
  according_to: Reference.nullable().describe("Who says it; null where the article itself does."),
  unnamed: z.string().nullable().describe("Who says it, where the article gives no name."),
  effective_on: z.string().nullable().describe("When it counts (EDTF), of positions and figures."),
  values: z.array(z.string()).describe("What is said: a stance; a number, after its qualifier; a date; an id."),
  records: z.array(z.object({ id: slug, evidence: z.array(Evidence) })),
});

const Disagreements = z
  .object({
    data: z.array(
      z.object({
        type: z.enum(TYPES),
        about: z.record(z.string(), z.unknown()).describe("The fields that are the same in all versions."),
        field: z.string().describe("The field that differs."),
        versions: z.array(Version).min(2).describe("One for each article, and for each source in it."),
      }),
    ),
  })
  .meta({
    id: "Disagreements",
    description: "Where articles, or sources in them, say different things of the same thing at the same time.",
  });

/** Finds where articles, or their sources, contradict each other. A change over time is none, and neither is silence. */
export const disagreements = view(
  {
    id: "listDisagreements",
    path: "/v1/disagreements",
    summary: "List where articles contradict each other",
    description: `Different stances of one actor on one topic with the same effective date; different values of one measure of one thing, of the same kind, option and period, or with the same effective date where they have no period; accounts of one field of one record that cannot both be true. A later value is a change, not a disagreement; "more than 200" and "213" can both be true; what one side demands does not contradict what another offers; and what an article does not say contradicts nothing. At most ${MAX_RECORDS} records of a type are compared; more is a 400 that says how to narrow the request.`,
    query: DisagreementsQuery,
    answers: { "application/json": Disagreements },
    problems: [],
    example: "/v1/disagreements?topic=peacekeeping-forces",
  },
  async (reads, { type, article, ...asked }) => {
    const data = [];
    for (const compared of COMPARED) {
      const resource = resourceNamed(compared.resource);
      if (type && !(type as readonly string[]).includes(resource.type)) continue;
      const docs = await recordsToCompare(reads, compared, asked, article);
      const sayings = docs.flatMap(compared.said);
      const agree = (await compared.agreement?.(reads, sayings)) ?? (() => false);
      data.push(...differences(resource.type, sayings, agree));
    }
    const shown = data.filter(
      ({ versions }) => !article || versions.some((version) => article.includes(version.article.id)),
    );
    return { data: shown };
  },
);

const PLACE_ORDER: Order[] = ["article", "ordinal"].map((column) => ({ column, descending: false }));

/** Puts records in the order of `PLACE_ORDER`. */
function inPlace(a: Values, b: Values): number {
  const [one, other] = [(a.article as Ref).id, (b.article as Ref).id];
  return one === other ? (a.ordinal as number) - (b.ordinal as number) : one < other ? -1 : 1;
}

/** Returns the records that are asked for; of articles, theirs and those of others that could contradict these. */
async function recordsToCompare(
  reads: Reads,
  { resource, parameters, said, near }: Compared,
  asked: Asked,
  article: readonly string[] | undefined,
): Promise<Values[]> {
  const filters = filtersOf(resourceNamed(resource));
  const where = conditionsOf(filters, parameters(asked));
  const read = ({ parameters: more, also = [] }: Near) =>
    docsWithin<Values>(reads, resource, [...where, ...conditionsOf(filters, more), ...also], PLACE_ORDER, MAX_RECORDS);
  if (article === undefined) return read({ parameters: {} });
  const own = await read({ parameters: { article } });
  const others = await Promise.all(near(own.flatMap(said)).map(read));
  const byId = new Map([...own, ...others.flat()].map((doc) => [doc.id, doc]));
  return [...byId.values()].sort(inPlace);
}

function differences(type: string, all: readonly Saying[], agree: Agree) {
  return [...Map.groupBy(all, keyWithTime()).values()].flatMap((sayings) => {
    const distinct = [...new Map(sayings.map((one) => [versionKey(one), one])).values()];
    const differ = distinct.some((a, i) =>
      distinct.slice(i + 1).some((b) => !isChange(a, b) && contradict(a, b, agree)),
    );
    const [first] = sayings;
    if (!differ || first === undefined) return [];
    const versions = [...Map.groupBy(sayings, sourceOf).values()].flatMap((own) => versionOf(own));
    return versions.length < 2 ? [] : [{ type, about: first.about, field: first.field, versions }];
  });
}

/** Returns a function that gives sayings of one thing on the same days one key, and those of one instant in any time zone. */
function keyWithTime(): (saying: Saying) => string {
  const first = new Map<string, string>();
  return ({ key, time }) => {
    if (time === undefined) return key;
    const own = [key, time.effective_on_earliest, time.effective_on_latest].join("\n");
    const instant = clockTime(time);
    if (instant === undefined) return own;
    const at = `${key}\n${instant}`;
    if (!first.has(at)) first.set(at, own);
    return first.get(at) ?? own;
  };
}

/** Returns what two sayings share that contradict the same others: value, time and source. */
function versionKey({ shown, value, doc: { effective_on, according_to, unnamed } }: Saying): string {
  return JSON.stringify([shown ?? value, effective_on, (according_to as Ref | null | undefined)?.id, unnamed]);
}

/** Whether two are of different times of one day: the later one is a change. */
function isChange({ time }: Saying, other: Saying): boolean {
  return time !== undefined && other.time !== undefined && !isSameTime(time, other.time);
}

function contradict(a: Saying, b: Saying, agree: Agree): boolean {
  return (a.shown ?? a.value) !== (b.shown ?? b.value) && !agree(a, b);
}

/** Returns what identifies who says something: the article, and the source in it. */
function sourceOf({ doc }: Saying): string {
  const { article, according_to, unnamed } = doc;
  const source = doc.according_to === undefined ? [] : [(according_to as Ref | null)?.id, unnamed];
  return JSON.stringify([(article as Ref).id, ...source]);
}

function versionOf(own: readonly Saying[]) {
  const doc = own[0]?.doc;
  if (doc === undefined) return [];
  return [
    {
      article: doc.article as Ref,
      according_to: (doc.according_to as Ref | null | undefined) ?? null,
      unnamed: doc.according_to === undefined ? null : (doc.unnamed as string | null),
      effective_on: (doc.effective_on as string | null | undefined) ?? null,
      values: [...new Set(own.map(({ value, shown }) => shown ?? value))].sort(),
      records: own.map(({ doc: { id, evidence } }) => ({ id: id as string, evidence })),
    },
  ];
}
