/** The kinds of field of one column, from which record types are defined. */
import { z } from "zod";
import type { Column } from "../../store/tables.ts";
import { STANCE_SCORES, stances } from "../vocabularies/sayings.ts";
import type { Checked } from "./codes.ts";
import { type Field, type Options, scalar } from "./fields.ts";
import { own } from "./meaning.ts";
import type { ResourceName } from "./names.ts";
import { plainText, slug } from "./text-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Defines a text of at most `max` characters. */
export const text = (description: string, max: number, options: Options): Field => ({
  ...scalar("text", description, plainText(max), { type: "text" }, options),
  texts: (value) => (typeof value === "string" ? [value] : []),
});

/** Control characters of the bidirectional algorithm: in a name they make it show as another one. */
const BIDI = /\p{Bidi_Control}/u;

/** Characters that break a line or do not show. Joiners and variation selectors have their uses: emoji and some scripts need them. */
const HIDDEN =
  /[\t\n\u2028\u2029\u2800[\p{Default_Ignorable_Code_Point}--[\p{Variation_Selector}\u180e\u200c\u200d]]]/v;

/** A joiner that joins nothing: it is neither after a vowel sign or a virama, nor between emoji or letters of a script that joins them. */
const IDLE_JOINER = (() => {
  const joined = String.raw`[[\p{L}\p{Extended_Pictographic}\p{Emoji_Modifier}]--[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}]]`;
  return new RegExp(String.raw`(?<!\p{M})(?!(?<=${joined}).${joined})[\u200c\u200d]`, "v");
})();

/** Returns a schema of text that two people who type it write alike, so that equal ones mean the same. */
const comparable = (max: number) =>
  plainText(max)
    .refine((value) => !/^\p{Zs}|\p{Zs}$/u.test(value), "must not begin or end with a space")
    .refine((value) => !/\p{Zs}{2}/u.test(value), "must not contain two spaces in a row")
    .refine((value) => !BIDI.test(value), "must not contain a bidirectional control character")
    .refine(
      (value) => BIDI.test(value) || !(HIDDEN.test(value) || IDLE_JOINER.test(value)),
      "must not contain a tab, a line break or a character that does not show",
    )
    .refine((value) => value === value.normalize("NFC"), "must be composed (Unicode NFC)");

/**
 * Defines a name: a text of at most 300 characters that two people who type it write alike: composed (NFC), without spaces at
 * its ends or two in a row, without line breaks and characters that do not show.
 */
export const name = (description: string, options: Options): Field => ({
  ...text(description, 300, options),
  ...formed(comparable(300), description, options),
});

/** Defines a text that lists can filter by and count, with the rules of a name: equal texts mean the same. */
export const label = (description: string, max: number, options: Options): Field => {
  const field = { ...text(description, max, options), ...formed(comparable(max), description, options) };
  const form = z.string().min(1).max(max).normalize("NFC");
  return { ...field, filters: filterable({ ...field, form }, options).filters };
};

/** The largest number: to here every engine and format keeps integers exactly. */
export const LARGEST = Number.MAX_SAFE_INTEGER;

/** Defines a number with decimals, from -(2^53 - 1) to 2^53 - 1 unless bounds are given. */
export const number = (description: string, options: Options, min = -LARGEST, max = LARGEST): Field =>
  scalar("number", description, z.number().min(min).max(max), { type: "real" }, options);

/** Defines a column that no answer has: of the service's own making, for orders and ranges. */
export const internal = (column: Column): Field => ({
  ...scalar("internal", "", z.never(), column, { term: own, optional: true }),
  wire: () => ({}),
  columns: (name) => ({ [name]: { ...column, role: "internal" } }),
  fromRow: () => undefined,
  project: () => ({}),
});

/** Defines a code of a standard: a text of at most 80 characters that matches a pattern. Lists can filter by it. */
export const code = (description: string, pattern: RegExp, message: string, options: Options): Field => {
  const hint = (input: unknown) => {
    const lower = String(input).toLowerCase();
    return lower !== input && pattern.test(lower) ? `; did you mean \`${lower}\`?` : "";
  };
  const form = z
    .string()
    .max(80)
    .regex(pattern, { error: ({ input }) => message + hint(input) });
  return filterable(scalar("code", description, form, { type: "text" }, options), options);
};

