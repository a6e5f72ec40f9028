import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Collects the garbage of this thread now. Loading modules leaves tens of MB that V8 would keep, since a thread at rest
 * never fills its heap. Node.js has no other way to ask for a collection at run time.
 */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  setFlagsFromString("--no-expose-gc");
}
