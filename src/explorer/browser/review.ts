/** The review: the start page, or the desk with the draft that the address names. */
import { render } from "preact";
import { StandpointProblem } from "../../client/problem.ts";
import { html } from "../html.ts";
import { reviewWords as say } from "../words/review.ts";
import { clientOfWindow, loadForms } from "./review/api.ts";
import { Desk } from "./review/desk.ts";
import { keyForm } from "./review/problem.ts";
import { Session } from "./review/session.ts";
import { Start } from "./review/start.ts";
import { stateOf } from "./review/state.ts";

const root = document.getElementById("review");
const asked = new URLSearchParams(location.search);

async function show(place: HTMLElement): Promise<void> {
  const id = asked.get("draft");
  const client = clientOfWindow();
  if (id === null) return render(html`<${Start}/>`, place);
  const again = () => void show(place);
  const ask = (words: string) =>
    render(
      html`<header class="ph"><h1>${say.title}</h1><p class="sub">${words}</p></header>${keyForm(again)}<p><a href="/review">${say.toDrafts}</a></p>`,
      place,
    );
  if (client === null) return ask(say.keyHint);
  try {
    const [draft, forms] = await Promise.all([client.drafts.get(id), loadForms(client)]);
    render(html`<${Desk} session=${new Session(client, stateOf(draft, forms, asked.get("record") ?? ""))}/>`, place);
  } catch (cause) {
    if (!(cause instanceof StandpointProblem)) return ask(say.problems.offline);
    ask([401, 403].includes(cause.status) ? say.problems.key : cause.detail);
  }
}

if (root !== null) {
  root.replaceChildren();
  await show(root);
}
