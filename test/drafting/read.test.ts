import { describe, expect, test } from "vitest";
import { readText } from "../../src/drafting/index.ts";

describe("plain text", () => {
  test("has a headline, a byline, a date, headings and paragraphs", async () => {
    const source =
      "Port and union talk\n\nA line on what it is about\n\nBy Jo Reis and Ana Silva\n\n12 March 2024\n\nThey met.\nThey left.\n\nWho Pays\n\nNobody knows.\n\nRead more: another story\n";
    expect(await readText(source, { type: "text" })).toEqual({
      headline: "Port and union talk",
      subheadline: "A line on what it is about",
      authors: ["Jo Reis", "Ana Silva"],
      published_on: "2024-03-12",
      sections: [{ paragraphs: ["They met. They left."] }, { heading: "Who Pays", paragraphs: ["Nobody knows."] }],
    });
  });

  test("without a headline begins with its first sentence", async () => {
    const { headline, sections } = await readText("The port and the union met on Monday. They left.", { type: "text" });
    expect(headline).toBe("The port and the union met on Monday.");
    expect(sections).toEqual([{ paragraphs: ["The port and the union met on Monday. They left."] }]);
  });

  test("what the caller knows counts more than the text", async () => {
    expect(await readText("A\n\nB c d.", { type: "text", headline: "Mine", language: "pt" })).toMatchObject({
      headline: "Mine",
      language: "pt",
    });
  });
});

test("Markdown: headings, lists, quotes and links without their markup, and front matter", async () => {
  const source =
    "---\ndate: 2024-03-12\nauthor: Jo Reis\nlang: en-GB\n---\n\n# Port *talks*\n\nThey [met](http://port.example) in **Lisbon**.\n\n## Who pays\n\n- One thing.\n- Another.\n\n> Words.\n";
  const article = await readText(source, { type: "markdown" });
  expect(article).toMatchObject({ headline: "Port talks", authors: ["Jo Reis"], language: "en-GB" });
  expect(article.sections).toEqual([
    { paragraphs: ["They met in Lisbon."] },
    { heading: "Who pays", paragraphs: ["One thing.", "Another.", "Words."] },
  ]);
  expect(article.published_on).toMatch(/^2024-03-12/);
});

describe("a web page", () => {
  const page = (head: string, body: string) =>
    `<!doctype html><html lang="en-GB"><head><title>Port talks - Gazette</title>${head}</head><body><nav><a href="/">Home</a></nav>${body}<footer>All rights reserved</footer></body></html>`;
  const text =
    "<article><h1>Port talks</h1><div class='share'>Share this</div><p>The Port Authority and the union met in Lisbon on Monday, and talked for four hours about work at night.</p><h2>Who pays</h2><p>Nobody knows who pays for the bonus that the dockers want, said a person close to the port.</p><p>Subscribe to our newsletter</p><div class='related-stories'><p>Another story that is about something else</p></div></article>";

  test("has its data from JSON-LD, and its text without furniture", async () => {
    const data = {
      "@graph": [
        {
          "@type": "NewsArticle",
          headline: "Port and union talk",
          datePublished: "2024-03-12T18:30:00.000Z",
          author: [{ name: "Jo Reis" }],
          publisher: { name: "Harbour Gazette" },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><link rel="canonical" href="https://gazette.example/talks">`;
    expect(await readText(page(head, text), { type: "html" })).toEqual({
      headline: "Port and union talk",
      authors: ["Jo Reis"],
      published_on: "2024-03-12T18:30:00Z",
      language: "en-GB",
      url: "https://gazette.example/talks",
      publisher: "Harbour Gazette",
      sections: [
        {
          paragraphs: [
            "The Port Authority and the union met in Lisbon on Monday, and talked for four hours about work at night.",
          ],
        },
        {
          heading: "Who pays",
          paragraphs: ["Nobody knows who pays for the bonus that the dockers want, said a person close to the port."],
        },
      ],
    });
  });

  test("has its data from meta elements where it has no JSON-LD", async () => {
    const head =
      '<meta property="og:title" content="Port talks"><meta property="article:published_time" content="2024-03-12"><meta name="author" content="Jo Reis"><meta property="og:site_name" content="Gazette">';
    const article = await readText(page(head, text), { type: "html" });
    expect(article).toMatchObject({
      headline: "Port talks",
      published_on: "2024-03-12",
      authors: ["Jo Reis"],
      publisher: "Gazette",
    });
    expect(article.sections.map(({ heading }) => heading)).toEqual([undefined, "Who pays"]);
  });
});
