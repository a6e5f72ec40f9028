/** What people write in place of codes that standards list. */

/** Codes of currencies, with what people write for them. No other is guessed: nearly every three letters are close to some code. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = wordsFor([
  ["CHF", "SFR"],
  ["CNY", "RMB, CNH"],
  ["EUR", "€, EURO, EUROS"],
  ["GBP", "STG, UKP"],
  ["ILS", "NIS"],
  ["RUB", "RUR"],
  ["TWD", "NTD"],
  ["USD", "US$, $US"],
]);

/**
 * Codes of UCUM, with what people write for them. Some of these are codes too, of what nobody means: `ha` is a hectoyear, `ft`
 * a femtotonne, `GB` a gigabel.
 */
export const UNIT_WORDS: ReadonlyMap<string, string> = wordsFor([
  ["%", "percent, per cent"],
  ["percentage_point", "pp"],
  ["[ppm]", "ppm"],
  ["[ppb]", "ppb"],
  ["s", "second, sec"],
  ["min", "minute"],
  ["h", "hour, hr"],
  ["d", "day"],
  ["wk", "week"],
  ["mo", "month"],
  ["a", "year, yr"],
  ["m", "metre, meter"],
  ["km", "kilometre, kilometer, Km, KM"],
  ["[in_i]", "in, inch, inches"],
  ["[ft_i]", "ft, foot, feet"],
  ["[yd_i]", "yd, yard"],
  ["[mi_i]", "mi, mile"],
  ["[nmi_i]", "nmi"],
  ["km/h", "kmh, kph"],
  ["[mi_i]/h", "mph"],
  ["[kn_i]", "kn, knot"],
  ["[mi_i]/[gal_us]", "mpg"],
  ["m2", "m², sqm"],
  ["km2", "km², sqkm"],
  ["m3", "m³"],
  ["[sft_i]", "ft2, ft², sqft"],
  ["har", "ha, hectare"],
  ["[acr_us]", "ac, acre"],
  ["L", "litre, liter"],
  ["[gal_us]", "gal, gallon"],
  ["[bbl_us]", "bbl, barrel"],
  ["kg", "kilogram, Kg, KG"],
  ["t", "tonne, ton"],
  ["Mt", "MT"],
  ["Gt", "GT"],
  ["[lb_av]", "lb, pound"],
  ["[oz_av]", "oz, ounce"],
  ["[stone_av]", "st, stone"],
  ["[car_m]", "ct, carat"],
  ["Cel", "C, °C, degC, celsius"],
  ["[degF]", "F, °F, degF, fahrenheit"],
  ["By", "byte"],
  ["kBy", "kB, KB"],
  ["MBy", "MB"],
  ["GBy", "GB"],
  ["TBy", "TB"],
  ["PBy", "PB"],
  ["kbit", "kb"],
  ["Mbit", "Mb"],
  ["Gbit", "Gb"],
  ["Tbit", "Tb"],
  ["kbit/s", "kbps"],
  ["Mbit/s", "Mbps"],
  ["Gbit/s", "Gbps"],
  ["W.h", "Wh"],
  ["kW.h", "kWh"],
  ["MW.h", "MWh"],
  ["GW.h", "GWh"],
  ["TW.h", "TWh"],
  ["[HP]", "hp"],
  ["[psi]", "psi"],
  ["{car}", "car"],
]);

/** Returns the code of each word, from codes and their words. */
function wordsFor(codes: readonly (readonly [code: string, words: string])[]): Map<string, string> {
  return new Map(codes.flatMap(([code, words]) => words.split(", ").map((word) => [word, code] as const)));
}
