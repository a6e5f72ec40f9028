import { z } from "zod";
import type { Values } from "../model/kit/fields.ts";

/**
 * Returns a value as authors write it, where it is as the API answers it: without nulls, empty lists and what the service
 * derives; with ids in place of references. `form` is the form that it is to have, `answered` has the keys of answers. What
 * is in neither stays, so that the form refuses it.
 */
export function asWritten(form: z.core.$ZodType, value: unknown, answered: ReadonlySet<string>): unknown {
  const schema = bare(form);
  if (Array.isArray(value)) {
    const element = schema instanceof z.ZodArray ? (schema.element as z.core.$ZodType) : ANY;
    const items = value.map((one) => asWritten(element, one, answered));
    return items.length === 0 ? undefined : items;
  }
  if (value === null) return undefined;
  if (typeof value !== "object") return value;
  if (schema instanceof z.ZodObject) {
    const kept = Object.entries(value).flatMap(([key, inner]) => {
      const field = schema.shape[key] as z.core.$ZodType | undefined;
      if (field === undefined) return answered.has(key) ? [] : [[key, inner] as const];
      const written = asWritten(field, inner, answered);
      return written === undefined ? [] : [[key, written] as const];
    });
    return kept.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(kept);
  }
  const { id, text } = value as Values;
  const isReference = typeof id === "string" && "name" in value;
  const isParagraph = typeof text === "string" && "ordinal" in value;
  if (isReference) return id;
  if (isParagraph) return text;
  const inner = Object.entries(value).map(([key, one]) => [key, asWritten(ANY, one, answered)] as const);
  return Object.fromEntries(inner.filter(([key, one]) => one !== undefined && !(boundOf(key) in value)));
}

/** Returns the date that a key is the earliest or the latest day of. */
function boundOf(key: string): string {
  return /^(.+)_(?:earliest|latest)$/.exec(key)?.[1] ?? "";
}

const ANY = z.unknown();

/** Returns every key that an answer has, its own and those within its objects. */
export function keysOf(
  schema: z.core.$ZodType,
  keys = new Set<string>(),
  seen = new Set<z.core.$ZodType>(),
): Set<string> {
  const own = bare(schema);
  if (seen.has(own)) return keys;
  seen.add(own);
  if (own instanceof z.ZodArray) keysOf(own.element as z.core.$ZodType, keys, seen);
  if (own instanceof z.ZodUnion) for (const one of own.options) keysOf(one as z.core.$ZodType, keys, seen);
  if (own instanceof z.ZodObject)
    for (const [key, inner] of Object.entries(own.shape)) {
      keys.add(key);
      keysOf(inner as z.core.$ZodType, keys, seen);
    }
  return keys;
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return bare(schema.unwrap() as z.core.$ZodType);
  return schema instanceof z.ZodLazy ? bare(schema.unwrap() as z.core.$ZodType) : schema;
}
