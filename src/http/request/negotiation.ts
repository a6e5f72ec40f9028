import accepts from "accepts";
import type { FastifyRequest } from "fastify";
import { Problem } from "../problems.ts";

/** Returns the offered media type that `Accept` prefers. Throws the problem if it accepts none. */
export function negotiate(request: Pick<FastifyRequest, "raw">, offered: readonly string[]): string {
  const type = accepts(request.raw).type([...offered]);
  if (type === false) throw new Problem("not-acceptable", `Available as ${offered.join(" or ")}.`);
  return type as string;
}
