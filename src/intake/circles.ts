/**
 * Returns circles that the ways from some ids over their parents form: at least one through each set of ids that lie below
 * each other. Visits each id once, and does not recur.
 */
export async function circlesAmong(
  ids: readonly string[],
  parentsOf: (id: string) => Promise<readonly string[]>,
): Promise<string[][]> {
  const found: string[][] = [];
  const done = new Set<string>();
  for (const id of ids) {
    if (done.has(id)) continue;
    const way = [{ id, parents: [...(await parentsOf(id))] }];
    const onWay = new Set([id]);
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const parent = last.parents.pop();
      if (parent === undefined) {
        way.pop();
        onWay.delete(last.id);
        done.add(last.id);
      } else if (onWay.has(parent)) {
        found.push(way.slice(way.findIndex((one) => one.id === parent)).map((one) => one.id));
      } else if (!done.has(parent)) {
        way.push({ id: parent, parents: [...(await parentsOf(parent))] });
        onWay.add(parent);
      }
    }
  }
  return found;
}

const LONGEST_WAY = 10;

/** Returns ids with arrows between them; of many, the first and the last. */
export function wayOf(ids: readonly string[]): string {
  const more = ids.length - LONGEST_WAY;
  const shown = more > 1 ? [...ids.slice(0, LONGEST_WAY - 1), `${more} more`, ids.at(-1)] : ids;
  return shown.join(" → ");
}
