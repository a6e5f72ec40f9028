/** Units whose code (UCUM) readers do not know, as one and as many. Others are written as their code is: `km`, `mSv`. */
export const unitNames: Readonly<Record<string, readonly [one: string, many: string]>> = {
  a: ["year", "years"],
  mo: ["month", "months"],
  wk: ["week", "weeks"],
  d: ["day", "days"],
  h: ["hour", "hours"],
  min: ["minute", "minutes"],
  s: ["second", "seconds"],
  Cel: ["°C", "°C"],
  "[degF]": ["°F", "°F"],
  "[ft_i]": ["foot", "feet"],
  "[mi_i]": ["mile", "miles"],
  "[lb_av]": ["pound", "pounds"],
  "[acr_us]": ["acre", "acres"],
  t: ["tonne", "tonnes"],
  percentage_point: ["percentage point", "percentage points"],
};
