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

/** The part of a record type that the kit looks up. */
interface Registered {
  readonly name: ResourceName;
  readonly type: RecordType;
  readonly role: "authority" | "article" | "part";
  /** Its fields by name: see `Fields`, whose file imports this one. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly wire: z.ZodObject;
}

let registered: readonly Registered[] = [];

/** Registers all record types, once every one is defined. Returns them. */
export function register<T extends Registered>(all: readonly T[]): readonly T[] {
  registered = all;
  return all;
}

/** Returns the types of records: none before `records/index.ts` has registered them. */
export function recordTypes(): RecordType[] {
  return registered.map(({ type }) => type);
}

/** Returns the record type of a name. Throws if there is none. */
export function recordTypeOf(type: string): Registered {
  const found = registered.find((one) => one.type === type);
  if (found === undefined) throw new Error(`no resource holds records of the type ${type}`);
  return found;
}

/** Returns the resource that holds records of a type. Throws if there is none. */
export function resourceNameOf(type: string): ResourceName {
  return recordTypeOf(type).name;
}

/** Returns the schema of a resource's records in answers. Throws if there is no such resource. */
export function wireOf(name: ResourceName): z.ZodObject {
  const found = registered.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no resource has the name ${name}`);
  return found.wire;
}

/** Returns the resource whose records have a schema in answers; undefined if there is none. */
export function resourceOfWire(schema: z.ZodType): ResourceName | undefined {
  return registered.find(({ wire }) => wire === schema)?.name;
}
