/** The schemas of ids and of text. */
import { z } from "zod";

/** The schema of every id. */
export const slug = z
  .string()
  .max(80)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "must be an id: lower-case letters, digits and single hyphens, such as russia-on-nato",
  )
  .meta({ id: "Id", description: "Lower-case letters, digits and single hyphens; at most 80 characters." });

/** The schema of the id of a record of a dossier, as authors write it. */
export const ownId = slug.meta({
  id: "OwnId",
  description:
    "Lower-case letters, digits and single hyphens. Left out, it is made of the article's id and the fields that identify the record.",
});

/**
 * Returns a schema of text that every engine stores unchanged and that a reader sees: no control characters, no half of a
 * surrogate pair, and not only spaces and invisible characters. The pattern has only what every dialect of JSON Schema
 * understands.
 */
export function plainText(max: number): z.ZodString {
  return z
    .string()
    .max(max)
    .regex(NO_CONTROL, {
      error: ({ input }) =>
        /\r/.test(String(input)) ? "must not contain a carriage return: line breaks are \\n" : CONTROL,
    })
    .refine((text) => text.isWellFormed(), CONTROL)
    .refine((text) => VISIBLE.test(text), {
      error: "must not be blank: leave the field out if its value is unknown",
      abort: true,
    });
}

const CONTROL = "must not contain a control character or half of a surrogate pair";

// biome-ignore lint/suspicious/noControlCharactersInRegex: it refuses them
const NO_CONTROL = /^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f]*$/;

/** A character that shows: U+2800 is a blank pattern, though Unicode counts it as a symbol. */
const VISIBLE = /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
