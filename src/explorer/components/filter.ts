import { html, type Shown } from "../html.ts";
import { labelOf } from "../labels.ts";
import type { Visit } from "../visit.ts";
import { filterWords as say } from "../words/filter.ts";

/** A value that a filter can have. */
export interface Option {
  readonly value: string;
  readonly name: string;
  /** How many records have it. */
  readonly count?: number;
}

/** A filter: the parameter that it sets, what pages call it, and the values to choose from, or the form of those to type. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options?: readonly Option[];
  readonly hint?: string;
  /** What the page shows without it. */
  readonly without?: string;
}

/** Parameters that hold for what was shown before a filter is changed. */
const PASSING = ["cursor", "cell"];
const PASSED = Object.fromEntries(PASSING.map((name) => [name, ""]));

/** Filters as a row of chips, each of which opens a form; then the further filters of the address, each with a way to remove it. */
export function filterRow(visit: Visit, filters: readonly Filter[], others: readonly string[] = []): Shown {
  const rest = others.filter((name) => visit.parameter(name) !== "" && filters.every((one) => one.name !== name));
  return html`<div class="filters"><span class="mut">${say.filter}</span>${filters.map((one) => filterChip(visit, one))}${rest.map(
    (name) =>
      html`<a class="chip on" href=${visit.with({ ...PASSED, [name]: "" })}>${labelOf(name)}: ${visit.parameter(name)} <span class="x" aria-hidden="true">×</span><span class="vh">${say.remove(labelOf(name))}</span></a>`,
  )}</div>`;
}

/** A chip that is on or off: a link to the same page with one parameter changed. */
export function choiceChip(
  visit: Visit,
  changes: Readonly<Record<string, string>>,
  words: Shown,
  isOn: boolean,
): Shown {
  return html`<a class=${`chip${isOn ? " on" : ""}`} href=${visit.with({ ...PASSED, ...changes })} aria-current=${isOn ? "true" : undefined}>${words}</a>`;
}

function filterChip(visit: Visit, filter: Filter): Shown {
  const { name, label, options, without = say.all } = filter;
  const value = visit.parameter(name);
  const chosen = value.includes(",")
    ? say.several(value.split(",").length)
    : (options?.find((one) => one.value === value)?.name ?? value);
  const kept = [...visit.here.searchParams].filter(
    ([key, one]) => key !== name && one !== "" && !PASSING.includes(key),
  );
  return html`<details class="filter" name="filter"><summary class=${`chip${value === "" ? "" : " on"}`}>${label}: <bdi>${chosen || without}</bdi></summary>
<form action=${visit.here.pathname}>${kept.map(([key, one]) => html`<input type="hidden" name=${key} value=${one}/>`)}<label>${label}${fieldOf(filter, value)}</label>
${options !== undefined && options.length >= MANY && html`<p class="xs mut">${say.mostFrequent}</p>`}
<p class="acts"><button class="btn">${say.apply}</button>${value !== "" && html`<a href=${visit.with({ ...PASSED, [name]: "" })}>${say.showAll}</a>`}</p></form></details>`;
}

/** From so many options on, there may be others. */
const MANY = 100;

function fieldOf({ name, options, hint = "", without = say.all }: Filter, value: string): Shown {
  if (options === undefined) return html`<input name=${name} value=${value}/><span class="xs mut">${hint}</span>`;
  const isOther = value !== "" && !options.some((one) => one.value === value);
  return html`<select name=${name}><option value="">${without}</option>${isOther && html`<option value=${value} selected>${value}</option>`}${options.map(
    (one) =>
      html`<option value=${one.value} selected=${one.value === value}>${one.count === undefined ? one.name : say.counted(one.name, one.count)}</option>`,
  )}</select>`;
}
