import { Problem } from "../http/problems.ts";
import { pointerOf } from "../intake/documents.ts";
import { invalid } from "../intake/requests.ts";
import type { Values } from "../model/kit/fields.ts";
import { resources } from "../model/records/index.ts";
import type { Transaction } from "../store/store.ts";
import type { ChangeLog } from "./history/change-log.ts";
import { parseBatch, putBatch } from "./put-batch.ts";

/** How a record of a draft came about, and what a person decided on it. */
interface Review {
  readonly origin: string;
  readonly sureness: string;
  readonly review: "unconfirmed" | "accepted" | "changed" | "rejected";
}

/** What a draft holds: documents as authors write them, and a review of each record that rules or a model made, by `type/id`. */
interface DraftDocuments {
  readonly dossier: Values;
  readonly registry: Values;
  readonly reviews: Readonly<Record<string, Review>>;
}

/**
 * Writes the documents of a draft as a batch, without the records that were rejected, and removes the draft. Throws the
 * problem of one with records that nobody confirmed: these cannot be published.
 */
export async function publishDraft(tx: Transaction, id: string, status: "usable" | "withheld", log: ChangeLog) {
  const [row] = await tx.rows("drafts", [{ column: "id", in: [id] }]);
  if (row === undefined) throw new Problem("no-such-record", `There is no draft with the id \`${id}\`.`);
  const draft = JSON.parse(row.body as string) as DraftDocuments;
  const unreviewed = Object.entries(draft.reviews).filter(
    ([key, { review }]) => review === "unconfirmed" && has(draft, key),
  );
  if (unreviewed.length)
    throw new Problem("unreviewed", `${unreviewed.length} records of the draft \`${id}\` are unconfirmed.`, {
      faults: unreviewed
        .slice(0, 100)
        .map(([key]) => ({ in: "body", pointer: pointerOf(["reviews", key]), detail: "is unconfirmed" })),
    });
  const { dossier, registry } = accepted(draft);
  const article = { ...(dossier.article as Values), status };
  const hasRegistry = Object.values(registry).some((list) => (list as unknown[]).length > 0);
  const value = {
    ...(hasRegistry ? { registry: withStatus(registry, status) } : {}),
    dossiers: [{ ...dossier, article }],
  };
  const parsed = parseBatch({ value, where: pointerOf });
  if (!("documents" in parsed)) throw invalid(parsed);
  const result = await putBatch(tx, parsed, log);
  if ("flaws" in result) throw invalid(result.flaws);
  await tx.delete("drafts", [{ column: "id", in: [id] }]);
  return result;
}

/** Returns a registry whose records are seen as the article is: nobody hears of a suspect before the article is shown. */
function withStatus(registry: Values, record_status: "usable" | "withheld"): Values {
  if (record_status === "usable") return registry;
  return Object.fromEntries(
    Object.entries(registry).map(([name, list]) => [
      name,
      (list as readonly Values[]).map((record) => ({ ...record, record_status })),
    ]),
  );
}

/** Returns the documents of a draft without the records that were rejected. */
function accepted({ dossier, registry, reviews }: DraftDocuments): Pick<DraftDocuments, "dossier" | "registry"> {
  const kept = (document: Values) =>
    Object.fromEntries(
      Object.entries(document).flatMap(([name, list]) => {
        const resource = resources.find((one) => one.name === name);
        if (resource === undefined || !Array.isArray(list)) return [[name, list] as const];
        const records = (list as readonly Values[]).filter(
          ({ id }) => reviews[`${resource.type}/${id}`]?.review !== "rejected",
        );
        return records.length ? [[name, records] as const] : [];
      }),
    );
  return { dossier: kept(dossier), registry: kept(registry) };
}

/** Whether a draft still has the record of a review: an editor may have taken it out. */
function has({ dossier, registry }: DraftDocuments, key: string): boolean {
  const [type, id] = key.split("/");
  const name = resources.find((one) => one.type === type)?.name ?? "";
  if (name === "articles") return true;
  const list = (dossier[name] ?? registry[name] ?? []) as readonly Values[];
  return list.some((record) => record.id === id);
}
