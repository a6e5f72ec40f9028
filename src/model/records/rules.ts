/** Rules that several record types share. */
import type { z } from "zod";
import { dateSpan } from "../kit/edtf.ts";
import type { Values } from "../kit/fields.ts";

const REVERSED = "must not be before `start`";

/** The rule that what has a `start` and an `end` does not end before it starts. */
export function endsAfterStart(values: Values) {
  return isReversed(values) ? { path: ["end"], message: REVERSED } : undefined;
}

/** Adds the fault of an object that ends before it starts. */
export function refuseReversedDates(values: Values, context: z.RefinementCtx): void {
  if (isReversed(values)) context.addIssue({ code: "custom", message: REVERSED, path: ["end"] });
}

/** Whether the latest time of the end is before the earliest of the start. */
function isReversed({ start, end }: Values): boolean {
  const [begin, finish] = [start, end].map((date) => (typeof date === "string" ? dateSpan(date) : null));
  if (!begin || !finish) return false;
  if (begin.order.includes("T") && finish.order.includes("T") && !finish.lasts) return finish.order < begin.order;
  return begin.earliest !== null && finish.latest !== null && finish.latest < begin.earliest;
}

/** The rule that the kind `other` says by a code or a label what it is. */
export function otherNeedsCode({ kind, codes }: Values) {
  return kind === "other" && codes === undefined
    ? { path: ["kind"], message: "is `other`: add `codes` with a code of a standard or a label that says what it is" }
    : undefined;
}
