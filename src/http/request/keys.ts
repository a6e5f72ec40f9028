/** Scopes of a key: `read`; `write`, which also shows drafts; `admin`, which manages keys and webhooks. */
export const KEY_SCOPES = ["read", "write", "admin"] as const;

/** One scope of a key. */
export type KeyScope = (typeof KEY_SCOPES)[number];

/** The key that a request is made with. */
export interface KeyInUse {
  readonly id: string;
  readonly scopes: readonly KeyScope[];
}
