import { setTimeout as delay } from "node:timers/promises";
import pino from "pino";
import { buildApp } from "../app.ts";
import { readConfig } from "../config.ts";
import type { Command } from "../main.ts";
import { tables } from "../resources/index.ts";
import { openStore } from "../store/open.ts";
import { seedIfEmpty } from "./seed.ts";

/** How long answers end their connections before the port is closed, so that clients leave by themselves. */
const DRAIN_MS = 500;

/** Migrates, seeds an empty database, and serves until SIGTERM or SIGINT. */
export const run: Command = async () => {
  const config = readConfig();
  const destination = pino.destination({ dest: 1, sync: false, minLength: 4096 });
  const logger = pino({ level: config.LOG_LEVEL }, destination);
  const flushing = setInterval(() => destination.flush(), 1000).unref();
  const store = await openStore(config.DATABASE_URL, tables, config.DATABASE_URL_READ);
  if (config.SEED === "auto" && (await seedIfEmpty(store)))
    logger.info("the empty database was seeded with the bundled example");
  const { server, drain } = await buildApp(config, store, logger);
  const address = await server.listen({ host: config.HOST, port: config.PORT });
  logger.info({ address }, "ready");
  destination.flush();

  await new Promise((stop) => {
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  });
  logger.info("draining");
  drain();
  await delay(DRAIN_MS);
  await server.close();
  await store.close();
  clearInterval(flushing);
  logger.info("stopped");
  destination.flushSync();
  return 0;
};
