/** Articles that a person marked by hand, in the form of `marked-article.schema.json`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Words that a person marked. */
export interface TrueMark {
  /** From 1; left out, any paragraph. */
  readonly paragraph?: number;
  readonly exact: string;
  readonly [field: string]: unknown;
}

/** The types of marks. */
export const TYPES = [
  "quotations",
  "persons",
  "organizations",
  "places",
  "offices",
  "dates",
  "figures",
  "claims",
] as const;

/** An article with its marks; a type that was not marked is not scored. */
export interface MarkedArticle {
  readonly name: string;
  readonly paragraphs: readonly string[];
  readonly published_on?: string;
  readonly marks: { readonly [type in (typeof TYPES)[number]]?: readonly TrueMark[] };
}

/** Returns the marked articles of a folder. Reads leniently: a mark may be a bare string, a paragraph an object with a text. */
export function markedArticles(folder: string): MarkedArticle[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .sort()
    .flatMap((name) =>
      [JSON.parse(readFileSync(join(folder, name), "utf8"))]
        .flat()
        .map((data, i) => markedArticle(`${name}${i ? `#${i + 1}` : ""}`, data)),
    );
}

type Data = Readonly<Record<string, unknown>>;

function markedArticle(name: string, data: Data): MarkedArticle {
  const article = { ...(data.article as Data | undefined), ...data };
  const published = article.published_on ?? article.published ?? article.date;
  const marks = { ...(data.marks as Data | undefined), ...data };
  const sections = article.sections as readonly { paragraphs: readonly string[] }[] | undefined;
  const paragraphs =
    (article.paragraphs as readonly (string | { text: string })[] | undefined) ??
    sections?.flatMap((section) => section.paragraphs) ??
    [];
  return {
    name,
    paragraphs: paragraphs.map((paragraph) => (typeof paragraph === "string" ? paragraph : paragraph.text)),
    ...(typeof published === "string" ? { published_on: published } : {}),
    marks: Object.fromEntries(
      TYPES.flatMap((type) => (Array.isArray(marks[type]) ? [[type, marks[type].map(trueMark)]] : [])),
    ),
  };
}

function trueMark(mark: string | Data): TrueMark {
  if (typeof mark === "string") return { exact: mark };
  const exact = mark.exact ?? mark.text ?? mark.name ?? mark.words;
  return { ...mark, exact: String(exact) };
}
