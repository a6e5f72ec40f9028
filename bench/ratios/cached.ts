/** Answers from memory: against Fastify that sends the same bytes, and while dossiers are written. */
import { setTimeout as delay } from "node:timers/promises";
import { dossiers } from "../generate.ts";
import { Client } from "../prove/editor.ts";
import {
  ARTICLE,
  type Group,
  LIST,
  medians,
  type Peer,
  RECORD,
  type Row,
  rateRow,
  requestRate,
  startOurs,
  startPeer,
  withServers,
} from "./bench.ts";

const WORKS = { "list of 50": LIST, record: RECORD, "article, include=all": ARTICLE };
const WRITES_PER_SECOND = 10;

/** Returns the header with which a client asks for an answer that it has. */
async function condition(origin: string): Promise<string> {
  const { headers } = await fetch(origin + ARTICLE, { headers: { "accept-encoding": "identity" } });
  return `If-None-Match: ${headers.get("etag")}`;
}

/** Compares answers from memory, each logged or one in a hundred, with a constant. */
export const cached: Group = (bench) =>
  withServers<Peer, Row[]>(
    [() => startOurs(bench), () => startOurs(bench, { LOG_ONE_HIT_IN: "100" })],
    (ours, sampled) =>
      withServers([() => startPeer("constant", (ours as Peer).origin, ...Object.values(WORKS))], async (constant) => {
        const [a, b, c] = [ours, sampled, constant].map((server) => (server as Peer).origin) as [
          string,
          string,
          string,
        ];
        const rows: Row[] = [];
        const compare = async (
          name: string,
          path: string,
          peerPath: string,
          least: [number, number],
          headers: string[],
        ) => {
          const figures = await medians(bench.rounds, {
            ours: () => requestRate(a + path, bench.seconds, headers),
            sampled: () => requestRate(b + path, bench.seconds, headers),
            constant: () => requestRate(c + peerPath, bench.seconds),
          });
          rows.push(
            rateRow(`cached: ${name}, every hit logged`, figures.ours, figures.constant, least[0]),
            rateRow(`cached: ${name}, one hit in 100 logged`, figures.sampled, figures.constant, least[1]),
          );
        };
        for (const [name, path] of Object.entries(WORKS)) await compare(name, path, path, [0.7, 0.85], []);
        await compare("304 of the article", ARTICLE, "/304", [0.9, 0.9], [await condition(a)]);
        return rows;
      }),
  );

/** Compares answers from memory while ten dossiers a second are written with the same without writes. */
export const writing: Group = (bench) =>
  withServers([() => startOurs(bench)], async (server) => {
    const { origin } = server as Peer;
    const writer = new DossierWriter(origin, bench.key);
    await writer.put(); // the writing thread starts with the first write
    const rows: Row[] = [];
    const known = await condition(origin);
    const works = [...Object.entries(WORKS), ["304 of the article", ARTICLE]] as const;
    for (const [name, path] of works) {
      const rate = () => requestRate(origin + path, bench.seconds, name.startsWith("304") ? [known] : []);
      const figures = await medians(bench.rounds, { idle: rate, writing: () => writer.during(rate) });
      rows.push(rateRow(`while 10 dossiers/s are written: ${name}`, figures.writing, figures.idle, 0.6));
    }
    return rows;
  });

/** Puts new dossiers at a steady rate. */
class DossierWriter {
  readonly #origin: string;
  readonly #client: Client;
  readonly #dossiers = dossiers(10_000_000, 2);

  constructor(origin: string, key: string) {
    this.#origin = origin;
    this.#client = new Client(key);
  }

  /** Runs `work`, and writes meanwhile, whether or not earlier writes are done. Throws if one fails. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    let isOver = false;
    const writing = (async () => {
      const writes: Promise<void>[] = [];
      const began = performance.now();
      while (!isOver) {
        writes.push(this.put());
        await delay(Math.max(0, began + (writes.length * 1000) / WRITES_PER_SECOND - performance.now()));
      }
      await Promise.all(writes);
    })();
    try {
      return await work();
    } finally {
      isOver = true;
      await writing;
    }
  }

  async put(): Promise<void> {
    const text = JSON.stringify(this.#dossiers.next().value).replaceAll('"article-', '"written-');
    const dossier = JSON.parse(text) as { article: { id: string }; claims: { act: string }[] };
    for (const claim of dossier.claims) claim.act = "state"; // random acts can contradict each other
    const { status, body } = await this.#client.put(`${this.#origin}/v1/dossiers/${dossier.article.id}`, dossier);
    if (status !== 201 && status !== 200) throw new Error(`a write returned ${status}: ${body.slice(0, 300)}`);
  }
}
