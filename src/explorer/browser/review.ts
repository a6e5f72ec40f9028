/** The review: the start page, or the desk with the draft that the address names. */
import { render } from "preact";
import type { Client } from "../../client/client.ts";
import { StandpointProblem } from "../../client/problem.ts";
import { html } from "../html.ts";
import { reviewWords as say } from "../words/review.ts";
import { clientOfWindow, loadForms } from "./review/api.ts";
import { Published } from "./review/article.ts";
import { Desk } from "./review/desk.ts";
import { keyForm } from "./review/problem.ts";
import { Session } from "./review/session.ts";
import { Start } from "./review/start.ts";
import { stateOf } from "./review/state.ts";

const root = document.getElementById("review");
const asked = new URLSearchParams(location.search);

async function show(place: HTMLElement): Promise<void> {
  const client = clientOfWindow();
  if (!asked.has("draft") && !asked.has("article")) return render(html`<${Start}/>`, place);
  const ask = (words: string) =>
    render(
      html`<header class="ph"><h1>${say.title}</h1><p class="sub">${words}</p></header>${keyForm(() => void show(place))}<p><a href="/review">${say.toDrafts}</a></p>`,
      place,
    );
  if (client === null) return ask(say.keyHint);
  try {
    render(await pageOf(client), place);
  } catch (cause) {
    if (!(cause instanceof StandpointProblem)) return ask(say.problems.offline);
    ask([401, 403].includes(cause.status) ? say.problems.key : cause.detail);
  }
}

/** Returns the page of the draft or the article that the address names. */
async function pageOf(client: Client) {
  const article = asked.get("article");
  if (article !== null) return html`<${Published} client=${client} article=${await client.articles.get(article)}/>`;
  const [draft, forms] = await Promise.all([client.drafts.get(asked.get("draft") ?? ""), loadForms(client)]);
  return html`<${Desk} session=${new Session(client, stateOf(draft, forms, asked.get("record") ?? ""))}/>`;
}

if (root !== null) {
  root.replaceChildren();
  await show(root);
}
