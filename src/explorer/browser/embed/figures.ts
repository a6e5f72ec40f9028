/** `<standpoint-figure-chart>`: the figures about a thing over time, with their sources, and all of them as a table. */
import type { AnyReference, Article, Figure } from "../../../client/api.ts";
import { html, type Shown } from "../../html.ts";
import { pathOf } from "../../paths.ts";
import { addressOf } from "../../visit.ts";
import { embedWords as say } from "../../words/embed.ts";
import { Embedded, serviceIn, type Target } from "./element.ts";

/** What draws charts: loaded when the first one is shown. */
let chart: typeof import("./chart.ts") | undefined;

/** The most figures that are shown. */
const MOST = 100;

/** A page of the list of figures, each with its article. */
interface Figures {
  readonly data: readonly (Figure & { readonly article: Article })[];
  readonly page: { readonly total: number };
}

/** The figures of a service about an event, an actor or a topic. */
export class FiguresElement extends Embedded<Figures> {
  static readonly observedAttributes = ["src", "about", "measure", "height"];

  #query() {
    return { about: this.getAttribute("about") ?? "", measure: this.getAttribute("measure") ?? "" };
  }

  protected target(): Target | null {
    const service = serviceIn(this.getAttribute("src"));
    const query = { ...this.#query(), include: "article", count: "exact", limit: MOST };
    const [type, id] = query.about.split("/");
    if (service === null || id === undefined) return null;
    const page = pathOf({ type: type as AnyReference["type"], id }) ?? "/";
    return { service, request: addressOf("/v1/figures", query), page };
  }

  protected override async prepare(): Promise<void> {
    chart = await import("./chart.ts");
  }

  protected view({ data, page: { total } }: Figures, { service, page }: Target): Shown {
    const { about } = this.#query();
    const path = addressOf("/v1/figures", this.#query());
    const list = { data, total, path, csv: addressOf("/v1/figures", { ...this.#query(), format: "csv" }) };
    const sources = new Map(data.map(({ article }) => [article.id, article]));
    const thing = data[0]?.about.find(({ type, id }) => `${type}/${id}` === about);
    const title = thing?.name ?? "";
    const heading = html`<h2 class="title" part="headline"><bdi>${title}</bdi></h2>`;
    const drawn = chart?.figureChart(list, { about, sources, title, heading });
    return html`${data.length === 0 ? html`<p>${say.noFigures}</p>` : html`<div part="chart">${drawn}</div>`}
<a class="service" href=${page}>${say.open(new URL(service).host)}</a>`;
  }
}
