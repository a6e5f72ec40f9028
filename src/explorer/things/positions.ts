import { groups, sort } from "d3-array";
import type { Position, Reference } from "../../client/api.ts";
import { type ChartFrame, chartFrame } from "../charts/frame.ts";
import { isolated } from "../charts/labels.ts";
import { type StanceLane, type StancePoint, stancePicture } from "../charts/stance.ts";
import { type Span, shortDate, spanOf } from "../charts/time.ts";
import { placesOf } from "../components/record.ts";
import { stanceWord } from "../components/stance.ts";
import { html, type Shown } from "../html.ts";
import { counted, labelOf } from "../labels.ts";
import type { AnyRecord, ReportedType } from "../records.ts";
import { recordWords } from "../words/records.ts";
import { stanceWords as say, thingWords } from "../words/things.ts";
import { type Listed, leftOut, reportName, type Sources } from "./lists.ts";

/** The most lanes of a page. */
const MOST_LANES = 8;

/** Positions over time: a lane for each topic of an actor or each actor of a topic, then all of them as a table. */
export function stanceSection(list: Listed<Position>, by: "topic" | "actor", sources: Sources): Shown {
  const positions = sort(list.data, (one) => spanOfRecord(one)?.from ?? Number.POSITIVE_INFINITY);
  const lanes = lanesOf(positions, by, sources);
  const points = lanes.flatMap((lane) => lane.points);
  const frame = {
    spans: points.flatMap(({ span }) => span ?? []),
    hasUndated: points.some(({ span }) => span === null),
  };
  const others = new Set(positions.flatMap((one) => one[by]?.id ?? [])).size;
  return chartFrame({
    title: say.title,
    aside: `${counted(list.total, "position")}, ${counted(others, by)}`,
    pictures: lanes.map((lane) => stancePicture(lane, frame)),
    empty: say.empty[by],
    source: say.source,
    csv: list.csv,
    table: table(positions, by, sources),
    after: leftOut(list),
  });
}

/** Groups the positions with a stance; those with two dates or more have a lane, the fullest first. */
function lanesOf(positions: readonly Position[], by: "topic" | "actor", sources: Sources): StanceLane[] {
  const stated = positions.filter((one) => one[by] !== null && one.stance !== null);
  const full = groups(stated, (one) => one[by]?.id)
    .map(([, own]) => own)
    .filter((own) => own.filter((one) => spanOfRecord(one) !== null).length > 1);
  return sort(full, (own) => -own.length)
    .slice(0, MOST_LANES)
    .map((own) => {
      const { id, name } = own[0]?.[by] as Reference;
      const title = html`<h3><a class="q" href=${`/${by}s/${id}`}><bdi>${name}</bdi></a></h3>`;
      return { name: say.on(name), title, points: own.flatMap((one) => pointOf(one, sources)) };
    });
}

/** The point of a position; none where its date has no place in time. */
function pointOf(position: Position, sources: Sources): StancePoint[] {
  const { stance, stance_score: score, effective_on: date } = position;
  const span = spanOfRecord(position);
  if (stance === null || (date !== null && span === null)) return [];
  const report = isolated(reportName(position, sources));
  const words = date === null ? recordWords.undated : shortDate(date);
  const label = date === null ? report : `${report}, ${words}${basisOf(position)}`;
  return [{ stance, score, span, report, label, date: words }];
}

const basisOf = ({ effective_basis: basis }: Position): string => (basis === null ? "" : ` (${say.basis[basis]})`);

function spanOfRecord(one: Position): Span | null {
  return spanOf(one.effective_on, one.effective_on_earliest, one.effective_on_latest);
}

function table(positions: readonly Position[], by: "topic" | "actor", sources: Sources): ChartFrame["table"] {
  const { effective, basis, stance, position, words } = say.columns;
  return {
    head: [effective, basis, stance, position, words].map((one) => ({ words: one })),
    rows: positions.map((one) => [
      one.effective_on === null ? recordWords.undated : shortDate(one.effective_on),
      one.effective_basis && html`<span class="mut">${say.basis[one.effective_basis]}</span>`,
      one.stance === null ? labelOf(one.act) : stanceWord(one.stance),
      html`${whoOrWhat(one, by)} <span class="mut">${one.summary}</span>`,
      reportLink("position", one, sources),
    ]),
  };
}

/** The other side of a position: its topic on the page of an actor, its actor on that of a topic. */
function whoOrWhat(one: Position, by: "topic" | "actor"): Shown {
  const other = one[by];
  if (other !== null) return html`<a class="q" href=${`/${by}s/${other.id}`}><b><bdi>${other.name}</bdi></b></a>.`;
  return by === "actor" && html`<b><bdi>${one.unnamed ?? recordWords.theArticle}</bdi></b>.`;
}

/** A link to the words of a record in its article: "Babel, ¶8". */
export function reportLink(type: ReportedType, record: AnyRecord, sources: Sources): Shown {
  const places = placesOf(record);
  const name = reportName(record, sources);
  return html`<a href=${`/articles/${record.article.id}?record=${type}.${record.id}`}><bdi>${name}</bdi>${places === "" ? ` (${thingWords.noWords})` : `, ${places}`}</a>`;
}
