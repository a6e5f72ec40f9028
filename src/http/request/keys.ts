/** What a key allows: `write` is to write, and to see drafts; `admin` is to manage keys and webhooks too. */
export const KEY_SCOPES = ["read", "write", "admin"] as const;

/** What a key allows. */
export type KeyScope = (typeof KEY_SCOPES)[number];

/** The key that a request is made with. */
export interface KeyInUse {
  readonly id: string;
  readonly scopes: readonly KeyScope[];
}

declare module "fastify" {
  interface FastifyRequest {
    /** The key that the request is made with; null without one. */
    key: KeyInUse | null;
    /** The number of the last change at the time that the request asks for; undefined for now. */
    asOf: number | undefined;
  }
}
