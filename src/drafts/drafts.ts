import { z } from "zod";
import { Problem } from "../http/problems.ts";
import { checkPreconditions } from "../http/request/preconditions.ts";
import { etagOf } from "../http/response/validators.ts";
import type { Flaw } from "../intake/forms.ts";
import { type Author, invalid } from "../intake/requests.ts";
import type { Values } from "../model/kit/fields.ts";
import { slug } from "../model/kit/text-forms.ts";
import type { Reader, Store } from "../store/store.ts";
import type { Row } from "../store/tables.ts";

const STATES = ["draft", "in_review", "approved"] as const;
const REVIEWS = ["unconfirmed", "accepted", "changed", "rejected"] as const;

const Document = z.record(z.string(), z.unknown());

const Review = z
  .object({
    origin: z.string().describe("The rule or the model that made the record."),
    sureness: z.string().describe("How sure it is: `sure` or `likely`."),
    review: z.enum(REVIEWS).describe("What a person decided."),
    by: z.string().nullable().describe("The id of the key that decided."),
    at: z.iso.datetime().nullable().describe("When."),
    comment: z.string().nullable().describe("What reviewers say of the record."),
  })
  .meta({ id: "Review", description: "How a record of a draft came about, and what a person decided on it." });

const Candidate = z
  .object({
    type: z.string().describe("The type of record."),
    values: Document.describe("Its fields, as far as they are known."),
    evidence: z.array(Document).describe("The words that it would rest on."),
    origin: z.string().describe("The rule or the model that found it."),
    options: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .describe("Ids that fit a field, the likeliest first."),
  })
  .meta({ id: "Candidate", description: "What may be a record: a person takes it into the dossier, or leaves it." });

const ModelReport = z
  .object({
    name: z.string().describe("The model's name."),
    requests: z.int().describe("Requests to it, repeated ones too."),
    input_tokens: z.int().describe("Tokens that it read, as it says."),
    output_tokens: z.int().describe("Tokens that it wrote, as it says."),
    seconds: z.number().describe("How long it took."),
    dropped: z
      .array(z.object({ type: z.string(), reason: z.string(), count: z.int() }))
      .describe("What it answered and the draft does not have: what does not stand in the text."),
    failed: z
      .array(z.object({ type: z.string(), reason: z.string() }))
      .describe("The types of record that it did not answer for."),
  })
  .meta({ id: "ModelReport", description: "What a model was asked for a draft, what it cost, and what was dropped." });

/** A draft as it is answered. */
export const Draft = z
  .object({
    id: slug.describe("The id of its article."),
    headline: z.string(),
    state: z.enum(STATES),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    key: z.string().nullable().describe("The id of the key that wrote it last."),
    dossier: Document.describe("The dossier, as it is written."),
    registry: Document.describe("The authority records that it needs and the service does not have."),
    reviews: z.record(z.string(), Review).describe("A review of each record that was drafted, by `type/id`."),
    candidates: z.array(Candidate),
    model: ModelReport.nullable().describe("What a model was asked; null if rules alone drafted."),
  })
  .meta({ id: "Draft", description: "A dossier that was drafted from a text, until it is reviewed and published." });

/** The same as a type. */
export type Draft = z.infer<typeof Draft>;

/** A draft in the list. */
export const DraftSummary = Draft.omit({ dossier: true, registry: true, reviews: true, candidates: true, model: true })
  .extend({ unconfirmed: z.int().describe("How many of its records nobody confirmed yet.") })
  .meta({ id: "DraftSummary", description: "A draft, without its documents." });

/** What a patch of a draft may have: whole documents, or decisions on single records. */
export const DraftPatch = z
  .strictObject({
    state: z.enum(STATES).optional(),
    dossier: Document.optional(),
    registry: Document.optional(),
    candidates: z.array(Candidate).optional(),
    reviews: z
      .record(
        z.string().max(120),
        z.strictObject({ review: z.enum(REVIEWS).optional(), comment: z.string().max(2000).nullable().optional() }),
      )
      .optional()
      .describe("Decisions by `type/id`."),
  })
  .meta({ id: "DraftPatch", description: "What changes in a draft; the rest stays." });

/** What drafting makes of a text. */
export type Drafted = Pick<Draft, "dossier" | "registry" | "candidates" | "model"> & {
  readonly marks: readonly {
    readonly type: string;
    readonly id: string;
    readonly origin: string;
    readonly sureness: string;
  }[];
};

const LISTED = 200;

