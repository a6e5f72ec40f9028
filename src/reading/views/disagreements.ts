import { z } from "zod";
import { commaList } from "../../http/request/query.ts";
import { dateSpan } from "../../model/kit/edtf.ts";
import { Evidence } from "../../model/kit/evidence.ts";
import { Reference, slug, type Values } from "../../model/kit/fields.ts";
import type { ResourceName } from "../../model/kit/names.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Condition, Order, Reads } from "../../store/store.ts";
import { filtersOf } from "../lists/filters.ts";
import { conditionsOf } from "../lists/query.ts";
import { docsWithin } from "./bounded.ts";
import { view } from "./view.ts";

const MAX_RECORDS = 5000;

type Ref = { readonly id: string; readonly name: string };

/** What one record says of a thing: the same thing has the same key, and different values of it contradict each other. */
interface Saying {
  readonly doc: Values;
  readonly key: string;
  /** The fields that are the same in all versions, as answered. */
  readonly about: Values;
  readonly field: string;
  /** What is said, as text: equal texts are the same value. */
  readonly value: string;
  /** The same as readers see it, where that says more. */
  readonly shown?: string;
}

type Agree = (a: string, b: string) => boolean;

/** A type whose records are compared, and the parameter that finds those about an event. */
interface Compared {
  readonly resource: ResourceName;
  readonly said: (doc: Values) => readonly Saying[];
  /** The parameters of the view, with those of the list that they stand for. */
  readonly parameters: (query: Asked) => Values;
  /** Returns whether two different values can both be true. */
  readonly agreement?: (reads: Reads, values: readonly string[]) => Promise<Agree>;
}

interface Asked {
  readonly event?: readonly string[] | undefined;
  readonly actor?: readonly string[] | undefined;
  readonly topic?: readonly string[] | undefined;
}

const about = (query: Asked) => [
  ...(query.event ?? []).map((id) => `event/${id}`),
  ...(query.actor ?? []).map((id) => `actor/${id}`),
  ...(query.topic ?? []).map((id) => `topic/${id}`),
];
const aboutThese = (query: Asked): Values => (about(query).length ? { about: about(query) } : {});

const COMPARED: readonly Compared[] = [
  {
    resource: "positions",
    parameters: ({ event, actor, topic }) => ({ event, actor, topic }),
    said: (doc) =>
      doc.actor === null || doc.topic === null || doc.effective_on === null
        ? []
        : [
            {
              doc,
              key: [(doc.actor as Ref).id, (doc.topic as Ref).id, ...timeOf(doc)].join("\n"),
              about: { actor: doc.actor, topic: doc.topic, effective_on: doc.effective_on },
              field: "stance",
              value: doc.stance as string,
            },
          ],
  },
  {
    resource: "figures",
    parameters: aboutThese,
    said: (doc) => {
      const { measure, kind, label, option, unit, currency, of, period, effective_on } = doc;
      const things = (doc.about as readonly { type: string; id: string }[]).map(({ type, id }) => `${type}/${id}`);
      if (things.length === 0 || effective_on === null) return [];
      const same = { measure, kind, label, option, unit, currency, of, period };
      return [
        {
          doc,
          key: JSON.stringify([same, things.sort(), timeOf(doc)]),
          about: { records: doc.about, ...same, effective_on },
          field: "value",
          value: numberOf(doc),
          shown: [doc.qualifier, numberOf(doc)].filter((part) => part !== null).join(" "),
        },
      ];
    },
  },
  {
    resource: "accounts",
    parameters: aboutThese,
    said: (doc) => {
      const { type, id } = doc.about as { type: string; id: string };
      const { fields } = resourceNamed(ABOUT[type] ?? "events");
      return Object.entries(doc.values as Values)
        .filter(([field]) => fields[field] !== undefined)
        .map(([field, value]) => ({
          doc,
          key: [type, id, field].join("\n"),
          about: { record: doc.about },
          field,
          value: typeof value === "object" ? JSON.stringify(idsIn(value)) : String(value),
        }));
    },
    agreement: agreementOfAccounts,
  },
];

