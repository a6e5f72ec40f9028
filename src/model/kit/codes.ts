/** Codes that standards list: each check returns the canonical form of a code, or what is wrong with it. */
import { createRequire } from "node:module";
import { parse as parseTag } from "bcp-47";
import { codes as currencyCodes } from "currency-codes";
import { iso31661 } from "iso-3166/1.js"; // the whole package has all subdivisions too
import { iso31661Reserved } from "iso-3166/1-reserved.js";
import { didYouMean } from "../../http/request/did-you-mean.ts";
import { CURRENCY_WORDS, UNIT_WORDS } from "./code-words.ts";
import { CAMEO_CODES, PLOVER_CODES } from "./event-codes.ts";

const require = createRequire(import.meta.url);

/** A code in its canonical form, or a message that begins with `must` or `is`. */
export type Checked = { readonly code: string } | { readonly message: string };

const COUNTRIES: ReadonlyMap<string, string> = new Map(iso31661.map(({ alpha2, name }) => [alpha2, name]));

/** Checks a country code: ISO 3166-1 alpha-2, assigned. Codes that people write in place of an assigned one have it suggested. */
export function checkCountry(code: string): Checked {
  const upper = code.toUpperCase();
  if (COUNTRIES.has(code)) return { code };
  const known = COUNTRIES.has(upper) ? upper : assignedInPlaceOf(upper);
  return {
    message: `must be a country code that ISO 3166-1 assigns, such as UA${known ? `; did you mean \`${known}\`?` : ""}`,
  };
}

/** Returns the assigned code of the country for which a code is reserved (`UK`: `GB`), or whose alpha-3 code it is. */
function assignedInPlaceOf(code: string): string | undefined {
  const long = iso31661.find(({ alpha3 }) => alpha3 === code)?.alpha2;
  const reserved = iso31661Reserved.find(({ alpha2 }) => alpha2 === code)?.name;
  return long ?? iso31661.find(({ name }) => reserved !== undefined && name.startsWith(reserved))?.alpha2;
}

type SubtagTypes = Readonly<Partial<Record<"language" | "extlang" | "script" | "region" | "variant", number>>>;

let subtags: ReadonlyMap<string, SubtagTypes> | undefined;

/** Returns the IANA registry of language subtags, by subtag and type. Loaded with the first language. */
function registeredSubtags(): ReadonlyMap<string, SubtagTypes> {
  subtags ??= new Map(Object.entries(require("language-subtag-registry/data/json/index.json") as object));
  return subtags;
}

/** Checks a language tag (BCP 47): well-formed, of subtags that IANA registers. The canonical form has the usual case: `en-GB`. */
export function checkLanguage(tag: string): Checked {
  const code = withUsualCase(tag);
  const { language, extendedLanguageSubtags, script, region, variants, irregular, regular, privateuse } = parseTag(
    code,
    {
      normalize: false,
    },
  );
  if (irregular ?? regular) return { code };
  if (!language)
    return privateuse.length
      ? { code }
      : { message: "must be a language tag as BCP 47 defines it, such as en or pt-BR" };
  const parts = [
    ["language", language],
    ...extendedLanguageSubtags.map((one) => ["extlang", one]),
    ["script", script],
    ["region", region],
    ...variants.map((one) => ["variant", one]),
  ] as ["language", string | null | undefined][];
  for (const [type, subtag] of parts) {
    const isPrivate = /^(?:q[a-t][a-z]|Qa[a-b][a-x]|Q[M-Z]|X[A-Z]|AA|ZZ)$/.test(subtag ?? "");
    if (!subtag || isPrivate || registeredSubtags().get(subtag.toLowerCase())?.[type] !== undefined) continue;
    return {
      message: `has the ${type} \`${subtag}\`, which IANA does not register${type === "language" ? likelyLanguage(subtag) : ""}`,
    };
  }
  return { code };
}

/** Country codes that are written for the language of the country. */
const LANGUAGE_OF_COUNTRY: ReadonlyMap<string, string> = new Map(
  Object.entries({ cn: "zh", cz: "cs", dk: "da", gr: "el", jp: "ja", kr: "ko", ua: "uk", us: "en" }),
);

function likelyLanguage(subtag: string): string {
  const known = LANGUAGE_OF_COUNTRY.get(subtag);
  return known ? `; did you mean \`${known}\`?` : "";
}

/** Returns a tag in the case that RFC 5646, 2.1.1 recommends: case means nothing in a tag. */
function withUsualCase(tag: string): string {
  let afterSingleton = false;
  return tag
    .toLowerCase()
    .split("-")
    .map((part, i) => {
      const plain = i === 0 || afterSingleton;
      afterSingleton ||= part.length === 1;
      if (plain) return part;
      if (part.length === 2) return part.toUpperCase();
      return part.length === 4 && /^[a-z]/.test(part) ? `${part[0]?.toUpperCase()}${part.slice(1)}` : part;
    })
    .join("-");
}

/** ISO 4217, list one, of 2026-01-01: the package has that of 2024-06-25, and its amendments since are here. */
const CURRENCIES: ReadonlySet<string> = new Set(
  [...currencyCodes(), "XAD", "XCG"].filter((code) => !["ANG", "BGN", "CUC"].includes(code)),
);

