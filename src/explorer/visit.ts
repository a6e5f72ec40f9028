import type { Ask, Reply } from "../http/ask.ts";

/** Parameters of a request; those that are undefined or empty are left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** A request for a page, and the way in which the page asks for its data: the verbs of the API, as anybody does. */
export class Visit {
  /** The id in the path; empty where there is none. */
  readonly id: string;
  /** The address of the page, whole. */
  readonly here: URL;
  readonly #ask: Ask;

  constructor(ask: Ask, here: URL, id = "") {
    this.#ask = ask;
    this.here = here;
    this.id = id;
  }

  /** Returns a parameter of the page's address; empty if it is absent. */
  parameter(name: string): string {
    return this.here.searchParams.get(name) ?? "";
  }

  /** Returns the page's address with some parameters changed; those that are empty go. */
  with(changes: Query): string {
    return addressOf(this.here.pathname, { ...Object.fromEntries(this.here.searchParams), ...changes });
  }

  /** Returns the path and query of a request for data: as of the page's time, if it has one. */
  request(path: string, query: Query = {}): string {
    return addressOf(path, { ...query, as_of: this.parameter("as_of") });
  }

  /** Returns what the service answers to a GET. Throws Refused unless that is a 200. */
  async get<T>(path: string, query: Query = {}): Promise<T> {
    const reply = await this.#ask(this.request(path, query));
    if (reply.status !== 200) throw new Refused(reply);
    return reply.body as T;
  }
}

/** The service answered a problem to a page's request for data. */
export class Refused extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`${reply.status}`);
    this.reply = reply;
  }
}

/** Returns those of some parameters that the page's address has. */
export function parametersOf(visit: Visit, names: readonly string[]): Query {
  return Object.fromEntries(names.map((name) => [name, visit.parameter(name)]).filter(([, value]) => value !== ""));
}

/** Returns a path with a query; parameters that are undefined or empty are left out. */
export function addressOf(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [`${name}=${readable(String(value))}`],
  );
  return given.length === 0 ? path : `${path}?${given.join("&")}`;
}

/** Encodes a value for a query that shells get in quotation marks, and leaves what people read and needs no code there. */
function readable(value: string): string {
  const encoded = encodeURIComponent(value).replaceAll("'", "%27");
  return encoded.replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("%3A", ":");
}