const ABOUT: Readonly<Record<string, ResourceName>> = {
  actor: "actors",
  place: "places",
  topic: "topics",
  event: "events",
};

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
    description: `Different stances of one actor on one topic with the same effective date; different values of one measure of one thing, of the same kind, option and period, with the same effective date; accounts of one field of one record that cannot both be true. A later value is a change, not a disagreement; and what an article does not say contradicts nothing. At most ${MAX_RECORDS} records of a type are compared; more is a 400 that says how to narrow the request.`,
    query: DisagreementsQuery,
    answers: { "application/json": Disagreements },
    isCostly: () => true,
    problems: [],
    example: "/v1/disagreements?topic=peacekeeping-forces",
  },
  async (reads, { type, article, ...asked }) => {
    const data = [];
    for (const compared of COMPARED) {
      const resource = resourceNamed(compared.resource);
      if (type && !(type as readonly string[]).includes(resource.type)) continue;
      const parameters = compared.parameters(asked);
      const where = conditionsOf(filtersOf(resource), parameters);
      const docs = await read(reads, compared.resource, where);
      const sayings = docs.flatMap(compared.said);
      const values = [...new Set(sayings.map(({ value }) => value))];
      const agree = (await compared.agreement?.(reads, values)) ?? (() => false);
      data.push(...differences(resource.type, sayings, agree));
    }
    const shown = data.filter(
      ({ versions }) => !article || versions.some((version) => article.includes(version.article.id)),
    );
    return { data: shown };
  },
);

const PLACE_ORDER: Order[] = ["article", "ordinal"].map((column) => ({ column, descending: false }));

function read(reads: Reads, table: ResourceName, where: readonly Condition[]): Promise<Values[]> {
  return docsWithin<Values>(reads, table, where, PLACE_ORDER, MAX_RECORDS);
}

/** Returns whether accounts agree: dates that share a day, a place and one that it lies in. */
async function agreementOfAccounts(reads: Reads, values: readonly string[]): Promise<Agree> {
  const within = await placesAbove(
    reads,
    values.flatMap((value) => idOf(value) ?? []),
  );
  const liesIn = (place: string | null, other: string | null) => {
    for (let at = within.get(place ?? ""); at !== undefined; at = within.get(at)) if (at === other) return true;
    return false;
  };
  return (a, b) => {
    const [place, other] = [idOf(a), idOf(b)];
    if (liesIn(place, other) || liesIn(other, place)) return true;
    const [one, two] = [dateSpan(a), dateSpan(b)];
    if (one === null || two === null) return false;
    return (one.latest ?? "9999") >= (two.earliest ?? "") && (two.latest ?? "9999") >= (one.earliest ?? "");
  };
}

/** Returns the place that each of some places lies in, and those above. Ids of other records are not found. */
async function placesAbove(reads: Reads, ids: readonly string[]): Promise<Map<string, string>> {
  const within = new Map<string, string>();
  for (let next = [...new Set(ids)]; next.length > 0; ) {
    const rows = await reads.rows("places", [{ column: "id", in: next }], [], undefined, ["id", "within"]);
    for (const row of rows) if (row.within !== null) within.set(row.id as string, row.within as string);
    next = [...new Set(rows.flatMap((row) => (row.within as string | null) ?? []))].filter((id) => !within.has(id));
  }
  return within;
}

/** Returns the id of a referenced record in the text of a value. */
function idOf(value: string): string | null {
  return /^"([a-z0-9-]+)"$/.exec(value)?.[1] ?? null;
}

function differences(type: string, all: readonly Saying[], agree: Agree) {
  return [...Map.groupBy(all, ({ key }) => key).values()].flatMap((sayings) => {
    const byValue = [...new Set(sayings.map(({ value }) => value))];
    const differ = byValue.some((a, i) => byValue.slice(i + 1).some((b) => !agree(a, b)));
    const [first] = sayings;
    if (!differ || first === undefined) return [];
    const versions = [...Map.groupBy(sayings, sourceOf).values()].flatMap((own) => versionOf(own));
    return versions.length < 2 ? [] : [{ type, about: first.about, field: first.field, versions }];
  });
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
      values: [...new Set(own.map(({ value, shown }) => shown ?? value))].sort(),
      records: own.map(({ doc: { id, evidence } }) => ({ id: id as string, evidence })),
    },
  ];
}

/** Returns the days of a record's effective date. */
function timeOf({ effective_on_earliest, effective_on_latest }: Values): unknown[] {
  return [effective_on_earliest, effective_on_latest];
}

/** Returns the number of a figure as text. */
function numberOf({ value, low, high, text }: Values): string {
  return String(value ?? (low === null && high === null ? text : `${low ?? ""} to ${high ?? ""}`));
}

/** Returns a value of an account with ids in place of references. */
function idsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(idsIn);
  return value !== null && typeof value === "object" && "id" in value ? value.id : value;
}
