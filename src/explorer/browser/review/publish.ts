/** The dialog that publishes a draft, or says what is in the way. */
import { useLayoutEffect, useState } from "preact/hooks";
import { html, type Shown } from "../../html.ts";
import { labelOf } from "../../labels.ts";
import { reviewWords as say } from "../../words/review.ts";
import { countsOf } from "./order.ts";
import type { Session } from "./session.ts";
import { lineOf } from "./shown.ts";
import { restOf } from "./state.ts";
import type { Findings, State } from "./types.ts";

/** What publishing a draft asks: the rest to be rejected, faults to be mended, then the reason. */
export function Publish({ session }: { readonly session: Session }): Shown {
  const { review, faults } = countsOf(session.state);
  const isReady = review + faults === 0;
  useLayoutEffect(() => document.querySelector<HTMLElement>(".dlg [data-first]")?.focus(), [isReady, review]);
  return isReady ? html`<${Ready} session=${session}/>` : inTheWay(session);
}

/** What is in the way, each with the command that goes on. */
function inTheWay(session: Session): Shown {
  const { state } = session;
  const { review, faults } = countsOf(state);
  const rest = restOf(state).length;
  const leaveFor = (action: "nextFault" | "nextOpen") => () => {
    session.set({ dialog: "" });
    session.do({ do: action });
    session.focus(action === "nextFault" ? "card" : "row");
  };
  const reject = html`<button type="button" class="btn pri" data-first onClick=${() => session.do({ do: "rejectRest" })}>${say.rejectRest(rest)}</button>`;
  const look = html`<button type="button" class="btn" data-first=${rest === 0} onClick=${leaveFor("nextOpen")}>${say.toOpen}</button>`;
  return html`${review > 0 && html`<p>${rest > 0 ? say.stillOpen(review) : say.namesOpen(review)}</p><p class="go">${rest > 0 && reject}${look}</p>`}
${faults > 0 && html`${listOfFindings(state, state.faults, say.faultsFirst)}<p class="go"><button type="button" class="btn" data-first=${review === 0} onClick=${leaveFor("nextFault")}>${say.toFault}</button></p>`}${listOfFindings(state, state.warnings, say.warnings)}
<form method="dialog"><p class="go"><button class="btn">${say.keepEditing}</button></p></form>`;
}

/** Nothing is in the way: the warnings, the reason, and whether readers see it. */
function Ready({ session }: { readonly session: Session }): Shown {
  const { state } = session;
  const [isBusy, setBusy] = useState(false);
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    await session.publish({ note: String(form.get("note")).trim(), isWithheld: form.has("withheld") });
    setBusy(false);
  };
  return html`<form onSubmit=${onSubmit}><p>${say.ready(countsOf(state).accepted)}</p>${listOfFindings(state, state.warnings, say.warnings)}
<label for="note">${say.reason}</label><input type="text" id="note" name="note" maxlength="4000" autocomplete="off" aria-describedby="note-hint" data-first/><span class="hint" id="note-hint">${say.reasonHint}</span>
<p><label class="chk"><input type="checkbox" name="withheld"/> ${say.withhold}</label></p>
<p class="go"><button class="btn pri" disabled=${isBusy}>${say.publishNow}</button><button type="button" class="btn" onClick=${() => session.set({ dialog: "" })}>${say.keepEditing}</button></p></form>`;
}

/** Findings by record, each with its field. */
function listOfFindings(state: State, findings: Findings, title: string): Shown {
  if (findings.size === 0) return null;
  const lines = [...findings].flatMap(([key, some]) => {
    const entry = state.entries.find((one) => one.key === key);
    const who = entry === undefined ? "" : lineOf(entry, state).who;
    return some.map(
      ({ field, detail }) =>
        html`<li><b><bdi>${who}</bdi></b> ${field && `${say.fields[field] ?? labelOf(field)}: `}${detail}</li>`,
    );
  });
  return html`<h3>${title}</h3><ul class="fnds" tabindex="0">${lines}</ul>`;
}
