import type { Dossier } from "../intake/forms.ts";
import { located } from "../intake/references.ts";
import type { Link, Values } from "../model/kit/fields.ts";
import { type Placed, type Resource, recordLinks, rowsOf } from "../model/kit/record-type.ts";
import { resourceNamed, resources } from "../model/records/index.ts";
import type { ChangeType } from "../model/vocabularies.ts";
import type { Change } from "../reading/change-log.ts";
import { linksOfPlaced } from "../reading/stored-records.ts";
import { scanTable } from "../store/scan.ts";
import type { Reader } from "../store/store.ts";
import { type Row, STILL } from "../store/tables.ts";
import { mentionsOf, placedParts } from "../writing/rows.ts";
import { parsed } from "./verify-chain.ts";

/** A record that was put, in its place. */
export interface Put {
  readonly resource: Resource;
  readonly placed: Placed;
}

/** What was put at one time, from the change that says so until the next one of the same. */
export interface RevisionRows {
  readonly from: number;
  readonly until: number;
  readonly doc: string | null;
  /** By type and id. */
  readonly records: ReadonlyMap<string, Put>;
  /** The rows that follow from it, by table, as far as they do: without projections. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

/** Revisions in a row of one dossier or authority record. */
export interface Span {
  readonly type: ChangeType;
  readonly record: string;
  readonly revisions: readonly RevisionRows[];
  /** Whether they begin with the first one, and end with the last. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** So many revisions are worked on at once. */
const REVISIONS_AT_ONCE = 50;
const ORDER = ["type", "record", "revision"];

/** All revisions, record by record, some at a time. `unreadable` is told of those whose document says nothing. */
export async function* spans(reader: Reader, unreadable: (change: Change) => void): AsyncGenerator<readonly Span[]> {
  let before: Change | undefined;
  let waiting: Change[] = []; // until the next one says whether it is the last of its record
  for await (const rows of scanTable(reader, { name: "changes", primaryKey: ORDER }, REVISIONS_AT_ONCE)) {
    const all = [...waiting, ...(rows as unknown as Change[])];
    waiting = all.slice(-1);
    yield spansOf(before, all.slice(0, -1), waiting[0], unreadable);
    before = all.at(-2) ?? before;
  }
  yield spansOf(before, waiting, undefined, unreadable);
}

function spansOf(
  before: Change | undefined,
  changes: readonly Change[],
  next: Change | undefined,
  unreadable: (change: Change) => void,
): Span[] {
  return [...Map.groupBy(changes, keyOf)].map(([key, own]) => {
    const { type, record } = own[0] as Change;
    const following = next !== undefined && keyOf(next) === key ? next : undefined;
    const revisions = own.map((change, i) => {
      const until = (own[i + 1] ?? following)?.sequence ?? STILL;
      return revisionOf(change, until, unreadable);
    });
    return {
      type,
      record,
      revisions,
      begins: before === undefined || keyOf(before) !== key,
      ends: following === undefined,
    };
  });
}

function keyOf({ type, record }: Change): string {
  return `${type}/${record}`;
}

function revisionOf(change: Change, until: number, unreadable: (change: Change) => void): RevisionRows {
  const { sequence: from, doc } = change;
  try {
    return { from, until, doc, ...contentOf(change) };
  } catch {
    unreadable(change);
    return { from, until, doc, records: new Map(), rows: {} };
  }
}

/** The records and the rows of what was put. Throws where the document is none of its type. */
function contentOf({ type, record, doc }: Change): Pick<RevisionRows, "records" | "rows"> {
  if (doc === null) return { records: new Map(), rows: {} };
  const value = parsed(doc);
  const records =
    type === "dossier" ? dossierRecords(value as Dossier, record) : [authorityRecord(type, value as Values)];
  const rows: Record<string, Row[]> = {};
  const add = (more: Record<string, Row[]>) => {
    for (const [table, some] of Object.entries(more)) {
      rows[table] ??= [];
      rows[table].push(...some);
    }
  };
  for (const { resource, placed } of records) {
    add(rowsOf(resource, placed));
    add({ search_entries: [entryOf(resource, placed)] });
  }
  if (type === "dossier") add({ mentions: mentionsOf(links(records), record) });
  return { records: new Map(records.map((put) => [`${put.resource.type}/${put.placed.values.id}`, put])), rows };
}

function dossierRecords(dossier: Dossier, id: string): Put[] {
  const parts = placedParts(located(dossier), id);
  return [
    { resource: resourceNamed("articles"), placed: { values: dossier.article } },
    ...parts.map(({ resource, record }) => ({ resource, placed: record })),
  ];
}

function authorityRecord(type: ChangeType, values: Values): Put {
  return { resource: resources.find((resource) => resource.type === type) as Resource, placed: { values } };
}

function links(records: readonly Put[]): Link[] {
  return records.flatMap(({ resource, placed }) =>
    resource.role === "article" ? recordLinks(resource, placed.values) : linksOfPlaced(resource, placed),
  );
}

/** What does not depend on other records of the entry by which full text finds a record. */
function entryOf({ type, role }: Resource, { values, article }: Placed): Row {
  return { type, record: values.id as string, article: role === "article" ? (values.id as string) : (article ?? null) };
}
