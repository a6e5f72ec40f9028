/** What the filters of pages offer to choose from. */
import type { Article, Facets } from "../client/api.ts";
import type { Option } from "./components/filter.ts";
import { STANCES } from "./components/stance.ts";
import { countryName, labelOf } from "./labels.ts";
import type { Visit } from "./visit.ts";

type Counted = { readonly facets: Facets };

/** Returns the 100 newest articles, and the 100 actors and topics of the most stances, each most frequent first. */
export async function reportOptions(visit: Visit): Promise<Record<"article" | "actor" | "topic", Option[]>> {
  const [articles, stances] = await Promise.all([
    visit.get<{ data: Article[] }>("/v1/articles", { sort: "-published_on", limit: 100, fields: "id,headline" }),
    visit.get<Counted>("/v1/positions", { stance: STANCES.join(","), facets: "actor,topic", limit: 1, fields: "id" }),
  ]);
  return {
    article: articles.data.map(({ id, headline }) => ({ value: id, name: headline })),
    actor: optionsOf(stances, "actor"),
    topic: optionsOf(stances, "topic"),
  };
}

/** Returns the kinds and the countries that actors have. */
export async function actorOptions(visit: Visit): Promise<Record<"kind" | "country", Option[]>> {
  const actors = await visit.get<Counted>("/v1/actors", { facets: "kind,country", limit: 1, fields: "id" });
  return {
    kind: optionsOf(actors, "kind").map((one) => ({ value: one.value, name: labelOf(one.value) })),
    country: optionsOf(actors, "country").map(({ value }) => ({ value, name: countryName(value) })),
  };
}

function optionsOf({ facets }: Counted, facet: string): Option[] {
  return (facets.values[facet] ?? []).map(({ value, name, count }) => ({
    value: String(value),
    name: name ?? String(value),
    count,
  }));
}
