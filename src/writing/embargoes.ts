import { COMMAND_LINE } from "../intake/requests.ts";
import { kindOf } from "../model/kinds.ts";
import { resourceNamed } from "../model/records/index.ts";
import type { Condition, Reader, Transaction } from "../store/store.ts";
import { editedDocument, readTarget } from "./edit.ts";
import { ChangeLog } from "./history/change-log.ts";
import { put } from "./put.ts";

/** Articles under an embargo, which the index by status finds. */
const EMBARGOED: readonly Condition[] = [
  { column: "status", in: ["withheld"] },
  { column: "embargoed_until", isNull: false },
];
const AT_ONCE = 100;

/** Returns the ids of articles whose embargo has ended. A day ends an embargo when it begins, UTC. */
export async function endedEmbargoes(reader: Reader): Promise<string[]> {
  const rows = await reader.rows("articles", EMBARGOED, ["id"], AT_ONCE, ["id", "embargoed_until"]);
  return rows.filter((row) => Date.parse(row.embargoed_until as string) <= Date.now()).map(({ id }) => id as string);
}

/** Publishes an article whose embargo has ended, as a revision of its dossier. Returns whether it did. */
export async function publishEmbargoed(tx: Transaction, id: string): Promise<boolean> {
  if (!(await endedEmbargoes(tx)).includes(id)) return false;
  const articles = resourceNamed("articles");
  const patch = { status: "usable", embargoed_until: null };
  const edited = await editedDocument(tx, articles, id, "patch", await readTarget(tx, articles, id), patch);
  if (!("batch" in edited)) return false;
  return (
    "change" in (await put(tx, kindOf("dossier"), edited.batch, new ChangeLog(tx, COMMAND_LINE, "The embargo ended.")))
  );
}
