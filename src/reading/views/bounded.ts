import { Problem } from "../../http/problems.ts";
import type { Condition, Order, Reads } from "../../store/store.ts";
import { docsOf } from "./positions.ts";

/** Returns the documents of all matching rows. Throws the problem of more than `atMost`, which says how to narrow. */
export async function docsWithin<T>(
  reads: Reads,
  table: string,
  where: readonly Condition[],
  order: readonly Order[],
  atMost: number,
): Promise<T[]> {
  const [page] = await reads.run([{ table, where, order, limit: atMost }]);
  if (page?.last)
    throw new Problem(
      "too-much",
      `More than ${atMost} ${table} match: narrow the request by an article, an event, a topic or actors.`,
    );
  return docsOf<T>(page);
}
