import type { Resource } from "./kit/record-type.ts";
import { authorities, resourceNamed } from "./records/index.ts";
import type { ChangeType } from "./vocabularies.ts";

/** What is put as a whole: dossiers, and each kind of authority record. */
export interface Kind {
  readonly type: ChangeType;
  /** The last part of its path: `/v1/{path}`. */
  readonly path: string;
  /** The resource whose records it is shown as: of a dossier, its article. */
  readonly resource: Resource;
}

/** The kinds of what is put. */
export const KINDS: readonly Kind[] = [
  { type: "dossier", path: "dossiers", resource: resourceNamed("articles") },
  ...authorities.map((resource) => ({ type: resource.type as ChangeType, path: resource.path, resource })),
];

/** The kind of what is put that changes are told of by a type. */
export function kindOf(type: ChangeType): Kind {
  return KINDS.find((kind) => kind.type === type) as Kind;
}
