import { isDeepStrictEqual } from "node:util";
import { compare, type Run, tokensOf, type Work, wordsThatChanged } from "./text-diff.ts";

/** A part of a value that differs; the whole value where it has no place in it. */
export interface PartDiff {
  /** Its place in the later value, or, of what was removed, in the earlier one. */
  readonly path: readonly (string | number)[];
  readonly before: unknown;
  readonly after: unknown;
  readonly words?: Run[];
}

/** Returns the parts in which two values of a field differ: entries of lists of objects, and fields in these. */
export function partsThatDiffer(before: unknown, after: unknown, work: Work): PartDiff[] {
  const isList = isListOfObjects(before) && isListOfObjects(after);
  return (isList ? inLists(before, after, [], work) : undefined) ?? [whole(before, after, [], work)];
}

function isListOfObjects(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.some((item) => typeof item === "object");
}

function whole(before: unknown, after: unknown, path: PartDiff["path"], work: Work): PartDiff {
  const words = isText(before) && isText(after) ? wordsThatChanged(before, after, work) : undefined;
  return { path, before: before ?? null, after: after ?? null, ...(words && { words }) };
}

/** Text rather than an id, a code, a date or an address: these are ASCII without spaces. */
function isText(value: unknown): value is string {
  return typeof value === "string" && /[^\x21-\x7e]/.test(value);
}

/** Compares two values in a list: lists by their items, objects by their fields. */
function inside(before: unknown, after: unknown, path: PartDiff["path"], work: Work): PartDiff[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after))
    return inLists(before, after, path, work) ?? [whole(before, after, path, work)];
  if (!isObject(before) || !isObject(after)) return [whole(before, after, path, work)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => inside(before[key], after[key], [...path, key], work));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Compares two lists item by item; undefined if they differ in more than the work allows. */
function inLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: PartDiff["path"],
  work: Work,
): PartDiff[] | undefined {
  const steps = compare(before.map(keyOf), after.map(keyOf), work);
  if (steps === undefined) return undefined;
  const parts: PartDiff[] = [];
  let [old, now] = [0, 0]; // the next items of both lists
  let [removed, added]: [number[], number[]] = [[], []];
  const flush = () => {
    const pairs = pairsOf(
      removed.map((i) => before[i]),
      added.map((i) => after[i]),
      work,
    );
    for (const [i, place] of removed.entries())
      if (!pairs.has(i)) parts.push(whole(before[place], undefined, [...path, place], work));
    const oldOf = new Map([...pairs].map(([i, j]) => [j, removed[i] as number]));
    for (const [j, place] of added.entries()) {
      const pair = oldOf.get(j);
      const at = [...path, place];
      if (pair === undefined) parts.push(whole(undefined, after[place], at, work));
      else parts.push(...inside(before[pair], after[place], at, work));
    }
    [removed, added] = [[], []];
  };
  for (const { change, items } of steps) {
    if (change === "same") flush();
    for (const _ of items) {
      if (change === "removed") removed.push(old);
      if (change === "added") added.push(now);
      if (change !== "added") old++;
      if (change !== "removed") now++;
    }
  }
  flush();
  return parts;
}

function keyOf(item: unknown): string {
  return JSON.stringify(item);
}

/** Returns, by index, which of some removed items became which of the added ones: in order, those that share half of their words. */
function pairsOf(removed: readonly unknown[], added: readonly unknown[], work: Work): Map<number, number> {
  const pairs = new Map<number, number>();
  if (removed.length === 0 || added.length === 0) return pairs;
  const words = added.map(wordsIn);
  let from = 0;
  for (const [i, item] of removed.entries()) {
    const own = wordsIn(item);
    const found = words.findIndex((other, j) => j >= from && work.left > 0 && isAlike(own, other, work));
    if (found < 0) continue;
    pairs.set(i, found);
    from = found + 1;
  }
  return pairs;
}

const HALF = 0.5;

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>, work: Work): boolean {
  work.left -= one.size + 1;
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size) >= HALF;
}

/** Returns the words of all texts and numbers in a value. */
function wordsIn(value: unknown): Set<string> {
  const words = textsIn(value).flatMap(tokensOf);
  return new Set(words.filter((token) => /[\p{L}\p{N}]/u.test(token)));
}

function textsIn(value: unknown): string[] {
  return isObject(value) || Array.isArray(value) ? Object.values(value).flatMap(textsIn) : [String(value)];
}
