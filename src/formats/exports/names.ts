import { Problem } from "../../http/problems.ts";
import { nearest } from "../../http/request/did-you-mean.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import { resources } from "../../model/records/index.ts";

/** File name, without its extension, of the data dictionary. */
export const DICTIONARY = "data-dictionary";

/** File name of the SQLite file. */
export const DATABASE = "standpoint.db";

const NAMES: readonly string[] = [
  ...resources.flatMap(({ path }) => [`${path}.csv`, `${path}.ndjson`, `${path}.parquet`]),
  `${DICTIONARY}.csv`,
  `${DICTIONARY}.json`,
  DATABASE,
];

/** Returns the names, without extension, of the exports in a format. */
export function exportNames(extension: string): readonly string[] {
  return NAMES.filter((name) => name.endsWith(`.${extension}`)).map((name) => name.slice(0, -extension.length - 1));
}

/** Returns the resource that an export holds. Throws the problem of an export that does not exist. */
export function exportedResource(name: string, extension: string): Resource {
  const resource = resources.find(({ path }) => path === name);
  if (resource === undefined) throw noSuchExport(`${name}.${extension}`);
  return resource;
}

/** Returns the problem of an export that does not exist, with the names closest to it. */
export function noSuchExport(name: string): Problem {
  const near = nearest(name, NAMES, 3).map((one) => `\`${one}\``);
  return new Problem("no-such-export", `There is no export \`${name}\`. Similar names: ${near.join(", ")}.`);
}
