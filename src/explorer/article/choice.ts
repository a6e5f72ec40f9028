import { KINDS, REPORTED, type ReportedType } from "../records.ts";
import type { Visit } from "../visit.ts";
import type { Marked } from "./marks.ts";

/** What a reader has chosen on an article's page: all of it is in the address. */
export interface Choice {
  /** Index of the chosen record in the list of all; -1 without one. */
  readonly chosen: number;
  /** The types whose words are marked. */
  readonly marked: ReadonlySet<ReportedType>;
  /** The paragraph whose records alone are shown; null for all. */
  readonly paragraph: number | null;
  /** The type of which all records are shown, however many there are. */
  readonly whole: string;
  /** Whether words without a record are shaded. */
  readonly isShaded: boolean;
}

/** The types that are marked by default. */
const KEY_TYPES = REPORTED.filter((type) => KINDS[type].isKey);

/** Reads a choice from the address: `record`, `mark` (key, all, none, or types), `paragraph`, `all`, `coverage`. */
export function choiceOf(visit: Visit, all: readonly Marked[]): Choice {
  const record = visit.parameter("record");
  const chosen = all.findIndex((one) => `${one.type}.${one.record.id}` === record);
  const paragraph = Number(visit.parameter("paragraph"));
  return {
    chosen,
    marked: new Set(markedTypes(visit.parameter("mark"))),
    paragraph: Number.isInteger(paragraph) && paragraph > 0 ? paragraph : null,
    whole: visit.parameter("all") || (all[chosen]?.type ?? ""),
    isShaded: visit.parameter("coverage") === "1",
  };
}

/** Returns the types that `mark` names: key, all, none, or the types themselves. */
export function markedTypes(mark: string): readonly ReportedType[] {
  if (mark === "" || mark === "key") return KEY_TYPES;
  if (mark === "all") return REPORTED;
  return REPORTED.filter((type) => mark.split(",").includes(type));
}
