import type { Matrix } from "../../client/api.ts";
import { matrix } from "../../reading/views/matrix.ts";
import { filterRow } from "../components/filter.ts";
import { pageHead } from "../components/heading.ts";
import { notice } from "../components/notice.ts";
import { clientView, requestLine } from "../components/request-line.ts";
import { stanceKey } from "../components/stance.ts";
import { wayOn } from "../components/way-on.ts";
import { actorOptions, reportOptions } from "../filter-options.ts";
import { html, type Shown } from "../html.ts";
import { chosenCell, chosenPanel } from "../matrix/chosen.ts";
import { arranged, type Grid, matrixList, matrixTable } from "../matrix/table.ts";
import type { Page } from "../page.ts";
import { parametersOf, type Query, type Visit } from "../visit.ts";
import { filterWords } from "../words/filter.ts";
import { matrixWords as say } from "../words/matrix.ts";

/** As many actors and topics as a page shows, unless the address asks for other numbers. */
const SIZE = { rows: 40, columns: 20 };

/** The parameters that filter positions. */
const FILTERS = Object.keys(matrix.operation.query?.shape ?? {}).filter((name) => !(name in SIZE));

/** The page of the matrix: who stands where. */
export const matrixPage: Page = async (visit) => {
  const filters = parametersOf(visit, FILTERS);
  const query = { ...SIZE, ...parametersOf(visit, Object.keys(SIZE)), ...filters };
  const [answer, options, kinds] = await Promise.all([
    visit.get<Matrix>("/v1/matrix", query),
    reportOptions(visit),
    actorOptions(visit),
  ]);
  const grid = arranged(answer, visit.parameter("by"), visit.parameter("topic") !== "");
  const chosen = await chosenCell(visit, grid, filters);
  return {
    title: say.title,
    description: say.description,
    section: "matrix",
    main: html`${pageHead({ title: say.title, sub: subOf(grid) })}
${filterRow(visit, chips(grid, { ...options, ...kinds }), FILTERS)}
${requestOf(visit, query, filters)}
${grid.rows.length === 0 ? empty(visit) : [stanceKey(say.key), incomplete(answer, visit, filters), html`<div class="mx">${matrixTable(grid, visit)}${chosenPanel(chosen)}${matrixList(grid, visit)}</div>`]}`,
  };
};

function subOf({ rows, topics }: Grid): string {
  const positions = rows.flatMap(({ cells }) => cells.map((cell) => cell?.positions ?? 0));
  return say.sub(
    rows.length,
    topics.length,
    positions.reduce((sum, one) => sum + one, 0),
  );
}

type Options = Awaited<ReturnType<typeof reportOptions>> & Awaited<ReturnType<typeof actorOptions>>;

function chips({ topics }: Grid, { article, actor, topic, country, kind }: Options) {
  const first = topics[0];
  const orders = topics.map(({ id, name }) => ({ value: id, name: say.orderBy(name) }));
  return [
    { name: "article", label: say.filters.article, options: article },
    { name: "actor", label: say.filters.actor, options: actor },
    { name: "topic", label: say.filters.topic, options: topic },
    { name: "actor_country", label: say.filters.country, options: country },
    { name: "actor_kind", label: say.filters.kind, options: kind },
    { name: "as_of", label: say.filters.asOf, hint: filterWords.timeHint, without: say.now },
    ...(first ? [{ name: "by", label: say.filters.order, options: orders, without: say.orderBy(first.name) }] : []),
  ];
}

function requestOf(visit: Visit, query: Query, filters: Query): Shown {
  return requestLine({
    base: visit.here.origin,
    path: visit.request("/v1/matrix", query),
    client: clientView("matrix", { ...query, as_of: visit.parameter("as_of") }),
    formats: { [say.allPositions]: positionsAsCsv(visit, filters) },
  });
}

function positionsAsCsv(visit: Visit, filters: Query): string {
  return visit.request("/v1/positions", { ...filters, format: "csv" });
}

/** Says that there are actors or topics beside those shown, and where all are. */
function incomplete({ complete, rows, topics }: Matrix, visit: Visit, filters: Query): Shown {
  if (complete) return null;
  const all = html` <a href=${positionsAsCsv(visit, filters)}>${say.everyPosition}</a>`;
  return notice("neutral", html`${say.incomplete(rows.length, topics.length)}${all}`);
}

function empty(visit: Visit): Shown {
  return html`<p>${say.none}</p><p>${wayOn(visit)}</p>`;
}
