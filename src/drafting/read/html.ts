import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Article } from "../types.ts";
import { FURNITURE_NAMES } from "../words/furniture.ts";
import { articleOf, type Block, dateOf, plain, sectionsOf } from "./blocks.ts";
import { readPlainText } from "./plain-text.ts";

/** Readability takes a text of so many characters for an article. */
const ARTICLE_LETTERS = 100;

/** Returns the article of a web page: metadata from JSON-LD and meta elements, the text by Readability. */
export function readHtml(source: string): Article {
  const { document } = parseHTML(
    /<html[\s>]/i.test(source) ? source : `<!doctype html><html><head></head><body>${source}</body></html>`,
  );
  const data = newsArticleOf(document);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const content = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute("content");
      if (content?.trim()) return plain(content);
    }
    return undefined;
  };
  const language =
    document.documentElement.getAttribute("lang") || textOf(data.inLanguage) || meta("og:locale")?.replace("_", "-");
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? undefined;
  const headline = textOf(data.headline) ?? meta("og:title", "twitter:title") ?? titleOf(document) ?? "";
  const subheadline = textOf(data.alternativeHeadline);
  const time = document.querySelector("time[datetime]")?.getAttribute("datetime") ?? undefined;
  const authors = namesOf(data.author);
  const fields = {
    subheadline,
    authors: authors.length
      ? authors
      : (meta("author", "article:author", "byl") ?? "")
          .split(/\s*(?:,|\band\b)\s*/)
          .map((name) => name.replace(/^By\s/i, ""))
          .filter((name) => name !== "" && !/^https?:/.test(name)),
    published_on: dateOf(
      textOf(data.datePublished) ??
        meta(
          "article:published_time",
          "datePublished",
          "date",
          "pubdate",
          "dc.date",
          "DC.date.issued",
          "parsely-pub-date",
        ) ??
        time,
    ),
    language,
    url: [canonical, meta("og:url"), textOf(data.url)].find((url) => /^https?:\/\//.test(url ?? "")),
    publisher: namesOf(data.publisher)[0] ?? meta("og:site_name", "application-name"),
  };
  const body = textOf(data.articleBody);
  for (const element of document.querySelectorAll(
    "script, style, noscript, nav, aside, form, button, figure, figcaption, iframe, svg, footer",
  ))
    element.remove();
  for (const element of document.querySelectorAll("[class], [id]")) if (isFurniture(element)) element.remove();
  const read = new Readability(document, { charThreshold: ARTICLE_LETTERS }).parse();
  const blocks = read?.content ? blocksOf(parseHTML(`<html><body>${read.content}</body></html>`).document.body) : [];
  const title = plain(headline || read?.title || "");
  const sections = sectionsOf(blocks, title);
  const letters = sections.flatMap(({ paragraphs }) => paragraphs).join("").length;
  const fromBody =
    body !== undefined && body.length > 2 * letters ? readPlainText(`${title}\n\n${body}`).sections : undefined;
  const found = fromBody ?? sections;
  return articleOf({ headline: title || (found[0]?.paragraphs[0] ?? "").slice(0, 200), ...fields, sections: found });
}

type Dom = ReturnType<typeof parseHTML>["document"];

/** What of an element of a page is read. */
interface Element {
  readonly nodeType: number;
  readonly tagName: string;
  readonly textContent: string | null;
  readonly nextSibling: unknown;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): unknown;
}
type Data = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE =
  /(?:News|Reportage|Analysis|Opinion|Background|Review)?Article$|^LiveBlogPosting$|^BlogPosting$|^Report$/;

/** Returns the JSON-LD data of the article, or none. */
function newsArticleOf(document: Dom): Data {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? "");
    } catch {
      continue;
    }
    const found = articleIn(data);
    if (found) return found;
  }
  return {};
}

function articleIn(data: unknown): Data | undefined {
  if (Array.isArray(data)) return data.map((one) => articleIn(one)).find((one) => one !== undefined);
  if (typeof data !== "object" || data === null) return undefined;
  const types = [(data as Data)["@type"]].flat();
  if (types.some((type) => typeof type === "string" && ARTICLE_TYPE.test(type))) return data as Data;
  return articleIn((data as Data)["@graph"] ?? (data as Data).mainEntity);
}

function textOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" && one.trim() !== ""
    ? one.includes("\n")
      ? one.trim()
      : plain(decoded(one))
    : undefined;
}

function decoded(words: string): string {
  return words
    .replaceAll("&quot;", '"')
    .replaceAll(/&#0?39;|&apos;|&#x27;/g, "'")
    .replaceAll("&amp;", "&");
}

function namesOf(value: unknown): string[] {
  return [value].flat().flatMap((one) => {
    const name =
      typeof one === "string" ? one : typeof one === "object" && one !== null ? textOf((one as Data).name) : undefined;
    return name === undefined || /^https?:/.test(name) ? [] : [plain(name)];
  });
}

function titleOf(document: Dom): string | undefined {
  const heading = plain(document.querySelector("h1")?.textContent ?? "");
  if (heading) return heading;
  return (
    plain((document.querySelector("title")?.textContent ?? "").replace(/\s[|–—-]\s[^|–—-]{2,40}$/, "")) || undefined
  );
}

function isFurniture(element: Element): boolean {
  const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  return (
    FURNITURE_NAMES.test(name) &&
    !/^(?:BODY|HTML|ARTICLE|MAIN)$/.test(element.tagName) &&
    (element.textContent ?? "").length < 1500 &&
    !/(?:^|[-_\s])(?:body|content|article|story|entry)(?:$|[-_\s])/i.test(name)
  );
}

const HEADINGS = /^H[1-6]$/;
const PARAGRAPHS = /^(?:P|LI|BLOCKQUOTE|DD|PRE)$/;

function blocksOf(element: Element): Block[] {
  const blocks: Block[] = [];
  let loose = "";
  const flush = () => {
    if (loose.trim() !== "") blocks.push({ isHeading: false, text: loose });
    loose = "";
  };
  for (const node of element.childNodes) {
    if (node.nodeType === 3) loose += node.textContent ?? "";
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    if (child.tagName === "BR") {
      if ((child.nextSibling as Element | null)?.tagName === "BR") flush();
      else loose += " ";
    } else if (HEADINGS.test(child.tagName)) {
      flush();
      blocks.push({ isHeading: true, text: child.textContent ?? "" });
    } else if (PARAGRAPHS.test(child.tagName) && child.querySelector("p, li, h2, h3") === null) {
      flush();
      blocks.push({ isHeading: false, text: child.textContent ?? "" });
    } else if (/^(?:A|B|I|EM|STRONG|SPAN|U|Q|SUB|SUP|SMALL|CITE|MARK|ABBR|TIME|FONT)$/.test(child.tagName))
      loose += child.textContent ?? "";
    else {
      flush();
      blocks.push(...blocksOf(child));
    }
  }
  flush();
  return blocks;
}
