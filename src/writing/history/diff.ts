import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { pointerOf } from "../../intake/documents.ts";
import type { ChangeType } from "../../model/kinds.ts";
import { AnyType } from "../../model/kit/any-record-fields.ts";
import type { Values } from "../../model/kit/fields.ts";
import type { RecordType } from "../../model/kit/names.ts";
import { parts } from "../../model/records/index.ts";
import { partsThatDiffer } from "./part-diff.ts";
import type { Work } from "./text-diff.ts";

const FieldDiff = z.object({
  field: z.string(),
  pointer: z
    .string()
    .optional()
    .describe(
      "Of a list of objects, the part that differs: a JSON Pointer (RFC 6901) into the later version of the record or, of what was removed, into the earlier one. Then `before` and `after` are this part.",
    ),
  before: z.unknown().describe("Null where it was left out."),
  after: z.unknown().describe("Null where it is left out."),
  words: z
    .array(z.object({ text: z.string(), change: z.enum(["same", "added", "removed"]) }))
    .optional()
    .describe("Of a changed text, its runs of words; the middle of a long unchanged run is left out: `…`."),
});

/** The differences between two versions of a document. */
export const Diff = z
  .array(
    z.object({
      type: AnyType,
      id: z.string(),
      change: z.enum(["added", "changed", "removed"]),
      fields: z.array(FieldDiff).describe("Of a changed record, the fields that differ, as authors wrote them."),
    }),
  )
  .meta({ id: "Diff", description: "Records added, changed field by field, and removed between two versions." });

/** The same as a type. */
export type Diff = z.infer<typeof Diff>;

/** How much work a diff that is shown to a person may be: some tenths of a second. */
export const SHOWN_DIFF = 2_000_000;

/**
 * Compares two versions of a document, record by record; null stands for none. Compares lists of objects by their parts and
 * texts by their words as far as the given work goes: else as wholes.
 */
export function diffOf(type: ChangeType, before: unknown, after: unknown, given = 0): Diff {
  const work = { left: given };
  const [old, now] = [recordsByKey(type, before), recordsByKey(type, after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key): Diff => {
    const [one, other] = [old.get(key), now.get(key)];
    const record = (one ?? other) as Typed;
    const about = { type: record.type, id: record.values.id as string };
    if (one === undefined) return [{ ...about, change: "added" as const, fields: [] }];
    if (other === undefined) return [{ ...about, change: "removed" as const, fields: [] }];
    const fields = fieldsOf(one, other, work);
    return fields.length ? [{ ...about, change: "changed" as const, fields }] : [];
  });
}

interface Typed {
  readonly type: RecordType;
  readonly values: Values;
  /** The place in its list, from 1; null for records that are not in one. */
  readonly ordinal: number | null;
}

/** Returns the records of a version, by `type/id`. */
function recordsByKey(type: ChangeType, version: unknown): Map<string, Typed> {
  if (version === null) return new Map();
  const records: Typed[] =
    type === "dossier"
      ? [
          { type: "article", values: (version as { article: Values }).article, ordinal: null },
          ...parts.flatMap(({ name, type: own }) =>
            ((version as Record<string, readonly Values[] | undefined>)[name] ?? []).map((values, i) => ({
              type: own,
              values,
              ordinal: i + 1,
            })),
          ),
        ]
      : [{ type, values: version as Values, ordinal: null }];
  return new Map(records.map((record) => [`${record.type}/${record.values.id}`, record]));
}

function fieldsOf(before: Typed, after: Typed, work: Work): z.infer<typeof FieldDiff>[] {
  const names = [...new Set([...Object.keys(before.values), ...Object.keys(after.values)])];
  const changed = names
    .filter((name) => !isDeepStrictEqual(before.values[name], after.values[name]))
    .flatMap((field) =>
      partsThatDiffer(before.values[field], after.values[field], work).map(({ path, ...part }) => ({
        field,
        ...(path.length ? { pointer: pointerOf([field, ...path]) } : {}),
        ...part,
      })),
    );
  if (before.ordinal !== after.ordinal)
    changed.push({ field: "ordinal", before: before.ordinal, after: after.ordinal });
  return changed;
}
