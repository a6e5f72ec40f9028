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
      if (await writer.run("publishEmbargoed", { id })) log.info({ id }, "embargo ended: published");
      else
        log.error(
          { id },
          "embargo ended, but the article cannot be published: put it with the status `usable` to see why",
        );
  };
  const timer = setInterval(
    () => void look().catch((err: unknown) => log.error({ err }, "embargoes not looked at")),
    everyMs,
  );
  timer.unref();
  return () => clearInterval(timer);
}
