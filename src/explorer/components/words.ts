import type { Evidence } from "../../client/api.ts";
import { html, type Shown } from "../html.ts";
import { placeOf } from "../passages.ts";

/** Words of an article, in its language, after the paragraph that they stand in. */
export function words(evidence: Pick<Evidence, "in" | "paragraph" | "section" | "exact">, language?: string): Shown {
  return html`<div class="words"><span class="pn">${placeOf(evidence)}</span><q lang=${language} dir="auto">${evidence.exact}</q></div>`;
}
