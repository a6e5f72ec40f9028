/** Ids of the records that a draft makes. */

import { createHash } from "node:crypto";
import { slugFrom } from "../../model/kit/slug.ts";

const LONGEST = 80;

/** Returns a name as a slug, at most 60 characters. */
export function slugOf(name: string): string {
  const slug = slugFrom(name);
  return slug === "" ? `n-${hashOf(name)}` : slug;
}

/** Returns ids that begin with a slug and that nobody has yet. Keeps each id that it returns. */
export function idsAmong(taken: Set<string>): (slug: string) => string {
  return (slug) => {
    let id = slug;
    for (let i = 2; taken.has(id); i++) id = `${slug}-${i}`;
    taken.add(id);
    return id;
  };
}

/** Returns the id of a record of an article, such as `article-quote-1`. */
export function partId(article: string, type: string, ordinal: number): string {
  const end = `-${type.replaceAll("_", "-")}-${ordinal}`;
  const isShort = article.length + end.length <= LONGEST;
  return `${isShort ? article : `${article.slice(0, LONGEST - end.length - 9).replace(/-+$/, "")}-${hashOf(article)}`}${end}`;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
