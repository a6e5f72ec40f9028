import { Problem } from "../../http/problems.ts";
import type { Condition, Order, Reads } from "../../store/store.ts";
import { docsOf } from "./positions.ts";

/**
 * The documents of all rows that fit, where they are not more than a view can take. Throws the problem that says
 * how to narrow the request otherwise.
 */
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
      `More than ${atMost} ${table} fit: narrow the request by an article, an event, a topic or actors.`,
    );
  return docsOf<T>(page);
}