/** Checks a currency code: ISO 4217. */
export function checkCurrency(code: string): Checked {
  if (CURRENCIES.has(code)) return { code };
  const upper = code.toUpperCase();
  const known = CURRENCIES.has(upper) ? upper : CURRENCY_WORDS.get(upper);
  return { message: `must be a currency code of ISO 4217, such as EUR${known ? `; did you mean \`${known}\`?` : ""}` };
}

interface Ucum {
  readonly validateUnitString: (unit: string) => { readonly status: string; readonly unit?: { readonly name: string } };
}

/** Returns the UCUM library, which takes 12 MB: it is loaded with the first unit. */
function unitsOfUcum(): Ucum {
  return (require("@lhncbc/ucum-lhc") as { UcumLhcUtils: { getInstance: () => Ucum } }).UcumLhcUtils.getInstance();
}

/** Checks a unit: `percentage_point`, a UCUM code, or the thing that is counted in braces, such as `{share}`. */
export function checkUnit(code: string): Checked {
  if (code === "percentage_point" || /^\{[^{}]+\}$/.test(code)) return { code };
  const { status, unit } = unitsOfUcum().validateUnitString(code);
  // The library takes names that every object has, such as `constructor`, for units without a name.
  const isValid = status === "valid" && unit?.name !== undefined;
  const meant = withUnitCodes(code);
  if (isValid && meant === code) return { code };
  const hint = meant !== code && "code" in checkUnit(meant) ? `; did you mean \`${meant}\`?` : "";
  if (isValid) return { message: `is \`${unit.name}\` in UCUM${hint}` };
  return {
    message: `must be a unit of UCUM such as h or km/h, \`percentage_point\`, or a thing such as {share}${hint}`,
  };
}

/** Returns a unit with codes of UCUM in place of words. A single letter is a word only when it stands alone. */
function withUnitCodes(unit: string): string {
  const codeOf = (word: string) => UNIT_WORDS.get(word) ?? UNIT_WORDS.get(word.replace(/s$/, ""));
  return (
    codeOf(unit) ??
    unit.replaceAll(/\{[^{}]*\}|[^./(){}]{2,}?(?=[+-]?\d*(?:[./(){}]|$))/g, (word) => codeOf(word) ?? word)
  );
}

interface Scheme {
  readonly form: RegExp;
  readonly example: string;
  /** Returns the canonical form: letters mean the same in either case. */
  readonly canonical: (value: string) => string;
  readonly isValid?: (value: string) => boolean;
}

const upper = (value: string) => value.toUpperCase();
const lower = (value: string) => value.toLowerCase();

/** The well-known identifier schemes, whose identifiers have a form. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  wikidata: { form: /^[QPL][1-9]\d*$/, example: "Q212", canonical: upper },
  "iso3166-1": { form: /^[A-Z]{2}$/, example: "UA", canonical: upper, isValid: (value) => COUNTRIES.has(value) },
  lei: {
    form: /^[A-Z0-9]{18}\d{2}$/,
    example: "5493006MHB84DD0ZWV18",
    canonical: upper,
    isValid: (v) => mod97(v) === 1,
  },
  ror: { form: /^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/, example: "013cjyk83", canonical: lower },
  isin: { form: /^[A-Z]{2}[A-Z0-9]{9}\d$/, example: "US0378331005", canonical: upper, isValid: hasLuhn },
  isni: { form: /^\d{15}[\dX]$/, example: "0000000121032683", canonical: upper },
  viaf: { form: /^\d+$/, example: "113230702", canonical: lower },
  geonames: { form: /^\d+$/, example: "703448", canonical: lower },
  "iptc-mediatopic": { form: /^\d{8}$/, example: "20000584", canonical: lower },
};

/** Checks an identifier by the form of its scheme, its check digits included; identifiers of other schemes can have any form. */
export function checkIdentifier(scheme: string, value: string): Checked {
  const known = Object.hasOwn(SCHEMES, scheme) ? SCHEMES[scheme] : undefined;
  if (known === undefined) return { code: value };
  const code = known.canonical(value);
  if (known.form.test(code) && (known.isValid?.(code) ?? true)) return { code };
  return { message: `must be an identifier of ${scheme}, such as ${known.example}` };
}

const EVENT_CODES: Readonly<Record<string, ReadonlySet<string>>> = { cameo: CAMEO_CODES, plover: PLOVER_CODES };

/** Checks a code by the list of its standard (CAMEO, PLOVER), or by the form of its scheme; other schemes can have any code. */
export function checkCode(scheme: string, code: string): Checked {
  const listed = Object.hasOwn(EVENT_CODES, scheme) ? EVENT_CODES[scheme] : undefined;
  if (listed === undefined) return checkIdentifier(scheme, code);
  if (listed.has(code)) return { code };
  const known = listed.has(`0${code}`) ? `; did you mean \`0${code}\`?` : didYouMean(code, [...listed]);
  return { message: `must be a code of ${scheme.toUpperCase()}${known}` };
}

/** Returns whether identifiers of a scheme have one form, so that equal ones name the same thing. */
export function isWellKnown(scheme: string): boolean {
  return Object.hasOwn(SCHEMES, scheme);
}

/** The remainder by 97 of letters and digits, where A is 10 (ISO 7064, as LEI uses it). */
function mod97(value: string): number {
  let rest = 0;
  for (const digit of digitsOf(value)) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** The check of an ISIN (ISO 6166): Luhn's sum over its digits, where A is 10. */
function hasLuhn(value: string): boolean {
  const digits = [...digitsOf(value)].reverse().map(Number);
  const sum = digits.reduce((total, digit, i) => {
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function digitsOf(value: string): string {
  return value.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
}
