/** The fields that every shared record has: its codes, its identifiers, and the source of what no article says. */
import type { z } from "zod";
import { checkCode, checkIdentifier } from "./codes.ts";
import { code, label, text } from "./field-kinds.ts";
import type { Values } from "./fields.ts";
import { own } from "./meaning.ts";
import { objects } from "./object-fields.ts";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SCHEME_MESSAGE = "must be a scheme's slug, such as wikidata";

/** Codes of standards for the fine grain of a kind. */
export const codes = objects(
  "Codes of standards for the fine grain: IPTC Media Topics, PLOVER, CAMEO, Wikidata and others.",
  {
    scheme: code("The standard: iptc-mediatopic, plover, cameo, wikidata and others.", SLUG, SCHEME_MESSAGE, {
      term: "inCodeSet",
      optional: true,
    }),
    code: label("The code in that standard.", 80, { term: "codeValue", optional: true }),
    label: text("What the code means.", 300, { term: "name", optional: true }),
  },
  { term: own, class: "CategoryCode", id: "Code", refine: refineCode },
);

/** Identifiers in other schemes: Wikidata, ISO 3166-1, ROR, LEI and others. */
export const identifiers = objects(
  "Identifiers in other schemes.",
  {
    scheme: code("The scheme: wikidata, iso3166-1, lei, ror, isin, iptc-mediatopic and others.", SLUG, SCHEME_MESSAGE, {
      term: "propertyID",
    }),
    value: text("The identifier in that scheme, such as Q212.", 200, { term: "value" }),
  },
  {
    term: "identifier",
    class: "PropertyValue",
    pattern: "sameAs",
    id: "Identifier",
    refine: refineIdentifier,
    find: ["value"],
  },
);

/** The source of what a shared record states. */
export const citation = text("The published source of what no article here says.", 2000, {
  term: "citation",
  optional: true,
});

/** Returns the form of a code: it has a code that its standard lists, or a label. */
function refineCode(form: z.ZodObject): z.ZodType {
  return checkedIn(form, "code", checkCode).refine(
    (one) => (one.code === undefined ? one.label !== undefined : one.scheme !== undefined),
    "must have a code with its scheme, or a label",
  );
}

/** Returns the form of an identifier: it has the form of its scheme. */
function refineIdentifier(form: z.ZodObject): z.ZodType {
  return checkedIn(form, "value", checkIdentifier);
}

/** Returns the form of an object whose field must pass the check of its scheme. Keeps its canonical form. */
function checkedIn(form: z.ZodObject, field: string, check: typeof checkCode): z.ZodObject {
  const checked = ({ scheme, [field]: value }: Values) =>
    typeof scheme === "string" && typeof value === "string" ? check(scheme, value) : undefined;
  return form
    .overwrite((one) => {
      const result = checked(one);
      return result !== undefined && "code" in result ? { ...one, [field]: result.code } : one;
    })
    .superRefine((one, context) => {
      const result = checked(one);
      if (result !== undefined && "message" in result)
        context.addIssue({ code: "custom", message: result.message, path: [field] });
    });
}
