import { html, type Shown } from "../html.ts";
import type { Query } from "../visit.ts";
import { frameWords } from "../words/frame.ts";

/** A request for the data of a view, and what else gives them. */
export interface RequestLine {
  /** Origin of the service. */
  readonly base: string;
  /** Path and query of the GET. */
  readonly path: string;
  /** The same with the typed client: a statement. */
  readonly client: string;
  /** Further formats, each with its address. */
  readonly formats?: Readonly<Record<string, string>>;
}

/** The request that gives the data of a view: it opens to the commands, and links to the answer. */
export function requestLine({ base, path, client, formats = {} }: RequestLine): Shown {
  const links = { JSON: path, ...formats };
  return html`<div class="req"><details><summary><span class="vh">${frameWords.request}: </span><code><b>GET</b> ${path}</code></summary>
<pre tabindex="0" aria-label=${frameWords.asCurl}>curl '${base}${path}'</pre>
<pre tabindex="0" aria-label=${frameWords.asClient}>${client}</pre></details>
<span class="alt">${Object.entries(links).map(([name, href]) => html`<a href=${href}>${name}</a>`)}</span></div>`;
}

/** Returns the statement with which the typed client asks a view. */
export function clientView(view: string, query: Query = {}): string {
  const options = optionsOf(query);
  return `const answer = await client.view(${[JSON.stringify(view), ...options].join(", ")});`;
}

/** Returns the statement with which the typed client asks a list. */
export function clientList(list: string, query: Query = {}): string {
  return `const page = await client.${list}.list(${optionsOf(query).join()});`;
}

/** Returns the parameters that are given as an object of code; nothing without any. */
function optionsOf(query: Query): string[] {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [`${name}: ${literal(name, value)}`],
  );
  return given.length === 0 ? [] : [`{ ${given.join(", ")} }`];
}

/** Writes a parameter as the client takes it: several values as a list, and numbers and yes or no as such. */
function literal(name: string, value: string | number | boolean): string {
  if (typeof value !== "string" || /^(-?\d{1,3}|true|false)$/.test(value)) return String(value);
  return JSON.stringify(value.includes(",") && name !== "q" ? value.split(",") : value);
}
