/** What an editor does to a draft, as data: each action makes a new state of the last one. */
import type { Draft } from "../../../client/api.ts";
import { isReported } from "../../records.ts";
import { reviewWords as say } from "../../words/review.ts";
import { ARTICLE, entriesOf, goesOut, isOpen } from "./draft.ts";
import { lacking } from "./forms.ts";
import { idFor } from "./ids.ts";
import { countsOf, faultsOf, itemsOf, needsCheck, shownItems } from "./order.ts";
import type { Entry, Evidence, Filter, Findings, Place, Snapshot, State, Values } from "./types.ts";

/** What an editor, or the service, can do. */
interface Actions {
  /** Chooses a record. */
  choose: { readonly key: string };
  /** Chooses the record so many places on. */
  move: { readonly by: number };
  /** Chooses the next record with a fault. */
  nextFault: object;
  /** Chooses the next record to review. */
  nextOpen: object;
  /** Takes the chosen record as it is, and chooses the next one to review. */
  accept: object;
  /** Takes the sure records of the chosen one's passage that rules made and that nothing is wrong with. */
  acceptSure: object;
  /** Leaves the chosen record out, and chooses the next one to review. */
  reject: object;
  /** Leaves out all that nobody decided on. */
  rejectRest: object;
  /** Sets a field of a record; undefined takes its value away. */
  edit: { readonly key: string; readonly field: string; readonly value: unknown };
  /** Sets the words of the chosen record. */
  words: { readonly evidence: readonly Evidence[]; readonly piece: number };
  /** Says something of the chosen record to other editors. */
  comment: { readonly text: string | null };
  /** Adds a record; `quietly` leaves the chosen one chosen. */
  add: { readonly entry: Entry; readonly quietly?: boolean };
  undo: object;
  redo: object;
  filter: { readonly filter: Filter };
  find: { readonly find: string };
  /** Chooses the first record that was found, unless the chosen one was. */
  firstFound: object;
  /** Selects words of the text. */
  pick: { readonly pick: Place | null };
  /** Keeps names of records. */
  names: { readonly names: readonly (readonly [key: string, name: string])[] };
  /** Keeps what a check found. */
  checked: { readonly faults: Findings; readonly warnings: Findings };
  /** Takes the draft as it was saved with the entries that were sent. */
  saved: { readonly draft: Draft; readonly entries: readonly Entry[] };
  /** Takes over what somebody else saved, with the entries that come of it. */
  merged: { readonly draft: Draft; readonly entries: readonly Entry[] };
  say: { readonly words: string };
}

/** One of them. */
export type Action = { [Name in keyof Actions]: { readonly do: Name } & Actions[Name] }[keyof Actions];

/** Returns the state of a draft that is opened. */
export function stateOf(draft: Draft, forms: State["forms"], chosen = ""): State {
  const entries = entriesOf(draft);
  const none = new Map();
  const state: State = {
    ...{ draft, forms, entries, saved: entries, chosen, piece: 0, past: [], future: [], filter: "all", find: "" },
    ...{ pick: null, faults: none, warnings: none, names: none, said: "" },
  };
  const isThere = entries.some(({ key }) => key === chosen);
  return isThere ? state : { ...state, chosen: nextOpen(state, "") };
}

/** Returns the state after an action. */
export function after(state: State, action: Action): State {
  const handle = HANDLERS[action.do] as (state: State, action: Action) => State;
  return handle(state, action);
}

/** Returns the chosen entry. */
export function chosenOf({ entries, chosen }: Pick<State, "entries" | "chosen">): Entry | undefined {
  return entries.find(({ key }) => key === chosen);
}

/** Whether something is not saved. */
export function isUnsaved({ entries, saved }: State): boolean {
  return entries !== saved;
}

