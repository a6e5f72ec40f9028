/** Drafts a dossier from an article by rules and, where one is set, a model: what a person then reviews. */
export { draftOf } from "./draft/draft.ts";
export type { ModelSettings } from "./model/talk.ts";
export { readText } from "./read/read-text.ts";
export type { Article, Draft } from "./types.ts";
