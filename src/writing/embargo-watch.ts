import type { FastifyBaseLogger } from "fastify";
import type { Store } from "../store/store.ts";
import { endedEmbargoes } from "./embargoes.ts";
import type { Writer } from "./writer.ts";

/** Publishes articles when their embargo ends, every so many milliseconds. Returns a function that ends this. */
export function watchEmbargoes(
  store: Store,
  writer: Writer,
  everyMs: number,
  log: Pick<FastifyBaseLogger, "info" | "error">,
): () => void {
  const look = async () => {
    for (const id of await endedEmbargoes(store))
      log.info({ id, published: await writer.run("publishEmbargoed", { id }) }, "embargo ended");
  };
  const timer = setInterval(
    () => void look().catch((err: unknown) => log.error({ err }, "embargoes not looked at")),
    everyMs,
  );
  timer.unref();
  return () => clearInterval(timer);
}
