import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { commaList } from "../http/request/query.ts";
import { CHANGE_TYPES } from "../model/kinds.ts";
import { AnyType } from "../model/kit/any-record-fields.ts";
import { slug } from "../model/kit/text-forms.ts";
import { type Action, type LoggedChange, namedBy } from "../reading/change-log.ts";
import { isHiddenNow, Revision, revisionOf } from "../reading/revisions.ts";
import { isEditor, type Viewer } from "../reading/visibility.ts";
import type { Reader } from "../store/store.ts";
import { Diff } from "../writing/history/diff.ts";
import { changedRecords, type Documents, documentsOf, isNamed, type Names } from "./changed-records.ts";

/** A change lists at most this many of its records. */
const MAX_RECORDS = 500;
const MAX_VALUES = 50;

/** After so many characters of documents other work gets its turn: a read costs as much as some of them. */
const CHARACTERS_A_TURN = 2 ** 18;
const READ_CHARACTERS = 2 ** 12;

/** A change as the feed, the stream and webhooks show it. */
export const ChangeSchema = Revision.extend({
  records: Diff.nullable()
    .optional()
    .describe(
      `With \`detail=records\`: the records that the change added, changed or removed, at most ${MAX_RECORDS}; with \`record_type\`, those that match. Null if one of the two versions was erased.`,
    ),
}).meta({ id: "Change", description: "A change of a dossier or of an authority record." });

/** A change as it is answered. */
export type ChangeAnswer = z.infer<typeof ChangeSchema>;

/** The filters of changes, each with the schema of a value and its description. */
const FILTERS = {
  type: { value: z.enum(CHANGE_TYPES), description: "Only changes of these types." },
  article: { value: slug, description: "Only changes of the dossiers of these articles." },
  actor: {
    value: slug,
    description: "Only changes of these actors, and of dossiers whose new or previous version names one of them.",
  },
  topic: {
    value: slug,
    description: "Only changes of these topics, and of dossiers whose new or previous version names one of them.",
  },
  record_type: {
    value: AnyType,
    description:
      "Only changes that add, change or remove a record of these types, which itself names the `actor` and the `topic` if these are given.",
  },
} as const;

type FilterName = keyof typeof FILTERS;

/** What changes must match: one value of each filter that is given. */
export type ChangeFilters = { readonly [name in FilterName]?: readonly string[] | null | undefined };

const queryOf = <N extends FilterName>(name: N) =>
  commaList(FILTERS[name].value as z.ZodType<string>)
    .optional()
    .describe(FILTERS[name].description);

const valuesOf = (name: FilterName) =>
  z
    .array(FILTERS[name].value as z.ZodType<string>)
    .min(1)
    .max(MAX_VALUES)
    .nullable();

const formOf = (name: FilterName) => valuesOf(name).optional().describe(FILTERS[name].description);
const answerOf = (name: FilterName) => valuesOf(name).describe(FILTERS[name].description);

/** Whether changes list their records. */
export const Detail = z.enum(["records"]);

/** The parameters of a request that select changes. */
export const SELECTION_PARAMETERS = {
  type: queryOf("type"),
  article: queryOf("article"),
  actor: queryOf("actor"),
  topic: queryOf("topic"),
  record_type: queryOf("record_type"),
  detail: Detail.optional().describe("`records` adds the records that each change added, changed or removed."),
};

/** The filters of a webhook, as they are written: null, or left out, selects everything. */
export const FiltersForm = z
  .strictObject({
    type: formOf("type"),
    article: formOf("article"),
    actor: formOf("actor"),
    topic: formOf("topic"),
    record_type: formOf("record_type"),
  })
  .meta({ id: "WebhookFiltersForm", description: "Which changes a webhook receives." });

/** The filters of a webhook, as they are answered. */
export const FiltersSchema = z
  .object({
    type: answerOf("type"),
    article: answerOf("article"),
    actor: answerOf("actor"),
    topic: answerOf("topic"),
    record_type: answerOf("record_type"),
  })
  .meta({ id: "WebhookFilters", description: "Which changes a webhook receives: null selects everything." });

