import { z } from "zod";

/** Formats of lists beside JSON: the value of `format`, and the media type. */
export const BULK_FORMATS = { csv: "text/csv", ndjson: "application/x-ndjson" } as const;

/** The parameter that selects a format, in place of the `Accept` header. */
export const formatParameter = z
  .enum(["json", ...(Object.keys(BULK_FORMATS) as (keyof typeof BULK_FORMATS)[])])
  .optional()
  .describe(
    "The format, in place of the `Accept` header. `csv` and `ndjson` answer every record that fits, or a page of them where `limit` is given.",
  );
