import type { FastifyRequest } from "fastify";
import type { ReadScope } from "../store/store.ts";

/** The parts of a request that decide what it may read: its key, and the time that it asks for. */
export type Viewer = Pick<FastifyRequest, "key" | "asOf">;

/** Returns which part of the data a request may read. */
export function scopeOf(viewer: Viewer): ReadScope {
  const { asOf } = viewer;
  return { drafts: isEditor(viewer), ...(asOf === undefined ? {} : { asOf }) };
}

/** Whether a request's key can write, and therefore sees drafts. */
export function isEditor({ key }: Pick<Viewer, "key">): boolean {
  return key?.scopes.includes("write") ?? false;
}
