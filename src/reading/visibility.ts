import type { FastifyRequest } from "fastify";
import type { ReadScope, Reads, Store } from "../store/store.ts";

/** The parts of a request that decide what it may read: its key, and the time that it asks for. */
export type Viewer = Pick<FastifyRequest, "key" | "asOf">;

/** Returns the reads of a request: of drafts if its key can write, and as of the time that it asks for. */
export function readsFor(store: Store, viewer: Viewer): Reads {
  return store.within(scopeOf(viewer));
}

/** Returns which part of the data a request may read. */
export function scopeOf(viewer: Viewer): ReadScope {
  const { asOf } = viewer;
  return { drafts: isEditor(viewer), ...(asOf === undefined ? {} : { asOf }) };
}

/** Whether a request's key can write, and therefore sees drafts. */
export function isEditor({ key }: Pick<Viewer, "key">): boolean {
  return key?.scopes.includes("write") ?? false;
}

/** Returns the reads of a client without a key, at present. */
export function publicReads(store: Store): Reads {
  return store.within({ drafts: false });
}
