import { z } from "zod";
import { yesOrNo } from "../../http/request/query.ts";

/** Formats of lists beside JSON: the value of `format`, and the media type. */
export const BULK_FORMATS = { csv: "text/csv", ndjson: "application/x-ndjson" } as const;

/** The parameter that puts a byte order mark before CSV, by which spreadsheets know that it is UTF-8. */
export const bomParameter = yesOrNo
  .optional()
  .describe(
    "`true` begins CSV with a byte order mark, by which Excel reads it as UTF-8. It has no effect on other formats.",
  );

/** The parameter that selects a format, in place of the `Accept` header. */
export const formatParameter = z
  .enum(["json", ...(Object.keys(BULK_FORMATS) as (keyof typeof BULK_FORMATS)[])])
  .optional()
  .describe(
    "The format; it overrides the `Accept` header. `csv` and `ndjson` return all records that match, or one page with `limit`.",
  );
