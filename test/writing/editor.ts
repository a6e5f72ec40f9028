/** Writing as clients do: over HTTP, with a key. And a small world to write about. */
import { setTimeout as delay } from "node:timers/promises";
import { keyFor, type Service } from "../helper.ts";
import type { Answer } from "../http/document.ts";
import { ask, listening } from "../http/exchange.ts";

type Headers = Readonly<Record<string, string>>;

/** What was answered, and what it says. */
export interface Answered extends Answer {
  readonly etag: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is what a test expects it to be
  readonly json: any;
}

/** A client of a service. A value that is no text is sent as JSON. */
export interface Client {
  readonly origin: string;
  get(url: string, headers?: Headers): Promise<Answered>;
  put(url: string, value: unknown, headers?: Headers): Promise<Answered>;
  patch(url: string, value: unknown, headers?: Headers): Promise<Answered>;
  post(url: string, value: unknown, headers?: Headers): Promise<Answered>;
  delete(url: string, headers?: Headers): Promise<Answered>;
}

/** A client that may write, and one without a key. */
export async function clientsOf(service: Service): Promise<{ editor: Client; reader: Client }> {
  const { origin } = await listening(service);
  return { editor: clientAt(origin, await keyFor(service.store, "write")), reader: clientAt(origin, {}) };
}

function clientAt(origin: string, key: Headers): Client {
  const send = async (method: string, url: string, headers: Headers = {}, body?: string | Buffer) => {
    const init = { method, headers: { ...key, ...headers }, ...(body === undefined ? {} : { body }) };
    const answer = await ask(origin, url, init as RequestInit);
    const isJson = /json\b/.test(String(answer.headers["content-type"])) && !url.includes("ndjson");
    return {
      ...answer,
      etag: String(answer.headers.etag),
      json: isJson && answer.body ? JSON.parse(answer.body) : undefined,
    };
  };
  return {
    origin,
    get: (url, headers) => send("GET", url, headers),
    put: (url, value, headers) => {
      const body = typeof value === "string" || value instanceof Buffer ? value : JSON.stringify(value);
      return send("PUT", url, { "content-type": "application/json", ...headers }, body);
    },
    patch: (url, value, headers) =>
      send("PATCH", url, { "content-type": "application/merge-patch+json", ...headers }, JSON.stringify(value)),
    post: (url, value, headers) =>
      send(
        "POST",
        url,
        { "content-type": "application/json", ...headers },
        typeof value === "string" ? value : JSON.stringify(value),
      ),
    delete: (url, headers) => send("DELETE", url, headers),
  };
}

/** The path of a record of each kind in the small world. */
export const RECORDS = {
  "/v1/actors/union": { id: "union", kind: "organization", name: "Union of Lighthouses" },
  "/v1/actors/keeper": {
    id: "keeper",
    kind: "person",
    name: "Nora Keeper",
    memberships: [{ organization: "union", role: "chair" }],
  },
  "/v1/places/coast": { id: "coast", kind: "region", name: "Northern Coast" },
  "/v1/places/port": { id: "port", kind: "locality", name: "Port of Ness", within: "coast" },
  "/v1/topics/sea": { id: "sea", label: "Safety at sea", proposition: "Ships need pilots." },
  "/v1/topics/light": { id: "light", label: "Lights", proposition: "Ships need lights.", broader: "sea" },
  "/v1/events/parley": {
    id: "parley",
    kind: "talks",
    name: "Parley of Ness",
    summary: "The keepers met.",
    status: "occurred",
    place: "port",
    start: "2025-03-01",
    date_basis: "reported",
  },
} as const;

const TEXT = "Nora Keeper said that every ship needs a light. The union had not answered.";

/** A dossier of the small world, in which `more` stands in place of what is usual. */
export function dossierOf(id: string, { article = {}, ...more }: Record<string, object> = {}) {
  const evidence = [{ paragraph: 1, exact: "every ship needs a light" }];
  return {
    article: {
      id,
      headline: `Keepers met: ${id}`,
      publisher: "union",
      language: "en",
      status: "usable",
      text_kind: "original",
      sections: [{ paragraphs: [TEXT] }],
      events: ["parley"],
      ...article,
    },
    participants: [
      { id: `${id}-keeper`, event: "parley", actor: "keeper", role: "speaker", basis: "reported", evidence },
    ],
    positions: [
      {
        id: `${id}-position`,
        actor: "keeper",
        topic: "light",
        stance: "support",
        act: "state",
        summary: "Ships need lights.",
        event: "parley",
        stated_on: "2025-03-01",
        basis: "reported",
        evidence,
      },
    ],
    ...more,
  };
}

/** Puts the small world. */
export async function putWorld(editor: Client): Promise<void> {
  for (const [path, record] of Object.entries(RECORDS)) {
    const { status, body } = await editor.put(path, record);
    if (status !== 201) throw new Error(body);
  }
}

/** A time after all that was done, and before all that is done next. */
export async function moment(): Promise<string> {
  await delay(2);
  const time = new Date().toISOString();
  await delay(2);
  return time;
}

/** An erratum about an article, by which the dossier that has it names the other. */
export function erratumAbout(article: string): object {
  return {
    id: "naming-erratum",
    printed: "light",
    correct: "lamp",
    about: { type: "article", id: article },
    basis: "editorial",
    citation: "A yearbook",
  };
}
