import { date } from "../kit/date-field.ts";
import { dateSpan } from "../kit/edtf.ts";
import { internal, oneOf } from "../kit/field-kinds.ts";
import type { Lookup, Values } from "../kit/fields.ts";
import { own } from "../kit/meaning.ts";
import type { Derived } from "../kit/specification.ts";
import { effectiveBases } from "../vocabularies/sayings.ts";

/**
 * The date by which views, filters and orders "over time" take a position, quote, claim or figure: its own, else the
 * start of its event, else the publication of its article. A figure's `period` is never its date.
 */
export const effectiveDate: Derived = {
  fields: {
    effective_on: date("When it counts: the date that views and filters over time use.", {
      term: own,
      optional: true,
      range: "dated",
    }),
    effective_basis: {
      ...oneOf("What `effective_on` is.", effectiveBases, { term: own, optional: true }),
      filters: () => ({}),
    },
    // Decides which of several is the latest: see `recencyOf`.
    recency: internal({ type: "text", default: "" }),
  },
  of: (values, lookup, article) => {
    const { date: effective_on, basis: effective_basis } = effectiveOf(values, lookup, article);
    return {
      ...(effective_on === null ? {} : { effective_on, effective_basis }),
      recency: recencyOf(effective_on, lookup, article),
    };
  },
};

/** Returns the effective date of a record of an article, and what it is; null if nothing dates it. */
export function effectiveOf(
  { stated_on, event }: Values,
  lookup: Lookup,
  article: string,
): { readonly date: string | null; readonly basis: (typeof effectiveBases.values)[number] | null } {
  if (typeof stated_on === "string") return { date: stated_on, basis: "stated" };
  const begins = typeof event === "string" ? lookup.date("events", event) : null;
  if (begins !== null) return { date: begins, basis: "event" };
  const published = lookup.date("articles", article);
  return { date: published, basis: published === null ? null : "published" };
}

/**
 * Returns a text that sorts records from the earliest to the latest: by effective date, then by the publication of their
 * article, then by when that was first shown. Ids play no part. A space sorts before every character of a date.
 */
function recencyOf(effective: string | null, lookup: Lookup, article: string): string {
  const orderOf = (date: string | null) => (date === null ? "" : (dateSpan(date)?.order ?? ""));
  const written = String(lookup.written("articles", article)).padStart(10, "0");
  return `${orderOf(effective)} ${orderOf(lookup.date("articles", article))} ${written}`;
}
