/** Upgrades a database whose projections older sources made, under clients that read, and kills the server meanwhile. */
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import Database from "better-sqlite3";
import { tables } from "../../src/model/schema/tables.ts";
import { openStore } from "../../src/store/open.ts";
import { versionsName } from "../../src/store/tables.ts";
import { load } from "../load.ts";
import { atMostMs, type Finding, noneOf, type Proof, percentile, withFolder } from "./proof.ts";
import { type Server, startServer, verifyFaults } from "./server.ts";

const CLIENTS = 2;
const PAGE = 200;
const READ_MS = 500;
/** What older sources are taken to have answered: one member more. */
const OLD = '{"old":true,';
const OLDER = "older sources";

/** Rebuilds about 100,000 records, and kills the server once in the middle. */
export const rebuilds: Proof = () => rebuildOf(74_000);

/** The same for so many positions. */
export function rebuildOf(positions: number): Promise<Finding[]> {
  return withFolder(async (folder) => {
    const file = join(folder, "rebuilds.db");
    const records = await makeOldDatabase(file, positions);
    const db = new Database(file, { readonly: true });
    const state = () =>
      db.prepare("SELECT fingerprint, position FROM projections").get() as {
        fingerprint: string;
        position: string | null;
      };
    const isOver = () => state().fingerprint !== OLDER;
    const readers = new Readers(db);
    const faults: string[] = [];
    let server = await startServer(`file:${file}`);
    const began = performance.now();
    try {
      readers.start(server);
      const middle = JSON.stringify(["dossier", `article-${Math.floor(positions / 40)}`]).slice(0, -1);
      while (!isOver() && (state().position ?? "") < middle) await delay(20);
      await readers.stop();
      await server.stop("SIGKILL");
      const killedAt = state().position ?? "";
      server = await startServer(`file:${file}`);
      readers.start(server);
      const resumedAt = state().position;
      if (resumedAt !== null && resumedAt < killedAt) faults.push(`resumed at ${resumedAt}, before ${killedAt}`);
      while (!isOver()) await delay(20);
      await readers.stop();
    } finally {
      await server.stop("SIGKILL");
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    const scale = `${records} records, ${seconds} s, killed once`;
    const left = db.prepare("SELECT count(*) AS old FROM positions WHERE doc LIKE ?").get(`${OLD}%`) as { old: number };
    if (left.old > 0) faults.push(`${left.old} positions are still as older sources made them`);
    db.close();
    faults.push(...(await verifyFaults(`file:${file}`)));
    const { times, failed, wrong, records: read } = readers;
    return [
      noneOf("rebuild: failed reads", scale, failed, `${times.length} reads`),
      noneOf("rebuild: answers that are neither old nor new", scale, wrong, `${read} records`),
      noneOf("rebuild: faults after the restart", scale, faults, "1 restart"),
      atMostMs("rebuild: p99 of reads of 200 records meanwhile", scale, percentile(times, 0.99), READ_MS),
    ];
  });
}

/** Makes a database, and then as one whose answers older sources made. Returns how many records it has. */
async function makeOldDatabase(file: string, positions: number): Promise<number> {
  const store = await openStore(`file:${file}`, tables);
  const records = await load(store, positions);
  await store.close();
  const db = new Database(file);
  db.exec("BEGIN");
  for (const { name } of tables.filter(({ versioned, columns }) => versioned && "doc" in columns))
    for (const table of [name, versionsName(name)])
      db.prepare(`UPDATE "${table}" SET doc = ? || substr(doc, 2)`).run(OLD);
  db.prepare("UPDATE projections SET fingerprint = ?").run(OLDER);
  db.exec("COMMIT");
  db.close();
  return records;
}

/** Clients that read pages of positions, and compare each record with its old and its new answer. */
class Readers {
  readonly times: number[] = [];
  readonly failed: string[] = [];
  readonly wrong: string[] = [];
  records = 0;
  readonly #expected = new Map<string, string>();
  #running: Promise<unknown> = Promise.resolve();
  #isOver = false;

  /** Remembers the answers that are right: the old ones without what older sources added. */
  constructor(db: Database.Database) {
    for (const { id, doc } of db.prepare("SELECT id, doc FROM positions").iterate() as Iterable<Record<string, string>>)
      this.#expected.set(id as string, `{${(doc as string).slice(OLD.length)}`);
  }

  start(server: Server): void {
    this.#isOver = false;
    this.#running = Promise.all(Array.from({ length: CLIENTS }, () => this.#read(server)));
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#running;
  }

  async #read({ origin }: Server): Promise<void> {
    while (!this.#isOver) {
      const actor = `actor-${Math.floor(Math.random() ** 3 * 400)}`;
      const began = performance.now();
      const answer = await fetch(`${origin}/v1/positions?actor=${actor}&limit=${PAGE}`).catch(
        (cause) => cause as Error,
      );
      if (answer instanceof Error || answer.status !== 200) {
        this.failed.push(answer instanceof Error ? answer.message : `status ${answer.status}`);
        continue;
      }
      const { data } = (await answer.json()) as { data: { id: string; old?: true }[] };
      this.times.push(performance.now() - began);
      this.records += data.length;
      for (const { old, ...record } of data)
        if (JSON.stringify(record) !== this.#expected.get(record.id)) this.wrong.push(`${record.id} (${old})`);
    }
  }
}
