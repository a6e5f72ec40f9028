import { pointerOf } from "../intake/documents.ts";
import { COMMAND_LINE } from "../intake/requests.ts";
import { WITHHELD_RECORD } from "../model/drafts.ts";
import type { ChangeType } from "../model/kinds.ts";
import type { Link, Values } from "../model/kit/fields.ts";
import { recordLinks } from "../model/kit/record-type.ts";
import { authorities, resourceNamed } from "../model/records/index.ts";
import { lastChangeOf } from "../reading/change-log.ts";
import type { Condition, Reader, Transaction } from "../store/store.ts";
import { editedDocument, readTarget } from "./edit.ts";
import { ChangeLog } from "./history/change-log.ts";
import { parseBatch, putBatch } from "./put-batch.ts";

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

/**
 * Publishes an article whose embargo has ended, as a revision of its dossier, with the withheld records that it names.
 * Returns whether it did.
 */
export async function publishEmbargoed(tx: Transaction, id: string): Promise<boolean> {
  if (!(await endedEmbargoes(tx)).includes(id)) return false;
  const articles = resourceNamed("articles");
  const patch = { status: "usable", embargoed_until: null };
  const edited = await editedDocument(tx, articles, id, "patch", await readTarget(tx, articles, id), patch);
  if (!("batch" in edited)) return false;
  const [dossier] = edited.batch.dossiers;
  const registry = await withheldNamedBy(tx, id);
  const value = { ...(Object.keys(registry).length ? { registry } : {}), dossiers: [dossier?.dossier] };
  const parsed = parseBatch({ value, where: pointerOf });
  const log = new ChangeLog(tx, COMMAND_LINE, "The embargo ended.");
  return "documents" in parsed && !("flaws" in (await putBatch(tx, parsed, log)));
}

/** Returns the withheld records that an article names, and those that these name, as a registry of records that all see. */
async function withheldNamedBy(tx: Transaction, article: string): Promise<Record<string, Values[]>> {
  const found: Record<string, Values[]> = {};
  const seen = new Set<string>();
  const mentions = await tx.rows("mentions", [{ column: "article", in: [article] }], [], undefined, ["type", "record"]);
  let named: Pick<Link, "resource" | "id">[] = mentions.flatMap(({ type, record }) => {
    const resource = authorities.find((one) => one.type === type);
    return resource === undefined ? [] : [{ resource: resource.name, id: record as string }];
  });
  while (named.length) {
    const next: Pick<Link, "resource" | "id">[] = [];
    for (const { resource: name, id } of named) {
      if (seen.has(`${name}/${id}`) || resourceNamed(name).role !== "authority") continue;
      seen.add(`${name}/${id}`);
      const resource = resourceNamed(name);
      if ((await tx.rows(name, [{ column: "id", in: [id] }, WITHHELD_RECORD], [], 1, ["id"])).length === 0) continue;
      const change = await lastChangeOf(tx, resource.type as ChangeType, id);
      const { record_status: _, ...values } = JSON.parse(change?.doc as string) as Values;
      found[name] = [...(found[name] ?? []), values];
      next.push(...recordLinks({ resource, values }));
    }
    named = next;
  }
  return found;
}
