import type { FastifyBaseLogger } from "fastify";
import type { Writer } from "./writer.ts";

/** A rebuild of projections in the background. */
export interface Rebuilding {
  /** Ends it after the current batch. The next start goes on from there. */
  stop(): Promise<void>;
}

const LOG_EVERY_MS = 5000;

/**
 * Rebuilds the projections that other sources made, in the writing thread: requests are answered meanwhile, and other
 * writes get their turn between batches. Logs the progress, and a failure; the next start then tries again.
 */
export function rebuildInBackground(writer: Writer, log: Pick<FastifyBaseLogger, "info" | "error">): Rebuilding {
  let stopped = false;
  const run = async () => {
    const sum = { compared: 0, changed: 0 };
    for (let logged = performance.now(); !stopped; ) {
      const { done, compared, changed } = await writer.run("rebuild", undefined);
      sum.compared += compared;
      sum.changed += changed;
      if (done) {
        if (sum.compared > 0) log.info(sum, "projections rebuilt");
        return;
      }
      if (performance.now() - logged < LOG_EVERY_MS) continue;
      log.info(sum, "rebuilding projections");
      logged = performance.now();
    }
  };
  const running = run().catch((err: unknown) => log.error({ err }, "projections not rebuilt"));
  return {
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}
