import { html, type Shown } from "../html.ts";

/** The head of a page: what kind of thing it is, its name, and a sentence that says what is shown. */
export function pageHead(parts: { readonly kicker?: Shown; readonly title: Shown; readonly sub?: Shown }): Shown {
  const { kicker, title, sub } = parts;
  return html`<header class="ph">${kicker && html`<p class="kick">${kicker}</p>`}<h1>${title}</h1>${sub && html`<p class="sub">${sub}</p>`}</header>`;
}

/** The heading of a part of a page, with what leads to all of it. */
export function partHead(title: Shown, aside?: Shown, id?: string): Shown {
  return html`<h2 class="h2" id=${id}>${title}${aside && html`<span>${aside}</span>`}</h2>`;
}
