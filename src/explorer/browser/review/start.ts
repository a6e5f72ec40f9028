/** The start of a review: the key, a text to draft from, and the drafts. */
import { useEffect, useState } from "preact/hooks";
import type { DraftSummary } from "../../../client/api.ts";
import type { Client } from "../../../client/client.ts";
import { StandpointProblem } from "../../../client/problem.ts";
import { partHead } from "../../components/heading.ts";
import { html, type Shown } from "../../html.ts";
import { counted } from "../../labels.ts";
import { reviewWords as say } from "../../words/review.ts";
import { clientOfWindow, createDraft, keepKey, suggest } from "./api.ts";
import { ArticleList } from "./article.ts";
import { keyForm } from "./problem.ts";

/** The start page: asks for a key first. */
export function Start(): Shown {
  const [client, setClient] = useState(clientOfWindow);
  const [drafts, setDrafts] = useState<readonly DraftSummary[] | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    client?.drafts.list().then(
      ({ data }) => setDrafts(data),
      (cause: unknown) => {
        const isKey = cause instanceof StandpointProblem && [401, 403].includes(cause.status);
        if (isKey) keepKey(null);
        if (isKey) setClient(null);
        setProblem(isKey ? say.problems.key : say.problems.offline);
      },
    );
  }, [client]);
  useEffect(() => document.getElementById(client === null ? "key" : "text")?.focus(), [client]);
  const forget = () => {
    keepKey(null);
    setClient(null);
  };
  const failed = problem !== "" && html`<p class="notice fault" role="alert">${problem}</p>`;
  if (client === null)
    return html`${head()}${failed}<div class="ask">${keyForm(() => setClient(clientOfWindow()))}<p class="hint">${say.keyHint}</p></div>`;
  return html`${head()}${failed}<div class="two0">${newDraft(client)}<section>${partHead(say.drafts)}${drafts !== null && listOfDrafts(drafts)}<${ArticleList} client=${client}/><p><button type="button" class="lk" onClick=${forget}>${say.forgetKey}</button></p></section></div>`;
}

function head(): Shown {
  return html`<header class="ph"><h1>${say.title}</h1><p class="sub">${say.intro}</p></header>`;
}

function listOfDrafts(drafts: readonly DraftSummary[]): Shown {
  if (drafts.length === 0) return html`<p>${say.noDrafts}</p>`;
  return html`<ul class="drafts">${drafts.map(
    ({ id, headline, state, unconfirmed, updated_at }) =>
      html`<li key=${id}><a href=${`/review?draft=${id}`}><bdi>${headline}</bdi></a><span class="mut sm">${say.states[state]} · ${unconfirmed === 0 ? say.allDecided : say.toReview(counted(unconfirmed, say.draftNoun))} · ${say.savedAt(new Date(updated_at))}</span></li>`,
  )}</ul>`;
}

function newDraft(client: Client): Shown {
  return html`<${NewDraft} client=${client}/>`;
}

/** A form with a text and what an editor knows of it. */
function NewDraft({ client }: { readonly client: Client }): Shown {
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [publishers, setPublishers] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  const look = async ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const words = currentTarget.value.trim();
    if (words !== "") setPublishers(await suggest(client, "actor", words).catch(() => []));
  };
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    setBusy(true);
    try {
      location.assign(`/review?draft=${await drafted(client, form)}`);
    } catch (cause) {
      setBusy(false);
      setProblem(cause instanceof StandpointProblem ? refusal(cause) : say.problems.offline);
    }
  };
  return html`<section>${partHead(say.newDraft)}<form class="new" onSubmit=${onSubmit}>
<label for="text">${say.textField}</label><textarea id="text" name="text" rows="12" required></textarea>
<label for="headline">${say.headlineField}</label><input id="headline" name="headline" aria-describedby="hh"/><span class="hint" id="hh">${say.headlineHint}</span>
<label for="publisher">${say.publisherField}</label><input id="publisher" name="publisher" list="publishers" autocomplete="off" onInput=${look}/><datalist id="publishers">${publishers.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
<label for="published_on">${say.dateField}</label><input id="published_on" name="published_on" aria-describedby="dh"/><span class="hint" id="dh">${say.dateHint}</span>
<label for="url">${say.urlField}</label><input id="url" name="url" type="url"/>
${problem !== "" && html`<p class="notice fault" role="alert">${problem}</p>`}
<p class="go"><button class="btn pri" disabled=${isBusy}>${isBusy ? say.drafting : say.draftNow}</button></p></form></section>`;
}

/** Drafts what a form has. Returns the draft's id. */
async function drafted(client: Client, form: FormData): Promise<string> {
  const given = (name: string) => String(form.get(name) ?? "").trim();
  const name = given("publisher");
  const found = name === "" ? [] : await suggest(client, "actor", name);
  const known = found.find((one) => [one.name, one.matched].some((own) => own.toLowerCase() === name.toLowerCase()));
  const publisher = known === undefined ? { name } : { id: known.id };
  const [text, headline, published_on, url] = ["text", "headline", "published_on", "url"].map(given) as [
    string,
    string,
    string,
    string,
  ];
  return createDraft(client, { text, headline, published_on, url, publisher });
}

function refusal({ detail, errors }: StandpointProblem): string {
  return say.problems.draft([detail, ...errors.map((one) => `${one.parameter ?? ""} ${one.detail}`)].join(" "));
}