/** Defines a code that a standard lists. Forms and filters accept every spelling of it and keep the canonical one. */
export const listedCode = (
  description: string,
  check: (code: string) => Checked,
  pattern: RegExp,
  options: Options,
): Field => {
  const form = z
    .string()
    .min(1)
    .max(80)
    .overwrite((given) => {
      const checked = check(given);
      return "code" in checked ? checked.code : given;
    })
    .superRefine((given, context) => {
      const checked = check(given);
      if ("message" in checked) context.addIssue({ code: "custom", message: checked.message });
    })
    .meta({ pattern: pattern.source });
  return filterable(scalar("code", description, form, { type: "text" }, options), options);
};

/** An address (RFC 3986, appendix A): user, host, port, path, query and fragment. `%` begins two hexadecimal digits. */
const ADDRESS = (() => {
  const of = (more: string) => String.raw`(?:[A-Za-z0-9\-._~!$&'()*+,;=${more}]|%[0-9A-Fa-f]{2})`;
  const host = String.raw`(?:\[[0-9A-Fa-f:.]+\]|${of("")}+)(?::[0-9]*)?`;
  const rest = String.raw`(?:/${of(":@/")}*)?(?:\?${of(":@/?")}*)?(?:#${of(":@/?")}*)?`;
  return new RegExp(`^[Hh][Tt][Tt][Pp][Ss]?://(?:${of(":")}*@)?${host}${rest}$`);
})();

/** The schema of a percent-encoded http or https address, which is kept as it is given. */
export const webAddressForm = z
  .string()
  .max(2000)
  .regex(ADDRESS, {
    error: "must be an http or https address, percent-encoded (RFC 3986), such as https://example.org/a%20b",
    abort: true,
  })
  .refine((given) => URL.canParse(given), "must be an http or https address with a valid host");

/** Defines a percent-encoded http or https address. Lists can filter by it. */
export const webAddress = (description: string, options: Options): Field =>
  filterable(scalar("url", description, webAddressForm, { type: "text" }, options), options);

/** Defines a value of a closed vocabulary. Lists can filter by it. */
export const oneOf = (description: string, vocabulary: Vocabulary, options: Options): Field => {
  const { values, schema } = vocabulary;
  const base = scalar("enum", description, schema, { type: "text", oneOf: values }, options);
  return { ...filterable(base, options), vocabulary };
};

/** Defines a stance. Its score is beside it, in answers and in the table. */
export const stance = (description: string, options: Options): Field => {
  const base = oneOf(description, stances, options);
  const score = (value: unknown) => STANCE_SCORES[value as keyof typeof STANCE_SCORES] ?? null;
  return {
    ...base,
    kind: "stance",
    wire: (name) => ({
      ...base.wire(name),
      [`${name}_score`]: z
        .int()
        .min(-2)
        .max(2)
        .nullable()
        .describe("From 2 (support) to -2 (oppose); null for `divided`, and without a stance."),
    }),
    columns: (name) => ({ ...base.columns(name), [`${name}_score`]: { type: "integer", nullable: true } }),
    toRow: (name, value) => ({ [name]: (value as string | undefined) ?? null, [`${name}_score`]: score(value) }),
    project: (name, value) => ({ [name]: value ?? null, [`${name}_score`]: score(value) }),
  };
};

/** Returns what follows from a form: it, and the schema of answers. */
function formed(form: z.ZodType, description: string, options: Options): Pick<Field, "form" | "wire"> {
  const { form: described, wire } = scalar("text", description, form, { type: "text" }, options);
  return { form: described, wire };
}

/** Returns a field that lists can filter by its exact value. */
export function filterable(field: Field, { through = false }: Partial<Options> = {}, to?: ResourceName): Field {
  const { form, description, kind } = field;
  const single = kind === "text" || kind === "url";
  const filter = { description, through, single, ...(to === undefined ? { values: form } : { values: slug, to }) };
  return { ...field, filters: (name) => ({ [name]: { ...filter, column: name } }) };
}
