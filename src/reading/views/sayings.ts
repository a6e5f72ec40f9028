/** What records say of a thing, in a form that can be compared: see `disagreements.ts`. */
import { dateSpan } from "../../model/kit/edtf.ts";
import type { Values } from "../../model/kit/fields.ts";
import type { ResourceName } from "../../model/kit/names.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Condition, Reads } from "../../store/store.ts";
import { type Effective, isSameTime } from "./positions.ts";

/** A reference as answered. */
export type Ref = { readonly id: string; readonly name: string };

/** What one record says of a thing: the same thing has the same key, and different values of it at one time contradict each other. */
export interface Saying {
  readonly doc: Values;
  readonly key: string;
  /** The fields that are the same in all versions, as answered. */
  readonly about: Values;
  readonly field: string;
  /** What is said, as text: equal texts are the same value. */
  readonly value: string;
  /** The same as readers see it, where that says more. */
  readonly shown?: string;
  /** When it counts: at another time, another value is a change. */
  readonly time?: Effective;
}

/** Returns whether two that differ can both be true. */
export type Agree = (a: Saying, b: Saying) => boolean;

/** A type whose records are compared, and the parameter that finds those about an event. */
export interface Compared {
  readonly resource: ResourceName;
  readonly said: (doc: Values) => readonly Saying[];
  /** The parameters of the view, with those of the list that they stand for. */
  readonly parameters: (query: Asked) => Values;
  /** Returns requests that together find all records which could contradict what is said. */
  readonly near: (sayings: readonly Saying[]) => readonly Near[];
  /** Returns whether two that differ can both be true. */
  readonly agreement?: (reads: Reads, sayings: readonly Saying[]) => Promise<Agree>;
}

/** Parameters of the list, and further conditions. */
export interface Near {
  readonly parameters: Values;
  readonly also?: readonly Condition[];
}

