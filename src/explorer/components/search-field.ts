import { html, type Shown } from "../html.ts";
import { addressOf } from "../visit.ts";
import { searchWords as say } from "../words/search.ts";

/** The large field that leads to the search: with the words that were searched for, and what is wrong with them. */
export function searchField(q = "", fault = ""): Shown {
  return html`<form class="big" role="search" action="/search"><input type="search" name="q" value=${q} aria-label=${say.field} placeholder=${say.field} aria-invalid=${fault === "" ? undefined : "true"} aria-describedby=${fault === "" ? undefined : "fault"}/><button class="btn pri">${say.search}</button></form>
${fault !== "" && html`<p class="sm fault" id="fault">${fault}</p>`}`;
}

/** A line of words to try. */
export function examples(words: readonly string[]): Shown {
  if (words.length === 0) return null;
  return html`<p class="sm mut">${say.example} ${words.map((q, i) => html`${i > 0 && ", "}<a href=${addressOf("/search", { q })}>${q.replace(/^"(.*)"$/, "“$1”")}</a>`)}</p>`;
}
