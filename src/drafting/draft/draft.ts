import { checkLanguage } from "../../model/kit/codes.ts";
import type { Values } from "../../model/kit/fields.ts";
import { numbered } from "../../model/kit/sections.ts";
import { mark } from "../marks/mark.ts";
import { askModel } from "../model/ask.ts";
import type { ModelSettings } from "../model/talk.ts";
import type { Article, Candidate, Draft, DraftMark, Known } from "../types.ts";
import { castOf } from "./actors.ts";
import { candidatesOf } from "./candidates.ts";
import { knownEvents } from "./events.ts";
import { partId, slugOf } from "./ids.ts";
import { claimsOf, type Drafted, figuresOf, questionsOf, quotesOf, restsOnSame } from "./records.ts";
import { sentencesOf } from "./sentences.ts";

/** The lists of a dossier that are drafted, in its order. */
const LISTS = ["consensus_points", "positions", "claims", "figures", "proposals", "quotes", "open_questions"];

/** What may be given to drafting. */
export interface DraftOptions {
  /** The id of the article; its headline as a slug if left out. */
  readonly id?: string | undefined;
  /** A model that drafts what rules cannot; none if left out. */
  readonly model?: ModelSettings | undefined;
}

/**
 * Drafts a dossier of an article. `known` are the shared records that the service has. Loads the words and the parts of
 * speech that rules need when it is first called: some 100 MB of memory.
 */
export async function draftOf(
  article: Article,
  known: Known,
  { id = slugOf(article.headline), model }: DraftOptions = {},
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
  const head = headOf(article, id, publisher, [...events.keys()]);
  const ruled = [...claims.records, ...figures.records, ...quotes.records, ...questionsOf(sentences, cast)];
  const added =
    model && (await askModel(model, { article, marks, cast, known, events: [...events.keys()], drafted: ruled, head }));
  const { lists, draftMarks } = listed(id, [...ruled, ...(added?.records ?? [])], added?.answered);
  const actors = cast.namedIn(JSON.stringify([publisher, lists]));
  for (const actor of actors)
    draftMarks.push({
      type: "actor",
      id: actor.id as string,
      origin: "rule: named by a record",
      sureness: "likely",
      review: "unconfirmed",
    });
  const byRules = [
    ...quotes.candidates,
    ...claims.candidates,
    ...figures.candidates,
    ...candidatesOf({ sentences, marks, cast, known, events, articleId: id }),
  ];
  const candidates = [...besides(added?.candidates ?? [], byRules), ...besides(byRules, added?.records ?? [])];
  return {
    dossier: { article: head, ...lists },
    registry: actors.length ? { actors } : {},
    marks: draftMarks,
    candidates,
    ...(added && { model: added.report }),
  };
}

/** Returns the candidates without those that others have already: those of a type for the same words. */
function besides(candidates: readonly Candidate[], others: readonly (Candidate | Drafted)[]): Candidate[] {
  const isSame = (one: Candidate, other: Candidate | Drafted) =>
    one.type === other.type && restsOnSame(withEvidence(one), withEvidence(other));
  return candidates.filter((one) => !others.some((other) => isSame(one, other)));
}

function withEvidence(one: Candidate | Drafted): Values {
  return "evidence" in one ? { ...one.values, evidence: one.evidence } : one.values;
}

/** Returns records with ids in the lists of a dossier, in its order, and a mark of each. */
function listed(article: string, drafted: readonly Drafted[], answered: ReadonlyMap<Drafted, Drafted> = new Map()) {
  const byList = Map.groupBy(drafted, ({ list }) => list);
  const inOrder = LISTS.flatMap((list) => byList.get(list) ?? []);
  const ids = new Map(
    [...byList.values()].flatMap((list) => list.map((one, i) => [one, partId(article, one.type, i + 1)] as const)),
  );
  const lists: Record<string, Values[]> = {};
  for (const one of inOrder) {
    const claim = answered.get(one);
    lists[one.list] ??= [];
    lists[one.list]?.push({ id: ids.get(one), ...(claim && { responds_to: ids.get(claim) }), ...one.values });
  }
  const draftMarks = inOrder.map((one) => markOf(one, ids.get(one) as string));
  return { lists, draftMarks };
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
