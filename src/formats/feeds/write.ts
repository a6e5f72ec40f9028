/** A page of a feed in the terms that JSON Feed, RSS and Atom share. Texts are plain text, times are RFC 3339. */
export interface Feed {
  /** A unique, permanent IRI. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page that the feed goes with, the feed's own address and that of its next page: absolute. */
  readonly homeUrl: string;
  readonly selfUrl: string;
  readonly nextUrl: string | null;
  /** When an entry was changed last. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** One entry of a feed. */
export interface FeedEntry {
  /** A unique, permanent IRI. */
  readonly id: string;
  /** The page of the article where it was published; null where it is not known. */
  readonly originalUrl: string | null;
  /** The service's own page of the article. */
  readonly pageUrl: string;
  /** The record, which is JSON. */
  readonly recordUrl: string;
  readonly title: string;
  readonly summary: string | null;
  readonly text: string;
  /** When the article was published; null where not even the day is known. */
  readonly published: string | null;
  /** When the record was changed last. */
  readonly updated: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  readonly subjects: readonly string[];
}

/** The time of an Atom feed in which nothing was ever shown: Atom requires one. */
export const NO_TIME = "1970-01-01T00:00:00Z";

/** Returns a feed as JSON Feed 1.1 (jsonfeed.org). An entry of which no day of publication is known has no `date_published`. */
export function jsonFeed({ title, description, homeUrl, selfUrl, nextUrl, entries }: Feed): object {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title,
    description,
    home_page_url: homeUrl,
    feed_url: selfUrl,
    ...(nextUrl === null ? {} : { next_url: nextUrl }),
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.originalUrl ?? entry.pageUrl,
      title: entry.title,
      ...(entry.summary === null ? {} : { summary: entry.summary }),
      content_text: entry.text,
      ...(entry.published === null ? {} : { date_published: entry.published }),
      date_modified: entry.updated,
      authors: [{ name: entry.author }],
      language: entry.language,
      ...(entry.subjects.length ? { tags: entry.subjects } : {}),
      _standpoint: { about: ABOUT, page: entry.pageUrl, record: entry.recordUrl },
    })),
  };
}

const ABOUT = "The service's own page of the item, and its record as JSON.";

/**
 * Returns a feed as RSS 2.0 with its own address (rssboard.org, and its best practices). Readers take descriptions for
 * HTML, so plain text is escaped for HTML before it is for XML. Authors are in Dublin Core: RSS has only e-mail
 * addresses. An entry of which no day of publication is known has no `pubDate`. The channel has no language, as its
 * entries are in several.
 */
export function rssFeed({ title, description, homeUrl, selfUrl, nextUrl, updated, entries }: Feed): string {
  const items = entries.map((entry) =>
    element("item", [
      leaf("title", entry.title),
      leaf("link", entry.originalUrl ?? entry.pageUrl),
      `<guid isPermaLink="false">${escaped(entry.id)}</guid>`,
      ...(entry.published === null ? [] : [leaf("pubDate", rssTime(entry.published))]),
      leaf("description", paragraphs(entry.summary ?? entry.text)),
      leaf("dc:creator", entry.author),
      ...entry.subjects.map((subject) => leaf("category", subject)),
      ...related("atom:link", entry),
    ]),
  );
  const channel = element("channel", [
    leaf("title", title),
    leaf("link", homeUrl),
    leaf("description", description),
    leaf("lastBuildDate", rssTime(updated)),
    link("atom:link", "self", "application/rss+xml", selfUrl),
    ...(nextUrl === null ? [] : [link("atom:link", "next", "application/rss+xml", nextUrl)]),
    leaf("docs", "https://www.rssboard.org/rss-specification"),
    ...items,
  ]);
  return `${XML}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">\n${channel}\n</rss>\n`;
}

/** Returns a feed as Atom (RFC 4287), with its next page (RFC 5005). */
export function atomFeed({ id, title, description, homeUrl, selfUrl, nextUrl, updated, entries }: Feed): string {
  const all = entries.map((entry) => {
    const children = [
      leaf("id", entry.id),
      leaf("title", entry.title),
      leaf("updated", entry.updated),
      ...(entry.published === null ? [] : [leaf("published", entry.published)]),
      link("link", "alternate", "text/html", entry.originalUrl ?? entry.pageUrl),
      ...related("link", entry),
      element("author", [leaf("name", entry.author)]),
      ...entry.subjects.map((subject) => `<category term="${escaped(subject)}"/>`),
      ...(entry.summary === null ? [] : [leaf("summary", entry.summary)]),
      leaf("content", entry.text),
    ];
    return `<entry xml:lang="${escaped(entry.language)}">\n${children.join("\n")}\n</entry>`;
  });
  const children = [
    leaf("id", id),
    leaf("title", title),
    leaf("subtitle", description),
    leaf("updated", updated),
    link("link", "self", "application/atom+xml", selfUrl),
    ...(nextUrl === null ? [] : [link("link", "next", "application/atom+xml", nextUrl)]),
    `<link rel="alternate" href="${escaped(homeUrl)}"/>`,
    element("author", [leaf("name", title)]),
    ...all,
  ];
  return `${XML}<feed xmlns="http://www.w3.org/2005/Atom">\n${children.join("\n")}\n</feed>\n`;
}

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';

function element(name: string, children: readonly string[]): string {
  return `<${name}>\n${children.join("\n")}\n</${name}>`;
}

function leaf(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function link(name: string, rel: string, type: string, href: string): string {
  return `<${name} rel="${rel}" type="${type}" href="${escaped(href)}"/>`;
}

function rssTime(time: string): string {
  return new Date(time).toUTCString();
}

/** Plain text as HTML: a paragraph for each stretch between blank lines. */
function paragraphs(text: string): string {
  return text
    .split("\n\n")
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join("");
}

/**
 * Text as it may stand in XML, in an attribute too. What no XML 1.0 document may hold becomes U+FFFD. Some readers know
 * only the named entities.
 */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\u{FFFD}")
    .replaceAll(/[&<>"\r]/g, (character) => ENTITIES[character] as string);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** Returns the links of an entry to the service: its page, unless the entry itself leads there, and its record. */
function related(name: string, { originalUrl, pageUrl, recordUrl }: FeedEntry): string[] {
  const page = originalUrl === null ? [] : [link(name, "related", "text/html", pageUrl)];
  return [...page, link(name, "related", "application/json", recordUrl)];
}
