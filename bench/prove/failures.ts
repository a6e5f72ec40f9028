/** The disk is full, or the file is read-only, locked or damaged: writes must fail soon, and reads must go on. */
import { execFileSync } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { type Answer, Client, dossier } from "./editor.ts";
import { atMostMs, type Finding, noneOf, type Proof, withFolder } from "./proof.ts";
import { makeDatabase, type Server, standpoint, startServer, verifyFaults } from "./server.ts";

const DISK_MIB = 24;
const MAX_WRITES = 2000;
const READS = 20;
const READ_MS = 1000;
const BULK = Array.from({ length: 5 }, (_, i) => `${i}${"x".repeat(15_000)}`);

/** Other work on the machine must not make requests fail. */
const PATIENT = { READ_TIMEOUT_MS: "60000", WRITE_TIMEOUT_S: "120" };

/** Makes writes fail, and returns a function that ends the failure. */
type Failure = (server: Server, file: string) => () => void;

const FAILURES: Readonly<Record<string, Failure>> = {
  "full disk": (_server, file) => {
    const filler = join(file, "../filler");
    const descriptor = openSync(filler, "w");
    try {
      for (;;) writeSync(descriptor, Buffer.alloc(2 ** 16));
    } catch {
      closeSync(descriptor); // the disk is full
    }
    return () => rmSync(filler);
  },
  "file size limit": ({ pid }, file) => {
    const limit = (to: string) => execFileSync("prlimit", ["--pid", String(pid), `--fsize=${to}:unlimited`]);
    limit(String(statSync(file).size));
    return () => limit("unlimited");
  },
  "read-only file": (_server, file) => {
    const all = [file, `${file}-wal`].filter((one) => existsSync(one));
    execFileSync("chattr", ["+i", ...all]);
    return () => execFileSync("chattr", ["-i", ...all]);
  },
  "locked database": (_server, file) => {
    const other = new Database(file);
    other.exec("BEGIN IMMEDIATE");
    return () => {
      other.exec("ROLLBACK");
      other.close();
    };
  },
};

/** Tests every failure that this machine can produce, and every kind of damage. */
export const failures: Proof = ({ rounds = 3 }) =>
  withFolder(async (folder) => {
    const findings: Finding[] = [];
    for (const [name, fail] of Object.entries(FAILURES)) {
      const on = join(folder, name.replaceAll(" ", "-"));
      mkdirSync(on);
      const isDisk = name === "full disk";
      try {
        if (isDisk) execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_MIB}m`, "tmpfs", on], { stdio: "ignore" });
        if (name === "read-only file") probeImmutable(on);
      } catch {
        console.error(`${name}: skipped, because it requires root`);
        continue;
      }
      try {
        findings.push(...(await refusing(name, fail, join(on, "failing.db"), rounds)));
      } finally {
        if (isDisk) execFileSync("umount", [on]);
      }
    }
    return [...findings, await damaged(folder)];
  });

function probeImmutable(folder: string): void {
  const file = join(folder, "probe");
  writeFileSync(file, "");
  execFileSync("chattr", ["+i", file], { stdio: "ignore" });
  execFileSync("chattr", ["-i", file], { stdio: "ignore" });
}

/** Makes writes fail and succeed again, `rounds` times, on one server that never restarts. */
async function refusing(name: string, fail: Failure, file: string, rounds: number): Promise<Finding[]> {
  const key = await makeDatabase(`file:${file}`);
  const server = await startServer(`file:${file}`, undefined, PATIENT);
  const client = new Client(key);
  const faults: string[] = [];
  const reads: number[] = [];
  let [refused, count] = [0, 0];
  const write = () => {
    const body = dossier("bulk", ++count) as { article: { sections: object[] } };
    body.article.sections.push({ paragraphs: BULK.map((text) => `${count} ${text}`) });
    return client.put(`${server.origin}/v1/dossiers/bulk`, body, { "if-match": "*" });
  };
  try {
    const first = await client.put(`${server.origin}/v1/dossiers/bulk`, dossier("bulk", 0));
    if (first.status !== 201) throw new Error(`the first write returned ${first.status}: ${first.body}`);
    for (let round = 0; round < rounds; round++) {
      const end = fail(server, file);
      try {
        const read = async () => {
          const began = performance.now();
          const { status } = await client.get(`${server.origin}/v1/positions`);
          reads.push(performance.now() - began);
          if (status !== 200) faults.push(`a read returned ${status}`);
        };
        const refusal = await untilRefused(write, read);
        for (let i = 0; i < READS; i++) await read();
        if (refusal === undefined) faults.push("no write fails");
        else if (![503, 507].includes(refusal.status)) faults.push(`a write returned ${refusal.status}`);
        else if (refusal.headers.get("retry-after") === null) faults.push("a refusal has no Retry-After");
        else refused++;
      } finally {
        end();
      }
      const after = await write();
      if (after.status !== 200) faults.push(`after the failure, a write returned ${after.status}: ${after.body}`);
    }
  } finally {
    await server.stop();
  }
  faults.push(...(await verifyFaults(`file:${file}`)));
  const scale = `${rounds} times`;
  return [
    noneOf(
      `${name}: faults of refusal, reads, recovery, verify`,
      scale,
      faults,
      `${refused} refusals, ${reads.length} reads`,
    ),
    atMostMs(`${name}: longest read meanwhile`, scale, Math.max(...reads), READ_MS),
  ];
}

/** Writes until a write is refused, and reads meanwhile. Returns the refusal; undefined if no write is refused. */
async function untilRefused(write: () => Promise<Answer>, read: () => Promise<void>): Promise<Answer | undefined> {
  for (let i = 0; i < MAX_WRITES; i++) {
    let isOver = false;
    const writing = write().finally(() => {
      isOver = true;
    });
    do await read();
    while (!isOver);
    const answer = await writing;
    if (answer.status !== 200) return answer;
  }
  return undefined;
}

const DAMAGES: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  "not a database": (bytes) => Buffer.alloc(bytes.length, "no database "),
  "first half only": (bytes) => bytes.subarray(0, bytes.length / 2),
  "zeros in the middle": (bytes) => Buffer.from(bytes).fill(0, bytes.length >> 2, bytes.length >> 1),
};

/** Starts a server over each damaged file: it must refuse to start, with a message of one line. */
async function damaged(folder: string): Promise<Finding> {
  const whole = join(folder, "whole.db");
  await makeDatabase(`file:${whole}`);
  const faults: string[] = [];
  for (const [name, damage] of Object.entries(DAMAGES)) {
    const file = join(folder, "damaged.db");
    copyFileSync(whole, file);
    writeFileSync(file, damage(readFileSync(whole)));
    const { code, stderr } = await standpoint(["serve"], `file:${file}`);
    if (code === 0 || code === null || stderr.trim().split("\n").length !== 1)
      faults.push(`${name}: exit code ${code}, and ${JSON.stringify(stderr)}`);
  }
  const count = Object.keys(DAMAGES).length;
  return noneOf("damaged file: served, or not refused in one line", `${count} files`, faults, `${count}`);
}
