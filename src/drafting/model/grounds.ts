/** What an article says, against which the answers of a model are checked. */
import { placesAlike } from "../../intake/near-words.ts";
import { ArticleText } from "../../model/kit/passages.ts";
import { cutsWord } from "../../model/kit/text-search.ts";
import type { Cast, Who } from "../draft/actors.ts";
import { evidenceOf, isWithin } from "../draft/evidence.ts";
import type { Article, DraftEvidence, FigureMark, Known, Marks, NameMark, Quotation, Span } from "../types.ts";
import { STARTERS } from "../words/common.ts";

/** That an answer of a model is not taken, and why. */
export class Dropped extends Error {}

/** The reasons for which an answer is dropped. */
export const REASONS = {
  form: "not as it was asked for",
  words: "words that do not stand in the text",
  several: "words that stand in several places",
  few: "too few words to rest on",
  name: "a name that is not in the text",
  number: "a number that is not in the words",
  quotation: "no quotation",
} as const;

const FEWEST_WORDS = 3;
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,'’-][\p{L}\p{M}\p{N}]+)*/gu;
const QUOTED = /[“"«„]([^”"»“]+)[”"»“]/gu;

/** Finds what a model names in an article. Throws Dropped for what is not there. */
export class Grounds {
  readonly #text: ArticleText;
  readonly #marks: Marks;
  readonly #cast: Cast;
  readonly #names: readonly NameMark[];
  readonly #tokens: ReadonlySet<string>;

  constructor(article: Article, marks: Marks, cast: Cast, known: Known) {
    this.#text = new ArticleText({ sections: article.sections.map(({ paragraphs }) => ({ paragraphs })) });
    this.#marks = marks;
    this.#cast = cast;
    this.#names = [...marks.persons, ...marks.organizations, ...marks.places, ...marks.nationalities];
    const linked = new Set(this.#names.flatMap(({ link }) => link.actor ?? []));
    const official = (known.actors ?? []).flatMap(({ id, name = "" }) => (linked.has(id) ? [name] : []));
    const all = [article.headline, article.subheadline ?? "", this.#text.whole, ...official].join("\n");
    const tokens = tokensOf(all.toLowerCase());
    this.#tokens = new Set([...tokens, ...tokens.flatMap((token) => token.split(/[-'’]/))]);
  }

  /** Returns the only place of words in the paragraphs, as the article writes them. */
  spanOf(words: string): Span {
    const places = this.#placesOf(words);
    const [place, second] = places;
    if (place === undefined) throw new Dropped(REASONS.words);
    if (second !== undefined) throw new Dropped(REASONS.several);
    return this.#span(place);
  }

  /** Returns the spans of several pieces of evidence, which have enough words to say something. */
  spansOf(pieces: readonly string[]): Span[] {
    const spans = pieces.map((words) => this.spanOf(words));
    if (tokensOf(spans.map(({ exact }) => exact).join(" ")).length < FEWEST_WORDS) throw new Dropped(REASONS.few);
    return spans;
  }

  /** Returns spans as evidence. */
  evidenceOf(spans: readonly Span[]): DraftEvidence[] {
    return spans.map((span) => evidenceOf(this.paragraph(span.paragraph), span));
  }

  /** Returns the text of a paragraph. */
  paragraph = (ordinal: number): string => this.#text.passages[ordinal - 1]?.text ?? "";

  /** Returns who a name or a description means; undefined if nobody is known for a pronoun. */
  who(words: string): Who | undefined {
    const bare = words.trim().replace(/^the /i, "");
    const name = this.#names.find((one) => !one.isAdjective && (one.name === bare || one.exact === bare));
    if (name !== undefined) return this.#cast.whoAt(name, name.kind === "person" ? name.name : null);
    const [place] = this.#placesOf(words);
    if (place === undefined) throw new Dropped(REASONS.name);
    const span = this.#span(place);
    const person = this.#marks.persons.find((one) => isWithin(one, span));
    return this.#cast.whoAt(span, person?.name ?? null);
  }

  /** Returns the ids of actors by their names. A description that names no actor has none. */
  actors(names: readonly string[]): string[] {
    return [...new Set(names.flatMap((name) => this.who(name)?.actor ?? []))];
  }

  /** Returns the text that a model wrote if all its numbers, names and quotations stand in the article. */
  told(text: string): string {
    for (const [, quoted] of text.matchAll(QUOTED))
      if (this.#placesOf(quoted as string).length === 0) throw new Dropped(REASONS.words);
    let isFirst = true;
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
      const word = token.toLowerCase().replace(/['’]s$/, "");
      const stands = this.#tokens.has(word) || this.#tokens.has(token.toLowerCase());
      isFirst ||= /[.!?:]["”’]?\s+$/.test(text.slice(0, index));
      if (/\p{N}/u.test(token) && !stands) throw new Dropped(REASONS.number);
      if (/^\p{Lu}/u.test(token) && !stands && !(isFirst && STARTERS.has(word))) throw new Dropped(REASONS.name);
      isFirst = false;
    }
    return text;
  }

  /** Returns the figure of a number in the words. */
  figureIn(number: string, [words]: readonly Span[]): FigureMark {
    const figure = this.#marks.figures.find(
      (one) =>
        words !== undefined && isWithin(one, words) && (number.includes(one.exact) || one.exact.includes(number)),
    );
    if (figure === undefined || number === "") throw new Dropped(REASONS.number);
    return figure;
  }

  /** Returns the quotation that words are of. */
  quotationOf(words: Span): Quotation {
    const quotation = this.#marks.quotations.find((one) => isWithin(words, one) || isWithin(one, words));
    if (quotation === undefined) throw new Dropped(REASONS.quotation);
    return quotation;
  }

  /** At most two places of words as whole words: as written, or else written otherwise. */
  #placesOf(words: string): { start: number; end: number }[] {
    const wanted = words.trim();
    const exact = this.#text.indexesOf(wanted, SEVERAL).map((start) => ({ start, end: start + wanted.length }));
    const places = exact.length ? exact : placesAlike(wanted, this.#text, SEVERAL);
    return places.filter(({ start, end }) => ![start, end].some((at) => cutsWord(this.#text.whole, at))).slice(0, 2);
  }

  #span({ start, end }: { start: number; end: number }): Span {
    const { from, text, paragraph } = this.#text.at(start);
    const exact = text.slice(start - from, end - from);
    const first = Array.from(text.slice(0, start - from)).length;
    return { paragraph: paragraph as number, start: first, end: first + Array.from(exact).length, exact };
  }
}

const SEVERAL = 50;

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}
