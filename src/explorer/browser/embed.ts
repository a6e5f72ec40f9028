/** The elements that other sites embed: all of them in one script, which changes nothing else in their pages. */
import { ArticleElement } from "./embed/article.ts";
import { FiguresElement } from "./embed/figures.ts";
import { MatrixElement } from "./embed/matrix.ts";

const ELEMENTS = {
  "standpoint-article": ArticleElement,
  "standpoint-figure-chart": FiguresElement,
  "standpoint-matrix": MatrixElement,
};

for (const [name, element] of Object.entries(ELEMENTS))
  if (customElements.get(name) === undefined) customElements.define(name, element);
