/** Drafts a dossier from an article by rules: what a person then reviews. */
export { draftOf } from "./draft/draft.ts";
export { readText } from "./read/read-text.ts";
export type { Article, Draft } from "./types.ts";
