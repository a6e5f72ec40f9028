/** Alters one byte of a database: if it changes a response, opening or verifying the database must detect it. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildApp } from "../../src/app.ts";
import { ConfigSchema } from "../../src/config.ts";
import { verify } from "../../src/integrity/verify.ts";
import { resources } from "../../src/model/records/index.ts";
import { tables } from "../../src/model/schema/tables.ts";
import { openStore } from "../../src/store/open.ts";
import { random } from "../generate.ts";
import { Writer } from "./editor.ts";
import { noneOf, type Proof, withFolder } from "./proof.ts";
import { makeDatabase, startServer } from "./server.ts";

const WRITES = 20;

/** Alters random bytes, each in a copy of its own, and checks that those that change a response are detected. */
export const flips: Proof = ({ rounds = 1000, seed }) =>
  withFolder(async (folder) => {
    const original = join(folder, "original.db");
    await makeHistory(`file:${original}`, seed);
    const bytes = readFileSync(original);
    const file = join(folder, "flipped.db");
    copyFileSync(original, file);
    const answers = await answersOf(file);
    const next = random(seed);
    const undetected: string[] = [];
    let [altered, atOpen] = [0, 0];
    for (let i = 0; i < rounds; i++) {
      const flipped = Buffer.from(bytes);
      const at = Math.floor(next() * bytes.length);
      const value = (flipped[at] as number) ^ (1 + Math.floor(next() * 255));
      flipped[at] = value;
      const write = () => {
        for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix, { force: true });
        writeFileSync(file, flipped);
      };
      write();
      const now = await answersOf(file);
      if (now === null) atOpen++;
      if (now === answers) continue;
      altered++;
      write();
      if (now !== null && !(await isDetected(file))) undetected.push(`byte ${at} as ${value}`);
    }
    const scale = `${rounds} flips of ${bytes.length} bytes`;
    return [
      noneOf(
        "flipped bytes that change a response undetected",
        scale,
        undetected,
        `${altered}, ${atOpen} of them at open`,
      ),
    ];
  });

/** Creates a database with the bundled example and some changes. */
async function makeHistory(url: string, seed: number): Promise<void> {
  const key = await makeDatabase(url);
  const server = await startServer(url);
  const writer = new Writer("writer", key, seed);
  await writer.write(
    () => server.origin,
    () => writer.receipts.length >= WRITES,
  );
  await server.stop();
}

/** Returns the responses for all lists, records and dossiers as one text; null if the database cannot be opened. */
async function answersOf(file: string): Promise<string | null> {
  const store = await openStore(`file:${file}`, tables).catch(() => null);
  if (store === null) return null;
  const { server } = await buildApp(ConfigSchema.parse({}), store);
  try {
    const answers: string[] = [];
    const ask = async (url: string) => {
      const { statusCode, body } = await server.inject(url);
      answers.push(`${url} ${statusCode} ${statusCode === 200 ? body : ""}`);
      return statusCode === 200 ? recordsIn(body) : [];
    };
    await ask("/v1/changes?limit=500");
    for (const { path } of resources) {
      const data = await ask(`/v1/${path}?limit=200&count=exact`);
      for (const { id } of data) {
        await ask(`/v1/${path}/${id}`);
        if (path === "articles") await ask(`/v1/dossiers/${id}`);
      }
    }
    return answers.join("\n");
  } finally {
    await server.close();
    await store.close();
  }
}

/** Returns the records of a list; none if the body cannot be parsed. */
function recordsIn(body: string): readonly { readonly id: string }[] {
  try {
    return (JSON.parse(body) as { data?: { id: string }[] }).data ?? [];
  } catch {
    return [];
  }
}

async function isDetected(file: string): Promise<boolean> {
  let faults = 0;
  try {
    const store = await openStore(`file:${file}`, tables);
    try {
      await verify(
        store,
        () => faults++,
        () => {},
      );
    } finally {
      await store.close();
    }
  } catch {
    return true; // it cannot be read completely
  }
  return faults > 0;
}
