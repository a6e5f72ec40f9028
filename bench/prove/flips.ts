/** One byte of a database is altered: where an answer is another for it, it is noticed. */
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

/** Flips bytes, each in a copy of its own: the open or verify notices each that alters what is served. */
export const flips: Proof = ({ rounds = 1000, seed }) =>
  withFolder(async (folder) => {
    const original = join(folder, "original.db");
    await makeHistory(`file:${original}`, seed);
    const bytes = readFileSync(original);
    const file = join(folder, "flipped.db");
    copyFileSync(original, file);
    const answers = await answersOf(file);
    const next = random(seed);
    const unseen: string[] = [];
    let [altered, atOpen] = [0, 0];
    for (let i = 0; i < rounds; i++) {
      const flipped = Buffer.from(bytes);
      const at = Math.floor(next() * bytes.length);
      const value = (flipped[at] as number) ^ (1 + Math.floor(next() * 255));
      flipped[at] = value;
      const put = () => {
        for (const end of ["-wal", "-shm"]) rmSync(file + end, { force: true });
        writeFileSync(file, flipped);
      };
      put();
      const now = await answersOf(file);
      if (now === null) atOpen++;
      if (now === answers) continue;
      altered++;
      put();
      if (now !== null && !(await isNoticed(file))) unseen.push(`byte ${at} as ${value}`);
    }
    const said = `${rounds} flips of ${bytes.length} bytes`;
    return [
      noneOf("flipped bytes that alter an answer unseen", said, unseen, `${altered}, ${atOpen} of them at the open`),
    ];
  });

/** A database with the bundled example and some changes of it. */
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

/** What is answered to every list, to each record in them, and to the dossiers; as one text; null where it cannot be opened. */
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

/** The records of a list; none where it cannot be read. */
function recordsIn(body: string): readonly { readonly id: string }[] {
  try {
    return (JSON.parse(body) as { data?: { id: string }[] }).data ?? [];
  } catch {
    return [];
  }
}

async function isNoticed(file: string): Promise<boolean> {
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
    return true; // it cannot be read to its end
  }
  return faults > 0;
}
