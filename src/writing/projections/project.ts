import { type Placed, projectionOf, type Resource } from "../../model/kit/record-type.ts";
import { linksOfPlaced, type Names, readNames } from "../../reading/stored-records.ts";
import type { Reader } from "../../store/store.ts";
import type { Row } from "../../store/tables.ts";
import { searchEntry } from "./search-entry.ts";

/** A record's projection, and what full text finds it by. */
export interface Projected {
  readonly doc: string;
  readonly entry: Row;
}

/** The projections of some records of one resource. */
export async function projectRecords(
  reader: Reader,
  resource: Resource,
  records: readonly Placed[],
): Promise<Projected[]> {
  const links = records.flatMap((placed) => linksOfPlaced(resource, placed));
  const names = await readNames(reader, links, new Map());
  return records.map((placed) => projectRecord(resource, placed, names));
}

/** A record's projection by what those that it names are called. */
export function projectRecord(resource: Resource, placed: Placed, names: Names): Projected {
  return {
    doc: JSON.stringify(projectionOf(resource, placed, names.label)),
    entry: searchEntry(resource, placed, names),
  };
}
