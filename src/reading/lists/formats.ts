/** The formats that a list is to be had in, beside JSON: the name that `format` takes, and the media type. */

import { z } from "zod";

export const BULK_FORMATS = { csv: "text/csv", ndjson: "application/x-ndjson" } as const;

/** The parameter that picks a format, in place of the `Accept` header. */
export const formatParameter = z
  .enum(["json", ...(Object.keys(BULK_FORMATS) as (keyof typeof BULK_FORMATS)[])])
  .optional()
  .describe(
    "The format; it overrides the `Accept` header. `csv` and `ndjson` return all records that match, or one page with `limit`.",
  );
