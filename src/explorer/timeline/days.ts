import { stanceMark } from "../components/stance.ts";
import { html, type Shown } from "../html.ts";
import type { Report } from "../reports.ts";
import { timelineWords as say } from "../words/timeline.ts";
import { dayOf, type Entry, lineOf, pathOfEntry, timeOf } from "./line.ts";

/** A heading of a timeline with what stands under it. */
interface Group {
  readonly heading: Shown;
  readonly entries: readonly Entry[];
}

/** Puts entries under the days that they begin on, in their order. */
export function daysOf(entries: readonly Entry[]): Group[] {
  const keyOf = ({ date }: Entry) => JSON.stringify(date === null ? null : dayOf(date));
  return [...Map.groupBy(entries, keyOf).values()].map((own) => {
    const date = own[0]?.date ?? null;
    if (date === null) return { heading: say.noDate, entries: own };
    const { day, note } = dayOf(date);
    return { heading: html`${day}${note !== "" && html`<span>${note}</span>`}`, entries: own };
  });
}

/** A timeline: days at the start, then what has that date, then where the date comes from. */
export function timelineList(groups: readonly Group[], reports: ReadonlyMap<string, Report>): Shown {
  return html`<ol class="tm">${groups.map(({ heading, entries }) => html`<li><h2>${heading}</h2><ol>${entries.map((one) => entryLine(one, reports))}</ol></li>`)}</ol>`;
}

function entryLine(entry: Entry, reports: ReadonlyMap<string, Report>): Shown {
  const { name, stance, parts, quoted, basis } = lineOf(entry as never);
  const said = parts.filter(Boolean).join(", ");
  const isEvent = entry.type === "event";
  return html`<li class=${isEvent ? "event" : "p"}><span>${stance && stanceMark(stance)}<a class="q" href=${pathOfEntry(entry)}><bdi>${name}</bdi></a> <span class="said"><bdi>${said}</bdi>${quoted && html`<q class="serif" lang=${languageOf(entry, reports)} dir="auto">${quoted}</q>`}</span></span>
<span class="b">${[timeOf(entry.date), basis].filter(Boolean).join(", ")}</span></li>`;
}

function languageOf({ type, record }: Entry, reports: ReadonlyMap<string, Report>): string | undefined {
  if (type === "article") return record.language;
  return "article" in record ? reports.get(record.article.id)?.language : undefined;
}
