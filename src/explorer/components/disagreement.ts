import type { AnyReference, Disagreements, Figure, Qualifier } from "../../client/api.ts";
import { html, type Shown } from "../html.ts";
import { dateWords, figureWords, labelOf } from "../labels.ts";
import { isReported } from "../records.ts";
import { disagreementWords as say } from "../words/disagreements.ts";
import { referenceLink } from "./record.ts";
import { STANCES, stanceWord } from "./stance.ts";
import { words } from "./words.ts";

/** A thing of which reports say different things. */
export type Disagreement = Disagreements["data"][number];

/** What one report, or one source in it, says. */
export type Version = Disagreement["versions"][number];

/** What the versions have in common: of which records, and of figures, what they measure. */
type About = Partial<Pick<Figure, "measure" | "label" | "option" | "unit" | "currency">> & {
  readonly actor?: AnyReference;
  readonly topic?: AnyReference;
  readonly record?: AnyReference;
  readonly records?: readonly AnyReference[];
};

/** A table of what reports say differently: one row a thing, then each report's value with its words. */
export function disagreementTable(data: readonly Disagreement[]): Shown {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say.table}><table class="tb dis stk"><thead><tr><th scope="col">${say.what}</th><th scope="col">${say.versions}</th></tr></thead>
<tbody>${data.map((one) => html`<tr><th scope="row">${subjectOf(one)}</th><td><ul class="versions">${one.versions.map((version) => versionOf(one, version))}</ul></td></tr>`)}</tbody></table></div>`;
}

/** What the versions differ on: the record, and which of its fields. */
export function subjectOf({ type, about, field }: Disagreement): Shown {
  const { actor, topic, record, records = record ? [record] : [], measure, label, option } = about as About;
  if (type === "position")
    return html`${actor && referenceLink({ ...actor, type: "actor" })} ${say.on} ${topic && referenceLink({ ...topic, type: "topic" })}`;
  const what =
    type === "figure" ? [label ?? labelOf(measure ?? field), option].filter(Boolean).join(", ") : labelOf(field);
  return html`${records.map((one, i) => html`${i > 0 && ", "}${referenceLink(one)}`)}: ${what}`;
}

function versionOf(one: Disagreement, version: Version): Shown {
  const { article, effective_on: date, values, records } = version;
  const said = sourceOf(version);
  return html`<li><span>${values.map((value, i) => html`${i > 0 && ", "}${versionValue(one, value)}`)}</span> <span class="sm mut"><a href=${versionPath(one, version)}>${article.name}</a>${said && ` · ${said}`}${date && ` · ${dateWords(date)}`}</span>
<details><summary>${say.words}</summary>${records.flatMap(({ evidence }) => evidence.map((own) => words(own)))}</details></li>`;
}

/** Returns where a version's record is shown: in its article. */
export function versionPath({ type }: Disagreement, { article, records }: Version): string {
  const first = records[0];
  return `/articles/${article.id}${first && isReported(type) ? `?record=${type}.${first.id}` : ""}`;
}

/** Returns who says it, where it is not the report itself: with who speaks for them. */
export function sourceOf({ according_to: source, unnamed }: Version): string {
  return [unnamed, source?.name].filter(Boolean).join(", ");
}

/** What a version says, as a stance, a figure with its unit, a date, or a name: of an id, by `names`. */
export function versionValue(
  { type, about }: Disagreement,
  value: string,
  names: ReadonlyMap<string, string> = new Map(),
): Shown {
  const stance = STANCES.find((one) => one === value);
  if (stance !== undefined) return stanceWord(stance);
  return html`<b><bdi>${type === "figure" ? figureOf(about as About, value) : (names.get(value) ?? dateWords(value))}</bdi></b>`;
}

const QUALIFIED = /^(?:(exactly|about|at_least|at_most|more_than|less_than) )?(.*)$/s;

/** Returns a figure that is written as a number after its qualifier. */
function figureOf({ unit = null, currency = null }: About, written: string): string {
  const [, qualifier, number = ""] = QUALIFIED.exec(written) ?? [];
  const value = number === "" || Number.isNaN(Number(number)) ? null : Number(number);
  return figureWords({
    value,
    low: null,
    high: null,
    text: number,
    qualifier: (qualifier as Qualifier | undefined) ?? null,
    unit,
    currency,
  });
}
