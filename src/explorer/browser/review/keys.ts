/** The keys of the review: one table, which the handler and the list under `?` read. */

import { STANCES } from "../../components/stance.ts";
import { reviewWords as say } from "../../words/review.ts";
import { addRecord, addWords, beginWords, moveEnd, NEW_TYPES, nextGap, takeSelection, wordsKey } from "./commands.ts";
import type { Session } from "./session.ts";
import { chosenOf } from "./state.ts";

/** What a key does. */
export interface Key {
  /** As `KeyboardEvent.key` has it; several do the same. */
  readonly keys: readonly string[];
  readonly words: string;
  /** What its button in the line at the foot of the desk says, if it has one. */
  readonly short?: string;
  run(session: Session): unknown;
}

const stepping = (by: number) => (session: Session) => {
  session.do({ do: "move", by });
  session.focus("row");
};

const deciding = (action: "accept" | "acceptSure" | "reject" | "undo" | "redo" | "nextFault") => (session: Session) => {
  const { chosen } = session.state;
  session.do({ do: action });
  // A candidate that lacks something stays: its card asks for it.
  session.focus(action === "accept" && chosen === session.state.chosen ? "card" : "row");
};

const beginNew = (session: Session) => {
  takeSelection(session);
  session.set({ mode: "new" });
};

/** The keys outside fields. */
export const KEYS: readonly Key[] = [
  { keys: ["j", "ArrowDown"], words: say.keys.next, short: say.short.next, run: stepping(1) },
  { keys: ["k", "ArrowUp"], words: say.keys.previous, short: say.short.previous, run: stepping(-1) },
  { keys: ["a"], words: say.keys.accept, short: say.short.accept, run: deciding("accept") },
  { keys: ["A"], words: say.keys.acceptSure, short: say.short.acceptSure, run: deciding("acceptSure") },
  { keys: ["e"], words: say.keys.edit, short: say.short.edit, run: (session) => session.focus("card") },
  { keys: ["x"], words: say.keys.reject, short: say.short.reject, run: deciding("reject") },
  { keys: ["X"], words: say.keys.rejectRest, run: (session) => session.set({ dialog: "publish" }) },
  { keys: ["u"], words: say.keys.undo, short: say.short.undo, run: deciding("undo") },
  { keys: ["U"], words: say.keys.redo, short: say.short.redo, run: deciding("redo") },
  { keys: ["s"], words: say.keys.stance, run: (session) => session.set({ mode: "stance" }) },
  { keys: ["n"], words: say.keys.add, short: say.short.add, run: beginNew },
  { keys: ["v"], words: say.keys.words, short: say.short.words, run: beginWords },
  { keys: ["w"], words: say.keys.addWords, short: say.short.addWords, run: addWords },
  { keys: ["["], words: say.keys.endBack, run: (session) => moveEnd(session, "end", -1) },
  { keys: ["]"], words: say.keys.endOn, run: (session) => moveEnd(session, "end", 1) },
  { keys: ["{"], words: say.keys.startBack, run: (session) => moveEnd(session, "start", -1) },
  { keys: ["}"], words: say.keys.startOn, run: (session) => moveEnd(session, "start", 1) },
  { keys: ["m"], words: say.keys.misprint, run: (session) => addRecord(session, "erratum") },
  { keys: ["o"], words: say.keys.unsaid, run: (session) => addRecord(session, "omission") },
  { keys: ["f"], words: say.keys.fault, short: say.short.fault, run: deciding("nextFault") },
  { keys: ["g"], words: say.keys.gap, short: say.short.gap, run: nextGap },
  { keys: ["/"], words: say.keys.find, short: say.short.find, run: () => document.getElementById("find")?.focus() },
  { keys: ["c"], words: say.keys.comment, run: (session) => session.set({ dialog: "comment" }) },
  { keys: ["d"], words: say.keys.changes, run: (session) => session.set({ dialog: "changes" }) },
  { keys: ["p"], words: say.keys.publish, run: (session) => session.set({ dialog: "publish" }) },
  { keys: ["?"], words: say.keys.help, run: (session) => session.set({ dialog: "help" }) },
];

const OFF = "review-keys";

/** Whether single keys do something. */
export function areKeysOn(): boolean {
  return localStorage.getItem(OFF) !== "off";
}

/** Turns single keys on or off. */
export function turnKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "off");
}

/** Does what a key means. */
export function pressed(session: Session, event: KeyboardEvent): void {
  // A key can arrive before the event that a dialog has closed.
  if (session.ui.published !== null || document.querySelector("dialog[open]") !== null) return;
  const isChord = event.ctrlKey || event.metaKey;
  const isDone = isChord
    ? chord(session, event)
    : isField(event.target)
      ? inField(session, event)
      : single(session, event);
  if (isDone) event.preventDefault();
}

function chord(session: Session, { key, target }: KeyboardEvent): boolean {
  if (key === "s") {
    commit(target);
    void session.save();
  } else if (key === "Enter") {
    commit(target);
    deciding("accept")(session);
  } else return false;
  return true;
}

/** Has a field hand over what was typed into it; the focus stays. */
function commit(target: EventTarget | null): void {
  if (isField(target)) target.dispatchEvent(new Event("change", { bubbles: true }));
}

function isField(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches("input, textarea, select");
}

function inField(session: Session, { key, target, defaultPrevented }: KeyboardEvent): boolean {
  const isFind = isField(target) && target.id === "find";
  if (defaultPrevented || !(key === "Escape" || (key === "Enter" && isFind))) return false;
  if (!isFind) commit(target);
  else if (key === "Escape") session.do({ do: "find", find: "" });
  else session.do({ do: "firstFound" });
  session.focus("row");
  return true;
}

function single(session: Session, event: KeyboardEvent): boolean {
  const { key, shiftKey, altKey, target } = event;
  if (altKey || ["Shift", "Tab"].includes(key)) return false;
  if (session.ui.mode === "words" && wordsKey(session, key, shiftKey)) return true;
  const { mode } = session.ui;
  if (mode === "stance" || mode === "new") {
    session.set({ mode: "" });
    return mode === "stance" ? setStance(session, key) : addByLetter(session, key);
  }
  const isButton = target instanceof HTMLElement && target.matches("button, a, summary") && key === "Enter";
  if (!areKeysOn() || isButton) return false;
  if (key.startsWith("Arrow") && target instanceof Element && target.closest(".txt") !== null) return false;
  return runKey(session, key);
}

/** Does what a key does. Returns whether it does something. */
export function runKey(session: Session, key: string): boolean {
  const found = KEYS.find(({ keys }) => keys.includes(key));
  found?.run(session);
  return found !== undefined;
}

/** Sets the stance with a number, of a position. */
function setStance(session: Session, key: string): boolean {
  const value = STANCES[Number(key) - 1];
  const { key: chosen, type } = chosenOf(session.state) ?? {};
  if (value === undefined || chosen === undefined || type !== "position") return false;
  session.do({ do: "edit", key: chosen, field: "stance", value });
  return true;
}

function addByLetter(session: Session, key: string): boolean {
  const type = NEW_TYPES[key];
  if (type !== undefined) addRecord(session, type);
  return type !== undefined;
}
