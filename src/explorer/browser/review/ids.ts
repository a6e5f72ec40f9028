/** Ids of the records that an editor adds: they never change afterwards. */
import { isReported } from "../../records.ts";
import type { Entry, State } from "./types.ts";

const LONGEST = 60;

/** Returns a name as an id: lower-case letters, digits and single hyphens. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’.]/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, "");
  return slug === "" ? "unnamed" : slug;
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
  return firstFree(isTaken, (i) => `${state.draft.id.slice(0, LONGEST)}${end}${i}`.replaceAll(/-{2,}/g, "-"));
}

function firstFree(isTaken: (id: string) => boolean, idOf: (i: number) => string): string {
  let i = 1;
  while (isTaken(idOf(i))) i++;
  return idOf(i);
}
