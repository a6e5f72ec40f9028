/** Commands that need more than the state: selecting words, adding records from them. */
import { reviewWords as say } from "../../words/review.ts";
import { ARTICLE, newEntry } from "./draft.ts";
import { idFor } from "./ids.ts";
import { gapsOf, textSegments } from "./marked.ts";
import { itemsOf, textOf } from "./order.ts";
import { type Edge, evidenceAt, moved, placeOf, wholeWords, wordFrom } from "./places.ts";
import type { Session } from "./session.ts";
import { chosenOf } from "./state.ts";
import type { Entry, Place, State, Values } from "./types.ts";

/** The types of record that can be added from words, by the letter that follows `n`. */
export const NEW_TYPES: Readonly<Record<string, string>> = {
  p: "position",
  q: "quote",
  c: "claim",
  f: "figure",
  t: "participant",
  g: "consensus_point",
  r: "proposal",
  e: "account",
  o: "open_question",
  l: "omission",
  m: "erratum",
  v: "event",
  a: "actor",
  i: "topic",
};

/** Takes over what is selected with the mouse or a finger, if it stands within one passage. */
export function takeSelection(session: Session): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return false;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [start, end] = [pointOf(startContainer, startOffset), pointOf(endContainer, endOffset)];
  if (start === undefined || end === undefined || start.passage !== end.passage) return false;
  const text = textOf(session.state).find(({ key }) => key === start.passage)?.text ?? "";
  const pick = wholeWords({ passage: start.passage, start: start.at, end: end.at }, text);
  selection.removeAllRanges();
  if (pick.start < pick.end) session.do({ do: "pick", pick });
  return true;
}

/** Returns the passage and the place in it of a point in the page. */
function pointOf(node: Node, offset: number): { readonly passage: string; readonly at: number } | undefined {
  const element = node instanceof Element ? (node.childNodes[offset]?.parentElement ?? node) : node.parentElement;
  const segment = element?.closest<HTMLElement>("[data-s]");
  const passage = element?.closest<HTMLElement>("[data-passage]")?.dataset.passage;
  if (passage === undefined) return undefined;
  return segment
    ? { passage, at: Number(segment.dataset.s) + (node instanceof Text ? offset : 0) }
    : { passage, at: 0 };
}

/** Selects the next words without a record. */
export function nextGap(session: Session): void {
  const { state } = session;
  const passages = textOf(state);
  const order = passages.map(({ key }) => key);
  const gaps = gapsOf(textSegments(itemsOf(state), passages, null), passages);
  const from = state.pick ?? placeOfChosen(session);
  const rank = ({ passage, start }: Place) => order.indexOf(passage) * 1e6 + start;
  const next = gaps.find((gap) => from === undefined || rank(gap) > rank(from)) ?? gaps[0];
  if (next === undefined) return void complain(session, say.said.noGap);
  session.do({ do: "pick", pick: next });
  session.do({ do: "say", words: say.said.picked(textAt(session, next)) });
}

/** Begins to choose words with the arrow keys: at the words that are selected, or at those of the chosen record. */
export function beginWords(session: Session): void {
  const [first] = textOf(session.state);
  const from = session.state.pick ?? placeOfChosen(session) ?? { passage: first?.key ?? "", start: 0, end: 1 };
  session.set({ mode: "words" });
  session.do({ do: "pick", pick: wordFrom(from, 0, textIn(session, from.passage)) });
}

/** Moves the selected words while they are chosen with the arrow keys. Returns whether the key was one of these. */
export function wordsKey(session: Session, key: string, isExtending: boolean): boolean {
  const { pick } = session.state;
  if (pick === null || key === "Enter" || key === "Escape") {
    session.set({ mode: "" });
    if (key === "Escape") session.do({ do: "pick", pick: null });
    return true;
  }
  const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[key];
  if (by === undefined) return false;
  const next =
    key.endsWith("Down") || key.endsWith("Up") ? besides(session, pick, by) : aside(session, pick, by, isExtending);
  session.do({ do: "pick", pick: next });
  session.do({ do: "say", words: textAt(session, next) });
  return true;
}

function aside(session: Session, pick: Place, by: number, isExtending: boolean): Place {
  const text = textIn(session, pick.passage);
  return isExtending ? moved(pick, "end", by > 0 ? 1 : -1, text) : wordFrom(pick, by, text);
}

/** Returns the first word of the passage before or after. */
function besides(session: Session, pick: Place, by: number): Place {
  const passages = textOf(session.state);
  const at = passages.findIndex(({ key }) => key === pick.passage);
  const { key, text } = passages[Math.min(Math.max(at + by, 0), passages.length - 1)] ?? {
    key: pick.passage,
    text: "",
  };
  return wordFrom({ passage: key, start: 0, end: 1 }, 0, text);
}

