const MONTHS = "january february march april may june july august september october november december".split(" ");
const MONTH = String.raw`(?<name>[A-Za-z]{3,9})\.?`;
const YEAR = String.raw`(?<year>\d{4})`;
const DAY = String.raw`(?<day>\d{1,2})`;

/** The other forms of date that have one meaning. Of two numbers below 13 with slashes, either may be the month. */
const FORMS = [
  String.raw`${YEAR}[-/.](?<month>\d{1,2})[-/.]${DAY}`,
  String.raw`${DAY}\.\s?(?<month>\d{1,2})\.\s?${YEAR}`,
  `${DAY}(?:st|nd|rd|th)? ${MONTH},? ${YEAR}`,
  `${MONTH} ${DAY}(?:st|nd|rd|th)?,? ${YEAR}`,
  `${MONTH},? ${YEAR}`,
].map((form) => new RegExp(`^${form}$`));

/** Returns the EDTF date that a date in another form stands for; undefined if that is not clear. */
export function likelyDate(value: string): string | undefined {
  const time = /^(\d{4}-\d\d-\d\d)[ t](\d\d:\d\d(?::\d\d)?) ?(z|[+-]\d\d:\d\d)?$/i.exec(value);
  if (time) return `${time[1]}T${time[2]}${time[2]?.length === 5 ? ":00" : ""}${time[3]?.toUpperCase() ?? ""}`;
  const groups = FORMS.map((form) => form.exec(value.trim())?.groups).find((one) => one !== undefined);
  if (groups === undefined) return undefined;
  const { year, name, month = monthNamed(name), day } = groups;
  if (month === undefined) return undefined;
  return [year, month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-");
}

function monthNamed(name = ""): string | undefined {
  const at = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
  return at < 0 ? undefined : String(at + 1);
}
