import { z } from "zod";

const MONTH_OR_YEAR = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;

/** For the documents: what is a month or a year has become a day before. */
const monthOrYear = z
  .string()
  .regex(MONTH_OR_YEAR)
  .refine(() => false);

const bound = z
  .union([z.iso.date(), z.iso.datetime({ offset: true }), monthOrYear], {
    error: "must be a day such as 2025-02-18, a month or a year, or a time such as 2025-02-18T09:00:00Z",
  })
  .meta({ id: "DayOrTime", description: "A day, a month, a year, or a time with its offset from UTC." });

/**
 * Returns the schema of one end of a range of dates: a day, or a time of day with its offset from UTC; a month or a year, of
 * which the first or the last day counts.
 */
function endOfRange(dayOf: (monthOrYear: string) => string) {
  return z.preprocess((given) => {
    if (typeof given !== "string") return given;
    if (MONTH_OR_YEAR.test(given)) return dayOf(given);
    return given.replace(/ (?=\d\d:\d\d$)/, "+"); // in a query a `+` that is not encoded stands for a space
  }, bound);
}

/** The schema of the first day of a range of dates. */
export const fromDate = endOfRange((given) => `${given}-01-01`.slice(0, "YYYY-MM-DD".length));

/** The schema of the last day of a range of dates. */
export const toDate = endOfRange((given) => {
  const [year = "", month = "12"] = given.split("-");
  const days = ["31", "30", "29", "28"].map((day) => `${year}-${month}-${day}`);
  return days.find((day) => z.iso.date().safeParse(day).success) ?? given;
});
