import { z } from "zod";
import { wholeNumber } from "../http/request/query.ts";
import { slug } from "../model/kit/text-forms.ts";

/** The path parameters of one record or document. */
export const IdParameters = z.strictObject({ id: slug.describe("The record's id.") });

/** The highest number of a revision that a parameter takes. */
export const MAX_REVISION = 999_999_999;

/** The path parameters of one revision. */
export const RevisionParameters = IdParameters.extend({
  revision: wholeNumber(1, MAX_REVISION).describe("The revision's number."),
});
