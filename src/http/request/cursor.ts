import { createHash } from "node:crypto";
import type { Column, Value } from "../../store/tables.ts";
import { Problem } from "../problems.ts";

const VERSION = 1;
const DIGEST_BYTES = 12;

/**
 * Returns a cursor: the sort keys after which a list continues, with a digest that binds it to the list (its filters
 * and order). A cursor grants no rights, so the digest needs no secret, and every process and engine makes the same.
 */
export function encodeCursor(list: string, keys: readonly Value[]): string {
  const place = Buffer.from(JSON.stringify(keys));
  return Buffer.concat([digest(list, place), place]).toString("base64url");
}

/** Returns the sort keys of a cursor, of these types. Throws the problem of a cursor made for another list. */
export function decodeCursor(list: string, cursor: string, types: readonly Column["type"][]): Value[] {
  const bytes = Buffer.from(cursor, "base64url");
  const place = bytes.subarray(DIGEST_BYTES);
  const genuine = bytes.toString("base64url") === cursor && bytes.subarray(0, DIGEST_BYTES).equals(digest(list, place));
  if (!genuine)
    throw new Problem("invalid-cursor", "The cursor was not made for a list with these filters and this sort.", {
      faults: [FAULT],
    });
  const keys = parse(place.toString());
  const fits = (type: Column["type"], key: unknown) => FITS[type](key);
  if (!Array.isArray(keys) || keys.length !== types.length || !types.every((type, i) => fits(type, keys[i])))
    throw new Problem("invalid-cursor", "The cursor belongs to another list.", { faults: [FAULT] });
  return keys;
}

function parse(place: string): Value[] | null {
  try {
    return JSON.parse(place) as Value[];
  } catch {
    return null; // not made by the service
  }
}

const FAULT = {
  in: "query",
  parameter: "cursor",
  detail: "must be a cursor from an answer to the same list: use it unchanged, or leave it out",
} as const;

function isText(key: unknown): boolean {
  return typeof key === "string" && key.isWellFormed() && !key.includes("\0");
}

const FITS: Readonly<Record<Column["type"], (key: unknown) => boolean>> = {
  text: isText,
  integer: isInteger,
  real: Number.isFinite,
};

/** Integers of the engines have 32 bits. */
function isInteger(key: unknown): boolean {
  return Number.isInteger(key) && ((key as number) | 0) === key;
}

function digest(list: string, place: Buffer): Buffer {
  return createHash("sha256").update(`${VERSION}\n${list}\n`).update(place).digest().subarray(0, DIGEST_BYTES);
}
