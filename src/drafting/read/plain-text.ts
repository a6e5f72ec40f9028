import type { Article } from "../types.ts";
import { articleOf, authorsOf, type Block, dateOf, plain, sectionsOf } from "./blocks.ts";

const HEADING_WORDS = 14;
const HEADLINE_WORDS = 30;

/** Returns the article in a plain text: blank lines part paragraphs, and short lines without a final stop are headings. */
export function readPlainText(source: string): Article {
  const blocks = blocksOf(source);
  const first = blocks[0] ?? "";
  const hasHeadline = first.split(/\s+/).length <= HEADLINE_WORDS && !/[.:;]["”’]?$/.test(first) && blocks.length > 1;
  const headline = hasHeadline ? first : firstSentence(first);
  const rest = hasHeadline ? blocks.slice(1) : blocks;
  const bodyStart = rest.findIndex((block) => !isHeadingLine(block));
  const head = rest.slice(0, Math.max(0, bodyStart)).filter((line) => line !== headline);
  const dated = head.find((line) => dateOf(line) !== undefined && line.split(/\s+/).length <= 12);
  const byline = head.find((line) => authorsOf(line) !== undefined);
  const lines = head.filter((line) => line !== dated && line !== byline);
  // Of the lines between headline and text, the longest is the line below the headline; the others name the outlet.
  const subheadline = lines.toSorted((a, b) => b.length - a.length).find((line) => line.split(/\s+/).length > 3);
  const body = rest.slice(Math.max(0, bodyStart));
  const marked = body.map(
    (text, i): Block => ({
      text,
      isHeading: isHeadingLine(text) && i < body.length - 1 && !isHeadingLine(body[i + 1] ?? ""),
    }),
  );
  const isOutlet = ({ text }: Block, i: number) =>
    i >= marked.length - 2 && text.split(/\s+/).length <= 4 && !/[.!?"”’]$/.test(text);
  const kept = marked.filter((block, i) => !isOutlet(block, i));
  return articleOf({
    headline,
    subheadline,
    authors: authorsOf(byline),
    published_on: dateOf(dated),
    sections: sectionsOf(kept, headline),
  });
}

function blocksOf(source: string): string[] {
  const text = source.replaceAll("\r\n", "\n");
  const parted = text
    .split(/\n[^\S\n]*\n/)
    .map(plain)
    .filter(Boolean);
  return parted.length > 1 ? parted : text.split("\n").map(plain).filter(Boolean);
}

/** Whether a line is short, begins like a title and has no final stop. */
function isHeadingLine(line: string): boolean {
  return (
    line.split(/\s+/).length <= HEADING_WORDS &&
    !/[.!?:;,…]["”’)]*$/.test(line) &&
    !/["”’]$/.test(line) &&
    /^[^\p{Ll}]/u.test(line)
  );
}

const HEADLINE_LETTERS = 200;

/** Returns the first sentence of a text, for a headline where it has none. */
function firstSentence(text: string): string {
  const sentence = /^.{20,}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
  return sentence.length <= HEADLINE_LETTERS
    ? sentence
    : `${sentence.slice(0, HEADLINE_LETTERS).replace(/\s\S*$/, "")}…`;
}
