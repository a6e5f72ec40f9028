import type { Dossier } from "../intake/forms.ts";
import { type Values, withDefaults } from "../model/kit/fields.ts";
import { recordLinks } from "../model/kit/record-type.ts";
import { parts } from "../model/records/index.ts";
import { type Action, isEnd, type LoggedChange, namedBy } from "../reading/change-log.ts";
import type { Reader } from "../store/store.ts";
import { type Diff, diffOf } from "../writing/history/diff.ts";
import { articleOf } from "../writing/records.ts";

/** The ids of actors and of topics, one of each of which must be named; undefined for any. */
export interface Names {
  readonly actor: readonly string[] | undefined;
  readonly topic: readonly string[] | undefined;
}

/** The two versions of a document around a change, as a reader sees them: null where there is none. */
export interface Documents {
  readonly before: Version;
  readonly after: Version;
  /** The length of both as text. */
  readonly length: number;
}

/** A version of a document: null if it does not exist or the reader does not see it, undefined if it was erased. */
type Version = Text | null | undefined;

interface Text {
  readonly text: string;
  /** Parses the text, once. */
  readonly value: () => object;
}

/**
 * Reads the versions before and after a change, by what the change does for the reader: one who sees no drafts sees the
 * publication of a draft as its creation, and does not see the version before.
 */
export async function documentsOf(reads: Reader, change: LoggedChange, seen: Action): Promise<Documents> {
  const { type, record, revision } = change;
  const wanted = [...(seen === "created" ? [] : [revision - 1]), ...(isEnd(seen) ? [] : [revision])];
  const where = [...namedBy(type, record), { column: "revision", in: wanted }];
  const rows = await reads.rows("changes", where, ["revision"], wanted.length, ["revision", "doc"]);
  const version = (number: number): Version => {
    if (!wanted.includes(number)) return null;
    const text = rows.find((row) => row.revision === number)?.doc as string | null | undefined;
    return typeof text === "string" ? textOf(text) : undefined;
  };
  const [before, after] = [version(revision - 1), version(revision)];
  return { before, after, length: (before?.text.length ?? 0) + (after?.text.length ?? 0) };
}

function textOf(text: string): Text {
  let parsed: object | undefined;
  return {
    text,
    value: () => {
      parsed ??= JSON.parse(text) as object;
      return parsed;
    },
  };
}

/** Whether the versions of a dossier, taken together, name one of the actors and one of the topics. */
export function isNamed(names: Names, { before, after }: Documents): boolean {
  const versions = [before, after].filter((version) => version != null);
  return (["actor", "topic"] as const).every((kind) => {
    const ids = names[kind];
    if (ids === undefined) return true;
    // An id contains no character that JSON escapes: text without it names it nowhere, and need not be parsed.
    const some = versions.map((version) => ({ version, ids: ids.filter((id) => version.text.includes(`"${id}"`)) }));
    return some.some(({ version, ids }) => {
      if (ids.length === 0) return false;
      const named = [...namesByRecord(version.value() as Dossier).values()];
      return ids.some((id) => named.some((one) => one.has(`${kind}/${id}`)));
    });
  });
}

/**
 * Returns the records that a change added, changed or removed: all, or those of some types that name one of the actors and
 * one of the topics before or after. Null if a version was erased.
 */
export function changedRecords(
  { type }: LoggedChange,
  { before, after }: Documents,
  only: { readonly types: readonly string[]; readonly names: Names } | null,
): Diff | null {
  if (before === undefined || after === undefined) return null;
  const diff = diffOf(type, before?.value() ?? null, after?.value() ?? null);
  if (only === null) return diff;
  const versions = [before, after].filter((version) => version !== null);
  const named = type === "dossier" ? versions.map((version) => namesByRecord(version.value() as Dossier)) : null;
  return diff.filter((record) => {
    if (!only.types.includes(record.type)) return false;
    if (named === null) return true; // the authority record was selected by its id
    const own = named.flatMap((one) => [...(one.get(`${record.type}/${record.id}`) ?? [])]);
    return (["actor", "topic"] as const).every(
      (kind) => only.names[kind]?.some((id) => own.includes(`${kind}/${id}`)) ?? true,
    );
  });
}

/** Returns the actors and topics that each record of a dossier names, as `actor/<id>`, by type and id of the record. */
function namesByRecord(dossier: Dossier): Map<string, Set<string>> {
  const records = [
    articleOf(dossier),
    ...parts.flatMap((resource) =>
      (dossier[resource.name] ?? []).map((values: Values) => ({
        resource,
        values: withDefaults(resource.fields, values),
      })),
    ),
  ];
  return new Map(
    records.map(({ resource, values }) => {
      const links = recordLinks({ resource, values }).flatMap(({ resource: to, id }) =>
        to === "actors" ? [`actor/${id}`] : to === "topics" ? [`topic/${id}`] : [],
      );
      return [`${resource.type}/${values.id}`, new Set(links)];
    }),
  );
}
