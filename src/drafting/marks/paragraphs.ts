import { createRequire } from "node:module";
import type { Article, Span } from "../types.ts";

/** A token of a paragraph, from `from` to `to` in UTF-16 code units, with its part of speech (Universal POS). */
export interface Token {
  readonly text: string;
  readonly pos: string;
  readonly from: number;
  readonly to: number;
}

/** A range of a paragraph in UTF-16 code units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A paragraph, taken apart into tokens and sentences. */
export interface Paragraph {
  /** Its number in the article, from 1. */
  readonly number: number;
  readonly text: string;
  readonly heading: string | undefined;
  /** The date or time of its section, in a live report. */
  readonly section_published_on: string | undefined;
  readonly tokens: readonly Token[];
  /** Sentences as ranges of tokens: `to` is exclusive. */
  readonly sentences: readonly Range[];
}

interface Wink {
  readDoc(text: string): {
    sentences(): { each(visit: (sentence: WinkItems) => void): void };
  };
  readonly its: { readonly value: unknown; readonly pos: unknown };
}

interface WinkItems {
  tokens(): { out(its: unknown): string[] };
}

let wink: Wink | undefined;

/** Loads the language model when it is first needed: it takes some 100 MB of memory. */
function language(): Wink {
  const require = createRequire(import.meta.url);
  wink ??= require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos"]) as Wink;
  return wink;
}

/** Returns the paragraphs of an article, numbered from 1, with their tokens and sentences. */
export function paragraphsOf({ sections }: Pick<Article, "sections">): Paragraph[] {
  const all = sections.flatMap(({ heading, published_on, paragraphs }) =>
    paragraphs.map((text) => ({ heading, section_published_on: published_on, text })),
  );
  return all.map((paragraph, i) => ({ number: i + 1, ...paragraph, ...parsed(paragraph.text) }));
}

function parsed(text: string): { tokens: Token[]; sentences: Range[] } {
  const { its, readDoc } = language();
  const tokens: Token[] = [];
  const sentences: Range[] = [];
  let at = 0;
  readDoc(text)
    .sentences()
    .each((sentence) => {
      const first = tokens.length;
      const parts = sentence.tokens();
      const kinds = parts.out(its.pos);
      for (const [i, value] of parts.out(its.value).entries()) {
        const from = text.indexOf(value, at);
        if (from < 0 || value === "") continue;
        at = from + value.length;
        tokens.push({ text: value, pos: kinds[i] as string, from, to: at });
      }
      if (tokens.length > first) sentences.push({ from: first, to: tokens.length });
    });
  return { tokens, sentences };
}

/** Returns the sentence around a place of a paragraph, in UTF-16 code units. */
export function sentenceAt({ text, tokens, sentences }: Paragraph, at: number): Range {
  for (const { from, to } of sentences) {
    const range = { from: tokens[from]?.from ?? 0, to: tokens[to - 1]?.to ?? text.length };
    if (at < range.to) return range;
  }
  return { from: 0, to: text.length };
}

/** Returns the words of a range as a span in code points. */
export function spanOf({ number, text }: Pick<Paragraph, "number" | "text">, { from, to }: Range): Span {
  const exact = text.slice(from, to);
  const start = lengthOf(text.slice(0, from));
  return { paragraph: number, start, end: start + lengthOf(exact), exact };
}

function lengthOf(text: string): number {
  return /[\ud800-\udbff]/.test(text) ? Array.from(text).length : text.length;
}
