/** A feed in the terms that JSON Feed, RSS and Atom share. Texts are plain text. */
export interface Feed {
  /** A unique, permanent IRI. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page that the feed goes with, and the feed's own address: absolute. */
  readonly homeUrl: string;
  readonly selfUrl: string;
  readonly entries: readonly FeedEntry[];
}

/** One entry of a feed. */
export interface FeedEntry {
  /** A unique, permanent IRI. */
  readonly id: string;
  readonly url: string;
  /** The address of the entry's own page. */
  readonly externalUrl: string | null;
  readonly title: string;
  readonly summary: string | null;
  readonly text: string;
  /** The day of its publication, YYYY-MM-DD; null where it is not known. */
  readonly day: string | null;
  readonly author: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly subjects: readonly string[];
}

/** The date of an entry or feed without one in Atom, which requires a date: the Unix epoch. */
export const NO_DATE = "1970-01-01T00:00:00Z";

/** Returns a feed as JSON Feed 1.1 (jsonfeed.org). An entry without a known date has none. */
export function jsonFeed({ title, description, homeUrl, selfUrl, entries }: Feed): object {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title,
    description,
    home_page_url: homeUrl,
    feed_url: selfUrl,
    items: entries.map(({ id, url, externalUrl, title, summary, text, day, author, language, subjects }) => ({
      id,
      url,
      ...(externalUrl === null ? {} : { external_url: externalUrl }),
      title,
      ...(summary === null ? {} : { summary }),
      content_text: text,
      ...(day === null ? {} : { date_published: timeOf(day) }),
      ...(author === null ? {} : { authors: [{ name: author }] }),
      ...(language === null ? {} : { language }),
      ...(subjects.length ? { tags: subjects } : {}),
    })),
  };
}

/**
 * A feed as RSS 2.0 with the address of its own (rssboard.org, and its best practices). Readers take descriptions
 * for HTML, so that plain text is escaped for HTML before it is for XML. Authors are in Dublin Core: RSS has
 * only e-mail addresses. An entry of which no date is known has none.
 */
export function rssFeed({ title, description, homeUrl, selfUrl, entries }: Feed): string {
  const items = entries.map((entry) =>
    element("item", [
      leaf("title", entry.title),
      leaf("link", entry.url),
      `<guid isPermaLink="false">${escaped(entry.id)}</guid>`,
      ...(entry.day === null ? [] : [leaf("pubDate", new Date(timeOf(entry.day)).toUTCString())]),
      leaf("description", paragraphs(entry.summary ?? entry.text)),
      ...(entry.author === null ? [] : [leaf("dc:creator", entry.author)]),
      ...entry.subjects.map((subject) => leaf("category", subject)),
    ]),
  );
  const channel = element("channel", [
    leaf("title", title),
    leaf("link", homeUrl),
    leaf("description", description),
    `<atom:link rel="self" type="application/rss+xml" href="${escaped(selfUrl)}"/>`,
    leaf("docs", "https://www.rssboard.org/rss-specification"),
    ...items,
  ]);
  return `${XML}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">\n${channel}\n</rss>\n`;
}

/**
 * A feed as Atom (RFC 4287). It demands a date of the last change: that is the day of publication, the latest for the
 * feed, and NO_DATE where none is known. Only a known day is said to be that of publication.
 */
export function atomFeed({ id, title, description, homeUrl, selfUrl, entries }: Feed): string {
  const days = entries.flatMap(({ day }) => day ?? []).sort();
  const all = entries.map((entry) => {
    const date = entry.day === null ? NO_DATE : timeOf(entry.day);
    const language = entry.language === null ? "" : ` xml:lang="${escaped(entry.language)}"`;
    const children = [
      leaf("id", entry.id),
      leaf("title", entry.title),
      leaf("updated", date),
      ...(entry.day === null ? [] : [leaf("published", date)]),
      `<link rel="alternate" href="${escaped(entry.url)}"/>`,
      ...(entry.externalUrl === null ? [] : [`<link rel="via" href="${escaped(entry.externalUrl)}"/>`]),
      ...(entry.author === null ? [] : [element("author", [leaf("name", entry.author)])]),
      ...entry.subjects.map((subject) => `<category term="${escaped(subject)}"/>`),
      ...(entry.summary === null ? [] : [leaf("summary", entry.summary)]),
      leaf("content", entry.text),
    ];
    return `<entry${language}>\n${children.join("\n")}\n</entry>`;
  });
  const latest = days.at(-1);
  const children = [
    leaf("id", id),
    leaf("title", title),
    leaf("subtitle", description),
    leaf("updated", latest === undefined ? NO_DATE : timeOf(latest)),
    `<link rel="self" type="application/atom+xml" href="${escaped(selfUrl)}"/>`,
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

/** Plain text as HTML: a paragraph for each stretch between blank lines. */
function paragraphs(text: string): string {
  return text
    .split("\n\n")
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join("");
}

/** Text as it may stand in XML, in an attribute too. What no XML 1.0 document may hold becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\u{FFFD}")
    .replaceAll(/[&<>"'\r]/g, (character) => `&#${character.codePointAt(0)};`);
}

function timeOf(day: string): string {
  return `${day}T00:00:00Z`;
}
