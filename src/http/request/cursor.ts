import { createHash } from "node:crypto";
import type { Column, Value } from "../../store/tables.ts";
import { Problem } from "../problems.ts";

const VERSION = 1;
const DIGEST_BYTES = 12;

/**
 * A cursor: where a list goes on, and a digest that binds it to the list (its filters and its order).
 * It gives no rights, so that the digest needs no secret: every engine and every process makes the same.
 */
export function encodeCursor(list: string, keys: readonly Value[]): string {
  const place = Buffer.from(JSON.stringify(keys));
  return Buffer.concat([digest(list, place), place]).toString("base64url");
}

/** The sort keys that a cursor holds, of these types. Throws the problem where it was not made for this list. */
export function decodeCursor(list: string, cursor: string, types: readonly Column["type"][]): Value[] {
  const bytes = Buffer.from(cursor, "base64url");
  const place = bytes.subarray(DIGEST_BYTES);
  const genuine = bytes.toString("base64url") === cursor && bytes.subarray(0, DIGEST_BYTES).equals(digest(list, place));
  if (!genuine)
    throw new Problem("invalid-cursor", "The cursor was not given for a list with these filters and this sort.", {
      faults: [FAULT],
    });
  const keys = parse(place.toString());
  const fits = (type: Column["type"], key: unknown) => (type === "text" ? isText(key) : isInteger(key));
  if (!Array.isArray(keys) || keys.length !== types.length || !types.every((type, i) => fits(type, keys[i])))
    throw new Problem("invalid-cursor", "The cursor is of another list.", { faults: [FAULT] });
  return keys;
}

function parse(place: string): Value[] | null {
  try {
    return JSON.parse(place) as Value[];
  } catch {
    return null; // a digest of no place: made by someone else
  }
}

const FAULT = {
  in: "query",
  parameter: "cursor",
  detail: "does not fit: use it as it was given, or leave it out",
} as const;

function isText(key: unknown): boolean {
  return typeof key === "string" && key.isWellFormed() && !key.includes("\0");
}

/** Engines' integers have 32 bits. */
function isInteger(key: unknown): boolean {
  return Number.isInteger(key) && ((key as number) | 0) === key;
}

function digest(list: string, place: Buffer): Buffer {
  return createHash("sha256").update(`${VERSION}\n${list}\n`).update(place).digest().subarray(0, DIGEST_BYTES);
}
