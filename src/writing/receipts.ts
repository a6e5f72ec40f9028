import { z } from "zod";
import { pointerOf } from "../intake/documents.ts";
import type { Carried } from "../intake/evidence.ts";
import type { Flaw } from "../intake/forms.ts";
import { CHANGE_ACTIONS, CHANGE_TYPES, type ChangeType } from "../model/kinds.ts";
import { PassageRef, passageRef } from "../model/kit/evidence.ts";
import { slug } from "../model/kit/text-forms.ts";
import type { Change } from "../reading/change-log.ts";
import { Diff, diffOf, SHOWN_DIFF } from "./history/diff.ts";

/** So many documents that name a record are listed. */
export const DOCUMENTS_LISTED = 100;

/** The answer to a PUT or a DELETE: what it did. */
export const Receipt = z
  .object({
    type: z.enum(CHANGE_TYPES),
    id: slug,
    action: z.enum([...CHANGE_ACTIONS, "unchanged"]),
    revision: z.int().min(1).describe("The document's current revision."),
    change: z.int().min(1).describe("The sequence number of the document's last change."),
    made_at: z.iso.datetime().describe("When that change was made."),
    hash: z
      .string()
      .nullable()
      .describe(
        "SHA-256 of the document's canonical JSON (RFC 8785), in hexadecimal; null after a deletion or an erasure.",
      ),
    dry_run: z
      .boolean()
      .describe("True if nothing was written: `revision` and `change` are then those that a write would have."),
    diff: Diff.optional().describe("With `dry_run`: what would change."),
    named_by: z
      .object({
        documents: z.array(z.object({ type: z.enum(CHANGE_TYPES), id: slug })),
        complete: z.boolean().describe("False if there are more."),
      })
      .optional()
      .describe(`With \`dry_run\` of a deletion: at most ${DOCUMENTS_LISTED} documents whose references refuse it.`),
    coverage: z
      .object({
        quotations: z.int().min(0).describe("The quotations in the text: words in quotation marks."),
        uncited_quotations: z.int().min(0).describe("Those of which no record's evidence has a word."),
        figures: z.int().min(0).describe("The numbers in the text, outside of quotations."),
        uncited_figures: z.int().min(0).describe("Those that no record's evidence has."),
      })
      .optional()
      .describe("Of a dossier that is put: how much of its text its records cite."),
    warnings: z
      .array(
        z
          .object({
            pointer: z.string().describe("The place in the body: a JSON Pointer (RFC 6901)."),
            detail: z.string().describe("What is probably a mistake there."),
          })
          .meta({ id: "Warning", description: "What is probably a mistake." }),
      )
      .describe("What is probably a mistake, and was written all the same."),
    carried: z
      .array(
        z
          .object({
            pointer: z.string().describe("The piece of evidence in the body: a JSON Pointer (RFC 6901)."),
            from: PassageRef.describe("Where it was, or the passage that it names."),
            to: PassageRef.describe("Where its words stand."),
          })
          .meta({ id: "CarriedEvidence", description: "Evidence that was carried over." }),
      )
      .describe("Evidence whose words stand in another passage than before, or than it names."),
  })
  .meta({ id: "Receipt", description: "What a PUT or a DELETE did." });

/** The same as a type. */
export type Receipt = z.infer<typeof Receipt>;

/** The body of a merge. */
export const MergeForm = z
  .strictObject({
    into: slug.describe("The id of the record that takes its place."),
    reason: z.string().trim().min(1).max(500).optional().describe("Why, for the history."),
  })
  .meta({ id: "MergeForm", description: "What a record is merged into." });

/** The answer to a merge. */
export const MergeReceipt = z
  .object({
    merged: Receipt.describe("Of the record that was merged."),
    into: slug.describe("The record that took its place."),
    revised: z.array(z.string()).describe("The documents that were revised, as `type/id`."),
  })
  .meta({ id: "MergeReceipt", description: "What a merge did." });

/** The same as a type. */
export type MergeReceipt = z.infer<typeof MergeReceipt>;

/** What the author of a document should look at. */
interface Told {
  readonly warnings: readonly Flaw[];
  readonly carried: readonly Carried[];
}

/** Returns the receipt of a change; of the change before, where nothing changed. */
export function receiptOf(
  before: Change | undefined,
  change: Change | null,
  dryRun: boolean,
  { warnings, carried }: Told = { warnings: [], carried: [] },
): Receipt {
  const { type, record, revision, sequence, made_at, hash } = (change ?? before) as Change;
  return {
    type,
    id: record,
    action: change?.action ?? "unchanged",
    revision,
    change: sequence,
    made_at,
    hash,
    dry_run: dryRun,
    warnings: warnings.map(({ path, message }) => ({ pointer: pointerOf(path), detail: message })),
    carried: carried.map(({ path, from, to }) => ({
      pointer: pointerOf(path),
      from: passageRef(from),
      to: passageRef(to),
    })),
    ...(dryRun ? { diff: diffOf(type, documentIn(before), documentIn(change ?? before), SHOWN_DIFF) } : {}),
  };
}

function documentIn(change: Change | undefined): unknown {
  return change?.doc == null ? null : JSON.parse(change.doc);
}

/** Returns documents, each given as `type/id`, as a receipt lists them. */
export function listed(documents: readonly string[]): Receipt["named_by"] {
  return {
    documents: documents.slice(0, DOCUMENTS_LISTED).map((one) => {
      const [type, id] = one.split("/") as [ChangeType, string];
      return { type, id };
    }),
    complete: documents.length <= DOCUMENTS_LISTED,
  };
}
