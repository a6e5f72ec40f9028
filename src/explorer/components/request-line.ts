import { html, type Shown } from "../html.ts";
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

/** Returns the statement with which the typed client asks a view or a list. */
export function clientView(view: string, query: Readonly<Record<string, string>> = {}): string {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
  const argument = Object.keys(given).length === 0 ? "" : `, ${JSON.stringify(given)}`;
  return `const answer = await client.view(${JSON.stringify(view)}${argument});`;
}
