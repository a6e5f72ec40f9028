import type { AnyReference } from "../client/api.ts";

/** Returns the path of the page of a record that several articles share; of others, that of its article with it chosen. */
export function pathOf({ type, id }: Pick<AnyReference, "type" | "id">, article?: string): string | null {
  if (type === "article" || type === "actor" || type === "topic" || type === "event") return `/${type}s/${id}`;
  if (type === "place") return `/search?q=${id.replaceAll("-", "+")}`;
  return article === undefined ? null : `/articles/${article}?record=${type}.${id}`;
}
