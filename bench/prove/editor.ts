/** Clients that write over HTTP, and record the receipts. */
import { random } from "../generate.ts";

/** The server's response to an accepted write. */
export interface Receipt {
  readonly type: string;
  readonly id: string;
  readonly action: string;
  readonly revision: number;
  readonly change: number;
  readonly hash: string;
}

/** A complete response. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Sends requests with a key. Throws if no response arrives. */
export class Client {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  get(url: string): Promise<Answer> {
    return this.#send("GET", url, {});
  }

  post(url: string, body: object): Promise<Answer> {
    return this.#sendJson("POST", url, body);
  }

  put(url: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#sendJson("PUT", url, body, headers);
  }

  #sendJson(method: string, url: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(method, url, { "content-type": "application/json", ...headers }, JSON.stringify(body));
  }

  async #send(method: string, url: string, headers: Record<string, string>, body: string | null = null) {
    const answer = await fetch(url, { method, headers: { authorization: `Bearer ${this.#key}`, ...headers }, body });
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  }
}

/** Returns a dossier with a number in its headline. It refers to records of the bundled example. */
export function dossier(id: string, count: number): object {
  return {
    article: {
      id,
      headline: `Count ${count}`,
      publisher: "thedailycourierng",
      language: "en",
      status: "usable",
      text_kind: "original",
      sections: [{ paragraphs: [`Russia was counted ${count} times, it was said.`] }],
    },
    participants: [
      {
        id: `${id}-russia`,
        event: "riyadh-talks",
        actor: "russia",
        role: "invited",
        basis: "reported",
        evidence: [{ paragraph: 1, exact: "Russia was counted" }],
      },
    ],
  };
}

/** Returns the number in the headline of a dossier. */
export function countOf(body: string): number {
  const { article } = JSON.parse(body) as { article: { headline: string } };
  return Number(article.headline.slice("Count ".length));
}

/** Puts records of its own, one after another, and records each receipt. */
export class Writer {
  readonly receipts: Receipt[] = [];
  /** Responses other than receipts. */
  readonly refusals: string[] = [];
  readonly #client: Client;
  readonly #name: string;
  readonly #next: () => number;
  #tag: string | null | undefined;
  #count = 0;

  constructor(name: string, key: string, seed: number) {
    this.#client = new Client(key);
    this.#name = name;
    this.#next = random(seed);
  }

  /** Writes until `isOver`, or until no response arrives: the outcome of the last write is then unknown. */
  async write(origin: () => string, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      try {
        const answer = await (this.#next() < 0.5 ? this.#putActor(origin()) : this.#putDossier(origin()));
        if (answer.status === 200 || answer.status === 201) this.receipts.push(JSON.parse(answer.body) as Receipt);
        else this.refusals.push(`${answer.status} ${answer.body.slice(0, 200)}`);
      } catch {
        this.#tag = undefined;
        return;
      }
    }
  }

  #putActor(origin: string): Promise<Answer> {
    const id = `${this.#name}-actor-${++this.#count}`;
    return this.#client.put(`${origin}/v1/actors/${id}`, { id, kind: "person", name: `Actor ${id}` });
  }

  async #putDossier(origin: string): Promise<Answer> {
    const id = `${this.#name}-dossier`;
    const url = `${origin}/v1/dossiers/${id}`;
    this.#tag ??= this.#tag === undefined ? (await this.#client.get(url)).headers.get("etag") : null;
    const precondition = this.#tag === null ? { "if-none-match": "*" } : { "if-match": this.#tag };
    const answer = await this.#client.put(url, dossier(id, ++this.#count), precondition as Record<string, string>);
    this.#tag = answer.headers.get("etag") ?? undefined;
    return answer;
  }
}
