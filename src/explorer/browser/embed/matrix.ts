/** `<standpoint-matrix>`: the latest stances of actors on topics, as a table of marks. */
import type { Matrix } from "../../../client/api.ts";
import { stanceKey } from "../../components/stance.ts";
import { html, type Shown } from "../../html.ts";
import { counted } from "../../labels.ts";
import { arranged, matrixList, matrixTable } from "../../matrix/table.ts";
import { addressOf, Visit } from "../../visit.ts";
import { embedWords as say } from "../../words/embed.ts";
import { matrixWords } from "../../words/matrix.ts";
import { Embedded, serviceIn, type Target } from "./element.ts";

/** As many actors and topics as are shown unless the attributes say other numbers. */
const SIZE = { rows: "20", columns: "8" } as const;

/** The attributes that choose positions: parameters of the service by the same name. */
const FILTERS = ["article", "actor", "topic", "event"] as const;

/** The matrix of a service. */
export class MatrixElement extends Embedded<Matrix> {
  static readonly observedAttributes = ["src", "height", ...FILTERS, ...Object.keys(SIZE)];

  protected target(): Target | null {
    const service = serviceIn(this.getAttribute("src"));
    if (service === null) return null;
    const filters = Object.fromEntries(FILTERS.map((name) => [name, this.getAttribute(name) ?? ""]));
    const sizes = Object.entries(SIZE).map(([name, usual]) => [name, this.getAttribute(name) ?? usual]);
    const query = { ...filters, ...Object.fromEntries(sizes) };
    return { service, request: addressOf("/v1/matrix", query), page: addressOf("/matrix", filters) };
  }

  protected view(answer: Matrix, { service, page }: Target): Shown {
    const visit = new Visit(noData, new URL(page, "https://service.invalid"));
    const stating = { ...answer, rows: answer.rows.filter(({ cells }) => cells.some(Boolean)) };
    const grid = arranged(stating, "", this.hasAttribute("topic"));
    const { rows, topics } = grid;
    const counts = say.matrix(counted(rows.length, "actor"), counted(topics.length, "topic"), answer.complete);
    return html`<h2 class="title" part="headline">${matrixWords.title}</h2>
<p class="sub">${rows.length === 0 ? matrixWords.none : counts}</p>
${rows.length > 0 && html`${stanceKey(matrixWords.key)}<div class="mx" part="table">${matrixTable(grid, visit)}${matrixList(grid, visit)}</div>`}
<a class="service" href=${page}>${say.open(new URL(service).host)}</a>`;
  }
}

/** The matrix asks for nothing more than it was given. */
const noData = () => Promise.reject(new Error("The data are there."));
