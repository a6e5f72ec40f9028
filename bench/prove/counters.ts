/** Writers count in one dossier, and create one dossier: by preconditions none overwrites another. */
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { random } from "../generate.ts";
import { Client, countOf, dossier } from "./editor.ts";
import { type Finding, noneOf, type Proof, withFolder } from "./proof.ts";
import { makeDatabase, type Server, startServer, verifyFaults } from "./server.ts";

const WRITERS = 4;
const CONFLICTS_AT_LEAST = 0.3;
const LONGEST_THOUGHT_MS = 5;
const PUTS_AT_ONCE = 100;

/** What became of counting. */
interface Counted {
  readonly written: number;
  readonly conflicts: number;
}

/** Adds one to a dossier's count until so many additions were taken, each upon the version that was read. */
async function count(origin: string, key: string, id: string, additions: number, seed: number): Promise<Counted> {
  const client = new Client(key);
  const next = random(seed);
  let [written, conflicts] = [0, 0];
  while (written < additions) {
    const url = `${origin}/v1/dossiers/${id}`;
    const read = await client.get(url);
    await delay(LONGEST_THOUGHT_MS * next());
    const tag = read.headers.get("etag") as string;
    const { status, body } = await client.put(url, dossier(id, countOf(read.body) + 1), { "if-match": tag });
    if (status === 200) written++;
    else if (status === 412) conflicts++;
    else throw new Error(`an addition was answered with ${status}: ${body}`);
  }
  return { written, conflicts };
}

/** Four writers add to one count: it ends at the number of additions that were taken. */
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
    const said = `${WRITERS} x ${rounds} additions`;
    return [
      noneOf("If-Match: lost updates", said, [...lost, ...(await verifyFaults(url))], `${written} updates`),
      {
        what: "If-Match: conflicts, so that it is proved",
        rounds: said,
        figure: `${(share * 100).toFixed(0)}%`,
        bound: ">= 30%",
        held: share >= CONFLICTS_AT_LEAST,
        timed: true,
      },
    ];
  });

/** A hundred clients put one new dossier at once: one makes it. */
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
        const answers = await Promise.all(Array.from({ length: PUTS_AT_ONCE }, () => client.put(url, body, headers)));
        const made = answers.filter(({ status }) => status === 201).length;
        const others = answers.filter(({ status }) => status === other).length;
        const revisions = (JSON.parse((await client.get(`${url}/revisions`)).body) as { data: object[] }).data.length;
        if (made !== 1 || others !== PUTS_AT_ONCE - 1 || revisions !== 1)
          faults[name]?.push(`${id}: ${made} were answered with 201, ${others} with ${other}; ${revisions} revisions`);
      }
    return Object.entries(faults).map(
      ([name, some]): Finding =>
        noneOf(
          `one 201 and one revision of ${PUTS_AT_ONCE} PUTs at once, ${name}`,
          `${rounds} dossiers`,
          some,
          `${rounds}`,
        ),
    );
  });

/** Works with a server over a database of its own. */
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
