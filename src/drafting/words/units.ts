/** Number words, units and currencies. */

const CARDINALS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The values of number words. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...CARDINALS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
]);

/** The values of words that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["dozen", 12],
  ["thousand", 1e3],
  ["k", 1e3],
  ["lakh", 1e5],
  ["million", 1e6],
  ["mn", 1e6],
  ["m", 1e6],
  ["mln", 1e6],
  ["crore", 1e7],
  ["billion", 1e9],
  ["bn", 1e9],
  ["b", 1e9],
  ["trillion", 1e12],
  ["tn", 1e12],
]);

/** The values of fractions in words, in per cent. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["half", 50],
  ["third", 33.3],
  ["thirds", 33.3],
  ["quarter", 25],
  ["quarters", 25],
  ["fourth", 25],
  ["fifth", 20],
  ["fifths", 20],
  ["sixth", 16.7],
  ["tenth", 10],
  ["tenths", 10],
]);

function table(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [code = "", ...names] = line.trim().split(/\s*[:,]\s*/);
        return names.map((name) => [name, code] as const);
      }),
  );
}

/** Units by their names: UCUM codes. */
export const UNITS: ReadonlyMap<string, string> = table(`
%: %, percent, per cent, pct, per-cent
percentage_point: percentage points, percentage point, points of percentage
a: years, year, yr, yrs
mo: months, month
wk: weeks, week
d: days, day
h: hours, hour, hrs, hr
min: minutes, minute, mins
s: seconds, second, secs
km/h: kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour, km/h, kph, kmh, kmph
[mi_i]/h: miles per hour, miles an hour, mph
km2: square kilometers, square kilometres, square kilometer, square kilometre, sq km, km²
[smi_us]: square miles, square mile, sq mi
m2: square meters, square metres, square meter, square metre, sq m, m²
[sft_i]: square feet, square foot, sq ft
m3: cubic meters, cubic metres, cubic meter, cubic metre
km: kilometers, kilometres, kilometer, kilometre, km, kms
m: meters, metres, meter, metre
cm: centimeters, centimetres, centimeter, centimetre, cm
mm: millimeters, millimetres, millimeter, millimetre, mm
[mi_i]: miles, mile
[nmi_i]: nautical miles, nautical mile
[kn_i]: knots, knot
[ft_i]: feet, foot, ft
[in_i]: inches, inch
[yd_i]: yards, yard
har: hectares, hectare, ha
[acr_us]: acres, acre
kg: kilograms, kilogrammes, kilogram, kilos, kilo, kg
g: grams, gram, grammes
mg: milligrams, milligram, mg
t: tonnes, tons, ton, tonne, metric tons, metric tonnes
[oz_av]: ounces, ounce
L: liters, litres, liter, litre
[gal_us]: gallons, gallon
[bbl_us]: barrels, barrel
Cel: degrees Celsius, degree Celsius, °C, degrees C, ° C, degrees centigrade
[degF]: degrees Fahrenheit, degree Fahrenheit, °F, degrees F, ° F
kW: kilowatts, kilowatt, kW
MW: megawatts, megawatt, MW
GW: gigawatts, gigawatt, GW
W: watts, watt
MW.h: megawatt hours, megawatt-hours, MWh
kW.h: kilowatt hours, kilowatt-hours, kWh
GBy: gigabytes, GB
MHz: megahertz, MHz
mSv: millisieverts, millisievert, mSv
`);

/** Currencies by the words after a number. ISO 4217. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = table(`
USD: US dollars, U.S. dollars, dollars, dollar, US dollar, USD, American dollars
EUR: euros, euro, EUR
GBP: pounds, pounds sterling, GBP, pound
JPY: yen, JPY
CNY: yuan, renminbi, CNY
INR: rupees, Indian rupees, INR
RUB: rubles, roubles, ruble, rouble, RUB
CHF: Swiss francs, CHF
KRW: won, South Korean won
AUD: Australian dollars, AUD
CAD: Canadian dollars, CAD
NZD: New Zealand dollars, NZD
HKD: Hong Kong dollars
MXN: Mexican pesos
PHP: Philippine pesos
BRL: reais, real
ZAR: rand
TRY: Turkish lira, lira
ILS: shekels
THB: baht
MYR: ringgit
IDR: rupiah
SEK: Swedish kronor, kronor, kronas
NOK: Norwegian kroner
DKK: Danish kroner
PLN: zlotys, zloty
UAH: hryvnia, hryvnias
NGN: naira
KES: Kenyan shillings
PKR: Pakistani rupees
VND: dong
SAR: riyals
AED: dirhams
`);

/** Currencies by the sign before a number. ISO 4217. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["US$", "USD"],
  ["A$", "AUD"],
  ["AU$", "AUD"],
  ["C$", "CAD"],
  ["CA$", "CAD"],
  ["NZ$", "NZD"],
  ["HK$", "HKD"],
  ["S$", "SGD"],
  ["R$", "BRL"],
  ["$", "USD"],
  ["£", "GBP"],
  ["€", "EUR"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["Rs", "INR"],
  ["Rs.", "INR"],
  ["₽", "RUB"],
  ["₩", "KRW"],
  ["USD", "USD"],
  ["EUR", "EUR"],
  ["GBP", "GBP"],
]);

/** Words before a number that say how exact it is. */
export const QUALIFIERS_BEFORE: readonly (readonly [RegExp, string])[] = [
  [/\b(?:no|not) (?:more|greater|longer|higher) than$/i, "at_most"],
  [/\b(?:no|not) (?:less|fewer|lower) than$/i, "at_least"],
  [/\b(?:up to|at most|as (?:many|much|long|high|far) as|a maximum of|maximum|capped at)$/i, "at_most"],
  [/\b(?:at least|a minimum of|minimum)$/i, "at_least"],
  [
    /\b(?:more than|over|above|upwards? of|in excess of|exceed(?:s|ed|ing)?|greater than|higher than|well over|longer than|better than|topp(?:ed|ing)|surpass(?:ed|ing))$/i,
    "more_than",
  ],
  [/\b(?:less than|fewer than|under|below|lower than|shorter than|just short of|just under)$/i, "less_than"],
  [
    /\b(?:about|around|some|nearly|almost|roughly|approximately|approx\.?|an estimated|estimated|close to|circa|an? average of|or so|just about|approaching|near)$/i,
    "about",
  ],
];

/** Words after a number that say how exact it is. */
export const QUALIFIERS_AFTER: readonly (readonly [RegExp, string])[] = [
  [/^(?:\+| or more\b| and (?:over|above|up)\b|-plus\b| plus\b| or older\b)/i, "at_least"],
  [/^ or (?:less|fewer|under|below|younger)\b/i, "at_most"],
  [/^ or so\b/i, "about"],
];

/** Capitalized nouns whose number is a name: "Article 5", "Flight 370". */
export const NUMBERED =
  /\b(?:articles?|chapter|sections?|flight|route|highway|interstate|page|paragraph|phase|part|type|number|no\.?|nos\.?|group of|formula|room|channel|unit|resolution|bill|act|line|platform|apollo|boeing|airbus|proposition|prop\.?|title|class|category|grade|version|model|season|episode|volume|figure|table|appendix|amendment|exhibit|area|zone|building|apartment|suite|box|gate|terminal|district|ward|precinct|division|protocol|stage|world war|item|rule|step|tier|game|top|round|year|iphone|windows|covid)[- ]$/i;