/** The parameters of the view that say what about. */
export interface Asked {
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

type AnyRef = { readonly type: string; readonly id: string };

/** Returns the different requests for all sayings. */
function ofEach(sayings: readonly Saying[], near: (saying: Saying) => readonly Near[]): Near[] {
  return [...new Map(sayings.flatMap(near).map((one) => [JSON.stringify(one), one])).values()];
}

/** Returns the condition that a position is of about the same time as another: `recency` begins with the effective date. */
function aboutDay({ effective_on }: Values): Condition {
  const order = dateSpan(effective_on as string)?.order ?? "";
  const isDay = /^\d{4}-\d\d-\d\d/.test(order);
  const [from, to] = isDay ? [dayBeside(order, -1), dayBeside(order, 1)] : [order, order];
  return { column: "recency", from, to: `${to}~` };
}

/** Returns the day so many days after another: one instant is of different days in two time zones. */
function dayBeside(day: string, days: number): string {
  const date = new Date(day.slice(0, 10));
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The types that are compared. */
export const COMPARED: readonly Compared[] = [
  {
    resource: "positions",
    parameters: ({ event, actor, topic }) => ({ event, actor, topic }),
    near: (sayings) =>
      ofEach(sayings, ({ doc }) => [
        { parameters: { actor: [(doc.actor as Ref).id], topic: [(doc.topic as Ref).id] }, also: [aboutDay(doc)] },
      ]),
    said: (doc) =>
      doc.actor === null || doc.topic === null || doc.effective_on === null
        ? []
        : [
            {
              doc,
              key: [(doc.actor as Ref).id, (doc.topic as Ref).id].join("\n"),
              about: { actor: doc.actor, topic: doc.topic },
              field: "stance",
              value: doc.stance as string,
              time: doc as unknown as Effective,
            },
          ],
  },
  {
    resource: "figures",
    parameters: aboutThese,
    near: (sayings) =>
      ofEach(sayings, ({ about: { records, measure } }) =>
        (records as readonly AnyRef[]).map((one) => ({
          parameters: { about: [`${one.type}/${one.id}`], measure: [measure] },
        })),
      ),
    said: (doc) => {
      const { measure, kind, label, option, unit, currency, of, period, effective_on } = doc;
      const things = (doc.about as readonly { type: string; id: string }[]).map(({ type, id }) => `${type}/${id}`);
      // A figure is of its period; of the time at which it was said, if it has none.
      if (things.length === 0 || (effective_on === null && period === null)) return [];
      const same = { measure, kind, label, option, unit, currency, of, period };
      // What one side demands does not contradict what another offers.
      const whose = kind === "proposed" ? [(doc.according_to as Ref | null)?.id, doc.unnamed] : [];
      return [
        {
          doc,
          key: JSON.stringify([same, whose, things.sort()]),
          about: { records: doc.about, ...same },
          field: "value",
          value: numberOf(doc),
          shown: [doc.qualifier, numberOf(doc)].filter((part) => part !== null).join(" "),
          ...(period === null ? { time: doc as unknown as Effective } : {}),
        },
      ];
    },
    agreement: agreementOfNumbers,
  },
  {
    resource: "accounts",
    parameters: aboutThese,
    near: (sayings) =>
      ofEach(sayings, ({ about: { record } }) => {
        const { type, id } = record as AnyRef;
        return [{ parameters: { about: [`${type}/${id}`] } }];
      }),
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
          ...(typeof idsIn(value) === "string" ? { shown: idsIn(value) as string } : {}),
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

/** Returns whether accounts agree: dates that share a day, a place and one that it lies in. */
async function agreementOfAccounts(reads: Reads, sayings: readonly Saying[]): Promise<Agree> {
  const within = await placesAbove(
    reads,
    sayings.flatMap(({ value }) => idOf(value) ?? []),
  );
  const liesIn = (place: string | null, other: string | null) => {
    for (let at = within.get(place ?? ""); at !== undefined; at = within.get(at)) if (at === other) return true;
    return false;
  };
  return ({ value: a }, { value: b }) => {
    const [place, other] = [idOf(a), idOf(b)];
    if (liesIn(place, other) || liesIn(other, place)) return true;
    const [one, two] = [dateSpan(a), dateSpan(b)];
    if (one === null || two === null) return false;
    if ([one, two].every(({ order, lasts }) => order.includes("T") && !lasts)) return one.order === two.order;
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

/** Returns whether two numbers can both be true: "more than 200" and "213"; or what one source said, and later revised. */
async function agreementOfNumbers(): Promise<Agree> {
  return ({ doc: a }, { doc: b }) => {
    if (isRevision(a, b)) return true;
    const [one, other] = [rangeOf(a), rangeOf(b)];
    if (one === null || other === null) return numberOf(a) === numberOf(b);
    const isUpTo = (from: Range, to: Range) =>
      from.least < to.most || (from.least === to.most && !from.isOpen && !to.isOpen);
    return isUpTo(one, other) && isUpTo(other, one);
  };
}

/** Whether two figures of one period are of one source, at two times. */
function isRevision(a: Values, b: Values): boolean {
  const source = ({ according_to, unnamed }: Values) => (according_to as Ref | null)?.id ?? unnamed;
  return (
    a.period !== null &&
    source(a) !== null &&
    source(a) === source(b) &&
    a.effective_on !== null &&
    b.effective_on !== null &&
    !isSameTime(a as unknown as Effective, b as unknown as Effective)
  );
}

/** The numbers that a figure allows; without its bounds where they are open. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly isOpen: boolean;
}

/** Returns the numbers that a figure allows by its qualifier; null if it gives none. "More than 3% less" is `-3`, `more_than`. */
function rangeOf({ value, low, high, qualifier }: Values): Range | null {
  const [least, most] = [value ?? low, value ?? high] as [number | null, number | null];
  if (least === null || most === null) return null;
  const isMore = qualifier === "at_least" || qualifier === "more_than";
  const isLess = qualifier === "at_most" || qualifier === "less_than";
  const [isUpwards, isDownwards] = most < 0 ? [isLess, isMore] : [isMore, isLess];
  return {
    least: isDownwards ? Number.NEGATIVE_INFINITY : least,
    most: isUpwards ? Number.POSITIVE_INFINITY : most,
    isOpen: qualifier === "more_than" || qualifier === "less_than",
  };
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
