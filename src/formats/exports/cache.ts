import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MadeFile } from "../../http/response/file.ts";
import type { Store } from "../../store/store.ts";
import { Thread } from "../../threads/thread.ts";
import { dataVersion } from "./data-version.ts";
import type { ExportTasks } from "./tasks.ts";

/** A file with the version of the data that it is of, and the one that it took the place of. */
interface CacheEntry {
  readonly version: string;
  readonly file: MadeFile;
  readonly before: string | undefined;
}

type Make = (thread: Thread<ExportTasks>, path: string) => Promise<string>;

/** Files made of data, in a folder that goes with the process: each made once for each version of its data. */
export class ExportCache {
  readonly #store: Store;
  readonly #thread: Thread<ExportTasks>;
  readonly #kept = new Map<string, CacheEntry>();
  readonly #making = new Map<string, Promise<MadeFile>>();
  #folder: Promise<string> | undefined;
  #count = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
    this.#thread = new Thread(new URL("./thread.ts", import.meta.url), store.address);
  }

  /**
   * The file of a name: as it was made, if the data have not changed since; else made anew, one file at a time, by a
   * thread that ends with it. `make` gives the version of the data that the file is of.
   */
  async file(name: string, make: Make): Promise<MadeFile> {
    const version = await dataVersion(this.#store); // no thread is started where the store does not answer
    const kept = this.#kept.get(name);
    if (kept?.version === version) return kept.file;
    const making = this.#making.get(name) ?? this.#queue.then(() => this.#make(name, make));
    this.#making.set(name, making);
    this.#queue = making.catch(() => undefined); // the next file does not fail for this one
    return making.finally(() => this.#making.delete(name));
  }

  /** Waits for what is being made, and removes all files. */
  async close(): Promise<void> {
    await this.#queue;
    if (this.#folder !== undefined) await rm(await this.#folder, { recursive: true, force: true });
  }

  async #make(name: string, make: Make): Promise<MadeFile> {
    this.#folder ??= mkdtemp(join(tmpdir(), "standpoint-exports-"));
    const path = join(await this.#folder, `${this.#count++}-${name}`);
    try {
      return await this.#keep(name, await make(this.#thread, path), path);
    } catch (cause) {
      await rm(path, { force: true });
      throw cause;
    } finally {
      await this.#thread.close(); // and gives its memory back
    }
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
