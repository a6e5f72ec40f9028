import { Problem } from "../http/problems.ts";
import type { Condition, Reader } from "../store/store.ts";
import type { ChangeType, RecordType } from "./vocabulary.ts";

/** The problem of a record that is not there, as far as the reader's scope reaches: it was deleted, or never was. */
export async function absent(reader: Reader, type: ChangeType | RecordType, id: string): Promise<Problem> {
  const own = namedBy(type === "article" ? "dossier" : type, id);
  const said = ["action", "shown", "made_at"];
  const [last] = await reader.rows("changes", own, [{ column: "revision", descending: true }], 1, said);
  const name = type.replace("_", " ");
  return last?.action === "deleted" && last.shown === "deleted"
    ? new Problem("gone", `The ${name} \`${id}\` was deleted on ${String(last.made_at).slice(0, 10)}.`)
    : new Problem("no-such-record", `There is no ${name} with the id \`${id}\`.`);
}

/** The conditions on rows that name a record by its type and id. */
export function namedBy(type: string, id: string): Condition[] {
  return [
    { column: "type", in: [type] },
    { column: "record", in: [id] },
  ];
}

/** An offset from UTC can lead to years of five digits, which do not sort as the others do. */
const LAST_MS = Date.parse("9999-12-31T23:59:59.999Z");

/** The number of the last change at a time (RFC 3339); 0 where there was none yet. */
export async function changeAt(reader: Reader, time: string): Promise<number> {
  const until = [{ column: "made_at", to: new Date(Math.min(Date.parse(time), LAST_MS)).toISOString() }];
  const latest = ["made_at", "sequence"].map((column) => ({ column, descending: true }));
  const [row] = await reader.rows("changes", until, latest, 1, ["sequence"]);
  return (row?.sequence as number | undefined) ?? 0;
}
