import type { FastifyRequest } from "fastify";
import type { ReadScope, Reads, Store } from "../store/store.ts";

/** What a request may read: drafts with a key that can write; and what was known at the time that it asks for. */
export function readsFor(store: Store, request: FastifyRequest): Reads {
  return store.within(scopeOf(request));
}

/** Which part of the data a request may read. */
export function scopeOf(request: FastifyRequest): ReadScope {
  const { asOf } = request;
  return { drafts: isEditor(request), ...(asOf === undefined ? {} : { asOf }) };
}

/** Whether a request's key can write, and so sees drafts. */
export function isEditor({ key }: FastifyRequest): boolean {
  return key?.scopes.includes("write") ?? false;
}

/** What anyone may read now. */
export function publicReads(store: Store): Reads {
  return store.within({ drafts: false });
}
