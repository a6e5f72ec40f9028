import type { Figure } from "../client/api.ts";
import { dateWords, labelOf, numberWords } from "./labels.ts";
import { recordWords as say } from "./words/records.ts";

/** Returns what a figure measures, and what its value does not tell: of what it is a part, which option, margin, time. */
export function figureFacts({ measure, of, option, margin, period }: Figure): (readonly [string, string])[] {
  const facts = [
    [say.measure, labelOf(measure)],
    [say.of, of],
    [say.option, option],
    [say.margin, margin === null ? null : `± ${numberWords(margin)}`],
    [say.period, period === null ? null : dateWords(period)],
  ] as const;
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}
