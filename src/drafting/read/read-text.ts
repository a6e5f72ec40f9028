import type { Article } from "../types.ts";
import { readPlainText } from "./plain-text.ts";

/** What a caller knows of an article, beside its source. It counts more than what the source says. */
export interface ReadOptions extends Partial<Omit<Article, "sections">> {
  readonly type: "text" | "markdown" | "html";
}

/** Returns the article that a text, a Markdown text or a web page holds. Loads the parsers when they are first needed. */
export async function readText(source: string, { type, ...given }: ReadOptions): Promise<Article> {
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...(await read(source, type)), ...known };
}

async function read(source: string, type: ReadOptions["type"]): Promise<Article> {
  if (type === "text") return readPlainText(source);
  const { readHtml, readMarkdown } = await import("./markup.ts");
  return type === "html" ? readHtml(source) : readMarkdown(source);
}
