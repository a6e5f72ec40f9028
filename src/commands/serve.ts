import { flushCompileCache } from "node:module";
import { setTimeout as delay } from "node:timers/promises";
import pino from "pino";
import { buildApp } from "../app.ts";
import { deliverWebhooks } from "../changes/deliver.ts";
import { TargetGuard } from "../changes/targets.ts";
import { readConfig } from "../config.ts";
import type { Command } from "./command.ts";
import { openMigrated } from "./open.ts";
import { seedIfEmpty } from "./seed.ts";

/** Time before the port is closed, in which answers end their connections so that clients leave by themselves. */
const DRAIN_MS = 500;

/** Migrates, seeds an empty database, and serves until SIGTERM or SIGINT. */
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
  const logger = pino({ level: config.LOG_LEVEL }, destination);
  const flushing = setInterval(() => destination.flush(), 1000).unref();
  const store = await openMigrated(config);
  if (config.SEED === "auto" && (await seedIfEmpty(store)))
    logger.info("the empty database was seeded with the bundled example");
  const { server, startThreads, drain } = await buildApp(config, store, logger);
  const address = await server.listen({ host: config.HOST, port: config.PORT });
  const deliveries = deliverWebhooks(store, new TargetGuard(config.WEBHOOK_TARGETS), logger);
  startThreads();
  logger.info({ address }, "ready");
  destination.flush();
  flushCompileCache(); // keeps it even if the process is killed

  await stopSignal;
  logger.info("draining");
  drain();
  await delay(DRAIN_MS);
  await Promise.all([deliveries.stop(), server.close()]);
  await store.close();
  clearInterval(flushing);
  logger.info("stopped");
  if (isRead) await new Promise<void>((done) => destination.flush(() => done()));
  return 0;
};
