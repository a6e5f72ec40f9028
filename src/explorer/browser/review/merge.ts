/** What becomes of a draft that two editors changed. */
import type { Draft } from "../../../client/api.ts";
import { canonical, documentsOf, entriesOf } from "./draft.ts";
import type { Conflict, Entry } from "./types.ts";

/** Entries of both editors: records that only one changed are as that one left them. */
export interface Merged {
  readonly entries: readonly Entry[];
  /** Records that both changed, and not alike: the entries have theirs. */
  readonly conflicts: readonly Conflict[];
}

/** Merges my entries, which began with `base`, with the draft as somebody else saved it. */
export function merge(base: Draft, mine: readonly Entry[], theirs: Draft): Merged {
  const before = byKey(entriesOf(base));
  const own = byKey(entriesOf(documentsOf(mine, base.reviews)));
  const other = byKey(entriesOf(theirs));
  const conflicts: Conflict[] = [];
  const entries = [...new Set([...other.keys(), ...own.keys()])].flatMap((key) => {
    const [was, one, two] = [before.get(key), own.get(key), other.get(key)];
    const isMine = !isSame(was, one);
    if (isMine && !isSame(was, two) && !isSame(one, two)) conflicts.push({ key, mine: one, theirs: two });
    const kept = isMine && isSame(was, two) ? one : two;
    return kept === undefined ? [] : [kept];
  });
  return { entries, conflicts };
}

/** Returns the merged entries with my side of the conflicts that are named. */
export function withMine({ entries, conflicts }: Merged, keys: ReadonlySet<string>): readonly Entry[] {
  const chosen = conflicts.filter(({ key }) => keys.has(key));
  const kept = entries.flatMap((entry) => {
    const conflict = chosen.find(({ key }) => key === entry.key);
    return conflict === undefined ? [entry] : conflict.mine === undefined ? [] : [conflict.mine];
  });
  const back = chosen.flatMap(({ mine, theirs }) => (theirs === undefined && mine !== undefined ? [mine] : []));
  return [...kept, ...back];
}

function byKey(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}

/** Whether two entries are decided alike and hold the same. */
export function isSame(one: Entry | undefined, other: Entry | undefined): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(entry: Entry | undefined): string {
  return entry === undefined ? "" : canonical([entry.values, entry.evidence, entry.decision, entry.comment]);
}
