import { type ReadScope, type Reads, type Store, StoreUnavailable } from "../../store/store.ts";

/** So many streams read at once, each on a snapshot and a connection of its own; others wait a while for their turn. */
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
    reject(new StoreUnavailable("too many streams are being read"));
  }, WAIT_MS);
  await promise.finally(() => clearTimeout(timer));
}

/** Passes a turn on to who waits longest. */
function release(): void {
  const next = waiting.shift();
  if (next === undefined) snapshots--;
  else next();
}

/**
 * Chunks that are all made of one snapshot, which is held as long as they are taken. Throws StoreUnavailable where
 * there are too many.
 */
export async function* readSnapshot(
  store: Store,
  scope: ReadScope,
  make: (reads: Reads) => AsyncGenerator<Buffer>,
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
    yield* make(await opened.promise);
  } finally {
    release();
    end();
    await held.catch(() => {}); // it was told by what was read
  }
}