/** Keeps a draft. Throws the problem of an id that a draft or an article has already. */
export async function keepDraft(store: Store, drafted: Drafted, author: Author): Promise<Draft> {
  const { dossier, registry, candidates, model, marks } = drafted;
  const article = dossier.article as Values;
  const id = article.id as string;
  const untouched = { review: "unconfirmed", by: null, at: null, comment: null } as const;
  const reviews = Object.fromEntries(
    marks.map(({ type, id, origin, sureness }) => [`${type}/${id}`, { origin, sureness, ...untouched }]),
  );
  return store.write(async (tx) => {
    for (const table of ["drafts", "articles"])
      if ((await tx.rows(table, [{ column: "id", in: [id] }], [], 1, ["id"])).length)
        throw invalid([
          {
            path: ["id"],
            message: `is \`${id}\`, which ${table === "drafts" ? "a draft" : "an article"} has already: name another one as \`id\``,
          },
        ]);
    const at = new Date().toISOString();
    const body = JSON.stringify({ dossier, registry, reviews, candidates, model });
    const row = {
      id,
      headline: article.headline as string,
      state: "draft",
      created_at: at,
      updated_at: at,
      key_id: author.key,
      body,
    };
    await tx.insert("drafts", [row]);
    return draftOf(row);
  });
}

/** Lists the drafts, the one that was changed last first. */
export async function listDrafts(reader: Reader): Promise<z.infer<typeof DraftSummary>[]> {
  const rows = await reader.rows("drafts", [], [{ column: "updated_at", descending: true }, "id"], LISTED);
  return rows.map((row) => {
    const { dossier: _, registry: __, reviews, candidates: ___, model: ____, ...summary } = draftOf(row);
    return { ...summary, unconfirmed: Object.values(reviews).filter(({ review }) => review === "unconfirmed").length };
  });
}

/** Reads a draft. Throws the problem of one that is not there. */
export async function readDraft(reader: Reader, id: string): Promise<Draft> {
  const [row] = await reader.rows("drafts", [{ column: "id", in: [id] }]);
  if (row === undefined) throw new Problem("no-such-record", `There is no draft with the id \`${id}\`.`);
  return draftOf(row);
}

type Documents = Pick<Draft, "dossier" | "registry" | "candidates">;

/** A request about a draft, with its conditions. */
interface Asked {
  readonly headers: Parameters<typeof checkPreconditions>[0]["headers"];
  readonly author: Author;
}

/** Changes a draft. Throws the problem of a version that is not the current one. */
export function patchDraft(store: Store, id: string, patch: z.infer<typeof DraftPatch>, asked: Asked): Promise<Draft> {
  return store.write(async (tx) => {
    const draft = await readDraft(tx, id);
    demandVersion(draft, asked);
    const at = new Date().toISOString();
    const { reviews: decisions = {}, state = draft.state, ...given } = patch;
    const others = { ...definedOf(given), state };
    const unknown: Flaw[] = Object.keys(decisions).flatMap((key) =>
      key in draft.reviews ? [] : [{ path: ["reviews", key], message: "is none of the draft's reviews" }],
    );
    if (unknown.length) throw invalid(unknown);
    if (others.dossier !== undefined && (others.dossier.article as Values | undefined)?.id !== id)
      throw invalid([{ path: ["dossier", "article", "id"], message: `must be \`${id}\`: ids never change` }]);
    const reviews = Object.fromEntries(
      Object.entries(draft.reviews).map(([key, review]) => {
        const decision = decisions[key];
        if (decision === undefined) return [key, review];
        const { review: decided = review.review, comment = review.comment } = decision;
        return [key, { ...review, review: decided, comment, by: asked.author.key, at }];
      }),
    );
    const changed: Draft = { ...draft, ...others, reviews, updated_at: at, key: asked.author.key };
    const { dossier, registry, candidates, model } = changed;
    const { headline: named } = dossier.article as Values;
    const headline = typeof named === "string" ? named : draft.headline; // what is wrong with a draft is told when it is published
    const body = JSON.stringify({ dossier, registry, reviews, candidates, model });
    await tx.update("drafts", { state, headline, updated_at: at, key_id: asked.author.key, body }, [
      { column: "id", in: [id] },
    ]);
    return { ...changed, headline };
  });
}

/** Removes a draft. Throws the problem of a version that is not the current one. */
export function removeDraft(store: Store, id: string, asked: Asked): Promise<Draft> {
  return store.write(async (tx) => {
    const draft = await readDraft(tx, id);
    demandVersion(draft, asked);
    await tx.delete("drafts", [{ column: "id", in: [id] }]);
    return draft;
  });
}

function demandVersion(draft: Draft, { headers }: Asked): void {
  if (!checkPreconditions({ headers }, [etagOf(JSON.stringify(draft))]))
    throw new Problem("precondition-required", `The draft \`${draft.id}\` exists: send its ETag as If-Match.`);
}

function draftOf({ id, headline, state, created_at, updated_at, key_id, body }: Row): Draft {
  const documents = JSON.parse(body as string) as Partial<Draft>;
  return { id, headline, state, created_at, updated_at, key: key_id, model: null, ...documents } as Draft;
}

/** Returns the documents that a patch has. */
function definedOf({ dossier, registry, candidates }: z.infer<typeof DraftPatch>): Partial<Documents> {
  return { ...(dossier && { dossier }), ...(registry && { registry }), ...(candidates && { candidates }) };
}
