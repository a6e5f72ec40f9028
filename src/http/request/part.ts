import { randomUUID, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";

const HEADER = "x-part-of-request";

/** Known to this process alone, so that no client can say that its request is a part. */
const SECRET = randomUUID();

/** The header of a request that the service makes to itself as a part of one which was counted. */
export const PART_OF_REQUEST = { [HEADER]: SECRET };

/** Whether a request is a part of one that was counted. */
export function isPart({ headers }: Pick<FastifyRequest, "headers">): boolean {
  const given = headers[HEADER];
  if (typeof given !== "string") return false;
  const [own, other] = [Buffer.from(SECRET), Buffer.from(given)];
  return own.length === other.length && timingSafeEqual(own, other);
}
