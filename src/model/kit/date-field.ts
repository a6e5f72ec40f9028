import { z } from "zod";
import { type DateSpan, dateSpan } from "./edtf.ts";
import { type Field, type Options, scalar } from "./fields.ts";

/** The schema of an EDTF date. */
const edtfDate = z
  .string()
  .max(60)
  .refine((value) => dateSpan(value) !== null, {
    error: "must be an EDTF date (ISO 8601-2 level 0 or 1), such as 2025-02-18, 2025-02, 2025-02-18? or 2022-02-24/..",
  });

/**
 * Defines an EDTF date. The earliest and the latest day that it allows are beside it, in answers and in the table; null
 * where it has no bound.
 */
export const date = (description: string, options: Options): Field => {
  const whole = `${description} EDTF, ISO 8601-2 levels 0 and 1.`;
  const base = scalar("date", description, edtfDate, { type: "text" }, options, whole);
  const spanOf = (value: unknown) => (typeof value === "string" ? dateSpan(value) : null);
  const days = (name: string, span: DateSpan | null) => ({
    [`${name}_earliest`]: span?.earliest ?? null,
    [`${name}_latest`]: span?.latest ?? null,
  });
  const day = z.iso.date().nullable();
  return {
    ...base,
    wire: (name) => ({
      ...base.wire(name),
      [`${name}_earliest`]: day.describe(`The earliest day that \`${name}\` allows; null without one.`),
      [`${name}_latest`]: day.describe(`The latest day that \`${name}\` allows; null without one.`),
    }),
    columns: (name) => ({
      ...base.columns(name),
      [`${name}_earliest`]: { type: "text", nullable: true, role: "day" },
      [`${name}_latest`]: { type: "text", nullable: true, role: "day" },
      // The sort key of `dateSpan`. An unknown date is the empty string, which sorts before all others.
      [`${name}_order`]: { type: "text", default: "", role: "internal" },
      // 1 if it spans more than a day: filters by a range of days find these few records separately.
      [`${name}_lasts`]: { type: "integer", default: 0, role: "internal" },
    }),
    sort: (name) => `${name}_order`,
    toRow: (name, value) => {
      const span = spanOf(value);
      return {
        [name]: (value as string) ?? null,
        ...days(name, span),
        [`${name}_order`]: span?.order ?? "",
        [`${name}_lasts`]: span?.lasts ? 1 : 0,
      };
    },
    project: (name, value) => ({ [name]: value ?? null, ...days(name, spanOf(value)) }),
  };
};
