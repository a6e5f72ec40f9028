import type { AuthorityTypes } from "./kit/names.ts";
import type { Resource } from "./kit/record-type.ts";
import { authorities, resourceNamed } from "./records/index.ts";

/** The type of a document that is written as a whole: a dossier or an authority record. */
export type ChangeType = "dossier" | AuthorityTypes[keyof AuthorityTypes];

/** A kind of document that is written as a whole. */
export interface Kind {
  readonly type: ChangeType;
  /** The last part of its path: `/v1/{path}`. */
  readonly path: string;
  /** The resource whose records show it: for a dossier, its article. */
  readonly resource: Resource;
}

/** The kinds of document. */
export const KINDS: readonly Kind[] = [
  { type: "dossier", path: "dossiers", resource: resourceNamed("articles") },
  ...authorities.map((resource) => ({ type: resource.type as ChangeType, path: resource.path, resource })),
];

/** The types of document. */
export const CHANGE_TYPES: readonly ChangeType[] = KINDS.map(({ type }) => type);

/** What a change does to a document. */
export const CHANGE_ACTIONS = ["created", "updated", "deleted", "erased", "merged", "canceled"] as const;

/** Returns the kind of document of a type. */
export function kindOf(type: ChangeType): Kind {
  return KINDS.find((kind) => kind.type === type) as Kind;
}
