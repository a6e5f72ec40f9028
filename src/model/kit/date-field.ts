import { z } from "zod";
import { type DateSpan, dateSpan } from "./edtf.ts";
import { type Field, type Options, scalar } from "./fields.ts";
import { likelyDate } from "./likely-date.ts";

const MONTH = "(?:0[1-9]|1[0-2]|2[1-4]|[01]X|XX)";
const DAY = "(?:0[1-9]|[12]\\d|3[01]|[0-3]X|XX)";
/** No 30 February and no 31 April: what a pattern can say of the calendar. */
const NO_SUCH_DAY = "(?!\\d{4}-(?:02-3|(?:04|06|09|11)-31))";
const ONE_DATE = `${NO_SUCH_DAY}\\d[\\dX]{3}(?:-${MONTH}(?:-${DAY}(?:T[\\d:.Z+-]+)?)?)?[?~%]?`;

/** What every dialect of JSON Schema can check of an EDTF date: more than the service accepts, and little more. */
const EDTF_PATTERN = `^(?:${ONE_DATE}|${ONE_DATE}/(?:\\.\\.|${ONE_DATE})?|(?:\\.\\.)?/${ONE_DATE})$`;

/** The schema of an EDTF date. */
const edtfDate = z
  .string()
  .max(60)
  .refine((value) => dateSpan(value) !== null, {
    error: ({ input }) => `must be ${AN_EDTF_DATE}${hintAt(input as string)}`,
  })
  .meta({ pattern: EDTF_PATTERN });

const AN_EDTF_DATE =
  "an EDTF date (ISO 8601-2 level 0 or 1), such as 2025-02-18, 2025-02, 2025-02-18? or 2022-02-24/..";

function hintAt(value: string): string {
  const likely = likelyDate(value);
  return likely !== undefined && dateSpan(likely) !== null ? `; did you mean \`${likely}\`?` : "";
}

/**
 * Defines an EDTF date. The earliest and the latest day that it allows are beside it, in answers and in the table; null
 * where it has no bound.
 */
export const date = (description: string, options: Options): Field => {
  const whole = `${description} EDTF (ISO 8601-2).`;
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
      [`${name}_earliest`]: day.describe(`The earliest day of \`${name}\`.`),
      [`${name}_latest`]: day.describe(`The latest day of \`${name}\`.`),
    }),
    columns: (name) => ({
      ...base.columns(name),
      [`${name}_earliest`]: { type: "text", nullable: true, role: "day" },
      [`${name}_latest`]: { type: "text", nullable: true, role: "day" },
      // The sort key of `dateSpan`. An unknown date is the empty string, which sorts before all others.
      [`${name}_order`]: { type: "text", default: "", role: "internal" },
      // 1 if it spans more than a day, else null: filters by a range of days find these few records separately.
      [`${name}_lasts`]: { type: "integer", nullable: true, role: "internal" },
    }),
    sort: (name) => `${name}_order`,
    toRow: (name, value) => {
      const span = spanOf(value);
      return {
        [name]: (value as string) ?? null,
        ...days(name, span),
        [`${name}_order`]: span?.order ?? "",
        [`${name}_lasts`]: span?.lasts ? 1 : null,
      };
    },
    project: (name, value) => ({ [name]: value ?? null, ...days(name, spanOf(value)) }),
  };
};
