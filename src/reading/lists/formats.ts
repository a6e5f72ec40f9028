/** The formats that a list is to be had in, beside JSON: the name that `format` takes, and the media type. */

import { z } from "zod";

export const BULK_FORMATS = { csv: "text/csv", ndjson: "application/x-ndjson" } as const;

/** The parameter that picks a format, in place of the `Accept` header. */
export const formatParameter = z
  .enum(["json", ...(Object.keys(BULK_FORMATS) as (keyof typeof BULK_FORMATS)[])])
  .optional()
  .describe(
    "The format, in place of the `Accept` header. `csv` and `ndjson` answer every record that fits, or a page of them where `limit` is given.",
  );
