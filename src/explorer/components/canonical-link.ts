import { html, type Shown } from "../html.ts";
import { addressOf, type Query, type Visit } from "../visit.ts";

/** The address under which a page is known: with the parameters alone that choose what it is about. */
export function canonicalLink({ here }: Visit, query: Query = {}): Shown {
  return html`<link rel="canonical" href=${here.origin + addressOf(here.pathname, query)}/>`;
}
