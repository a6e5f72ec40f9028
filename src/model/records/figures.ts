import { anyRecords } from "../kit/any-record-fields.ts";
import { checkCurrency, checkUnit } from "../kit/codes.ts";
import { date } from "../kit/date-field.ts";
import { filterable, internal, label, listedCode, number, oneOf, text } from "../kit/field-kinds.ts";
import type { Values } from "../kit/fields.ts";
import { own } from "../kit/meaning.ts";
import { dossierPart } from "../kit/record-type.ts";
import { figureKinds, measures, qualifiers } from "../vocabularies/figures.ts";
import { effectiveDate } from "./effective-date.ts";
import { who } from "./who.ts";

/** Before every number: figures without one sort first, and fit no range. */
const NO_NUMBER = -1e300;

/** Figures: parts of dossiers. */
export const figures = dossierPart({
  name: "figures",
  type: "figure",
  component: "Figure",
  description: "A number, whoever says it and whatever it counts.",
  classes: ["Observation"],
  articleTerm: "hasPart",
  label: "label",
  caption: captionOf,
  identity: ["measure", "label", "option", "about", "kind", "according_to", "unnamed", "stated_on", "period"],
  indexes: [
    ["measure", "effective_on_order", "article", "ordinal"],
    ["value_most", "article", "ordinal"],
  ],
  sorts: ["measure", "value", "period", "stated_on", "effective_on"],
  fields: {
    measure: oneOf("What it measures.", measures, { term: ["measuredProperty", own] }),
    kind: oneOf("Whether it is a fact, a forecast, a wish or a limit.", figureKinds, { term: own, default: "actual" }),
    label: label("What exactly is counted or measured.", 300, { term: "name", optional: true }),
    value: {
      ...number("The number.", { term: "value", optional: true, range: "value" }),
      sort: () => "value_least",
      bounds: { least: "value_least", most: "value_most" },
    },
    low: number("The least number of a range.", { term: "minValue", optional: true }),
    high: number("The greatest number of a range.", { term: "maxValue", optional: true }),
    text: text('The number in words, where the article gives none: "dozens".', 300, { term: own, optional: true }),
    margin: number("The margin of error, to either side.", { term: "marginOfError", optional: true }, 0),
    qualifier: oneOf("How exact the number is, without its sign; the same as `exactly` if left out.", qualifiers, {
      term: "measurementQualifier",
      optional: true,
    }),
    unit: listedCode(
      "The unit: a code of UCUM, `percentage_point`, or a thing in braces such as {share}.",
      checkUnit,
      /^\S{1,80}$/,
      { term: "unitText", optional: true },
    ),
    currency: listedCode("The currency of an amount or a price. ISO 4217.", checkCurrency, /^[A-Z]{3}$/, {
      term: own,
      optional: true,
    }),
    of: text("Of a share: of what it is a part.", 300, { term: "measurementDenominator", optional: true }),
    option: label("Which of several it counts: for, against, abstain, absent, undecided, or a name.", 300, {
      term: own,
      optional: true,
    }),
    about: anyRecords("What it is about: at most one record of each type.", true, { term: "observationAbout" }),
    ...who("according_to", "Who says it; the article itself if left out.", { term: "author" }),
    stated_on: date("When it was said.", { term: "dateCreated", optional: true }),
    period: filterable(date("The time that it is of.", { term: "observationPeriod", optional: true })),
  },
  derived: {
    fields: {
      ...effectiveDate.fields,
      value_least: internal({ type: "real", default: NO_NUMBER }),
      value_most: internal({ type: "real", default: NO_NUMBER }),
    },
    of: (values, lookup, article) => {
      const { value, low, high } = values as Partial<Record<string, number>>;
      return {
        ...effectiveDate.of(values, lookup, article),
        value_least: value ?? low ?? high ?? NO_NUMBER,
        value_most: value ?? high ?? low ?? NO_NUMBER,
      };
    },
  },
  rules: [
    ({ value, low, high, text }) =>
      value === undefined && low === undefined && high === undefined && text === undefined
        ? "must have a value, low and high, or a text such as `dozens`"
        : undefined,
    ({ value, low, high }) =>
      value !== undefined && (low !== undefined || high !== undefined)
        ? "must have a value, or low and high, but not both"
        : undefined,
    ({ low, high }) =>
      (low === undefined) === (high === undefined)
        ? undefined
        : {
            path: [low === undefined ? "low" : "high"],
            message: "is missing: for one bound alone, give it as `value` with the qualifier `at_least` or `at_most`",
          },
    ({ low, high }) =>
      low !== undefined && high !== undefined && (high as number) < (low as number)
        ? { path: ["high"], message: "must not be less than `low`" }
        : undefined,
    ({ measure, of }) =>
      measure === "share" && of === undefined
        ? { path: ["of"], message: "is required of a share: say of what it is a part" }
        : undefined,
    ({ measure, label }) =>
      measure === "count" && label === undefined
        ? { path: ["label"], message: "is required of a count: say what is counted" }
        : undefined,
    ({ measure, currency, value, low, high }) =>
      (measure === "amount" || measure === "price") &&
      currency === undefined &&
      [value, low, high].some((one) => one !== undefined)
        ? { path: ["currency"], message: `is required of ${measure === "amount" ? "an amount" : "a price"}` }
        : undefined,
  ],
});

/**
 * Returns a figure in words: "dead: at least 268", "Profit: +12 %", "Revenue: 660300000 USD (forecast)". A forecast, a demand and a limit
 * say so, so that none is taken for a fact.
 */
function captionOf({
  measure,
  kind,
  label,
  value,
  low,
  high,
  text,
  qualifier,
  unit,
  currency,
  option,
}: Values): string {
  const what = [label ?? String(measure).replaceAll("_", " "), ...(option ? [`(${option})`] : [])].join(" ");
  const between = [low, high].filter((one) => one !== undefined && one !== null).join(" to ");
  const sign = measure === "change" && (value as number) > 0 ? "+" : "";
  const amount = sign + String(value ?? (between || text));
  const exactness = qualifier && qualifier !== "exactly" ? `${String(qualifier).replaceAll("_", " ")} ` : "";
  const of = [currency, unit].filter(Boolean).map((one) => String(one).replaceAll(/[{}]/g, "").replaceAll("_", " "));
  const caveat = kind === "actual" || kind === undefined || kind === null ? "" : ` (${kind})`;
  return `${what}: ${exactness}${amount}${of.length ? ` ${of.join("/")}` : ""}${caveat}`;
}
