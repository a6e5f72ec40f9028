/** What a page shows of each type of record: one table, which the panel of an article, searches and reviews read. */
import type {
  Account,
  AnyReference,
  Claim,
  ConsensusPoint,
  Erratum,
  EventRelation,
  Evidence,
  Figure,
  Omission,
  OpenQuestion,
  Participant,
  Position,
  Proposal,
  Quote,
  Reference,
  Stance,
} from "../client/api.ts";
import { figureFacts } from "./figure-facts.ts";
import { dateWords, figureWords, labelOf, valueWords } from "./labels.ts";
import { recordWords as say, typeWords } from "./words/records.ts";

/** The records of an article, by type. */
export interface RecordOf {
  readonly position: Position;
  readonly consensus_point: ConsensusPoint;
  readonly proposal: Proposal;
  readonly quote: Quote;
  readonly claim: Claim;
  readonly figure: Figure;
  readonly participant: Participant;
  readonly event_relation: EventRelation;
  readonly account: Account;
  readonly open_question: OpenQuestion;
  readonly omission: Omission;
  readonly erratum: Erratum;
}

/** A type of record that articles have. */
export type ReportedType = keyof RecordOf;

/** What any record of an article has. */
export interface AnyRecord {
  readonly id: string;
  readonly article: Reference;
  readonly evidence: readonly Evidence[];
  readonly citation: string | null;
}

/** One line about a record. */
export interface Row {
  /** Who or what it begins with. */
  readonly who: string;
  /** On what. */
  readonly on?: string;
  readonly stance?: Stance;
  /** A value at the end of the line. */
  readonly value?: string;
  /** A sentence of ours. */
  readonly text?: string;
  /** Words of the article. */
  readonly quoted?: string;
}

/** A fact of a chosen record: its label, and a text, a stance, or the records that it names. */
export type Fact = readonly [label: string, value: string | { readonly stance: Stance } | readonly AnyReference[]];

interface Kind<T> {
  /** The list of an article with these records, and the path of their list below `/v1/`. */
  readonly list: string;
  /** How evidence is drawn: what stands, what is said, the scene, what is open, misprints. */
  readonly stroke: Stroke;
  /** The first that a passage belongs to, where evidence overlaps: the most specific. */
  readonly rank: number;
  /** Whether the text marks it unless asked otherwise. */
  readonly isKey: boolean;
  row(record: T): Row;
  facts(record: T): readonly (Fact | null)[];
}

/** The strokes under words, each with its meaning. */
export type Stroke = "stand" | "said" | "scene" | "open" | "mis";

const ofActors = (actors: readonly Reference[]): AnyReference[] => actors.map((one) => ({ ...one, type: "actor" }));
const named = (label: string, type: AnyReference["type"], one: Reference | null): Fact | null =>
  one && [label, [{ ...one, type }]];
const several = (label: string, type: AnyReference["type"], some: readonly Reference[]): Fact | null =>
  some.length === 0 ? null : [label, some.map((one) => ({ ...one, type }))];
const text = (label: string, value: string | null): Fact | null => (value === null ? null : [label, value]);
const who = (actor: Reference | null, unnamed: string | null): string =>
  actor?.name ?? (unnamed === null ? say.theArticle : unnamed);

/** The fact of when a record counts, and what that date is. */
function dated(one: Pick<Position, "effective_on" | "effective_basis">): Fact {
  const { effective_on: date, effective_basis: basis } = one;
  if (date === null) return [say.dated, say.noDate];
  return [say.dated, `${dateWords(date)}${basis === null ? "" : ` (${say.dateBasis[basis]})`}`];
}

