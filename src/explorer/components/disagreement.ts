import type { AnyReference, Disagreements } from "../../client/api.ts";
import { html, type Shown } from "../html.ts";
import { dateWords, labelOf } from "../labels.ts";
import { isReported } from "../records.ts";
import { disagreementWords as say } from "../words/disagreements.ts";
import { referenceLink } from "./record.ts";
import { STANCES, stanceWord } from "./stance.ts";
import { words } from "./words.ts";

type Disagreement = Disagreements["data"][number];
type Version = Disagreement["versions"][number];

/** A table of what reports say differently: one row a thing, then each report's value with its words. */
export function disagreementTable(data: readonly Disagreement[]): Shown {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say.table}><table class="tb dis stk"><thead><tr><th scope="col">${say.what}</th><th scope="col">${say.versions}</th></tr></thead>
<tbody>${data.map((one) => html`<tr><th scope="row">${subjectOf(one)}</th><td><ul class="versions">${one.versions.map((version) => versionOf(one, version))}</ul></td></tr>`)}</tbody></table></div>`;
}

/** What the versions differ on: the record, and which of its fields. */
export function subjectOf({ type, about, field }: Disagreement): Shown {
  const {
    actor,
    topic,
    record,
    records = record ? [record] : [],
    measure,
    label,
    option,
  } = about as {
    readonly actor?: AnyReference;
    readonly topic?: AnyReference;
    readonly record?: AnyReference;
    readonly records?: readonly AnyReference[];
    readonly measure?: string;
    readonly label?: string | null;
    readonly option?: string | null;
  };
  if (type === "position")
    return html`${actor && referenceLink({ ...actor, type: "actor" })} ${say.on} ${topic && referenceLink({ ...topic, type: "topic" })}`;
  const what =
    type === "figure" ? [label ?? labelOf(measure ?? field), option].filter(Boolean).join(", ") : labelOf(field);
  return html`${records.map((one, i) => html`${i > 0 && ", "}${referenceLink(one)}`)}: ${what}`;
}

function versionOf(
  { type }: Disagreement,
  { article, according_to: source, unnamed, effective_on: date, values, records }: Version,
): Shown {
  const first = records[0];
  const key = first && isReported(type) ? `?record=${type}.${first.id}` : "";
  const said = source?.name ?? unnamed;
  return html`<li><span>${values.map((value, i) => html`${i > 0 && ", "}${versionValue(value)}`)}</span> <span class="sm mut"><a href=${`/articles/${article.id}${key}`}>${article.name}</a>${said && ` · ${said}`}${date && ` · ${dateWords(date)}`}</span>
<details><summary>${say.words}</summary>${records.flatMap(({ evidence }) => evidence.map((one) => words(one)))}</details></li>`;
}

function versionValue(value: string): Shown {
  const stance = STANCES.find((one) => one === value);
  return stance === undefined ? html`<b>${dateWords(value)}</b>` : stanceWord(stance);
}
