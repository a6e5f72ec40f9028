/** What went wrong, above the bar: with what an editor can do, and without losing anything. */
import { html, type Shown } from "../../html.ts";
import { reviewWords as say } from "../../words/review.ts";
import { keepKey } from "./api.ts";
import type { Session } from "./session.ts";

/** The line above the bar while something is wrong. */
export function problemLine(session: Session): Shown {
  const { problem } = session.ui;
  if (problem === null) return null;
  const close = () => session.set({ problem: null });
  return html`<div class="notice fault prob" role="alert"><span>${problem.words}</span>${
    problem.kind === "key"
      ? keyForm(() => void session.withNewKey())
      : problem.kind === "gone"
        ? html`<button type="button" class="btn" onClick=${() => void navigator.clipboard.writeText(session.asJson())}>${say.copyMine}</button>`
        : html`<button type="button" class="btn" onClick=${() => void session.save()}>${say.tryAgain}</button>`
  }<button type="button" class="btn" onClick=${close}>${say.close}</button></div>`;
}

/** A form that asks for a key, and keeps it for this window. */
export function keyForm(done: () => void): Shown {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem("key") as HTMLInputElement;
    keepKey(field.value.trim());
    done();
  };
  return html`<form class="keyform" onSubmit=${onSubmit}><label for="key">${say.key}</label><input id="key" name="key" type="password" autocomplete="off" required/><button type="submit" class="btn pri">${say.open}</button></form>`;
}
