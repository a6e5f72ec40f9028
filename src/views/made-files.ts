import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MadeFile } from "../http/send-file.ts";
import { StoreUnavailable } from "../store/store.ts";

const TRIES = 3;

/** A file with the version of the data that it is of, and the one that it took the place of. */
interface Kept {
  readonly version: string;
  readonly file: MadeFile;
  readonly before: string | undefined;
}

/** Files made of data, in a folder that goes with the process: each made once for each version of its data. */
export class MadeFiles {
  readonly #kept = new Map<string, Kept>();
  readonly #making = new Map<string, Promise<MadeFile>>();
  #folder: Promise<string> | undefined;
  #count = 0;
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * The file of a name: as it was made, if the data have not changed since; else made anew, one file at a time.
   * It is of one version: made again where the data change meanwhile. Throws StoreUnavailable where they do so
   * again and again.
   */
  async file(name: string, version: () => Promise<string>, make: (path: string) => Promise<void>): Promise<MadeFile> {
    const kept = this.#kept.get(name);
    if (kept !== undefined && kept.version === (await version())) return kept.file;
    const making = this.#making.get(name) ?? this.#queue.then(() => this.#make(name, version, make));
    this.#making.set(name, making);
    this.#queue = making.catch(() => undefined); // the next file does not fail for this one
    return making.finally(() => this.#making.delete(name));
  }

  /** Waits for what is being made, and removes all files. */
  async close(): Promise<void> {
    await this.#queue;
    if (this.#folder !== undefined) await rm(await this.#folder, { recursive: true, force: true });
  }

  async #make(name: string, version: () => Promise<string>, make: (path: string) => Promise<void>): Promise<MadeFile> {
    this.#folder ??= mkdtemp(join(tmpdir(), "standpoint-exports-"));
    const path = join(await this.#folder, `${this.#count++}-${name}`);
    let wrong: unknown;
    for (let tries = 1; tries <= TRIES; tries++) {
      const before = await version();
      const failed = await make(path).then(
        () => false,
        (cause) => {
          wrong = cause;
          return true;
        },
      );
      const isSettled = before === (await version());
      if (!failed && isSettled) return this.#keep(name, before, path);
      await rm(path, { force: true });
      if (failed && isSettled) throw wrong; // it was not for a change of the data
    }
    throw new StoreUnavailable(`the data change faster than ${name} is made`, { cause: wrong });
  }

  async #keep(name: string, version: string, path: string): Promise<MadeFile> {
    const old = this.#kept.get(name);
    if (old?.before !== undefined) await rm(old.before, { force: true }); // the last one may be about to be opened
    const file = { path, bytes: (await stat(path)).size, etag: `"${await digestOf(path)}"` };
    this.#kept.set(name, { version, file, before: old?.file.path });
    return file;
  }
}

async function digestOf(path: string): Promise<string> {
  const digest = createHash("sha256");
  for await (const bytes of createReadStream(path)) digest.update(bytes);
  return digest.digest("base64url").slice(0, 27);
}