/** Moves one end of the selected words by a word; without any, of the words of the chosen record. */
export function moveEnd(session: Session, edge: Edge, by: 1 | -1): void {
  const { state } = session;
  const entry = chosenOf(state);
  const own = entry?.evidence[state.piece];
  const passages = textOf(state);
  const from = state.pick ?? (own && placeOf(own, passages));
  if (from === undefined || entry === undefined) return void complain(session, say.said.noWords);
  const to = moved(from, edge, by, textIn(session, from.passage));
  if (state.pick !== null) session.do({ do: "pick", pick: to });
  else {
    const evidence = entry.evidence.with(state.piece, evidenceAt(to, passages));
    session.do({ do: "words", evidence, piece: state.piece });
  }
  session.do({ do: "say", words: textAt(session, to) });
}

/** Adds the selected words to those of the chosen record. */
export function addWords(session: Session): void {
  takeSelection(session);
  const { pick } = session.state;
  const entry = chosenOf(session.state);
  if (pick === null || entry === undefined) return void complain(session, say.said.selectFirst);
  const evidence = [...entry.evidence, evidenceAt(pick, textOf(session.state))];
  session.do({ do: "words", evidence, piece: evidence.length - 1 });
}

/** Adds a record of a type from the selected words, and goes to its card. */
export function addRecord(session: Session, type: string): void {
  takeSelection(session);
  const { state } = session;
  if (state.pick === null && type !== "omission") return void complain(session, say.said.selectFirst);
  const evidence = state.pick === null ? [] : [evidenceAt(state.pick, textOf(state))];
  const known = { ...valuesFrom(type, evidence[0]?.exact ?? ""), ...aboutChosen(type, chosenOf(state)) };
  const id = idFor({ type, values: known }, state);
  const options = offersNear(state, type, state.pick?.passage ?? "");
  session.do({ do: "add", entry: { ...newEntry(type, { id, ...known }, evidence), options } });
  session.focus("card");
}

/** Of what is left unsaid and of a misprint: the chosen record, or who it is of. */
function aboutChosen(type: string, chosen: Entry | undefined): Values {
  const { id, actor = chosen?.values.speaker } = chosen?.values ?? {};
  if (chosen === undefined || chosen.key === ARTICLE || id === undefined) return {};
  if (type === "omission") return { about: { type: chosen.type, id } };
  return type === "erratum" && actor !== undefined ? { about: { type: "actor", id: actor } } : {};
}

const MOST_OFFERS = 6;

/** Returns for each field of a new record who and what the records of its passage name, then those of the whole article. */
function offersNear(state: State, type: string, passage: string): Record<string, string[]> {
  const items = itemsOf(state);
  const near = [...items.filter(({ group }) => group === passage), ...items];
  const named = (names: string) =>
    near.flatMap(({ entry }) =>
      (state.forms[entry.type] ?? [])
        .filter((field) => field.names === names && field.name !== "publisher")
        .flatMap(({ name }) => [entry.values[name] ?? [], entry.options[name] ?? []].flat() as string[]),
    );
  const offers = (state.forms[type] ?? []).flatMap(({ name, names }) => {
    const ids = names === "" ? [] : [...new Set(named(names))].slice(0, MOST_OFFERS);
    return ids.length === 0 ? [] : [[name, ids] as const];
  });
  return Object.fromEntries(offers);
}

/** Returns what the words of a new record say of its fields. */
function valuesFrom(type: string, words: string): Values {
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  const values: Readonly<Record<string, Values>> = {
    position: { summary: sentence },
    quote: { text: words.replace(/[,;]$/, "").replaceAll(/^[“"]|[”"]$/g, "") },
    claim: { act: "state", text: sentence },
    figure: numberIn(words),
    consensus_point: { title: sentence, summary: sentence },
    proposal: { title: sentence, summary: sentence, status: "proposed" },
    open_question: { question: sentence, status: "open", stated: words.endsWith("?") ? "explicit" : "implicit" },
    erratum: { printed: words },
    event: { name: sentence, summary: sentence, status: "occurred", date_basis: "not_stated" },
    actor: { name: words },
    topic: { label: sentence },
  };
  return values[type] ?? {};
}

function numberIn(words: string): Values {
  const number = Number(/\d[\d,]*(?:\.\d+)?/.exec(words)?.[0].replaceAll(",", ""));
  return Number.isNaN(number) ? { text: words } : { value: number };
}

/** Returns where the chosen record's words stand. */
function placeOfChosen({ state }: Session): Place | undefined {
  const evidence = chosenOf(state)?.evidence[state.piece];
  return evidence && placeOf(evidence, textOf(state));
}

function textIn({ state }: Session, passage: string): string {
  return textOf(state).find(({ key }) => key === passage)?.text ?? "";
}

function textAt(session: Session, { passage, start, end }: Place): string {
  return textIn(session, passage).slice(start, end);
}

function complain(session: Session, words: string): void {
  session.do({ do: "say", words });
}