/** Returns filters with null for each that is not given. */
export function wholeFilters(filters: ChangeFilters): z.infer<typeof FiltersSchema> {
  const { type = null, article = null, actor = null, topic = null, record_type = null } = filters;
  return { type, article, actor, topic, record_type } as z.infer<typeof FiltersSchema>;
}

/** Whether a record was hidden since from readers who see no drafts: they are told of its changes, and not what these were. */
async function isPastHidden(reads: Reader, { type, record }: LoggedChange): Promise<boolean> {
  const columns = ["action", "shown"];
  const [last] = await reads.rows("changes", namedBy(type, record), LATEST_FIRST, 1, columns);
  return last !== undefined && isHiddenNow(last as unknown as LoggedChange);
}

const LATEST_FIRST = [{ column: "revision", descending: true }];

/** The changes that a reader sees, of those that filters select. */
export class Selection {
  readonly #reads: Reader;
  readonly #viewer: Pick<Viewer, "key">;
  readonly #filters: ChangeFilters;
  readonly #hasRecords: boolean;
  /** The names that records must have: none if neither actors nor topics are given. */
  readonly #names: Names;
  #charactersRead = 0;
  #sinceTurn = 0;

  constructor(
    reads: Reader,
    viewer: Pick<Viewer, "key">,
    filters: ChangeFilters = {},
    detail: z.infer<typeof Detail> | null = null,
  ) {
    this.#reads = reads;
    this.#viewer = viewer;
    this.#filters = filters;
    this.#hasRecords = detail === "records";
    this.#names = { actor: filters.actor ?? undefined, topic: filters.topic ?? undefined };
  }

  /** How long the documents are that were read to select changes. */
  get charactersRead(): number {
    return this.#charactersRead;
  }

  /** Returns a change as the reader sees it; null for drafts that they may not see, and for what filters leave out. */
  async see(change: LoggedChange): Promise<ChangeAnswer | null> {
    const { type, article, record_type } = this.#filters;
    if (!isEditor(this.#viewer) && change.shown === null) return null;
    if (type && !type.includes(change.type)) return null;
    if (article && !(change.type === "dossier" && article.includes(change.record))) return null;
    if (this.#isOther(change)) return null;
    const revision = revisionOf(change, this.#viewer);
    if (!record_type && !this.#hasRecords && !this.#needsNames(change)) return revision;
    const documents = await this.#documentsOf(change, revision.action);
    if (this.#needsNames(change) && !isNamed(this.#names, documents)) return null;
    if (!record_type && !this.#hasRecords) return revision;
    const all = changedRecords(change, documents, record_type ? { types: record_type, names: this.#names } : null);
    if (record_type && !all?.length) return null;
    if (!this.#hasRecords) return revision;
    const isClosed = !isEditor(this.#viewer) && (await isPastHidden(this.#reads, change));
    return { ...revision, records: isClosed ? null : (all?.slice(0, MAX_RECORDS) ?? null) };
  }

  async #documentsOf(change: LoggedChange, seen: Action): Promise<Documents> {
    if (this.#sinceTurn > CHARACTERS_A_TURN) {
      this.#sinceTurn = 0;
      await setImmediate(); // an engine may read synchronously
    }
    const documents = await documentsOf(this.#reads, change, seen);
    this.#charactersRead += documents.length;
    this.#sinceTurn += documents.length + READ_CHARACTERS;
    return documents;
  }

  /** Whether a change is of an authority record that the filters by actor and topic leave out. */
  #isOther({ type, record }: LoggedChange): boolean {
    const { actor, topic } = this.#names;
    if (type === "dossier") return false;
    return Object.entries({ actor, topic }).some(
      ([name, ids]) => ids !== undefined && !(name === type && ids.includes(record)),
    );
  }

  #needsNames({ type }: LoggedChange): boolean {
    return type === "dossier" && (this.#names.actor !== undefined || this.#names.topic !== undefined);
  }
}
