import { lastChange } from "../../reading/change-log.ts";
import type { Reader } from "../../store/store.ts";
import { version } from "../../version.ts";

/** What tells one state of the data from another: the number of the last change, and the program's version. */
export async function dataVersion(reader: Reader): Promise<string> {
  return `${version}.${(await lastChange(reader))?.sequence ?? 0}`;
}
