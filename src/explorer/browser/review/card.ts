/** The card of the chosen record: what is wrong, its fields, its words, and what can be done. */
import { html, type Shown } from "../../html.ts";
import { labelOf } from "../../labels.ts";
import { typeName } from "../../records.ts";
import { reviewWords as say } from "../../words/review.ts";
import { ARTICLE, goesOut } from "./draft.ts";
import { idOf } from "./field.ts";
import { fieldRow } from "./fields.ts";
import { fieldsOf, lacking } from "./forms.ts";
import { runKey } from "./keys.ts";
import { faultsOf } from "./order.ts";
import type { Session } from "./session.ts";
import type { Entry, Evidence, Finding } from "./types.ts";

/** The card of an entry. */
export function card(session: Session, entry: Entry): Shown {
  const { state } = session;
  const faults = faultsOf(state, entry);
  const warnings = state.warnings.get(entry.key) ?? [];
  const lacks = goesOut(entry) ? [] : lacking(entry, state.forms);
  const { main, more } = fieldsOf(entry, state.forms);
  const row = (field: (typeof main)[number]) => {
    const own = faults.filter((one) => one.field === field.name);
    const missing = lacks.includes(field.name) ? [{ field: field.name, detail: say.needed }] : [];
    return fieldRow({ session, entry, field, faults: [...own, ...missing] });
  };
  return html`<div class="rcard" id="card"><p class="ct"><b>${entry.type === ARTICLE ? say.article : typeName(entry.type)}</b><span>${originOf(entry)}</span></p>
${alertOf(say.fault, "", faults, waysOut(session, entry, faults))}${alertOf(say.check, "w", [...warnings, ...lacks.map((field) => ({ field, detail: say.needed }))])}
<div class="fl">${main.map(row)}${entry.evidence.length > 0 && words(session, entry)}</div>
${more.length > 0 && html`<details class="morefields" key=${entry.key}><summary>${say.moreFields}</summary><div class="fl">${more.map(row)}</div></details>`}
${entry.key !== ARTICLE && actions(session, entry)}</div>`;
}

function originOf({ origin, sureness, decision }: Entry): string {
  if (origin === "") return decision === "given" ? "" : say.origin.you;
  const [by = "", ...how] = origin.split(": ");
  return say.origin.from(by, how.join(": "), sureness);
}

/** What leads out of a fault: the field, and of a stance another one. */
function waysOut(session: Session, { type }: Entry, faults: readonly Finding[]): Shown {
  const isOfStance = type === "position" && faults.some(({ field }) => ["stance", "condition"].includes(field));
  const way = (words: string, key: string) =>
    html`<button type="button" class="lk" onClick=${() => runKey(session, key)}>${words} <kbd aria-hidden="true">${key}</kbd></button>`;
  return html`<p class="ways">${isOfStance && way(say.otherStance, "s")}${way(say.toField, "e")}</p>`;
}

/** What is wrong, or to check: of each finding the field. */
function alertOf(title: string, kind: string, findings: readonly Finding[], ways?: Shown): Shown {
  if (findings.length === 0) return null;
  const line = ({ field, detail }: Finding) =>
    `${field === "" ? "" : `${say.fields[field] ?? labelOf(field)}: `}${detail}`;
  return html`<div class=${`alert ${kind}`}><b>${title}</b> ${findings.length === 1 ? findings.map(line) : html`<ul>${findings.map((one) => html`<li>${line(one)}</li>`)}</ul>`}${ways}</div>`;
}

const ENDS = [
  ["[", say.ends.endBack],
  ["]", say.ends.endOn],
  ["{", say.ends.startBack],
  ["}", say.ends.startOn],
  ["w", say.ends.addWords],
] as const;

/** The words of a record: one of them moves with the keys. */
function words(session: Session, entry: Entry): Shown {
  const { piece } = session.state;
  const language = session.state.entries[0]?.values.language;
  const without = (i: number) => session.do({ do: "words", evidence: entry.evidence.toSpliced(i, 1), piece: 0 });
  return html`<span>${say.words}</span><div>${entry.evidence.map(
    (one, i) =>
      html`<p class=${`words${i === piece && entry.evidence.length > 1 ? " on" : ""}`} key=${i}><span class="pn">${placeWords(one)}</span><q lang=${language} dir="auto">${one.exact}</q> ${
        entry.evidence.length > 1 &&
        html`<button type="button" class="lk" aria-pressed=${String(i === piece)} onClick=${() => session.do({ do: "words", evidence: entry.evidence, piece: i })}>${say.moveThese}</button> <button type="button" class="lk" onClick=${() => without(i)}>${say.removeWords}</button>`
      }</p>`,
  )}<p class="ends">${ENDS.map(([key, words]) => button(words, key, () => runKey(session, key), "key1"))}</p></div>`;
}

function placeWords({ in: place = "paragraph", paragraph }: Evidence): string {
  return place === "paragraph" ? `¶${paragraph}` : place;
}

function actions(session: Session, { comment, isDrafted }: Entry): Shown {
  const press = (key: string) => () => runKey(session, key);
  return html`<p class="go">${button(say.actions.accept, "a", press("a"), "pri")}${button(say.actions.edit, "e", press("e"))}${button(say.actions.reject, "x", press("x"))}${isDrafted && button(say.actions.comment, "c", press("c"))}<span class="narrow">${button(say.actions.add, "n", press("n"))}</span>${comment !== null && html`<span class="mut said">${comment}</span>`}</p>`;
}

/** A button with the key that does the same. */
export function button(words: string, key: string, onClick: () => void, kind = ""): Shown {
  return html`<button type="button" class=${`btn ${kind}`} onClick=${onClick}>${words} <kbd aria-hidden="true">${key}</kbd></button>`;
}

/** Gives the focus to the first field of the card that something is wrong with, that is proposed for, or that is there. */
export function focusCard({ state }: Session, entry: Entry): void {
  const { main } = fieldsOf(entry, state.forms);
  const wrong = [...faultsOf(state, entry).map(({ field }) => field), ...lacking(entry, state.forms)];
  const open = ({ name }: (typeof main)[number]) => name in entry.options && entry.values[name] === undefined;
  const field = main.find(({ name }) => wrong.includes(name)) ?? main.find(open) ?? main[0];
  if (field !== undefined) document.getElementById(idOf(field))?.focus();
}
