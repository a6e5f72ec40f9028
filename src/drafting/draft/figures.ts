/** Figures as records: what a number measures. */
import type { Values } from "../../model/kit/fields.ts";
import type { FigureMark } from "../types.ts";

/** Nouns and verbs near a number that say what it measures. */
const NEAR: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:people |others |civilians |soldiers |\w+ ){0,2}(?:were |was |are |been |have been |had been )?(?:killed|dead|died|deaths?|fatalities|lives|bodies|die)\b/i,
    "dead",
  ],
  [
    /^(?:people |others |civilians |\w+ ){0,2}(?:were |was |are |been |have been |had been )?(?:injured|wounded|injuries|hurt|hospitali[sz]ed)\b/i,
    "injured",
  ],
  [/^(?:people |others |\w+ ){0,2}(?:were |was |are |remain |still )?(?:missing|unaccounted)\b/i, "missing"],
  [
    /^(?:people |others |residents |\w+ ){0,2}(?:were |was |are |been |have been )?(?:displaced|evacuated|homeless|refugees)\b/i,
    "displaced",
  ],
  [
    /^(?:people |others |\w+ ){0,2}(?:were |was |are |been |have been )?(?:arrested|detained|arrests|detainees|jailed)\b/i,
    "detained",
  ],
  [/^(?:\w+ ){0,2}votes?\b/i, "votes"],
  [/^(?:\w+[ -]){0,2}seats?\b/i, "seats"],
];
const BEFORE: readonly (readonly [RegExp, string])[] = [
  [/\b(?:killed|killing|kills|killing at least|death toll (?:\w+ ){0,3}|dead at)\s(?:\w+ ){0,2}$/i, "dead"],
  [/\b(?:injured|injuring|wounded|wounding|hurt)\s(?:\w+ ){0,2}$/i, "injured"],
  [/\b(?:displaced|displacing|evacuated)\s(?:\w+ ){0,2}$/i, "displaced"],
  [/\b(?:arrested|detained|arresting)\s(?:\w+ ){0,2}$/i, "detained"],
  [/\bmagnitude(?:[ -]of)?[ -](?:\w+ )?$/i, "magnitude"],
];
const CHANGE =
  /\b(?:ris(?:e|es|en|ing)|rose|increas\w*|grew|grow\w*|gain\w*|jump\w*|climb\w*|surg\w*|soar\w*|up|fall\w*|fell|drop\w*|declin\w*|decreas\w*|down|los[te]\w*|shr[aiu]nk\w*|slid|slump\w*|plung\w*|cut|reduc\w*|higher|lower|more|less|fewer)\b/i;
const DOWN =
  /\b(?:fall\w*|fell|drop\w*|declin\w*|decreas\w*|down|los[te]\w*|shr[aiu]nk\w*|slid|slump\w*|plung\w*|cut|reduc\w*|lower|less|fewer)\b/i;
const RATE = /\b(?:rates?|inflation|interest|unemployment|turnout|yield|margin|tax|tariffs?|VAT)\b/i;
const CHANCE = /\b(?:chance|probability|likelihood|odds|risk)\b/i;
const FORECAST =
  /\b(?:expect\w*|forecast\w*|predict\w*|project(?:ed|s|ions?)|will|would|could|anticipat\w*)\s(?:\S+\s){0,5}$/i;
const PER =
  /^\s?(?:per|a|an|each|for (?:one|a|each))\s(share|barrel|hour|day|month|year|person|ton|tonne|ounce|kilogram|litre|liter|gallon|ticket|night|head)\b/i;

/** Units of prices that have a code of UCUM. */
const PER_UNITS: Readonly<Record<string, string>> = {
  hour: "h",
  day: "d",
  month: "mo",
  year: "a",
  barrel: "[bbl_us]",
  ton: "t",
  tonne: "t",
  ounce: "[oz_av]",
  kilogram: "kg",
  litre: "L",
  liter: "L",
  gallon: "[gal_us]",
};

const AROUND = 60;
const LABEL_AT_MOST = 300;

/** Returns the measure and the fields of a figure, or undefined where it needs a person to say what it counts. */
export function figureValues(text: string, mark: FigureMark, start: number): Values | undefined {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^.*[.!?]\s/s, "");
  const after = text
    .slice(start + mark.exact.length, start + mark.exact.length + AROUND)
    .replace(/[.!?](?:\s.*)?$/s, "");
  const { value, low, high, text: words, qualifier, unit, currency, noun } = mark;
  const number = {
    ...(value === undefined ? {} : { value }),
    ...(low === undefined ? {} : { low, high }),
    ...(words ? { text: words } : {}),
    ...(qualifier ? { qualifier } : {}),
  };
  const label = labelOf(noun, before);
  const named = label === undefined ? {} : { label };
  const kind = FORECAST.test(before) ? { kind: "forecast" } : {};
  if (mark.isAge) return { measure: "age", ...number, unit: unit ?? "a", ...named };
  if (currency !== undefined) {
    const per = PER.exec(after)?.[1]?.toLowerCase();
    return per === undefined
      ? { measure: "amount", ...kind, ...number, currency, ...named }
      : { measure: "price", ...kind, ...number, currency, unit: PER_UNITS[per] ?? `{${per}}`, ...named };
  }
  if (unit === "%" || unit === "percentage_point")
    return percentValues(before, after, number, unit, noun, { ...kind, ...named });
  if (unit !== undefined) {
    const measure = /^(?:a|mo|wk|d|h|min|s)$/.test(unit)
      ? "duration"
      : /^(?:Cel|\[degF\])$/.test(unit)
        ? "temperature"
        : "quantity";
    return { measure, ...kind, ...number, unit, ...named };
  }
  const near =
    NEAR.find(([pattern]) => pattern.test(after.trimStart()))?.[1] ??
    BEFORE.find(([pattern]) => pattern.test(before))?.[1];
  if (near !== undefined) return { measure: near, ...kind, ...number, ...named };
  return noun === undefined
    ? undefined
    : { measure: "count", ...kind, ...number, label: capitalized(noun).slice(0, LABEL_AT_MOST) };
}

function percentValues(
  before: string,
  after: string,
  number: Values,
  unit: string,
  noun: string | undefined,
  more: Values,
): Values | undefined {
  const around = `${before.split(" ").slice(-5).join(" ")} ${after.split(" ").slice(0, 2).join(" ")}`;
  if (unit === "percentage_point" || CHANGE.test(around)) {
    const isDown = DOWN.test(around) && typeof number.value === "number";
    return { measure: "change", ...more, ...number, ...(isDown ? { value: -(number.value as number) } : {}), unit };
  }
  if (CHANCE.test(before)) return { measure: "probability", ...more, ...number, unit };
  if (RATE.test(before)) return { measure: "rate", ...more, ...number, unit };
  const of = /^\s?of\b/.test(after) || noun ? noun : undefined;
  return of === undefined
    ? { measure: "rate", ...more, ...number, unit }
    : { measure: "share", ...more, ...number, unit, of };
}

/** Returns what a number is of: the nouns after it, or those before it: "a bonus of $5,000". */
function labelOf(noun: string | undefined, before: string): string | undefined {
  if (noun !== undefined) return capitalized(noun).slice(0, LABEL_AT_MOST);
  const words = /(\p{L}[\p{L}’'-]+(?:\s\p{L}[\p{L}’'-]+)?)\s(?:of|was|were|is|are|at|to|by)\s(?:\w+\s){0,2}$/u.exec(
    before,
  )?.[1];
  return words === undefined ? undefined : capitalized(words.replace(/^(?:the|a|an|its|their|his|her)\s/i, ""));
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
