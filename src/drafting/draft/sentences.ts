/** Sentences of an article with their places, for what is drafted from whole sentences. */
import { type Paragraph, paragraphsOf, spanOf } from "../marks/paragraphs.ts";
import type { Article, Marks, Span } from "../types.ts";

/** A sentence of an article. */
export interface Sentence extends Span {
  readonly paragraphText: string;
  readonly heading: string | undefined;
  /** Whether it stands within quotation marks. */
  readonly isQuoted: boolean;
}

/** Returns the sentences of an article, in order. */
export function sentencesOf(article: Pick<Article, "sections">, { quotations }: Marks): Sentence[] {
  return paragraphsOf(article).flatMap((paragraph) => sentencesIn(paragraph, quotations));
}

function sentencesIn(paragraph: Paragraph, quotations: Marks["quotations"]): Sentence[] {
  return paragraph.sentences.flatMap(({ from, to }) => {
    const [first, last] = [paragraph.tokens[from], paragraph.tokens[to - 1]];
    if (first === undefined || last === undefined) return [];
    const span = spanOf(paragraph, { from: first.from, to: last.to });
    const isQuoted = quotations.some(
      (one) => one.paragraph === span.paragraph && span.start >= one.start - 1 && span.end <= one.end + 1,
    );
    return [{ ...span, paragraphText: paragraph.text, heading: paragraph.heading, isQuoted }];
  });
}
