import type { Article } from "../client/api.ts";
import type { Visit } from "./visit.ts";

/** What pages say of a report beside its records. */
export type Report = Pick<Article, "id" | "publisher" | "published_on" | "language">;

/** As many ids as a request may name. */
const AT_ONCE = 50;

/** Returns who published some articles, when, and in which language, by id. */
export async function reportsOf(visit: Visit, ids: Iterable<string>): Promise<ReadonlyMap<string, Report>> {
  const all = [...new Set(ids)];
  const parts = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) =>
    visit.get<{ data: Report[] }>("/v1/articles", {
      id: all.slice(i * AT_ONCE, (i + 1) * AT_ONCE).join(","),
      fields: "id,publisher,published_on,language",
      limit: AT_ONCE,
    }),
  );
  return new Map((await Promise.all(parts)).flatMap(({ data }) => data.map((one) => [one.id, one] as const)));
}
