import type { Article, Claim, Event, Figure, Position, Quote, Stance, TimelineEntry } from "../../client/api.ts";
import { dateWords, figureWords, labelOf } from "../labels.ts";
import { pathOf } from "../paths.ts";
import { isReported, rowOf } from "../records.ts";
import { timelineWords as say } from "../words/timeline.ts";

/** The records of a timeline, by type. */
interface Records {
  readonly event: Event;
  readonly article: Article;
  readonly position: Position;
  readonly claim: Claim;
  readonly figure: Figure;
  readonly quote: Quote;
}

type EntryType = TimelineEntry["type"];
type Dated = {
  readonly [T in EntryType]: { readonly type: T; readonly date: string | null; readonly record: Records[T] };
};

/** A record with its date; the type tells what the record is. */
export type Entry = Dated[EntryType];

/** What a line of the timeline says. */
export interface Line {
  /** Who or what it begins with. */
  readonly name: string;
  readonly stance?: Stance | null;
  /** What else is said in our words, in parts. */
  readonly parts: readonly (string | null | undefined)[];
  /** Words of an article. */
  readonly quoted?: string;
  /** Where the date comes from. */
  readonly basis: string;
}

const LINES: { readonly [T in EntryType]: (record: Records[T]) => Line } = {
  event: ({ name, kind, place, end, date_basis: basis }) => ({
    name,
    parts: [labelOf(kind).toLowerCase(), place?.name, end && say.until(dateWords(end))],
    basis: say.eventBasis[basis],
  }),
  article: ({ headline, publisher }) => ({
    name: publisher.name,
    parts: [],
    quoted: headline,
    basis: say.articleBasis,
  }),
  position: (one) => ({
    name: rowOf("position", one).who,
    stance: one.stance,
    parts: one.stance ? [labelOf(one.stance).toLowerCase(), one.topic?.name] : [one.summary],
    basis: basisOf(one),
  }),
  claim: (one) => ({
    name: rowOf("claim", one).who,
    parts: [one.text ?? (one.act && labelOf(one.act).toLowerCase())],
    basis: basisOf(one),
  }),
  figure: (one) => ({
    name: `${one.label ?? labelOf(one.measure)}: ${figureWords(one)}`,
    parts: [...one.about.map(({ name }) => name), sourceOf(one)],
    basis: basisOf(one),
  }),
  quote: (one) => ({ name: rowOf("quote", one).who, parts: [], quoted: one.text, basis: basisOf(one) }),
};

/** Returns what the timeline says of a record. */
export function lineOf<T extends EntryType>({ type, record }: Dated[T]): Line {
  return LINES[type](record);
}

/** Returns where a line leads: to the page of an event or article, or to the record in its article. */
export function pathOfEntry({ type, record }: Entry): string {
  const article = isReported(type) && "article" in record ? record.article.id : undefined;
  return pathOf({ type, id: record.id }, article) ?? "";
}

function basisOf({ effective_basis: basis }: Pick<Position, "effective_basis">): string {
  return basis === null ? "" : say.basis[basis];
}

function sourceOf({ according_to: source, unnamed }: Figure): string | null {
  const name = source?.name ?? unnamed;
  return name === null ? null : say.accordingTo(name);
}

/** The heading of a day: the day, month or year that a date begins with, and what else the date says. */
export function dayOf(date: string): { readonly day: string; readonly note: string } {
  const [from = "", to] = date.split("/");
  if (from === "" || from === "..") return { day: dateWords(date), note: "" };
  const day = from.replace(/T.*/, "").replace(/[?~%]$/, "");
  const notes = [
    to === ".." ? say.continuing : to && say.until(dateWords(to)),
    /[~%]$/.test(from) && say.approximate,
    /[?%]$/.test(from) && say.uncertain,
  ];
  return { day: dateWords(day), note: notes.filter(Boolean).join(", ") };
}

/** Returns the time of day of a date as words; empty if it has none. */
export function timeOf(date: string | null): string {
  return date?.includes("T") && !date.includes("/") ? (dateWords(date).split(", ")[1] ?? "") : "";
}
