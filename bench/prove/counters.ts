/** Clients count in one dossier and create one dossier concurrently: with preconditions, no client overwrites another. */
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { random } from "../generate.ts";
import { Client, countOf, dossier } from "./editor.ts";
import { type Finding, noneOf, type Proof, withFolder } from "./proof.ts";
import { makeDatabase, type Server, startServer, verifyFaults } from "./server.ts";

const WRITERS = 4;
const MIN_CONFLICTS = 0.3;
const MAX_PAUSE_MS = 5;
const CONCURRENT_PUTS = 100;

/** The result of counting. */
interface Counted {
  readonly written: number;
  readonly conflicts: number;
}

/** Adds one to the count of a dossier until `additions` were accepted. Each addition requires the version that was read. */
async function count(origin: string, key: string, id: string, additions: number, seed: number): Promise<Counted> {
  const client = new Client(key);
  const next = random(seed);
  let [written, conflicts] = [0, 0];
  while (written < additions) {
    const url = `${origin}/v1/dossiers/${id}`;
    const read = await client.get(url);
    await delay(MAX_PAUSE_MS * next());
    const tag = read.headers.get("etag") as string;
    const { status, body } = await client.put(url, dossier(id, countOf(read.body) + 1), { "if-match": tag });
    if (status === 200) written++;
    else if (status === 412) conflicts++;
    else throw new Error(`an addition returned ${status}: ${body}`);
  }
  return { written, conflicts };
}

/** Four clients add to one count: it must equal the number of accepted additions. */
export const counters: Proof = ({ rounds = 500, seed }) =>
  served("counters", async (server, key, url) => {
    const client = new Client(key);
    const path = `${server.origin}/v1/dossiers/counter`;
    await client.put(path, dossier("counter", 0));
    const all = await Promise.all(
      Array.from({ length: WRITERS }, (_, i) => count(server.origin, key, "counter", rounds, seed + i)),
    );
    const written = all.reduce((sum, one) => sum + one.written, 0);
    const conflicts = all.reduce((sum, one) => sum + one.conflicts, 0);
    const counted = countOf((await client.get(path)).body);
    const share = conflicts / (written + conflicts);
    const lost = counted === written ? [] : [`the count is ${counted} after ${written} additions`];
    const scale = `${WRITERS} x ${rounds} additions`;
    return [
      noneOf("If-Match: lost updates", scale, [...lost, ...(await verifyFaults(url))], `${written} updates`),
      {
        what: "If-Match: conflicts, which the proof requires",
        rounds: scale,
        figure: `${(share * 100).toFixed(0)}%`,
        bound: ">= 30%",
        held: share >= MIN_CONFLICTS,
        timed: true,
      },
    ];
  });

/** A hundred clients put one new dossier concurrently: exactly one must create it. */
export const creations: Proof = ({ rounds = 20 }) =>
  served("creations", async ({ origin }, key) => {
    const client = new Client(key);
    const faults: Record<string, string[]> = { "no precondition": [], "If-None-Match: *": [] };
    for (let round = 0; round < rounds; round++)
      for (const [name, headers, other] of [
        ["no precondition", {}, 200],
        ["If-None-Match: *", { "if-none-match": "*" }, 412],
      ] as const) {
        const id = `new-${other}-${round}`;
        const url = `${origin}/v1/dossiers/${id}`;
        const body = dossier(id, 1);
        const answers = await Promise.all(
          Array.from({ length: CONCURRENT_PUTS }, () => client.put(url, body, headers)),
        );
        const created = answers.filter(({ status }) => status === 201).length;
        const others = answers.filter(({ status }) => status === other).length;
        const revisions = (JSON.parse((await client.get(`${url}/revisions`)).body) as { data: object[] }).data.length;
        if (created !== 1 || others !== CONCURRENT_PUTS - 1 || revisions !== 1)
          faults[name]?.push(`${id}: ${created} returned 201, ${others} returned ${other}; ${revisions} revisions`);
      }
    return Object.entries(faults).map(
      ([name, some]): Finding =>
        noneOf(
          `one 201 and one revision of ${CONCURRENT_PUTS} concurrent PUTs, ${name}`,
          `${rounds} dossiers`,
          some,
          `${rounds}`,
        ),
    );
  });

/** Runs `work` with a server over a new database. */
async function served<T>(name: string, work: (server: Server, key: string, url: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const url = `file:${join(folder, `${name}.db`)}`;
    const key = await makeDatabase(url);
    const server = await startServer(url);
    try {
      return await work(server, key, url);
    } finally {
      await server.stop("SIGKILL");
    }
  });
}
