import { groups, sort } from "d3-array";
import type { Figure } from "../../client/api.ts";
import { type FigureGroup, type FigurePoint, figurePicture } from "../charts/figures.ts";
import { type ChartFrame, chartFrame } from "../charts/frame.ts";
import { middleOf, type Span, shortDate, spanOf } from "../charts/time.ts";
import { referenceLink } from "../components/record.ts";
import { html, type Shown } from "../html.ts";
import { counted, figureWords, labelOf, unitWords } from "../labels.ts";
import type { Visit } from "../visit.ts";
import { chartWords } from "../words/charts.ts";
import { recordWords } from "../words/records.ts";
import { figureSectionWords as say, thingWords } from "../words/things.ts";
import { type Listed, leftOut, listRequest, reportName, type Sources } from "./lists.ts";
import { reportLink } from "./positions.ts";

/** The most pictures of a page. */
const MOST_PICTURES = 8;

/** Counts that only rise: of these, a lower number of the same report corrects the one before. */
const RISING: readonly string[] = ["dead", "injured", "affected", "votes"] satisfies Figure["measure"][];

/** A thing that figures are about: "event/riyadh-talks". */
export type About = `${"actor" | "topic" | "event"}/${string}`;

interface Row {
  readonly figure: Figure;
  /** Its place in a picture; undefined without a number or a date. */
  readonly point?: FigurePoint;
}

/** The figures about a thing: a picture of each that has several values, then all of them as a table. */
export function figureSection(list: Listed<Figure>, about: About, sources: Sources, visit: Visit): Shown {
  if (list.data.length === 0) return null;
  const after = html`${leftOut(list)}${listRequest(visit, list)}`;
  return chartFrame({ ...figureFrame(list, about, sources), after });
}

/** What is drawn of the figures about a thing. */
export function figureFrame(list: Listed<Figure>, about: string, sources: Sources): ChartFrame {
  const grouped = groups(list.data, keyOf).map(([, figures]) => rowsOf(figures, sources));
  const pictures = grouped.map(groupOf).filter(hasSeveral);
  const reports = new Set(list.data.map((one) => reportName(one, sources)));
  return {
    title: say.title,
    aside: counted(list.total, "figure"),
    pictures: sort(pictures, (one) => -one.series.flat().length)
      .slice(0, MOST_PICTURES)
      .map(figurePicture),
    empty: "",
    source: say.source([...reports]),
    csv: list.csv,
    table: {
      head: [
        { words: say.columns.when },
        { words: say.columns.value, isNumber: true },
        ...[say.columns.what, say.columns.accordingTo, say.columns.words].map((words) => ({ words })),
      ],
      rows: grouped.flat().map((row) => cells(row, about, sources)),
    },
  };
}

/** What the values of a picture have in common. */
function keyOf({ measure, kind, label, unit, currency, option }: Figure): string {
  return JSON.stringify([measure, kind, label, unit, currency, option]);
}

/** A picture needs two values, or two dates. */
function hasSeveral({ series }: FigureGroup): boolean {
  return new Set(series.flat().map(({ span, low, high }) => `${middleOf(span)} ${low} ${high}`)).size > 1;
}

/** The figures of a group with their points, by time. */
function rowsOf(figures: readonly Figure[], sources: Sources): Row[] {
  const last = new Map<string, Figure>();
  return sort(figures, (one) => spanOfFigure(one)?.from ?? Number.POSITIVE_INFINITY).map((figure) => {
    const before = last.get(figure.article.id);
    last.set(figure.article.id, figure);
    const span = spanOfFigure(figure);
    const low = figure.value ?? figure.low ?? figure.high;
    if (span === null || low === null) return { figure };
    const isSame = before !== undefined && hasSameSource(before, figure);
    const isLower = isSame && before.value !== null && low < before.value;
    const point = {
      span,
      low,
      high: figure.value ?? figure.high ?? low,
      words: figureWords({ ...figure, unit: null, currency: null }),
      date: shortDate(figure.period ?? figure.effective_on ?? ""),
      report: reportName(figure, sources),
      isCorrected: isLower && RISING.includes(figure.measure),
    };
    return { figure, point };
  });
}

/** The time that a figure is of, or else when it counts. */
function spanOfFigure(one: Figure): Span | null {
  return one.period === null
    ? spanOf(one.effective_on, one.effective_on_earliest, one.effective_on_latest)
    : spanOf(one.period, one.period_earliest, one.period_latest);
}

/** Whether two figures of a report may be of one source: a line joins no two that the report sets against each other. */
function hasSameSource(one: Figure, other: Figure): boolean {
  const [first, second] = [one, other].map(({ according_to: actor, unnamed }) => actor?.id ?? unnamed);
  return first === null || second === null || first === second;
}

/** Returns the series of a group: the report with the most values first. */
function groupOf(rows: readonly Row[]): FigureGroup {
  const drawn = rows.filter(({ point }) => point !== undefined);
  const byReport = groups(drawn, ({ figure }) => figure.article.id).map(([, own]) => own);
  const series = sort(byReport, (own) => -own.length).flatMap(splitBySource);
  const name = rows[0] === undefined ? "" : titleOf(rows[0].figure);
  return { name, series: series.map((own) => own.flatMap(({ point }) => point ?? [])) };
}

function splitBySource(rows: readonly Row[]): Row[][] {
  const series: Row[][] = [];
  for (const row of rows) {
    const last = series.at(-1)?.at(-1);
    if (last !== undefined && hasSameSource(last.figure, row.figure)) series.at(-1)?.push(row);
    else series.push([row]);
  }
  return series;
}

function titleOf({ measure, kind, label, option, unit, currency }: Figure): string {
  const what = [label ?? labelOf(measure), option, kind === "actual" ? null : labelOf(kind).toLowerCase()];
  const measured = [currency, unit === null || unit.startsWith("{") ? null : unitWords(unit, false).trim()]; // of {vote}, the label tells
  return [what, measured].flatMap((some) => some.filter((one) => one !== null)).join(", ");
}

function cells({ figure, point }: Row, about: string, sources: Sources): Shown[] {
  const { effective_on: date, effective_basis: basis, period, margin, according_to: source, unnamed } = figure;
  const when = period === null ? date : period;
  const others = figure.about.filter(({ type, id }) => `${type}/${id}` !== about);
  const notes = [margin === null ? "" : `± ${margin}`, point?.isCorrected ? chartWords.corrected : ""].filter(Boolean);
  return [
    html`${when === null ? recordWords.undated : shortDate(when)} <span class="mut">${period === null ? basis && say.basis[basis] : say.period}</span>`,
    html`<b>${figureWords(figure)}</b>`,
    html`${nameOf(figure)}${others.length > 0 && html` <span class="mut">${others.map((one, i) => html`${i > 0 && ", "}${referenceLink(one)}`)}</span>`}${notes.length > 0 && html` <span class="mut">(${notes.join(", ")})</span>`}`,
    source !== null
      ? html`<a class="q" href=${`/actors/${source.id}`}><bdi>${source.name}</bdi></a>`
      : html`<span class="mut">${unnamed ?? thingWords.notGiven}</span>`,
    reportLink("figure", figure, sources),
  ];
}

/** What a figure counts, without its unit, which stands beside the number. */
const nameOf = (figure: Figure): string => titleOf({ ...figure, unit: null, currency: null });
