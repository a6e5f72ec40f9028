import type { Stance } from "../../client/api.ts";
import { html, type Shown } from "../html.ts";
import { labelOf } from "../labels.ts";

/** The stances, from support to oppose. */
export const STANCES: readonly Stance[] = [
  "support",
  "conditional_support",
  "neutral",
  "divided",
  "conditional_oppose",
  "oppose",
];

/** The shapes of the marks, to which marks refer: a page shows this once. */
export function stanceShapes(): Shown {
  return html`<svg class="shapes" width="0" height="0" aria-hidden="true"><defs>
<symbol id="support" viewBox="0 0 12 12"><path d="M6 1 11.5 11H.5Z"/></symbol>
<symbol id="conditional_support" viewBox="0 0 12 12"><path class="o" d="M6 2.2 10.6 10.4H1.4Z"/></symbol>
<symbol id="neutral" viewBox="0 0 12 12"><path d="M1 4.8h10v2.4H1z"/></symbol>
<symbol id="divided" viewBox="0 0 12 12"><path d="M6 .8V11.2L.8 6Z"/><path class="o" d="M6 1.6 10.4 6 6 10.4"/></symbol>
<symbol id="conditional_oppose" viewBox="0 0 12 12"><path class="o" d="M6 9.8 1.4 1.6h9.2Z"/></symbol>
<symbol id="oppose" viewBox="0 0 12 12"><path d="M6 11 .5 1h11Z"/></symbol></defs></svg>`;
}

/** The mark of a stance alone, beside text that says the same. */
export function stanceMark(stance: Stance): Shown {
  return html`<svg class=${`g gl ${stance}`} aria-hidden="true"><use href=${`#${stance}`}/></svg>`;
}

/** A stance as mark and word. */
export function stanceWord(stance: Stance, isFilled = false): Shown {
  return html`<span class=${`st ${stance}${isFilled ? " fill" : ""}`}><svg class="g" aria-hidden="true"><use href=${`#${stance}`}/></svg>${labelOf(stance)}</span>`;
}

/** More stances are shown as numbers beside their marks. */
const MARKS = 24;

/** Marks of stances from support to oppose, with a name that counts them. */
export function spectrum(stances: readonly (Stance | null)[]): Shown {
  const counts = STANCES.map((stance) => [stance, stances.filter((one) => one === stance).length] as const);
  const held = counts.filter(([, count]) => count > 0);
  if (held.length === 0) return null;
  const isMany = stances.length > MARKS;
  const marks = held.map(([stance, count]) =>
    isMany
      ? html`${stanceMark(stance)}<span class="n">${count}</span>`
      : Array.from({ length: count }, () => stanceMark(stance)),
  );
  const name = held.map(([stance, count]) => `${count} ${labelOf(stance)}`).join(", ");
  return html`<span class="spectrum" role="img" aria-label=${name}>${marks}</span>`;
}

/** The key of the marks. */
export function stanceKey(name?: string): Shown {
  return html`<p class="key" role=${name && "group"} aria-label=${name}>${STANCES.map((stance) => stanceWord(stance, true))}</p>`;
}
