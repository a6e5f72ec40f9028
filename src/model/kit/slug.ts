/** The most characters of a name in an id: room is left for what tells it from others. */
export const ROOM = 60;

/** Returns a name as the beginning of an id: Latin letters, digits and single hyphens; empty if it has none of these. */
export function slugFrom(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’.]/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, ROOM)
    .replaceAll(/^-+|-+$/g, "");
}
