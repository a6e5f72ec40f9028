/** The text of a draft in segments, each with the entries whose words it is. */
import type { Erratum, Evidence as StoredEvidence } from "../../../client/api.ts";
import { isGap, type Marked, segmentsOf } from "../../article/marks.ts";
import type { Passage } from "../../passages.ts";
import { isReported } from "../../records.ts";
import { isOpen } from "./draft.ts";
import type { Item } from "./order.ts";
import { trimmed } from "./places.ts";
import type { Place } from "./types.ts";

/** What became of the words of a segment. */
type Standing = "done" | "open" | "gap" | "";

/** A stretch of a passage. */
export interface TextSegment {
  readonly text: string;
  /** Where it begins in its passage, in UTF-16 units. */
  readonly start: number;
  /** The keys of the entries whose words it is, the most specific first. */
  readonly keys: readonly string[];
  readonly standing: Standing;
  readonly isPicked: boolean;
  readonly correction?: string;
}

/** Returns the segments of each passage by its key. */
export function textSegments(
  items: readonly Item[],
  passages: readonly Passage[],
  pick: Place | null,
): Map<string, TextSegment[]> {
  const shown = items.filter(({ entry, places }) => entry.decision !== "rejected" && places.length > 0);
  const all = [
    ...shown.map(({ entry, places }) => markedOf(entry.type, places, passages, entry.values)),
    ...(pick ? [markedOf("quote", [pick], passages)] : []),
  ];
  const segments = segmentsOf(passages, all);
  return new Map(
    [...segments].map(([key, parts]) => {
      let start = 0;
      const own = parts.map(({ text, records, correction }): TextSegment => {
        const entries = records.flatMap((index) => shown[index]?.entry ?? []);
        const isPicked = records.includes(shown.length);
        const isText = key.startsWith("paragraph");
        const gap = isText && isGap({ text, records: entries.map((_, i) => i) }) ? "gap" : "";
        const standing = entries.length === 0 ? gap : entries.some((one) => !isOpen(one)) ? "done" : "open";
        const segment = { text, start, keys: entries.map((one) => one.key), standing, isPicked } as const;
        start += text.length;
        return correction === undefined || isPicked ? segment : { ...segment, correction };
      });
      return [key, own];
    }),
  );
}

/** Returns words as the marks of a text read them: by the number of a passage, in code points. */
function markedOf(type: string, places: readonly Place[], passages: readonly Passage[], values: object = {}): Marked {
  const evidence = places.map(({ passage, start, end }) => {
    const text = passages.find(({ key }) => key === passage)?.text ?? "";
    const [kind, number] = passage.split(" ");
    const ordinal = number === undefined ? null : Number(number);
    const points = (to: number) => [...text.slice(0, to)].length;
    const paragraph = kind === "paragraph" ? ordinal : null;
    const at = { in: kind, paragraph, section: kind === "heading" ? ordinal : null };
    return { ...at, start: points(start), end: points(end), exact: text.slice(start, end) } as StoredEvidence;
  });
  const record = { ...(values as Erratum), evidence };
  // Names that the service does not have yet are marked as those who take part are.
  return { type: isReported(type) ? type : "participant", record };
}

/** Returns the stretches without a record, in the order of the text. */
export function gapsOf(segments: ReadonlyMap<string, readonly TextSegment[]>, passages: readonly Passage[]): Place[] {
  return passages.flatMap(({ key, text }) =>
    (segments.get(key) ?? [])
      .filter(({ standing }) => standing === "gap")
      .map((one) => trimmed({ passage: key, start: one.start, end: one.start + one.text.length }, text)),
  );
}

/** How much of a passage is accepted, in drafts, and without a record, in characters. */
export interface Share {
  readonly key: string;
  readonly done: number;
  readonly open: number;
  readonly gap: number;
}

/** Returns how much of each passage is accepted, in drafts and without a record; what needs none counts as accepted or drafted with the rest. */
export function sharesOf(segments: ReadonlyMap<string, readonly TextSegment[]>): Share[] {
  return [...segments].flatMap(([key, parts]) => {
    if (!key.startsWith("paragraph")) return [];
    const size = (standing: Standing) =>
      parts.filter((one) => one.standing === standing).reduce((sum, { text }) => sum + text.length, 0);
    return { key, done: size("done"), open: size("open"), gap: size("gap") };
  });
}
