import { createHash } from "node:crypto";
import type { Values } from "../model/kit/fields.ts";
import { basisOf, type Resource } from "../model/kit/record-type.ts";
import { withParts } from "./with-parts.ts";

/** Returns a dossier with what its author may leave out of records: the id, the basis, a quotation's text. */
export function withLeftOut<T extends { readonly article: Values }>(dossier: T): T {
  const article = dossier.article.id as string;
  return withParts(dossier, (resource, given) => {
    const values = { ...given, ...resource.filled?.(given) };
    return { id: madeId(resource, values, article), ...values, basis: basisOf(resource, values) };
  });
}

const LONGEST_ID = 80;
const DIGITS = 12;

/**
 * Returns the id of a record that has none: of its article's id and a hash of the fields that identify it, so that a
 * corrected number, summary or quotation keeps the id. Two records that agree in these have the same: see `duplicateIds`.
 */
function madeId({ type, identity = [] }: Resource, values: Values, article: string): string {
  const identifying = identity.map((field) => unordered(values[field] ?? null));
  const hash = createHash("sha256")
    .update(JSON.stringify([article, type, identifying]))
    .digest("hex");
  const stem = article.slice(0, LONGEST_ID - DIGITS - 1).replace(/-$/, "");
  return `${stem}-${hash.slice(0, DIGITS)}`;
}

/** Returns a value in which the order of a list does not count. */
function unordered(value: unknown): unknown {
  return Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value;
}

/** Returns whether a record has the id that is made where it is left out. */
export function hasMadeId(resource: Resource, values: Values, article: string): boolean {
  return values.id === madeId(resource, values, article);
}
