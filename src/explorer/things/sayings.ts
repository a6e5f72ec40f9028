/** What reports say of an event: each value once, with who says it in which words. */
import { group, sort } from "d3-array";
import type { Account, Figure } from "../../client/api.ts";
import { partHead } from "../components/heading.ts";
import { words } from "../components/words.ts";
import { html, type Shown } from "../html.ts";
import { dateWords, figureWords, labelOf } from "../labels.ts";
import { eventWords as say } from "../words/things.ts";
import type { Sources } from "./lists.ts";
import { reportLink } from "./positions.ts";

/** A value that a report gives. */
interface Saying {
  readonly field: string;
  readonly value: string;
  readonly record: Account | Figure;
  readonly type: "account" | "figure";
}

/** The fields that come first. */
const FIRST = ["place", "start", "end", "duration"];

/** A table of what reports say of an event: one row a field, the values side by side. */
export function sayings(accounts: readonly Account[], figures: readonly Figure[], sources: Sources): Shown {
  const all = [...accounts.flatMap(ofAccount), ...figures.flatMap(ofFigure)];
  if (all.length === 0) return html`${partHead(say.said)}<p>${say.notSaid} <a href="/timeline">${say.toEvents}</a></p>`;
  const place = (field: string) => (FIRST.includes(field) ? FIRST.indexOf(field) : FIRST.length);
  const fields = sort(
    group(all, ({ field }) => field),
    ([field]) => place(field),
  );
  return html`${partHead(say.said)}<div class="scroll" tabindex="0" role="region" aria-label=${say.said}><table class="tb dis stk" aria-label=${say.said}>
<thead><tr><th scope="col">${say.columns.what}</th><th scope="col">${say.columns.said}</th></tr></thead>
<tbody>${fields.map(([field, own]) => html`<tr><th scope="row">${say.fields[field] ?? labelOf(field)}</th><td><ul class="beside">${[...group(own, ({ value }) => value)].map(([value, saying]) => sayingOf(value, saying, sources))}</ul></td></tr>`)}</tbody></table></div>`;
}

function sayingOf(value: string, all: readonly Saying[], sources: Sources): Shown {
  return html`<li><b><bdi>${value}</bdi></b>${all.map(({ type, record }) => {
    const who = record.according_to?.name ?? record.unnamed;
    const language = sources.get(record.article.id)?.language;
    return html`<p class="sm mut">${reportLink(type, record, sources)}${who !== null && ` · ${say.accordingTo(who)}`}</p>${record.evidence.map((one) => words(one, language))}`;
  })}</li>`;
}

/** What an account says, field by field; the ends that bound a date are not said. */
function ofAccount(record: Account): Saying[] {
  return Object.entries(record.values)
    .filter(([field]) => !/_(earliest|latest)$/.test(field))
    .map(([field, value]) => ({ field, value: valueWords(field, value), record, type: "account" }));
}

/** How long a report says that the event took, which is a figure. */
function ofFigure(record: Figure): Saying[] {
  if (record.measure !== "duration") return [];
  return [{ field: record.measure, value: figureWords(record), record, type: "figure" }];
}

function valueWords(field: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one)).join(", ");
  if (typeof value === "object" && value !== null) return String((value as { name?: unknown }).name ?? "");
  const text = String(value);
  return field === "kind" || field === "status" ? labelOf(text) : dateWords(text);
}