const HANDLERS: { readonly [Name in keyof Actions]: (state: State, action: Actions[Name]) => State } = {
  choose: (state, { key }) => ({ ...state, chosen: key, piece: 0 }),
  move: (state, { by }) => {
    const keys = shownItems(state).map(({ entry }) => entry.key);
    const to = Math.min(Math.max(keys.indexOf(state.chosen) + by, 0), keys.length - 1);
    return { ...state, chosen: keys[to] ?? state.chosen, piece: 0 };
  },
  nextFault: (state) => {
    const faulty = itemsOf(state).filter(({ entry }) => faultsOf(state, entry).length > 0);
    const next = followingIn(itemsOf(state), state.chosen, faulty);
    return next === undefined ? { ...state, said: say.said.noFault } : { ...state, chosen: next, piece: 0 };
  },
  nextOpen: onward,
  accept: (state) => {
    const entry = chosenOf(state);
    if (entry === undefined || entry.key === ARTICLE) return onward(state);
    const lacks = goesOut(entry) ? [] : lacking(entry, state.forms);
    if (lacks.length > 0) return { ...state, said: say.said.lacks(lacks) };
    return decided(state, [accepted(state, entry)], say.said.accepted);
  },
  acceptSure: (state) => {
    const items = itemsOf(state);
    const here = items.find(({ entry }) => entry.key === state.chosen)?.group;
    const sure = items.filter(({ entry, group }) => group === here && isSure(state, entry));
    return decided(
      state,
      sure.map(({ entry }) => accepted(state, entry)),
      say.said.acceptedSure(sure.length),
    );
  },
  reject: (state) => {
    const entry = chosenOf(state);
    if (entry === undefined || entry.key === ARTICLE) return state;
    return decided(state, [{ ...entry, decision: "rejected" }], say.said.rejected);
  },
  rejectRest: (state) => {
    const rest = restOf(state).map((entry): Entry => ({ ...entry, decision: "rejected" }));
    return decided(state, rest, say.said.rejectedRest(rest.length));
  },
  edit: (state, { key, field, value }) => {
    const entry = state.entries.find((one) => one.key === key);
    if (entry === undefined || JSON.stringify(entry.values[field]) === JSON.stringify(value)) return state;
    const { [field]: _, ...rest } = entry.values;
    const values: Values = value === undefined ? rest : { ...entry.values, [field]: value };
    return changed(state, [edited(entry, { values })]);
  },
  words: (state, { evidence, piece }) => {
    const entry = chosenOf(state);
    if (entry === undefined) return state;
    const [before, now] = [entry.evidence[piece]?.exact, evidence[piece]?.exact];
    const isQuoted = entry.type === "quote" && now !== undefined && bare(before ?? "") === entry.values.text;
    const values = isQuoted ? { ...entry.values, text: bare(now) } : entry.values;
    return { ...changed(state, [edited(entry, { evidence, values })]), piece, pick: null };
  },
  comment: (state, { text }) => {
    const entry = chosenOf(state);
    return entry === undefined ? state : changed(state, [{ ...entry, comment: text }]);
  },
  add: (state, { entry, quietly = false }) => {
    const added = { ...changed(state, []), entries: [...state.entries, entry], said: say.said.added };
    return quietly ? added : { ...added, chosen: entry.key, piece: 0, pick: null };
  },
  undo: (state) => back(state, state.past, "past", "future", say.said.undone),
  redo: (state) => back(state, state.future, "future", "past", say.said.redone),
  filter: (state, { filter }) => ({ ...state, filter }),
  find: (state, { find }) => ({ ...state, find }),
  firstFound: (state) => {
    const found = shownItems(state).map(({ entry }) => entry.key);
    const [first = state.chosen] = found;
    return found.includes(state.chosen) ? state : { ...state, chosen: first, piece: 0 };
  },
  pick: (state, { pick }) => ({ ...state, pick }),
  names: (state, { names }) => ({ ...state, names: new Map([...state.names, ...names]) }),
  checked: (state, { faults, warnings }) => ({ ...state, faults, warnings }),
  saved: (state, { draft, entries }) => ({ ...state, draft, saved: entries, said: say.said.saved }),
  merged: (state, { draft, entries }) => {
    const chosen = entries.some(({ key }) => key === state.chosen) ? state.chosen : ARTICLE;
    return { ...state, draft, entries, chosen, saved: entriesOf(draft), past: [], future: [] };
  },
  say: (state, { words }) => ({ ...state, said: words }),
};

