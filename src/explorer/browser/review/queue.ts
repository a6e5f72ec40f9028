/** The queue of a draft's records in the order of the text: the chosen one is open as a card. */
import { stanceMark } from "../../components/stance.ts";
import { html, type Shown } from "../../html.ts";
import { typeName } from "../../records.ts";
import { reviewWords as say } from "../../words/review.ts";
import { card } from "./card.ts";
import { ARTICLE, isOpen } from "./draft.ts";
import { countsOf, faultsOf, type Item, itemsOf, needsCheck, shownItems } from "./order.ts";
import type { Session } from "./session.ts";
import { lineOf } from "./shown.ts";
import type { Entry, Filter, State } from "./types.ts";

const FILTERS: readonly Filter[] = ["all", "review", "faults", "check"];

/** The queue with its filters. */
export function queue(session: Session): Shown {
  const { state } = session;
  const counts = countsOf(state);
  const shown = shownItems(state);
  const onFind = ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
    session.do({ do: "find", find: currentTarget.value });
  return html`<section class="que" aria-label=${say.queue} tabindex="0"><div class="hd">${FILTERS.map(
    (filter) =>
      html`<button type="button" class=${`chip${state.filter === filter ? " on" : ""}`} aria-pressed=${String(state.filter === filter)} onClick=${() => session.do({ do: "filter", filter })}>${say.filters[filter]} ${counts[filter]}</button>`,
  )}<label class="fnd"><span class="vh">${say.find}</span><input type="search" id="find" value=${state.find} placeholder=${say.findHint} onInput=${onFind}/></label></div>
<ol>${shown.map((item, i) => html`${item.group !== shown[i - 1]?.group && heading(state, item)}${row(session, item)}`)}</ol>
${shown.length === 0 && html`<p class="none">${say.nothingHere}</p>`}</section>`;
}

/** The heading of a passage: how many of its records are decided. */
function heading(state: State, { group }: Item): Shown {
  const own = itemsOf(state).filter((one) => one.group === group && one.entry.key !== ARTICLE);
  const done = own.filter(({ entry }) => !isOpen(entry)).length;
  return html`<li class="ps" key=${`group ${group}`}><span>${say.group(group)}</span>${own.length > 0 && html`<span>${say.done(done, own.length)}</span>`}</li>`;
}

function row(session: Session, { entry }: Item): Shown {
  const { state } = session;
  const isChosen = entry.key === state.chosen;
  const sign = signOf(state, entry);
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    session.do({ do: "choose", key: entry.key });
    session.focus("row");
  };
  return html`<li key=${entry.key} class=${`q ${entry.decision === "unconfirmed" ? "todo" : entry.decision} ${sign.kind}${isChosen ? " cur" : ""}`} aria-current=${isChosen ? "true" : undefined}><a href=${addressOfEntry(state, entry)} data-row=${isChosen ? "chosen" : undefined} tabindex=${isChosen ? 0 : -1} onClick=${onClick}><span class="sg" aria-hidden="true">${sign.mark}</span><span class="vh">${sign.words}</span><span class="ty">${say.types[entry.type] ?? typeName(entry.type).toLowerCase()}</span>${line(entry, state)}<span class="or">${say.by(entry.origin, entry.decision === "given")}</span>${surenessMark(entry)}</a>${isChosen && card(session, entry)}</li>`;
}

/** Returns the address of a draft with an entry chosen. */
export function addressOfEntry({ draft }: Pick<State, "draft">, { key }: Entry): string {
  return `/review?draft=${draft.id}&record=${encodeURIComponent(key)}`;
}

function line(entry: Entry, state: State): Shown {
  const { who, on, stance, value, text, quoted } = lineOf(entry, state);
  const more = on || value || text;
  return html`<span class="tt">${stance && html`${stanceMark(stance)} `}<b><bdi>${who}</bdi></b>${more && html` <bdi>${more}</bdi>`}${quoted && html` <q class="serif" dir="auto">${quoted}</q>`}</span>`;
}

const MARKS = { unconfirmed: "", accepted: "✓", changed: "✎", rejected: "✕", added: "+", given: "" } as const;

function signOf(state: State, entry: Entry): { readonly mark: string; readonly words: string; readonly kind: string } {
  const words = say.decisions[entry.decision];
  if (faultsOf(state, entry).length > 0) return { mark: "!", words: `${words}, ${say.fault}`, kind: "fault" };
  if (needsCheck(state, entry)) return { mark: "?", words: `${words}, ${say.check}`, kind: "warn" };
  return { mark: MARKS[entry.decision], words, kind: "" };
}

const STEPS = { sure: 3, likely: 2, unsure: 1, "": 0 } as const;

/** How sure a rule or model is, in three steps. */
function surenessMark({ sureness }: Entry): Shown {
  if (sureness === "") return html`<span></span>`;
  return html`<span class="su">${[1, 2, 3].map((step) => html`<i class=${step <= STEPS[sureness] ? "f" : ""}></i>`)}<span class="vh">${say.sureness[sureness]}</span></span>`;
}
