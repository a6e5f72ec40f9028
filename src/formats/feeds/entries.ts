import { createHash } from "node:crypto";
import { lastChange, namedBy } from "../../reading/change-log.ts";
import { docsOf } from "../../reading/views/positions.ts";
import type { Condition, Reads } from "../../store/store.ts";
import { INSTANT, WHOLE_DAY } from "../json-ld/properties.ts";
import type { FeedEntry } from "./write.ts";

/** Returns the IRI of a name: a UUID (RFC 9562, version 8) that is the same for ever, whatever the service's address. */
export function iriOf(name: string): string {
  const bytes = createHash("sha256").update(`standpoint/${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** What all readers see of the change log. */
export const SHOWN: Condition = { column: "shown", isNull: false };

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Article {
  readonly id: string;
  readonly headline: string;
  readonly subheadline: string | null;
  readonly publisher: Named;
  readonly authors: readonly { readonly name: string }[];
  readonly url: string | null;
  readonly language: string;
  readonly published_on: string | null;
  readonly sections: readonly { readonly paragraphs: readonly { readonly text: string }[] }[];
  readonly events: readonly Named[];
}

interface Question {
  readonly id: string;
  readonly question: string;
  readonly article: Named;
  readonly event: Named | null;
  readonly topics: readonly Named[];
  readonly actors: readonly Named[];
}

/** Returns the entries of articles. */
export async function articleEntries(reads: Reads, records: readonly unknown[], base: string): Promise<FeedEntry[]> {
  const articles = records as readonly Article[];
  const times = await shownTimes(reads, articles);
  return articles.map((article) => ({
    ...sharedBy(article, times),
    id: iriOf(`articles/${article.id}`),
    pageUrl: `${base}/articles/${article.id}`,
    recordUrl: `${base}/v1/articles/${article.id}`,
    title: article.headline,
    summary: article.subheadline,
    text: article.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join("\n\n"),
    subjects: namesOf(article.events),
  }));
}

/** Returns the entries of open questions. */
export async function questionEntries(reads: Reads, records: readonly unknown[], base: string): Promise<FeedEntry[]> {
  const questions = records as readonly Question[];
  const ids = [...new Set(questions.map(({ article }) => article.id))];
  const plan = { table: "articles", where: [{ column: "id", inList: ids }], order: BY_ID, limit: ids.length };
  const [page] = ids.length ? await reads.run([plan]) : [];
  const articles = docsOf<Article>(page);
  const times = await shownTimes(reads, articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return questions.flatMap((question) => {
    const article = byId.get(question.article.id);
    return article === undefined ? [] : [questionEntry(question, article, times, base)]; // deleted since
  });
}

const BY_ID = [{ column: "id", descending: false }];

function questionEntry(
  { id, question, event, topics, actors }: Question,
  article: Article,
  times: ReadonlyMap<string, string>,
  base: string,
): FeedEntry {
  const about = namesOf([...topics, ...actors, ...(event === null ? [] : [event])]);
  const lines = [
    question,
    `Left open by: ${article.headline}`,
    ...(about.length ? [`About: ${about.join("; ")}`] : []),
  ];
  return {
    ...sharedBy(article, times),
    id: iriOf(`open-questions/${id}`),
    pageUrl: `${base}/articles/${article.id}?record=open_question.${id}`,
    recordUrl: `${base}/v1/open-questions/${id}`,
    title: question,
    summary: null,
    text: lines.join("\n\n"),
    subjects: namesOf(topics),
  };
}

/** A dossier that was canceled, as it was put then; without a document once it was erased. */
export interface Canceled {
  readonly id: string;
  readonly at: string;
  readonly dossier: {
    readonly article?: { readonly cancellation?: { readonly reason: string } };
    readonly open_questions?: readonly { readonly id: string; readonly status: string }[];
  };
}

/** Returns the entry in place of that of a canceled article: readers that keep entries then keep this one alone. */
export function withdrawnArticle(canceled: Canceled, base: string): FeedEntry[] {
  return [withdrawn(canceled, `articles/${canceled.id}`, base)];
}

/** Returns the entries in place of those of the open questions of a canceled article. */
export function withdrawnQuestions(canceled: Canceled, base: string): FeedEntry[] {
  const open = (canceled.dossier.open_questions ?? []).filter(({ status }) => status === "open");
  return open.map(({ id }) => withdrawn(canceled, `open-questions/${id}`, base));
}

function withdrawn({ id, at, dossier }: Canceled, path: string, base: string): FeedEntry {
  return {
    id: iriOf(path),
    originalUrl: null,
    pageUrl: `${base}/articles/${id}`,
    recordUrl: `${base}/v1/${path}`,
    title: "Withdrawn",
    summary: null,
    text: dossier.article?.cancellation?.reason ?? "It is no longer shown.",
    published: null,
    updated: at,
    author: "Standpoint",
    language: "en",
    subjects: [],
  };
}

/** Returns what the entries of an article and of its questions have in common. */
function sharedBy(article: Article, times: ReadonlyMap<string, string>) {
  return {
    originalUrl: article.url,
    published: knownTime(article.published_on),
    updated: times.get(article.id) as string,
    author: article.authors.map(({ name }) => name).join(", ") || article.publisher.name,
    language: article.language,
  };
}

/** Returns the time of a date of one whole day, which is its beginning in UTC, or of an instant; null for other dates. */
function knownTime(date: string | null): string | null {
  if (date === null || !(WHOLE_DAY.test(date) || INSTANT.test(date))) return null;
  return new Date(date).toISOString().replace(".000Z", "Z");
}

/** Returns the time of the last shown revision of some articles' dossiers, by id. */
async function shownTimes(reads: Reads, articles: readonly Article[]): Promise<Map<string, string>> {
  const last = articles.map(async ({ id }) => {
    const change = await lastChange(reads, [...namedBy("dossier", id), SHOWN], "revision");
    return [id, change?.made_at as string] as const;
  });
  return new Map(await Promise.all(last));
}

function namesOf(some: readonly Named[]): string[] {
  return [...new Set(some.map(({ name }) => name))];
}
