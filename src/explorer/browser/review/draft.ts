/** A draft as entries that an editor decides on, and entries as the documents of a draft. */
import type { Draft, DraftPatch } from "../../../client/api.ts";
import { isReported, KINDS, REPORTED } from "../../records.ts";
import type { Entry, Evidence, Values } from "./types.ts";

/** The types of the records that articles share, each with its list in a registry. */
export const REGISTRY: Readonly<Record<string, string>> = {
  actor: "actors",
  place: "places",
  topic: "topics",
  event: "events",
};

/** The key of the article's own entry. */
export const ARTICLE = "article";

/** Returns the list of a dossier or a registry with the records of a type. */
function listOf(type: string): string {
  return isReported(type) ? KINDS[type].list.replaceAll("-", "_") : (REGISTRY[type] ?? "");
}

const BARE = {
  origin: "",
  sureness: "",
  comment: null,
  isCandidate: false,
  isDrafted: false,
  isEdited: false,
} as const;

/** Returns an entry that an editor writes. */
export function newEntry(type: string, values: Values, evidence: readonly Evidence[]): Entry {
  return { ...BARE, key: `${type}/${values.id}`, type, values, evidence, decision: "added", options: {} };
}

/** Returns the entries of a draft: its article, its records, then its candidates. */
export function entriesOf({ dossier, registry, reviews, candidates }: Pick<Draft, Documents | "reviews">): Entry[] {
  const article = dossier.article as Values;
  const head: Entry = { ...newEntry(ARTICLE, article, []), key: ARTICLE, decision: "given" };
  const recordsOf = (document: Values, types: readonly string[]) =>
    types.flatMap((type) =>
      ((document[listOf(type)] ?? []) as Values[]).map((record, i) => entryOf(type, record, i, reviews)),
    );
  const keys = new Set<string>();
  return [
    head,
    ...recordsOf(registry, Object.keys(REGISTRY)),
    ...recordsOf(dossier, REPORTED),
    ...candidates.map((candidate) => candidateOf(candidate, keys)),
  ];
}

type Documents = "dossier" | "registry" | "candidates";

function entryOf(type: string, record: Values, index: number, reviews: Draft["reviews"]): Entry {
  const { evidence = [], ...values } = record;
  const key = `${type}/${values.id ?? index}`;
  const entry = { ...newEntry(type, values, evidence as Evidence[]), key };
  const review = reviews[key];
  if (review === undefined) return entry;
  const { review: decision, origin, sureness, comment } = review;
  return { ...entry, decision, origin, sureness: sureness === "sure" ? sureness : "likely", comment, isDrafted: true };
}

function candidateOf({ type, values, evidence, origin, options = {} }: Draft["candidates"][number], keys: Set<string>) {
  const found = `${type}/candidate-${digestOf(JSON.stringify([values, evidence]))}`;
  const key = keys.has(found) ? `${found}-${keys.size}` : found;
  keys.add(key);
  const known: Entry = {
    ...BARE,
    key,
    type,
    values,
    evidence: evidence as unknown as Evidence[],
    origin,
    options,
    decision: "unconfirmed",
    sureness: "unsure",
    isCandidate: true,
  };
  return known;
}

/** Returns a short name of a text: the same for the same text. */
function digestOf(text: string): string {
  let digest = 0;
  for (const character of text) digest = (Math.imul(digest, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return digest.toString(36);
}

/** Whether a record is in the draft's documents; those that were drafted stay there when they are rejected. */
function isHeld({ isDrafted, decision }: Entry): boolean {
  return isDrafted || decision === "added";
}

/** Whether a record would be published. */
export function goesOut(entry: Entry): boolean {
  return entry.type === ARTICLE || (isHeld(entry) && entry.decision !== "rejected");
}

/** Whether an editor has still to decide on a record. */
export function isOpen({ decision }: Entry): boolean {
  return decision === "unconfirmed";
}

/** Returns the record of an entry as its author writes it. */
function recordOf({ type, values, evidence }: Entry): Values {
  return isReported(type) && evidence.length > 0 ? { ...values, evidence } : values;
}

/** Returns records by their lists, in the order of the entries, and the keys of these entries. */
export function listsOf(entries: readonly Entry[], types: readonly string[]) {
  const lists: Record<string, Values[]> = {};
  const keys: Record<string, string[]> = {};
  for (const entry of entries.filter(({ type }) => types.includes(type))) {
    const list = listOf(entry.type);
    lists[list] = [...(lists[list] ?? []), recordOf(entry)];
    keys[list] = [...(keys[list] ?? []), entry.key];
  }
  return { lists, keys };
}

/** Returns the documents and reviews of a draft with these entries. */
export function documentsOf(entries: readonly Entry[], reviews: Draft["reviews"]): Pick<Draft, Documents | "reviews"> {
  const held = entries.filter(isHeld);
  const article = entries.find(({ key }) => key === ARTICLE)?.values ?? {};
  const decided = held.flatMap(({ key, decision, comment }) => {
    const review = reviews[key];
    return review === undefined
      ? []
      : [[key, { ...review, review: decision as typeof review.review, comment }] as const];
  });
  return {
    dossier: { article, ...listsOf(held, REPORTED).lists },
    registry: listsOf(held, Object.keys(REGISTRY)).lists,
    reviews: { ...reviews, ...Object.fromEntries(decided) },
    candidates: entries
      .filter((entry) => entry.isCandidate && isOpen(entry))
      .map(({ type, values, evidence, origin, options }) => ({
        type,
        values,
        evidence: evidence as unknown as Record<string, unknown>[],
        origin,
        ...(Object.keys(options).length > 0 ? { options: options as Record<string, string[]> } : {}),
      })),
  };
}

/** Returns what a patch has to change in a draft so that it has these entries; empty if it has them. */
export function patchOf(entries: readonly Entry[], draft: Draft): DraftPatch {
  const { reviews, ...documents } = documentsOf(entries, draft.reviews);
  const changed = Object.entries(documents).filter(
    ([name, document]) => canonical(document) !== canonical(draft[name as Documents]),
  );
  const decided = Object.entries(reviews).filter(([key, { review, comment }]) => {
    const before = draft.reviews[key];
    return before?.review !== review || before.comment !== comment;
  });
  return {
    ...Object.fromEntries(changed),
    ...(decided.length > 0
      ? { reviews: Object.fromEntries(decided.map(([key, { review, comment }]) => [key, { review, comment }])) }
      : {}),
  };
}

/** Returns the JSON of a value in which the order of keys says nothing. */
export function canonical(value: unknown): string {
  const inOrder = (_: string, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one;
  return JSON.stringify(value, inOrder) ?? "";
}
