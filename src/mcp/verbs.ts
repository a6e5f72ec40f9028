import { z } from "zod";
import { SelectionQuery } from "../changes/feed.ts";
import type { Ask } from "../http/ask.ts";
import { type ChangeType, kindOf } from "../model/kinds.ts";
import { type ResourceName, resourceNameOf } from "../model/kit/names.ts";
import { parts, resourceNamed } from "../model/records/index.ts";
import { listQuerySchema } from "../reading/lists/query.ts";
import { search as searchView } from "../reading/search/search.ts";
import { suggest as suggestView } from "../reading/search/suggest.ts";
import { agreement } from "../reading/views/agreement.ts";
import { timeline as timelineView } from "../reading/views/timeline.ts";
import { type ApiRecord, type Entry, entryOf, fieldsOf, pathOf } from "./entries.ts";
import { inputOf, type Verb } from "./verb.ts";

interface Page<T> {
  readonly data: readonly T[];
}

interface Named {
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

const queryOf = ({ operation }: { readonly operation: { readonly query?: z.ZodObject } }) =>
  operation.query as z.ZodObject;

/** Turns names into ids. */
export const suggest: Verb = {
  name: "suggest",
  title: "Find the id of a name",
  description:
    "Turns a name, an alias or a mistyped name into ids of actors, topics, places and events. Other tools take these ids.",
  path: "/v1/suggest",
  input: inputOf(queryOf(suggestView), ["type"], { q: z.string().describe("The name, or the beginning of it.") }),
  defaults: { limit: "10" },
  names: {},
  pages: null,
  entries: ({ data }: Page<Named>) => data.map(({ type, id, name }) => ({ type, path: pathOf(type, id), id, name })),
};

interface Hit extends Named {
  readonly article: string | null;
  readonly snippet: { readonly text: string };
}

/** Searches all records. */
export const search: Verb = {
  name: "search",
  title: "Search all records",
  description: "Full-text search over all records, best first, each with the words of its article that support it.",
  path: "/v1/search",
  input: inputOf(queryOf(searchView), ["type", "article", "cursor"], {
    q: z.string().describe('Words that must all match. `"several words"` match in this order; `-word` must not match.'),
  }),
  defaults: { limit: "10" },
  names: { article: "article" },
  pages: "cursor",
  entries: async ({ data }: Page<Hit>, ask) => {
    const evidence = await evidenceOf(data, ask);
    return data.map(({ type, id, name, article, snippet }) => ({
      type,
      path: pathOf(type, id),
      ...fieldsOf({ name, article: article && { id: article }, snippet: snippet.text === name ? null : snippet.text }),
      ...(evidence.has(id) && { evidence: evidence.get(id) }),
    }));
  },
  note: ({ corrected }: { readonly corrected: readonly { from: string; to: string }[] }) =>
    corrected.length === 0 ? null : `Corrected: ${corrected.map(({ from, to }) => `${from} to ${to}`).join(", ")}.`,
};

/** Returns the evidence of records of dossiers, by id: one request for each type. */
async function evidenceOf(hits: readonly Hit[], ask: Ask): Promise<ReadonlyMap<string, unknown>> {
  const byType = Map.groupBy(hits, ({ type }) => type);
  const lists = [...byType].filter(([type]) => parts.some((part) => part.type === type));
  const pages = await Promise.all(
    lists.map(async ([type, found]) => {
      const { path } = resourceNamed(resourceNameOf(type));
      const { status, body } = await ask(`/v1/${path}?fields=id,evidence&id=${found.map(({ id }) => id).join()}`);
      return status === 200 ? (body as Page<ApiRecord>).data : [];
    }),
  );
  return new Map(pages.flat().map((record) => [record.id, fieldsOf(record).evidence ?? []]));
}

const getArticle: Verb = {
  name: "get_article",
  title: "Get an article",
  description: "An article with its numbered paragraphs and the number of its records; or with the lists in `include`.",
  path: "/v1/articles/{id}",
  input: inputOf(z.object(), [], {
    id: z.string().describe("The id of the article."),
    include: z
      .string()
      .optional()
      .describe(
        `Lists to answer in place of the text, separated by commas: ${parts.map(({ name }) => name).join(", ")}.`,
      ),
  }),
  defaults: { include: "all" },
  names: { id: "article" },
  pages: null,
  entries: (article: ApiRecord & { readonly sections: readonly Section[] }) => {
    const lists = parts.map(({ name, type }) => ({ name, type, list: (article[name] ?? []) as readonly ApiRecord[] }));
    const { included, ...head } = article;
    for (const { name } of lists) delete (head as Record<string, unknown>)[name];
    if (included === undefined)
      return [entryOf("article", head), ...lists.flatMap(({ type, list }) => list.map((one) => entryOf(type, one)))];
    const records = Object.fromEntries(lists.flatMap(({ name, list }) => (list.length ? [[name, list.length]] : [])));
    return [{ ...entryOf("article", head), records }, ...paragraphsOf(article.sections)];
  },
};

interface Section {
  readonly heading: string | null;
  readonly paragraphs: readonly { readonly ordinal: number; readonly text: string }[];
}

function paragraphsOf(sections: readonly Section[]): Entry[] {
  return sections.flatMap(({ heading, paragraphs }) =>
    paragraphs.map(({ ordinal, text }, i) => ({
      type: "paragraph",
      paragraph: ordinal,
      ...(i === 0 && heading !== null && { heading }),
      text,
    })),
  );
}

/** Returns a verb that lists records of one type. */
function list(
  verb: Pick<Verb, "name" | "title" | "description" | "names"> & { readonly takes: string },
  of: ResourceName,
): Verb {
  const { takes, ...rest } = verb;
  const resource = resourceNamed(of);
  return {
    ...rest,
    path: `/v1/${resource.path}`,
    input: inputOf(listQuerySchema(resource), [...takes.split(" "), "sort", "cursor"]),
    defaults: { limit: "40" },
    pages: "cursor",
    entries: ({ data }: Page<ApiRecord>) => data.map((record) => entryOf(resource.type, record)),
  };
}

const positions = list(
  {
    name: "positions",
    title: "List positions",
    description: "Who stands where on which topic: the stance, its date, and the words that support it.",
    takes: "actor topic topic_within stance act shifted actor_country event article dated_from dated_to q",
    names: { actor: "actor", topic: "topic", topic_within: "topic", event: "event", article: "article" },
  },
  "positions",
);

const figures = list(
  {
    name: "figures",
    title: "List figures",
    description: "Numbers that articles report, each with who gives it, when, and the words that support it.",
    takes: "measure about according_to kind currency article dated_from dated_to q",
    names: { about: "any", according_to: "actor", article: "article" },
  },
  "figures",
);

interface Pair {
  readonly actors: readonly string[];
  readonly [relation: string]: unknown;
}

interface OnTopic {
  readonly topic: Named;
  readonly sides: readonly ({ readonly position: string } & Record<string, unknown>)[];
}

const RELATIONS = ["conflict", "agreement", "neither", "only_one"];

const compareActors: Verb = {
  name: "compare_actors",
  title: "Compare actors",
  description:
    "Topics on which two to ten actors agree, conflict, or only one has a position, with the words that support it.",
  path: "/v1/agreement",
  input: inputOf(queryOf(agreement), ["topic", "topic_within"], {
    actors: z.string().describe("Ids of two to ten actors, separated by commas."),
  }),
  defaults: {},
  names: { actors: "actor", topic: "topic", topic_within: "topic" },
  pages: null,
  entries: ({ pairs }: { readonly pairs: readonly Pair[] }) =>
    pairs.flatMap((pair) =>
      RELATIONS.flatMap((relation) =>
        (pair[relation] as readonly OnTopic[]).map(({ topic, sides }) => ({
          type: relation,
          between: pair.actors,
          ...fieldsOf({ topic }),
          sides: sides.map(({ position, ...side }) => ({ path: pathOf("position", position), ...fieldsOf(side) })),
        })),
      ),
    ),
  note: ({ complete }: { readonly complete: boolean }) =>
    complete ? null : "Only the most frequent topics are compared.",
};

const timeline: Verb = {
  name: "timeline",
  title: "List what happened by date",
  description: "Events, articles, positions, claims, figures and quotes in the order of their dates.",
  path: "/v1/timeline",
  input: inputOf(queryOf(timelineView), "type from to article event actor topic undated cursor".split(" ")),
  defaults: { limit: "40" },
  names: { article: "article", event: "event", actor: "actor", topic: "topic" },
  pages: "cursor",
  entries: ({ data }: Page<{ type: string; record: ApiRecord }>) =>
    data.map(({ type, record }) => entryOf(type, record)),
  note: ({ undated: { total } }: { readonly undated: { readonly total: number } }) =>
    total === 0 ? null : `${total} matching records have no date: \`undated\` lists them.`,
};

interface Change extends Named {
  readonly type: ChangeType;
  readonly revision: number;
  readonly action: string;
  readonly change: number;
  readonly made_at: string;
}

const whatChanged: Verb = {
  name: "what_changed",
  title: "List what changed",
  description:
    "Changes of articles with their records (`dossier`) and of actors, topics, places and events, the oldest first, after a change number.",
  path: "/v1/changes",
  input: inputOf(SelectionQuery, ["since", "type"]),
  defaults: { limit: "100" },
  names: {},
  pages: "since",
  entries: ({ data }: Page<Change>) =>
    data.map(({ type, id, revision, action, change, made_at }) => {
      const path = `/v1/${kindOf(type).path}/${id}`;
      const diff = action === "updated" && { diff: `${path}/diff?from=${revision - 1}&to=${revision}` };
      return { type, path: `${path}/revisions/${revision}`, action, change, made_at, ...diff };
    }),
};

/** The verbs, which are the tools of the MCP server. */
export const verbs: readonly Verb[] = [
  suggest,
  search,
  getArticle,
  positions,
  compareActors,
  figures,
  timeline,
  whatChanged,
];
