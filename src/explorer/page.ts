import type { Shown } from "./html.ts";
import type { Visit } from "./visit.ts";

/** A section of the bar at the top of each page. */
export type SectionName =
  | "articles"
  | "topics"
  | "actors"
  | "matrix"
  | "timeline"
  | "network"
  | "disagreements"
  | "review";

/** What a page shows. */
export interface PageContent {
  readonly title: string;
  /** A sentence for search engines and for those who are sent a link. */
  readonly description: string;
  /** The section that the page belongs to; null where it has none. */
  readonly section: SectionName | null;
  readonly main: Shown;
  /** Whether the page has a search field of its own, so that the bar needs none. */
  readonly searches?: boolean;
  /** The name of its script, below `browser/`. */
  readonly script?: string;
  /** Further elements of the head. */
  readonly head?: Shown;
  /** The status of the answer, unless it is 200. */
  readonly status?: number;
}

/** Asks for what a page shows. Throws Refused if the service has no answer. */
export type Page = (visit: Visit) => Promise<PageContent>;
