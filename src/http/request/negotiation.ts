import accepts from "accepts";
import type { FastifyRequest } from "fastify";
import { Problem } from "../problems.ts";

/** The media type, of those on offer, that the client likes best. Throws the problem where it likes none. */
export function negotiate(request: FastifyRequest, offered: readonly string[]): string {
  const type = accepts(request.raw).type([...offered]);
  if (type === false) throw new Problem("not-acceptable", `The answer is to be had as ${offered.join(" or ")}.`);
  return type as string;
}
