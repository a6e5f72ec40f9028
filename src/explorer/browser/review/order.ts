/** The queue: the entries in the order of the text. */
import type { Passage } from "../../passages.ts";
import { ARTICLE, goesOut, isOpen } from "./draft.ts";
import { lacking } from "./forms.ts";
import { passagesOfDraft, placeOf } from "./places.ts";
import { lineOf } from "./shown.ts";
import type { Entry, Finding, Place, State } from "./types.ts";

/** An entry with where its words stand. */
export interface Item {
  readonly entry: Entry;
  readonly places: readonly Place[];
  /** The key of the passage that it is shown under; "article", or "" for those without words. */
  readonly group: string;
}

const passagesKept = new WeakMap<object, readonly Passage[]>();
const itemsKept = new WeakMap<object, readonly Item[]>();

/** Returns the passages of the draft's article; those of the same article are found once. */
export function textOf({ entries }: Pick<State, "entries">): readonly Passage[] {
  const article = entries.find(({ key }) => key === ARTICLE)?.values ?? {};
  const passages = passagesKept.get(article) ?? passagesOfDraft(article);
  passagesKept.set(article, passages);
  return passages;
}

/** Returns all entries in the order of the text: the article first, those without words last. Of the same entries, found once. */
export function itemsOf({ entries }: Pick<State, "entries">): readonly Item[] {
  const items = itemsKept.get(entries) ?? inOrder(entries);
  itemsKept.set(entries, items);
  return items;
}

function inOrder(entries: readonly Entry[]): Item[] {
  const passages = textOf({ entries });
  const order = new Map(passages.map(({ key }, i) => [key, i]));
  const placed = entries.map((entry) => ({
    entry,
    places: entry.evidence.flatMap((one) => placeOf(one, passages) ?? []),
  }));
  const rank = ({ entry, places: [first] }: (typeof placed)[number]): readonly [number, number] => {
    if (entry.key === ARTICLE) return [-2, 0];
    if (first !== undefined) return [order.get(first.passage) ?? 0, first.start];
    const naming = placed.find((one) => one.places.length > 0 && names(one.entry, entry));
    const [at] = naming?.places ?? [];
    if (at !== undefined) return [order.get(at.passage) ?? 0, at.start - 0.5];
    return entry.decision !== "unconfirmed" || !entry.isCandidate ? [-1, 0] : [order.size, 0];
  };
  return placed
    .map((one) => ({ ...one, rank: rank(one) }))
    .sort((one, other) => one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1])
    .map(({ entry, places, rank: [at] }) => ({ entry, places, group: at < 0 ? ARTICLE : (passages[at]?.key ?? "") }));
}

/** Whether a record names another by its id. */
function names({ values }: Entry, { values: { id } }: Entry): boolean {
  return id !== undefined && JSON.stringify(values).includes(`"${id}"`) && values.id !== id;
}

/** Returns what keeps an entry from being taken or published. */
export function faultsOf({ faults }: Pick<State, "faults">, entry: Entry): readonly Finding[] {
  return entry.decision === "rejected" ? [] : (faults.get(entry.key) ?? []);
}

/** Whether an editor has to look twice: a warning, or a candidate that lacks something. */
export function needsCheck(state: Pick<State, "warnings" | "forms">, entry: Entry): boolean {
  if (entry.decision === "rejected") return false;
  return state.warnings.has(entry.key) || (!goesOut(entry) && lacking(entry, state.forms).length > 0);
}

/** Returns the entries that the queue shows. */
export function shownItems(state: State): Item[] {
  const { filter, find } = state;
  const sought = find.trim().toLowerCase();
  return itemsOf(state).filter(({ entry, group }) => {
    if (entry.key === state.chosen && sought === "") return true;
    if (filter === "review" && !isOpen(entry)) return false;
    if (filter === "faults" && faultsOf(state, entry).length === 0) return false;
    if (filter === "check" && !needsCheck(state, entry)) return false;
    return sought === "" || [group, ...Object.values(lineOf(entry, state))].join(" ").toLowerCase().includes(sought);
  });
}

/** How many records are in which state. */
export interface Counts {
  readonly all: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly review: number;
  readonly faults: number;
  readonly check: number;
}

/** Returns how many records are in which state. */
export function countsOf(state: Pick<State, "entries" | "faults" | "warnings" | "forms">): Counts {
  const records = state.entries.filter(({ key }) => key !== ARTICLE);
  const count = (is: (entry: Entry) => boolean) => records.filter(is).length;
  return {
    all: records.length,
    accepted: count(({ decision }) => ["accepted", "changed", "added"].includes(decision)),
    rejected: count(({ decision }) => decision === "rejected"),
    review: count(isOpen),
    faults: state.entries.filter((entry) => faultsOf(state, entry).length > 0).length,
    check: count((entry) => needsCheck(state, entry)),
  };
}