/** Returns what "Reject the rest" leaves out: all that is to review but the names that records which stay are about. */
export function restOf({ entries }: Pick<State, "entries">): Entry[] {
  const kept = JSON.stringify(entries.filter((entry) => goesOut(entry) && !isOpen(entry)).map(({ values }) => values));
  const isNamed = ({ type, values }: Entry) => !isReported(type) && kept.includes(`"${values.id}"`);
  return entries.filter((entry) => isOpen(entry) && (entry.isCandidate || !isNamed(entry)));
}

const LONGEST_PAST = 200;

/** Puts entries in place of those with their keys: one step of undo. */
function changed(state: State, entries: readonly Entry[]): State {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const past: readonly Snapshot[] = [...state.past, { entries: state.entries, chosen: state.chosen }];
  return {
    ...state,
    entries: state.entries.map((entry) => byKey.get(entry.key) ?? entry),
    past: past.slice(-LONGEST_PAST),
    future: [],
  };
}

/** Puts decided entries in place, says so, and goes on to the next one to review. */
function decided(state: State, entries: readonly Entry[], words: string): State {
  if (entries.length === 0) return { ...state, said: words };
  const next = onward(changed(state, entries));
  const { review, faults } = countsOf(next);
  return { ...next, said: say.said.counts(words, review, faults) };
}

function onward(state: State): State {
  return { ...state, chosen: nextOpen(state, state.chosen), piece: 0, pick: null };
}

/** Returns the next entry to review in the order of the text, from the beginning if none follows; the same if there is none. */
function nextOpen(state: Pick<State, "entries">, from: string): string {
  const items = itemsOf(state);
  const next = followingIn(
    items,
    from,
    items.filter(({ entry }) => isOpen(entry)),
  );
  return next ?? (from || ARTICLE);
}

type Items = ReturnType<typeof itemsOf>;

function followingIn(items: Items, from: string, wanted: Items): string | undefined {
  const at = items.findIndex(({ entry }) => entry.key === from);
  return (wanted.find((item) => items.indexOf(item) > at) ?? wanted[0])?.entry.key;
}

/** Returns an entry as it is when it is taken: of a candidate, with an id. */
function accepted(state: State, entry: Entry): Entry {
  if (entry.isDrafted) return { ...entry, decision: entry.isEdited ? "changed" : "accepted" };
  const { id = idFor(entry, state), ...values } = entry.values;
  return { ...entry, values: { id, ...values }, decision: "added" };
}

function edited(entry: Entry, change: Pick<Entry, "values"> | Pick<Entry, "values" | "evidence">): Entry {
  const decision = entry.decision === "accepted" ? "changed" : entry.decision;
  return { ...entry, ...change, decision, isEdited: true };
}

/** Whether a record is taken with the other sure ones: a rule made it, and nothing is wrong with it. */
function isSure(state: State, entry: Entry): boolean {
  const isRuled = entry.sureness === "sure" && entry.origin.startsWith("rule");
  return isRuled && isOpen(entry) && faultsOf(state, entry).length === 0 && !needsCheck(state, entry);
}

/** Words as a quotation has them: without the comma at their end. */
function bare(words: string): string {
  return words.replace(/[,;]$/, "");
}

function back(
  state: State,
  [...steps]: readonly Snapshot[],
  from: "past" | "future",
  to: "past" | "future",
  words: string,
): State {
  const last = steps.pop();
  if (last === undefined) return { ...state, said: say.said.nothing };
  const { entries, chosen } = state;
  const next = { ...state, ...last, [from]: steps, [to]: [...state[to], { entries, chosen }] };
  const { review, faults } = countsOf(next);
  return { ...next, said: say.said.counts(words, review, faults) };
}
