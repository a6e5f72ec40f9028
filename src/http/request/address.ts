/** Returns the path of a request's address: all before the first question mark. */
export function pathOf(url: string): string {
  return url.replace(/\?.*$/s, "");
}

/** Returns the query of a request's address, in which more question marks may stand; undefined without one. */
export function queryOf(url: string): string | undefined {
  const path = pathOf(url);
  return path.length === url.length ? undefined : url.slice(path.length + 1);
}

/** Returns the address of the page of a list that begins at a cursor. */
export function withCursor(url: string, cursor: string): string {
  const parameters = new URLSearchParams(queryOf(url));
  parameters.set("cursor", cursor);
  return `${pathOf(url)}?${parameters}`;
}
