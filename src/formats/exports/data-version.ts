import { lastChange } from "../../reading/change-log.ts";
import type { Reader } from "../../store/store.ts";
import { version } from "../../version.ts";

/** Returns a version of the data: the version of the program and the number of the last change. */
export async function dataVersion(reader: Reader): Promise<string> {
  return `${version}.${(await lastChange(reader))?.sequence ?? 0}`;
}
