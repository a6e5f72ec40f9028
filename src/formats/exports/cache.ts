import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { MadeFile } from "../../http/response/file.ts";
import { createPrivateFile, makeTemporaryFolder } from "../../store/files.ts";
import type { Store } from "../../store/store.ts";
import { Thread } from "../../threads/thread.ts";
import { dataVersion } from "./data-version.ts";
import type { ExportTasks } from "./tasks.ts";
import { writingTemporaryFiles } from "./temporary-files.ts";

/** A file, the version of its data, and the path of the file that it replaced. */
interface CacheEntry {
  readonly version: string;
  readonly file: MadeFile;
  readonly replaced: string | undefined;
}

/** Writes a file at a path, and returns the version of its data. */
type Build = (thread: Thread<ExportTasks>, path: string) => Promise<string>;

/** Export files in a temporary folder. Each is built once for each version of the data, and again if it was deleted. */
export class ExportCache {
  readonly #store: Store;
  readonly #thread: Thread<ExportTasks>;
  readonly #entries = new Map<string, CacheEntry>();
  readonly #building = new Map<string, Promise<MadeFile>>();
  #folder: string | undefined;
  #count = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
    this.#thread = new Thread(new URL("./thread.ts", import.meta.url), store.address);
  }

  /**
   * Returns the file of a name. If the data have changed since it was built, a thread builds it again, one file at a
   * time, and ends.
   */
  async file(name: string, build: Build): Promise<MadeFile> {
    const version = await dataVersion(this.#store); // throws before a thread starts, if the store does not answer
    const entry = this.#entries.get(name);
    if (entry?.version === version && existsSync(entry.file.path)) return entry.file;
    const building =
      this.#building.get(name) ?? this.#queue.then(() => writingTemporaryFiles(() => this.#build(name, build)));
    this.#building.set(name, building);
    this.#queue = building.catch(() => undefined); // a failed file does not fail the next one
    return building.finally(() => this.#building.delete(name));
  }

  /** Waits for the file that is being built, and deletes all files. */
  async close(): Promise<void> {
    await this.#queue;
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true });
  }

  async #build(name: string, build: Build): Promise<MadeFile> {
    if (this.#folder === undefined || !existsSync(this.#folder)) this.#folder = makeTemporaryFolder("exports");
    const path = join(this.#folder, `${this.#count++}-${name}`);
    try {
      createPrivateFile(path);
      return await this.#add(name, await build(this.#thread, path), path);
    } catch (cause) {
      await rm(path, { force: true });
      throw cause;
    } finally {
      await this.#thread.close(); // frees its memory
    }
  }

  async #add(name: string, version: string, path: string): Promise<MadeFile> {
    const old = this.#entries.get(name);
    if (old?.replaced !== undefined) await rm(old.replaced, { force: true }); // but not `old.file`: a response may be about to open it
    const file = { path, bytes: (await stat(path)).size, etag: `"${await digestOf(path)}"` };
    this.#entries.set(name, { version, file, replaced: old?.file.path });
    return file;
  }
}

async function digestOf(path: string): Promise<string> {
  const digest = createHash("sha256");
  for await (const bytes of createReadStream(path)) digest.update(bytes);
  return digest.digest("base64url").slice(0, 27);
}
