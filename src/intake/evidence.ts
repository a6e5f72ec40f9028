import { type Quote, wordsOf } from "../model/kit/evidence.ts";
import { ArticleText, isSamePassage, type PassageName, passageInWords } from "../model/kit/passages.ts";
import { parts } from "../model/records/index.ts";
import {
  anchoredAt,
  type Found,
  locatedOf,
  type NotFound,
  PLACES_SHOWN,
  partedBy,
  placeOf,
  placeOfKept,
} from "./anchor.ts";
import type { Dossier, Flaw, Path } from "./forms.ts";
import { nearestWords } from "./near-words.ts";
import { withParts } from "./with-parts.ts";

/** A piece of evidence whose words stand in another passage than the one that it names, or where they were. */
export interface Carried {
  readonly path: Path;
  readonly from: Partial<PassageName>;
  readonly to: PassageName;
}

/** A dossier whose evidence has its places, as it is kept; with the flaws of what has none. */
export interface Anchored {
  readonly dossier: Dossier;
  readonly flaws: readonly Flaw[];
  readonly carried: readonly Carried[];
}

/** So many near misses have a hint: finding one takes up to a millisecond. */
const HINTS = 100;

/**
 * Finds the place of each piece of evidence of a dossier. That of the dossier that it replaces is carried over: see `placeOf`.
 */
export function anchored(dossier: Dossier, replaced: Dossier | null = null): Anchored {
  const text = new ArticleText(dossier.article);
  const before = replaced && evidenceOf(replaced);
  const flaws: Flaw[] = [];
  const moved: Carried[] = [];
  const placed = withParts(dossier, ({ name, type }, values, i) => {
    const quotes = values.evidence as readonly Quote[] | undefined;
    if (quotes === undefined) return values;
    const oldOf = before ? before.placesOf(`${type}/${values.id}`, quotes) : () => [];
    const evidence = quotes.map((quote, j) => {
      const old = oldOf(quote);
      const found = placeOf(quote, text, before?.text, old);
      const path = [name, i, "evidence", j];
      const refuse = (reason: string) => {
        flaws.push({ path: [...path, "exact"], message: `of ${type} \`${values.id}\` ${reason}` });
        return quote;
      };
      if ("places" in found) return refuse(reasonOf(quote, found, text, flaws.length < HINTS));
      const parted = partedBy(quote, found);
      if (parted !== undefined) return refuse(`begins or ends within the character \`${parted}\`: quote it whole`);
      const from = [quote, old[0]?.passage].find((one) => one && isNamed(one) && !isSamePassage(found.passage, one));
      if (from) moved.push({ path, from, to: found.passage });
      return anchoredAt(quote, found);
    });
    return { ...values, evidence };
  });
  return { dossier: placed, flaws, carried: moved };
}

/** Returns a kept dossier with each piece of evidence located in its passage. */
export function located(dossier: Dossier): Dossier {
  const text = new ArticleText(dossier.article);
  return withParts(dossier, (_, values) => {
    const evidence = values.evidence as readonly Quote[] | undefined;
    if (evidence === undefined) return values;
    return {
      ...values,
      evidence: evidence.map((quote) => {
        const place = placeOfKept(quote, text);
        return place === undefined ? quote : locatedOf(quote, place);
      }),
    };
  });
}

/** A piece of stored evidence: its words, and their place. */
interface Piece {
  readonly words: string;
  readonly place: Found;
}

/** The evidence of a stored dossier: the text, and where each quote of each record stands in it. */
function evidenceOf(dossier: Dossier) {
  const text = new ArticleText(dossier.article);
  const byRecord = new Map<string, readonly Piece[]>();
  for (const { name, type } of parts)
    for (const { id, evidence } of dossier[name] ?? [])
      byRecord.set(
        `${type}/${id}`,
        ((evidence ?? []) as readonly Quote[]).flatMap((quote) => {
          const place = placeOfKept(quote, text);
          return place === undefined ? [] : [{ words: wordsOf(quote), place }];
        }),
      );
  return {
    text,
    /** Returns the old places that each of a record's quotes may have had; none for a record that is new. */
    placesOf(record: string, quotes: readonly Quote[]): (quote: Quote) => readonly Found[] {
      const own = byRecord.get(record) ?? [];
      return (quote) => {
        const words = wordsOf(quote);
        const old = own.flatMap((one) => (one.words === words ? one.place : []));
        const same = old.find(({ passage }) => isSamePassage(passage, quote));
        if (same) return [same];
        if (quotes.length === 1) return old;
        const others = quotes.filter((other) => other !== quote && wordsOf(other) === words);
        return old.filter(({ passage }) => !others.some((other) => isSamePassage(passage, other)));
      };
    },
  };
}

function isNamed({ in: kind, paragraph, section }: Partial<PassageName>): boolean {
  return kind !== undefined || paragraph !== undefined || section !== undefined;
}

/** Returns why a quote has no place, and what to do. */
function reasonOf(quote: Quote, { places, was }: NotFound, text: ArticleText, hasHint: boolean): string {
  const names = [...new Set(places.map(({ passage }) => passageInWords(passage)))];
  const remedy = "add the prefix or suffix that tells them apart";
  if (was)
    return `stands in ${passageInWords(was.passage)}, where it was, and in the passage that it names: leave that out to keep it, or ${remedy}`;
  if (places.length === 1) return `stands in ${names}, and stood elsewhere, too, before the text changed; ${remedy}`;
  if (places.length)
    return `is ambiguous: it occurs ${places.length < PLACES_SHOWN ? places.length : `${PLACES_SHOWN} or more`} times, in ${names.join(", ")}; ${remedy}`;
  const hint = hasHint ? nearestWords(quote, text) : undefined;
  return `is absent: the article does not contain ${JSON.stringify(wordsOf(quote))}${hint ?? ""}`;
}
