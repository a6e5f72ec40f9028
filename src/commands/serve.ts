import { flushCompileCache } from "node:module";
import { setTimeout as delay } from "node:timers/promises";
import pino from "pino";
import { buildApp } from "../app.ts";
import { deliverWebhooks } from "../changes/deliver.ts";
import { TargetGuard } from "../changes/targets.ts";
import { readConfig } from "../config.ts";
import { maskSecrets } from "../keys/format.ts";
import { deleteLeftovers } from "../store/files.ts";
import { collectGarbage } from "../threads/collect-garbage.ts";
import type { Command } from "./command.ts";
import { openMigrated } from "./open.ts";
import { seedIfEmpty } from "./seed.ts";

/** Time before the port is closed, in which answers end their connections so that clients leave by themselves. */
const DRAIN_MS = 500;

/** Time after connections were cut in which threads may end by themselves, and time for the last lines of the log. */
const CUT_MS = 1000;
const FLUSH_MS = 1000;

/**
 * Migrates, seeds an empty database, and serves until SIGTERM or SIGINT. Requests in progress then have `STOP_TIMEOUT_S`;
 * after that, connections are cut and threads ended, and transactions in progress are rolled back.
 */
export const run: Command = async () => {
  const config = readConfig();
  const stopSignal = new Promise((stop) => {
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  });
  const destination = pino.destination({ dest: 1, sync: false, minLength: 4096 });
  let isRead = true;
  destination.once("error", () => {
    isRead = false; // a flush would retry for ever
  });
  const logger = pino({ level: config.LOG_LEVEL, hooks: { streamWrite: maskSecrets } }, destination);
  const flushing = setInterval(() => destination.flush(), 1000).unref();
  deleteLeftovers();
  const store = await openMigrated(config);
  if (config.SEED === "auto" && (await seedIfEmpty(store)))
    logger.info("the empty database was seeded with the bundled example");
  const { server, startThreads, drain } = await buildApp(config, store, logger);
  const address = await server.listen({ host: config.HOST, port: config.PORT });
  const deliveries = deliverWebhooks(store, new TargetGuard(config.WEBHOOK_TARGETS), logger);
  flushCompileCache(); // for the threads, and even if the process is killed
  startThreads();
  logger.info({ address }, "ready");
  destination.flush();
  collectGarbage();

  await stopSignal;
  logger.info("draining");
  const stop = async () => {
    drain();
    await delay(DRAIN_MS);
    await Promise.all([deliveries.stop(), server.close()]);
    await store.close();
  };
  const stopped = stop();
  const isInTime = await endsWithin(stopped, config.STOP_TIMEOUT_S * 1000);
  if (!isInTime) {
    logger.warn("requests in progress took too long: their connections are cut");
    server.server.closeAllConnections();
  }
  const isClosed = isInTime || (await endsWithin(stopped, CUT_MS));
  clearInterval(flushing);
  logger.info("stopped");
  if (isRead) await endsWithin(new Promise<void>((done) => destination.flush(() => done())), FLUSH_MS);
  if (!isClosed) process.exit(0); // ends the threads
  return 0;
};

/** Returns whether a promise resolves within a time. */
async function endsWithin(work: Promise<void>, ms: number): Promise<boolean> {
  const late = new AbortController();
  const inTime = work.then(() => true);
  const timer = delay(ms, false, { signal: late.signal }).catch(() => false);
  return Promise.race([inTime, timer]).finally(() => late.abort());
}
