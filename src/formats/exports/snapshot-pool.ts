import { type ReadScope, type Reads, type Store, StoreUnavailable } from "../../store/store.ts";

/** The most streams that read at once, each on a snapshot and a connection of its own. Others wait for `WAIT_MS`. */
const MAX_SNAPSHOTS = 4;
const WAIT_MS = 5000;
let snapshots = 0;
const waiting: (() => void)[] = [];

async function acquire(): Promise<void> {
  if (snapshots < MAX_SNAPSHOTS) {
    snapshots++;
    return;
  }
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  waiting.push(resolve);
  const timer = setTimeout(() => {
    waiting.splice(waiting.indexOf(resolve), 1);
    reject(new StoreUnavailable("too many concurrent streams"));
  }, WAIT_MS);
  await promise.finally(() => clearTimeout(timer));
}

/** Hands the snapshot's place to the stream that has waited longest. */
function release(): void {
  const next = waiting.shift();
  if (next === undefined) snapshots--;
  else next();
}

/**
 * Yields the chunks that `read` reads from one snapshot, which stays open until the last chunk. Throws StoreUnavailable
 * if too many streams wait.
 */
export async function* readSnapshot(
  store: Store,
  scope: ReadScope,
  read: (reads: Reads) => AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  await acquire();
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<Reads>();
  const held = store.snapshot(async (snapshot) => {
    opened.resolve(snapshot.within(scope));
    await over;
  });
  held.catch(opened.reject);
  try {
    yield* read(await opened.promise);
  } finally {
    release();
    end();
    await held.catch(() => {}); // the reads threw the error already
  }
}
