import { marked, type Token, type Tokens } from "marked";
import { parse } from "yaml";
import type { Article } from "../types.ts";
import { articleOf, authorsOf, type Block, dateOf, plain, sectionsOf } from "./blocks.ts";
import { readPlainText } from "./plain-text.ts";

/** Returns the article in a Markdown text: its first heading is the headline, the others are headings of sections. */
export function readMarkdown(source: string): Article {
  const { front, body } = withoutFrontMatter(source.replaceAll("\r\n", "\n"));
  const blocks = marked.lexer(body).flatMap((token) => blocksOf(token));
  const titled = blocks.findIndex(({ isHeading }) => isHeading);
  const title = text(front.title) ?? (titled === 0 || titled === 1 ? blocks[titled]?.text : undefined);
  if (title === undefined) return readPlainText(body);
  const headline = plain(title);
  const rest = blocks.filter(({ text, isHeading }) => !(isHeading && plain(text) === headline));
  const bylineAt = rest.slice(0, 3).findIndex((block) => authorsOf(block.text) !== undefined);
  const datedAt = rest.slice(0, 3).findIndex((block) => block.text.length < 80 && dateOf(block.text) !== undefined);
  return articleOf({
    headline,
    subheadline: text(front.subtitle ?? front.description),
    authors: authorsOf(`By ${text(front.author) ?? ""}`) ?? authorsOf(rest[bylineAt]?.text),
    published_on: dateOf(text(front.date)) ?? dateOf(rest[datedAt]?.text),
    language: text(front.lang ?? front.language),
    url: text(front.url ?? front.canonical_url),
    sections: sectionsOf(
      rest.filter((_, i) => i !== bylineAt && i !== datedAt),
      headline,
    ),
  });
}

function text(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function withoutFrontMatter(source: string): { front: Record<string, unknown>; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(source);
  if (match === null) return { front: {}, body: source };
  try {
    const front: unknown = parse(match[1] as string);
    return {
      front: typeof front === "object" && front !== null ? (front as Record<string, unknown>) : {},
      body: source.slice(match[0].length),
    };
  } catch {
    return { front: {}, body: source };
  }
}

function blocksOf(token: Token): Block[] {
  switch (token.type) {
    case "heading":
      return [{ isHeading: true, text: inline(token) }];
    case "paragraph":
      return [{ isHeading: false, text: inline(token) }];
    case "list":
      return (token as Tokens.List).items.map((item) => ({ isHeading: false, text: inline(item) }));
    case "blockquote":
      return ((token as Tokens.Blockquote).tokens ?? []).flatMap((one) => blocksOf(one));
    default:
      return [];
  }
}

/** Returns the words of a token without its markup. */
function inline(token: Token): string {
  if (token.type === "image") return "";
  const inner = (token as { tokens?: Token[] }).tokens;
  if (inner !== undefined) return inner.map((one) => inline(one)).join("");
  if (token.type === "br") return " ";
  return "text" in token ? unescaped(token.text as string) : "";
}

function unescaped(words: string): string {
  return words
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