/** The types of record of an article, in the order in which pages show them. */
export const KINDS: { readonly [T in ReportedType]: Kind<RecordOf[T]> } = {
  position: {
    list: "positions",
    stroke: "stand",
    rank: 4,
    isKey: true,
    row: (one) => ({
      who: who(one.actor, one.unnamed),
      on: one.topic?.name ?? "",
      ...(one.stance === null ? { value: labelOf(one.act) } : { stance: one.stance }),
      text: one.summary,
    }),
    facts: (one) => [
      one.previous_stance && [say.before, { stance: one.previous_stance }],
      text(say.condition, one.condition),
      text(say.act, one.stance === null ? null : labelOf(one.act)),
      named(say.about, "topic", one.topic),
      named(say.accordingTo, "actor", one.attribution),
      text(say.capacity, one.capacity),
      dated(one),
    ],
  },
  consensus_point: {
    list: "consensus-points",
    stroke: "stand",
    rank: 6,
    isKey: true,
    row: (one) => ({ who: one.title, text: one.summary }),
    facts: (one) => [
      several(say.parties, "actor", one.parties),
      named(say.announcedBy, "actor", one.announced_by),
      several(say.confirmedBy, "actor", one.confirmed_by),
      named(say.event, "event", one.event),
      several(say.topics, "topic", one.topics),
    ],
  },
  proposal: {
    list: "proposals",
    stroke: "stand",
    rank: 5,
    isKey: true,
    row: (one) => ({ who: one.title, value: labelOf(one.status), text: one.summary }),
    facts: (one) => [
      several(say.proposers, "actor", one.proposers),
      several(say.supportedBy, "actor", one.supported_by),
      several(say.rejectedBy, "actor", one.rejected_by),
      named(say.about, "topic", one.topic),
      named(say.event, "event", one.event),
    ],
  },
  quote: {
    list: "quotes",
    stroke: "said",
    rank: 1,
    isKey: true,
    row: (one) => ({ who: who(one.speaker, one.unnamed), quoted: one.text }),
    facts: (one) => [
      text(say.capacity, one.capacity),
      named(say.event, "event", one.event),
      several(say.topics, "topic", one.topics),
      dated(one),
    ],
  },
  claim: {
    list: "claims",
    stroke: "said",
    rank: 3,
    isKey: true,
    row: (one) => ({ who: who(one.actor, one.unnamed), value: labelOf(one.status), text: one.text ?? "" }),
    facts: (one) => [
      text(say.act, one.act === null ? null : labelOf(one.act)),
      named(say.respondsTo, "claim", one.responds_to),
      one.about.length === 0 ? null : [say.about, one.about],
      text(say.capacity, one.capacity),
      dated(one),
    ],
  },
  figure: {
    list: "figures",
    stroke: "said",
    rank: 2,
    isKey: true,
    row: (one) => ({
      who: one.label ?? labelOf(one.measure),
      on: one.kind === "actual" ? "" : labelOf(one.kind),
      value: figureWords(one),
    }),
    facts: (one) => [
      ...figureFacts(one),
      one.about.length === 0 ? null : [say.about, one.about],
      named(say.accordingTo, "actor", one.according_to),
      text(say.accordingTo, one.according_to === null ? one.unnamed : null),
      dated(one),
    ],
  },
  participant: {
    list: "participants",
    stroke: "scene",
    rank: 8,
    isKey: false,
    row: (one) => ({ who: who(one.actor, one.unnamed), on: one.event.name, value: labelOf(one.role) }),
    facts: (one) => [
      text(say.capacity, one.capacity),
      named(say.onBehalfOf, "actor", one.on_behalf_of),
      named(say.event, "event", one.event),
    ],
  },
  event_relation: {
    list: "event-relations",
    stroke: "scene",
    rank: 9,
    isKey: false,
    row: (one) => ({ who: one.from.name, on: `${labelOf(one.kind).toLowerCase()} ${one.to.name}` }),
    facts: (one) => [
      [
        say.event,
        [
          { ...one.from, type: "event" },
          { ...one.to, type: "event" },
        ],
      ],
    ],
  },
  account: {
    list: "accounts",
    stroke: "scene",
    rank: 9,
    isKey: false,
    row: (one) => ({
      who: one.about.name ?? one.about.id,
      text: Object.entries(one.values)
        .map(([field, value]) => `${labelOf(field)}: ${valueWords(value)}`)
        .join("; "),
    }),
    facts: (one) => [
      [say.about, [one.about]],
      named(say.accordingTo, "actor", one.according_to),
      text(say.accordingTo, one.according_to === null ? one.unnamed : null),
    ],
  },
  open_question: {
    list: "open-questions",
    stroke: "open",
    rank: 7,
    isKey: false,
    row: (one) => ({ who: one.question }),
    facts: (one) => [
      text(say.status, labelOf(one.status)),
      text(say.resolution, one.resolution?.summary ?? null),
      one.actors.length === 0 ? null : [say.about, ofActors(one.actors)],
      several(say.topics, "topic", one.topics),
      named(say.event, "event", one.event),
    ],
  },
  omission: {
    list: "omissions",
    stroke: "open",
    rank: 10,
    isKey: false,
    row: (one) => ({ who: one.note }),
    facts: (one) => [
      [say.about, [one.about]],
      [say.fields, one.fields.map(labelOf).join(", ")],
    ],
  },
  erratum: {
    list: "errata",
    stroke: "mis",
    rank: 0,
    isKey: true,
    row: (one) => ({ who: one.correct, on: say.printed(one.printed), text: one.note ?? "" }),
    facts: (one) => [one.about && [say.about, [one.about]]],
  },
};

/** The types of record of an article, in the order of `KINDS`. */
export const REPORTED = Object.keys(KINDS) as ReportedType[];

/** Returns the line about a record of a type. */
export function rowOf<T extends ReportedType>(type: T, record: RecordOf[T]): Row {
  return KINDS[type].row(record);
}

/** Returns the facts of a record, without those that are not there. */
export function factsOf<T extends ReportedType>(type: T, record: RecordOf[T]): Fact[] {
  const own = KINDS[type].facts(record).filter((fact) => fact !== null);
  return record.citation === null ? own : [...own, [say.source, record.citation]];
}

/** Whether a type is one that articles report. */
export function isReported(type: string): type is ReportedType {
  return type in KINDS;
}

/** Returns what a type is called, of many or of one. */
export function typeName(type: string, form: "many" | "one" = "one"): string {
  return typeWords[type as keyof typeof typeWords]?.[form] ?? labelOf(type);
}
