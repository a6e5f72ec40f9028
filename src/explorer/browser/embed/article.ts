/** `<standpoint-article>`: an article with the words of its records marked, and the records beside it. */
import { type Choice, markedTypes } from "../../article/choice.ts";
import { type Marked, markedOf, type Segment, segmentsOf, type WholeArticle } from "../../article/marks.ts";
import { articleSource } from "../../article/source.ts";
import { articleText, markedWords } from "../../article/text.ts";
import { html, type Shown } from "../../html.ts";
import { dateWords } from "../../labels.ts";
import { directionOf, passagesOf } from "../../passages.ts";
import type { ReportedType } from "../../records.ts";
import { addressOf } from "../../visit.ts";
import { embedWords as say } from "../../words/embed.ts";
import { frameWords } from "../../words/frame.ts";
import { chosenStrip, recordList } from "./article-records.ts";
import { addressIn, Embedded, type Target } from "./element.ts";

/** The records that are listed unless `records` says how many. */
const RECORDS = 10;

/** An article of a service. */
export class ArticleElement extends Embedded<WholeArticle> {
  static readonly observedAttributes = ["src", "marks", "records", "height"];
  #all: readonly Marked[] = [];
  #segments: ReadonlyMap<string, readonly Segment[]> = new Map();
  /** Index of the chosen record; -1 without one. */
  #chosen = -1;
  /** Which of the records under the same words it is. */
  #place = "";

  constructor() {
    super();
    this.root.addEventListener("click", ({ target }) => this.#clicked(target as Element));
    this.root.addEventListener("toggle", ({ target }) => this.#toggled(target as HTMLDetailsElement), true);
    this.root.addEventListener("keydown", (event) => (event as KeyboardEvent).key === "Escape" && this.#choose(-1));
  }

  protected target(): Target | null {
    const url = addressIn(this.getAttribute("src"));
    const [, service, id] = /^(.*)\/articles\/([^/]+)$/.exec(url === null ? "" : url.origin + url.pathname) ?? [];
    if (url === null || service === undefined) return null;
    const query = { include: "all", as_of: url.searchParams.get("as_of") ?? "" };
    return { service, request: addressOf(`/v1/articles/${id}`, query), page: `/articles/${id}${url.search}` };
  }

  protected override arrived(article: WholeArticle): void {
    this.#all = markedOf(article);
    this.#segments = segmentsOf(passagesOf(article), this.#all);
    const asked = addressIn(this.getAttribute("src"))?.searchParams.get("record");
    this.#chosen = this.#all.findIndex(({ type, record }) => `${type}.${record.id}` === asked);
    this.#place = "";
  }

  protected view(article: WholeArticle, target: Target): Shown {
    const { language } = article;
    const all = this.#all;
    const choice = { chosen: this.#chosen, marked: this.#marked(), paragraph: null, whole: "", isShaded: false };
    const most = Number(this.getAttribute("records") ?? RECORDS);
    return html`<div class="cols"><article class="text" part="text" lang=${language} dir=${directionOf(language)}>
${headOf(article, this.#segments, all, choice)}
${articleText(article, this.#segments, all, choice, "h3")}<div lang="en" dir="ltr">${articleSource(article)}</div></article>
${recordList({ all, choice, most, language, name: article.headline, target })}${chosenStrip(all[this.#chosen], this.#place, language)}</div>`;
  }

  #marked(): ReadonlySet<ReportedType> {
    return new Set(markedTypes(this.getAttribute("marks") ?? ""));
  }

  /** Chooses a record; of -1, none. Its words come into sight, or if they were chosen, its row. */
  #choose(index: number, place?: string): void {
    this.#chosen = index;
    this.#place = place ?? "";
    this.draw();
    const isFromText = place !== undefined;
    const shown = this.root.querySelector(isFromText ? ".records details[open]" : ".text .sel");
    if (!isFromText || this.#listIsBeside())
      shown?.scrollIntoView({ block: "nearest", behavior: isStill() ? "auto" : "smooth" });
  }

  /** Whether the records stand beside the text, where they scroll on their own. */
  #listIsBeside(): boolean {
    const list = this.root.querySelector(".records");
    return list !== null && getComputedStyle(list).position === "sticky";
  }

  #toggled({ open, parentElement: row }: HTMLDetailsElement): void {
    const index = Number(row?.dataset.i);
    if (open && index !== this.#chosen) this.#choose(index);
    if (!open && index === this.#chosen) this.#choose(-1);
  }

  #clicked(clicked: Element): void {
    const step = clicked.closest("button")?.value;
    if (step === "close") this.#choose(-1);
    else if (step !== undefined) {
      const next = this.#chosen + (step === "next" ? 1 : -1);
      this.#choose(Math.min(Math.max(next, 0), this.#all.length - 1));
    }
    const words = clicked.closest<HTMLElement>("[data-r]");
    if (words !== null && getSelection()?.type !== "Range") this.#chooseUnder(words);
  }

  /** Chooses the most specific record under words; if it is chosen, the next one under them. */
  #chooseUnder({ dataset: { r = "" } }: HTMLElement): void {
    const under = r.split(" ").map(Number);
    const marked = under.filter((index) => this.#marked().has((this.#all[index] as Marked).type));
    const indexes = marked.length > 0 ? marked : under;
    const place = (indexes.indexOf(this.#chosen) + 1) % indexes.length;
    this.#choose(indexes[place] as number, say.place(place + 1, indexes.length));
  }
}

function headOf(
  { publisher, published_on: date, subheadline }: WholeArticle,
  segments: ReadonlyMap<string, readonly Segment[]>,
  all: readonly Marked[],
  choice: Choice,
): Shown {
  const marked = (key: string) => markedWords(segments.get(key) ?? [], all, choice);
  return html`<header class="head"><p class="kick" lang="en" dir="ltr"><span><bdi>${publisher.name}</bdi></span><span>${date === null ? frameWords.noDate : dateWords(date)}</span></p>
<h2 class="headline" part="headline">${marked("headline")}</h2>
${subheadline !== null && html`<p class="stand1">${marked("subheadline")}</p>`}</header>`;
}

/** Whether the reader asked for less motion. */
function isStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
