import { render } from "preact-render-to-string";
import { notice } from "./components/notice.ts";
import { stanceShapes } from "./components/stance.ts";
import { html, type Shown } from "./html.ts";
import type { PageContent, SectionName } from "./page.ts";
import type { Visit } from "./visit.ts";
import { frameWords as say } from "./words/frame.ts";

/** Addresses of the scripts and styles, each with a digest of what it holds in its name. */
export type AssetNames = Readonly<Record<string, string>>;

/** Returns the HTML of a page: its content in the frame that all pages share. */
export function documentOf(content: PageContent, visit: Visit, assets: AssetNames): string {
  const { title, description, main, head, script } = content;
  const page = html`<html lang="en" dir="ltr"><head><meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${title === say.name ? title : `${title} – ${say.name}`}</title>
<meta name="description" content=${description}/><link rel="icon" href="data:,"/>
<link rel="stylesheet" href=${assets["explorer.css"]}/>
<script src=${assets["theme.js"]}></script>
${["page", ...(script === undefined ? [] : [script])].map((name) => html`<script src=${assets[`${name}.js`]} type="module"></script>`)}
${FEEDS.map((type) => html`<link rel="alternate" type=${`application/${type}+xml`} href=${`/v1/feeds/articles.${type}`}/>`)}${head}</head>
<body>${stanceShapes()}<a class="skip" href="#main">${say.skip}</a>${bar(content)}
<main id="main">${content.status !== 400 && timeNotice(visit)}${main}</main>${footer()}</body></html>`;
  return `<!doctype html>${render(page)}`;
}

const FEEDS = ["atom", "rss"] as const;

const SECTIONS = Object.entries(say.sections) as [SectionName, string][];

function bar({ section, searches }: PageContent): Shown {
  return html`<header class="top"><a class="brand" href="/">${say.name}</a><nav aria-label=${say.main}>${SECTIONS.map(
    ([name, words]) => html`<a href=${`/${name}`} aria-current=${name === section ? "page" : undefined}>${words}</a>`,
  )}</nav>${!searches && html`<form class="find" role="search" action="/search"><input type="search" name="q" aria-label=${say.search} placeholder=${say.searchHint}/><kbd aria-hidden="true">/</kbd></form>`}<a class="menu btn" href="#foot">${say.menu}</a></header>`;
}

/** Says that the page is of a past time, if it is. */
function timeNotice(visit: Visit): Shown {
  const time = visit.parameter("as_of");
  return (
    time !== "" && notice("neutral", html`${say.asOf(time)} <a href=${visit.with({ as_of: "" })}>${say.current}</a>`)
  );
}

const LINKS: Readonly<Record<keyof typeof say.footer, string>> = {
  docs: "/docs",
  feeds: "/v1/feeds/articles.atom",
  exports: "/docs/guides/api#exports",
  changes: "/docs/guides/changes",
  embed: "/docs/guides/embed",
  review: "/review",
};

function footer(): Shown {
  const sections = SECTIONS.map(([name, words]) => html`<a class="narrow" href=${`/${name}`}>${words}</a>`);
  const links = Object.entries(LINKS).map(
    ([name, href]) => html`<a href=${href}>${say.footer[name as keyof typeof LINKS]}</a>`,
  );
  const themes = Object.entries(say.themes).map(
    ([name, words]) => html`<button type="button" value=${name}>${words}</button>`,
  );
  return html`<footer class="foot" id="foot">${sections}${links}<span class="themes" hidden>${say.theme}: ${themes}</span></footer>`;
}
