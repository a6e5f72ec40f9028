/** Ids of the records that an editor adds: they never change afterwards. */
import { ROOM, slugFrom } from "../../../model/kit/slug.ts";
import { isReported } from "../../records.ts";
import type { Entry, State } from "./types.ts";

/** Returns a name as an id: lower-case letters, digits and single hyphens. */
export function slugOf(name: string): string {
  return slugFrom(name) || "unnamed";
}

/** Returns an id that no record of the type has, here or, as far as its names are known, in the service. */
export function idFor(
  { type, values }: Pick<Entry, "type" | "values">,
  state: Pick<State, "entries" | "names" | "draft">,
): string {
  const isTaken = (id: string) =>
    state.names.has(`${type}/${id}`) || state.entries.some((entry) => entry.type === type && entry.values.id === id);
  if (!isReported(type)) {
    const slug = slugOf(String(values.name ?? values.label ?? type));
    return firstFree(isTaken, (i) => (i === 1 ? slug : `${slug}-${i}`));
  }
  const end = `-${type.replaceAll("_", "-")}-`;
  return firstFree(isTaken, (i) => `${state.draft.id.slice(0, ROOM)}${end}${i}`.replaceAll(/-{2,}/g, "-"));
}

function firstFree(isTaken: (id: string) => boolean, idOf: (i: number) => string): string {
  let i = 1;
  while (isTaken(idOf(i))) i++;
  return idOf(i);
}
