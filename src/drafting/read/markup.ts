/** The readers that need parsers, loaded when they are first needed. */
export { readHtml } from "./html.ts";
export { readMarkdown } from "./markdown.ts";
