import { z } from "zod";
import { slug } from "../model/kit/text-forms.ts";

/** The path parameters of one record or document. */
export const IdParameters = z.strictObject({ id: slug.describe("The record's id.") });
