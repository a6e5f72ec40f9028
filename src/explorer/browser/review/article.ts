/** A published article: its publisher's corrections, and its withdrawal. */
import { useEffect, useState } from "preact/hooks";
import type { Article } from "../../../client/api.ts";
import type { Client } from "../../../client/client.ts";
import { etagOf } from "../../../client/connection.ts";
import { StandpointProblem } from "../../../client/problem.ts";
import { partHead } from "../../components/heading.ts";
import { html, type Shown } from "../../html.ts";
import { dateWords } from "../../labels.ts";
import { reviewWords as say } from "../../words/review.ts";

/** What a form changes in an article, and why. */
interface Change {
  readonly values: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly done: string;
}

/** A published article with the forms that correct, show and withdraw it. */
export function Published({ client, article }: { readonly client: Client; readonly article: Article }): Shown {
  const [now, setNow] = useState(article);
  const [said, say1] = useState("");
  const change = async ({ values, reason, done }: Change) => {
    const options = { ifMatch: etagOf(now), ...(reason === "" ? {} : { reason }) };
    try {
      await client.articles.patch(now.id, values, options);
      say1(done);
      if (values.status !== "canceled") setNow(await client.articles.get(now.id));
    } catch (cause) {
      say1(cause instanceof StandpointProblem ? refusal(cause) : say.problems.offline);
    }
  };
  const today = new Date().toISOString().slice(0, 10);
  return html`<header class="ph"><h1>${now.headline}</h1><p class="sub">${say.ofPublished}</p></header>
<p class="notice" role="status">${said}</p><p><a href=${`/articles/${now.id}`}>${say.toArticle}</a> · <a href="/review">${say.toDrafts}</a></p>
${now.status === "withheld" && showForm(change)}
${partHead(say.correct)}${now.corrections.length > 0 && html`<ul class="chg">${now.corrections.map((one) => html`<li>${one.made_on !== null && `${dateWords(one.made_on)}: `}${one.text}</li>`)}</ul>`}
<${CorrectionForm} key=${now.corrections.length} corrections=${now.corrections} today=${today} change=${change}/>
${partHead(say.withdraw)}<${WithdrawalForm} today=${today} change=${change}/>`;
}

function refusal({ detail, errors }: StandpointProblem): string {
  return [detail, ...errors.map((one) => `${one.pointer ?? ""} ${one.detail}`)].join(" ");
}

type Changing = (change: Change) => Promise<void>;

/** Hands over what was typed into a form. */
function submitting(work: (given: (name: string) => string) => Promise<void>) {
  return (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    void work((name) => String(form.get(name) ?? "").trim());
  };
}

function showForm(change: Changing): Shown {
  const onSubmit = submitting(() => change({ values: { status: "usable" }, reason: "", done: say.shownNow }));
  return html`<form onSubmit=${onSubmit}><p class="go"><button class="btn pri">${say.show}</button></p></form>`;
}

interface FormOptions {
  readonly today: string;
  readonly change: Changing;
}

function CorrectionForm({ corrections, today, change }: FormOptions & Pick<Article, "corrections">): Shown {
  const onSubmit = submitting((given) =>
    change({
      values: { corrections: [...corrections, { text: given("correction"), made_on: given("corrected") }] },
      reason: given("why"),
      done: say.corrected,
    }),
  );
  return html`<form class="new" onSubmit=${onSubmit}><label for="correction">${say.correctionField}</label><textarea id="correction" name="correction" rows="3" required></textarea>
<label for="corrected">${say.dateField0}</label><input id="corrected" name="corrected" value=${today} required/>
<label for="why">${say.reasonField}</label><input id="why" name="why" maxlength="1000"/><p class="go"><button class="btn pri">${say.addCorrection}</button></p></form>`;
}

/** The withdrawal: as it cannot be overlooked, what it does stands above its button, behind a heading that opens. */
function WithdrawalForm({ today, change }: FormOptions): Shown {
  const onSubmit = submitting((given) =>
    change({
      values: { status: "canceled", cancellation: { reason: given("reason"), made_on: given("withdrawn") } },
      reason: given("reason"),
      done: say.withdrawn,
    }),
  );
  return html`<details><summary>${say.withdrawOpen}</summary><form class="new" onSubmit=${onSubmit}><p>${say.withdrawWords}</p><label for="reason">${say.withdrawReason}</label><textarea id="reason" name="reason" rows="2" maxlength="1000" required></textarea>
<label for="withdrawn">${say.dateField0}</label><input id="withdrawn" name="withdrawn" value=${today} required/><p class="go"><button class="btn danger">${say.withdrawNow}</button></p></form></details>`;
}

/** A list of the newest articles, and a field that finds others. */
export function ArticleList({ client }: { readonly client: Client }): Shown {
  const [words, setWords] = useState("");
  const [articles, setArticles] = useState<readonly Pick<Article, "id" | "headline">[]>([]);
  useEffect(() => {
    const query = { fields: "id,headline", limit: 5, ...(words === "" ? { sort: "-published_on" } : { q: words }) };
    const timer = setTimeout(async () => {
      const answer = await client.request("/v1/articles", { query }).catch(() => ({ data: [] }));
      setArticles((answer as { data: Article[] }).data);
    }, 200);
    return () => clearTimeout(timer);
  }, [words, client]);
  const onInput = ({ currentTarget }: { currentTarget: HTMLInputElement }) => setWords(currentTarget.value.trim());
  return html`${partHead(say.articles)}<div class="new"><label for="article">${say.findArticle}</label><input id="article" type="search" onInput=${onInput}/></div><ul class="drafts">${articles.map(
    ({ id, headline }) => html`<li key=${id}><a href=${`/review?article=${id}`}><bdi>${headline}</bdi></a></li>`,
  )}</ul>`;
}
