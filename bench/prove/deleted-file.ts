/** The database file is deleted or replaced while the service uses it: it must notice, and lose no acknowledged write. */
import { copyFileSync, linkSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client, Writer } from "./editor.ts";
import { Ledger } from "./ledger.ts";
import { atMostMs, type Finding, noneOf, type Proof, withFolder } from "./proof.ts";
import { makeDatabase, type Server, startServer, verifyFaults } from "./server.ts";

const WRITERS = 4;
const WRITES_BEFORE = 5;
const NOTICED_MS = 2000;
const NOTICED_AT_ALL_MS = 20_000;
const LATER_WRITES = 10;
const FILES = ["", "-wal", "-shm"];

/** Takes a file away. `other` is another database. */
const LOSSES: Readonly<Record<string, (file: string, other: string) => void>> = {
  deleted: (file) => rmSync(file),
  replaced: (file, other) => renameSync(other, file),
  "deleted with its log": (file) => {
    for (const suffix of FILES) rmSync(file + suffix);
  },
};

/** Takes the file of a server away, `rounds` times in each way. */
export const deletedFile: Proof = async ({ rounds = 3, seed }) => {
  const findings: Finding[] = [];
  for (const [name, lose] of Object.entries(LOSSES)) {
    const [faults, noticed]: [string[], number[]] = [[], []];
    let writes = 0;
    for (let round = 0; round < rounds; round++)
      await withFolder(async (folder) => {
        const one = await loseOnce(folder, lose, seed + round);
        faults.push(...one.faults);
        noticed.push(one.noticedMs);
        writes += one.writes;
      });
    const scale = `${rounds} times`;
    findings.push(
      noneOf(`file ${name}: writes lost, or acknowledged later`, scale, faults, `${writes} writes`),
      atMostMs(`file ${name}: time until /readyz is 503`, scale, Math.max(...noticed), NOTICED_MS),
    );
  }
  return findings;
};

/** Takes the file away under writers. A second link keeps it, as a backup would, for the comparison with the receipts. */
async function loseOnce(folder: string, lose: (file: string, other: string) => void, seed: number) {
  const [file, other, kept] = ["served.db", "other.db", "kept.db"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const key = await makeDatabase(`file:${file}`);
  copyFileSync(file, other);
  const server = await startServer(`file:${file}`);
  const faults: string[] = [];
  const writers = Array.from({ length: WRITERS }, (_, i) => new Writer(`writer-${i}`, key, seed + i));
  let isOver = false;
  let noticedMs: number;
  try {
    const writing = writers.map((writer) =>
      writer.write(
        () => server.origin,
        () => isOver,
      ),
    );
    while (writers.some(({ receipts }) => receipts.length < WRITES_BEFORE)) await delay(20);
    for (const suffix of FILES) linkSync(file + suffix, kept + suffix);
    lose(file, other);
    noticedMs = await untilNotReady(server);
    faults.push(...(await laterWrites(server, key)));
    isOver = true;
    await Promise.all(writing);
  } finally {
    isOver = true;
    await server.stop();
  }
  const receipts = writers.flatMap((writer) => writer.receipts);
  faults.push(...(await missing(kept, key, receipts)));
  return { faults, noticedMs, writes: receipts.length };
}

async function untilNotReady({ origin }: Server): Promise<number> {
  const began = performance.now();
  while ((await fetch(`${origin}/readyz`)).status === 200) {
    if (performance.now() - began > NOTICED_AT_ALL_MS) return Infinity;
    await delay(20);
  }
  return performance.now() - began;
}

/** Writes after the loss. Returns those that were not refused with 503. */
async function laterWrites({ origin }: Server, key: string): Promise<string[]> {
  const client = new Client(key);
  const faults: string[] = [];
  for (let i = 0; i < LATER_WRITES; i++) {
    const { status } = await client.put(`${origin}/v1/actors/late-${i}`, {
      id: `late-${i}`,
      kind: "person",
      name: "Late",
    });
    if (status !== 503) faults.push(`a later write returned ${status}`);
  }
  return faults;
}

/** Serves the kept file, and returns the receipts that it does not have, and what `verify` says. */
async function missing(kept: string, key: string, receipts: Writer["receipts"]): Promise<string[]> {
  const server = await startServer(`file:${kept}`);
  try {
    const ledger = new Ledger(key);
    return [...(await ledger.follow(server.origin)), ...ledger.lost(receipts), ...(await verifyFaults(`file:${kept}`))];
  } finally {
    await server.stop();
  }
}
