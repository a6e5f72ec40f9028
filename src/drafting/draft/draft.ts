import { checkLanguage } from "../../model/kit/codes.ts";
import type { Values } from "../../model/kit/fields.ts";
import { numbered } from "../../model/kit/sections.ts";
import { mark } from "../marks/mark.ts";
import type { Article, Candidate, Draft, DraftMark, Known } from "../types.ts";
import { castOf } from "./actors.ts";
import { candidatesOf } from "./candidates.ts";
import { knownEvents } from "./events.ts";
import { partId, slugOf } from "./ids.ts";
import { claimsOf, type Drafted, figuresOf, questionsOf, quotesOf } from "./records.ts";
import { sentencesOf } from "./sentences.ts";

/** The lists of a dossier that are drafted, in its order. */
const LISTS = ["claims", "figures", "quotes", "open_questions"];

/**
 * Drafts a dossier of an article. `known` are the shared records that the service has; `id` is the article's, its headline
 * as a slug if left out. Loads the language model when it is first called: some 100 MB of memory.
 */
export async function draftOf(
  article: Article,
  known: Known,
  { id = slugOf(article.headline) }: { readonly id?: string | undefined } = {},
): Promise<Draft> {
  const marks = mark(article, known);
  const sentences = sentencesOf(article, marks);
  const cast = castOf(marks, known);
  const texts = numbered(article.sections).map(({ text }) => text);
  const textOf = (paragraph: number) => texts[paragraph - 1] as string;
  const publisher = cast.actorNamed(publisherOf(article), "publisher");
  const events = knownEvents(
    sentences.map(({ exact }) => exact),
    known.events ?? [],
  );
  const quotes = quotesOf(marks, cast, textOf);
  const claims = claimsOf(marks, cast, textOf);
  const figures = figuresOf(marks, cast, textOf);
  const drafted = [...claims.records, ...figures.records, ...quotes.records, ...questionsOf(sentences, cast)];
  const lists: Record<string, Values[]> = {};
  const draftMarks: DraftMark[] = [];
  for (const list of LISTS)
    for (const one of drafted.filter((record) => record.list === list)) {
      lists[list] ??= [];
      const record = { id: partId(id, one.type, lists[list].length + 1), ...one.values };
      lists[list].push(record);
      draftMarks.push(markOf(one, record.id));
    }
  const actors = cast.made();
  for (const actor of actors)
    draftMarks.push({
      type: "actor",
      id: actor.id as string,
      origin: "rule: named by a record",
      sureness: "likely",
      review: "unconfirmed",
    });
  const candidates: Candidate[] = [
    ...quotes.candidates,
    ...claims.candidates,
    ...figures.candidates,
    ...candidatesOf({ sentences, marks, cast, known, events, articleId: id }),
  ];
  return {
    dossier: { article: headOf(article, id, publisher, [...events.keys()]), ...lists },
    registry: actors.length ? { actors } : {},
    marks: draftMarks,
    candidates,
  };
}

function markOf({ type, origin, sureness }: Drafted, id: string): DraftMark {
  return { type, id, origin, sureness, review: "unconfirmed" };
}

/** Returns the name of the publisher: as given, or the host of the address. Every article needs one. */
function publisherOf({ publisher, url }: Article): string {
  return (
    publisher ?? (URL.canParse(url ?? "") ? new URL(url as string).hostname.replace(/^www\./, "") : "Unknown publisher")
  );
}

function headOf(
  { authors, language, publisher: _, sections, ...head }: Article,
  id: string,
  publisher: string,
  events: readonly string[],
): Values {
  const checked = language === undefined ? undefined : checkLanguage(language);
  return {
    id,
    ...head,
    publisher,
    ...(authors?.length ? { authors: authors.map((name) => ({ name })) } : {}),
    language: language !== undefined && (checked === undefined || "code" in checked) ? language : "en",
    status: "withheld",
    text_kind: "original",
    sections,
    ...(events.length ? { events } : {}),
  };
}
