/** Both sides of what two editors changed, and what changed since the draft was saved. */
import { useState } from "preact/hooks";
import { html, type Shown } from "../../html.ts";
import { labelOf } from "../../labels.ts";
import { typeName } from "../../records.ts";
import { reviewWords as say } from "../../words/review.ts";
import { ARTICLE } from "./draft.ts";
import { isSame } from "./merge.ts";
import type { Session } from "./session.ts";
import { lineOf, nameOf } from "./shown.ts";
import type { Conflict, Entry, State } from "./types.ts";

/** The records that both sides changed, with a choice for each; nothing is lost on Cancel. */
export function Conflicts({ session }: { readonly session: Session }): Shown {
  const [mine, choose] = useState<ReadonlySet<string>>(new Set(session.ui.merged?.conflicts.map(({ key }) => key)));
  const { merged } = session.ui;
  if (merged === null) return null;
  const { conflicts } = merged;
  const set = (key: string, isMine: boolean) =>
    choose(new Set([...mine].filter((one) => one !== key).concat(isMine ? [key] : [])));
  return html`<p>${say.differ(conflicts.length)}</p><div class="scroll" tabindex="0" role="region" aria-label=${say.dialogs.conflict}><table class="tb cfl"><thead><tr><th scope="col">${say.record}</th><th scope="col">${say.yours}</th><th scope="col">${say.theirs}</th></tr></thead>
<tbody>${conflicts.map((conflict) => side(session.state, conflict, mine.has(conflict.key), set))}</tbody></table></div>
<p class="go"><button type="button" class="btn pri" onClick=${() => void session.settle(mine)}>${say.saveChoice}</button><button type="button" class="btn" onClick=${() => session.set({ dialog: "" })}>${say.keepEditing}</button><button type="button" class="btn" onClick=${() => void navigator.clipboard.writeText(session.asJson())}>${say.copyMine}</button></p>`;
}

function side(
  state: State,
  { key, mine, theirs }: Conflict,
  isMine: boolean,
  set: (key: string, isMine: boolean) => void,
): Shown {
  const entry = mine ?? theirs;
  const cell = (one: Entry | undefined, other: Entry | undefined, own: boolean) =>
    html`<td><label><input type="radio" name=${key} checked=${isMine === own} onChange=${() => set(key, own)}/> ${content(state, one, other)}</label></td>`;
  return html`<tr key=${key}><th scope="row">${entry && titleOf(state, entry)}</th>${cell(mine, theirs, true)}${cell(theirs, mine, false)}</tr>`;
}

function titleOf(state: State, entry: Entry): Shown {
  const name = entry.type === ARTICLE ? say.article : typeName(entry.type);
  return html`${name}: <bdi>${lineOf(entry, state).who}</bdi>`;
}

/** What one side has that the other has not: its decision, and the fields that differ. */
function content(state: State, entry: Entry | undefined, other: Entry | undefined): Shown {
  if (entry === undefined) return say.notThere;
  const names = Object.keys({ ...entry.values, ...other?.values }).filter(
    (name) => JSON.stringify(entry.values[name]) !== JSON.stringify(other?.values[name]),
  );
  const lines = names.map((name) => `${say.fields[name] ?? labelOf(name)}: ${valueWords(state, entry, name)}`);
  const words =
    JSON.stringify(entry.evidence) === JSON.stringify(other?.evidence)
      ? []
      : [`${say.words}: ${entry.evidence.map(({ exact }) => `“${exact}”`).join(", ")}`];
  const comment = entry.comment === other?.comment ? [] : [`${say.actions.comment}: ${entry.comment ?? say.notGiven}`];
  return html`<b>${say.decisions[entry.decision]}</b>${[...lines, ...words, ...comment].map((line) => html`<span class="dif">${line}</span>`)}`;
}

function valueWords(state: State, { type, values }: Entry, name: string): string {
  const field = state.forms[type]?.find((one) => one.name === name);
  const value = values[name];
  if (value === undefined) return say.notGiven;
  if (field?.kind === "choice") return labelOf(String(value));
  if (field?.kind === "reference") return nameOf(state, field.names, String(value));
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}

/** What changed since the draft was saved, by record. */
export function Changes({ session }: { readonly session: Session }): Shown {
  const { state } = session;
  const before = new Map(state.saved.map((entry) => [entry.key, entry]));
  const changed = state.entries.filter((entry) => !isSame(entry, before.get(entry.key)));
  return html`${changed.length === 0 ? html`<p>${say.nothingChanged}</p>` : html`<ul class="chg" tabindex="0">${changed.map((entry) => html`<li key=${entry.key}>${titleOf(state, entry)} ${content(state, entry, before.get(entry.key))}</li>`)}</ul>`}<form method="dialog"><p class="go"><button class="btn">${say.close}</button></p></form>`;
}
