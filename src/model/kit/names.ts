/**
 * The names of all record types. The files of `records/` are defined by this kit, so the kit cannot import them:
 * `records/index.ts` declares their names here for the compiler, and registers the record types for run time.
 */
import type { z } from "zod";

/** Shared record types: the name of the resource, which is its table's too, to the type of one record. */
// biome-ignore lint/suspicious/noEmptyInterface: `records/index.ts` adds the names
export interface AuthorityTypes {}

/** Record types that are part of dossiers. */
// biome-ignore lint/suspicious/noEmptyInterface: `records/index.ts` adds the names
export interface PartTypes {}

/** All record types. */
export interface RecordTypes extends AuthorityTypes, PartTypes {
  articles: "article";
}

/** The name of a resource, which is its table's too. */
export type ResourceName = keyof RecordTypes;

/** The type of a record. */
export type RecordType = RecordTypes[ResourceName];

/** What the kit looks up in other record types. */
interface Registered {
  readonly name: ResourceName;
  readonly type: RecordType;
  readonly wire: z.ZodObject;
}

let registered: readonly Registered[] = [];

/** Registers all record types, once every one is defined. Returns them. */
export function register<T extends Registered>(all: readonly T[]): readonly T[] {
  registered = all;
  return all;
}

/** The type of each record type. Call it when a value is needed, not where a field is defined. */
export function recordTypes(): RecordType[] {
  return registered.map(({ type }) => type);
}

/** The resource that holds records of a type. Throws where there is none. */
export function resourceNameOf(type: string): ResourceName {
  const found = registered.find((one) => one.type === type);
  if (found === undefined) throw new Error(`no resource holds records of the type ${type}`);
  return found.name;
}

/** The schema by which the API answers a resource's records. Throws where there is no such resource. */
export function wireOf(name: ResourceName): z.ZodObject {
  const found = registered.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no resource has the name ${name}`);
  return found.wire;
}

/** The resource whose records a schema answers; undefined where it answers none. */
export function resourceOfWire(schema: z.ZodType): ResourceName | undefined {
  return registered.find(({ wire }) => wire === schema)?.name;
}
