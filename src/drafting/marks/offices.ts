/** The offices of persons, right before or after their names. */
import { ADDRESSES, OFFICE_NOUNS } from "../words/offices.ts";
import type { Name } from "./names.ts";
import type { Range, Token } from "./paragraphs.ts";

/** An office at a range of a paragraph, and the name whose office it is. */
export interface Office extends Range {
  readonly name: Name;
}

/** Returns the offices beside the names of persons, in order. */
export function officesOf(names: readonly Name[]): Office[] {
  return names
    .filter(({ kind }) => kind === "person")
    .flatMap((name) => [officeBefore(name, names), officeAfter(name)].filter((office) => office !== undefined));
}

function isOffice(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    OFFICE_NOUNS.has(lower) ||
    OFFICE_NOUNS.has(lower.split(/[-‑]/).at(-1) as string) ||
    (lower.endsWith("s") && OFFICE_NOUNS.has(lower.slice(0, -1)))
  );
}

const INNER = new Set(["NOUN", "PROPN", "ADJ"]);
const WORDS_AT_MOST = 12;

/** "Foreign Minister X", "union president X", "the mayor of Y, X". */
function officeBefore(name: Name, names: readonly Name[]): Office | undefined {
  const { paragraph, from } = name;
  const before = paragraph.tokens.filter(({ to }) => to <= from);
  let at = before.length;
  const hasComma = before[at - 1]?.text === ",";
  if (hasComma) at--;
  const end = at;
  const others = names.filter((one) => one.paragraph === paragraph && one.to < from);
  const isOther = ({ from: at }: Token) => others.some((one) => one.kind === "person" && at >= one.from && at < one.to);
  while (at > 0 && end - at < WORDS_AT_MOST && isInner(before, at - 1, end) && !isOther(before[at - 1] as Token)) at--;
  const words = before.slice(at, end);
  const first = words.findIndex(({ text }) => isOffice(text));
  if (first < 0 || words.length === 0) return undefined;
  const last = words.at(-1) as Token;
  const isTitled = isOffice(last.text) || words.some(({ text }, i) => i > first && /^(?:of|for)$/.test(text));
  if (!isTitled || words.every(({ text }) => ADDRESSES.has(text))) return undefined;
  if (hasComma && !/^(?:the|its|their|his|her|our|['’]s)$/i.test(before[at - 1]?.text ?? "")) return undefined;
  const start = words.find(
    ({ text, pos }) =>
      pos !== "DET" && !/^['’]s?$|^-$|^(?:former|then|and|new|old|current|outgoing|incoming|newly|late)$/i.test(text),
  ) as Token;
  // "Bank of X deputy governor": the whole name of the body belongs to the office.
  const body = others.find((one) => one.from < start.from && one.to > start.from && one.kind !== "person");
  return start.from < last.to ? { from: body?.from ?? start.from, to: last.to, name } : undefined;
}

function isInner(tokens: readonly Token[], at: number, end: number): boolean {
  const { text, pos } = tokens[at] as Token;
  if (text === "-" || /^['’]s$/.test(text)) return at < end - 1;
  if (/^(?:of|for|and|the)$/.test(text))
    return (
      at < end - 1 &&
      tokens.slice(Math.max(0, at - 3), at).some((token) => isOffice(token.text)) &&
      !(text === "the" && !/^(?:of|for)$/.test(tokens[at - 1]?.text ?? ""))
    );
  const isFirst = at === 0 || /^[.!?]$/.test(tokens[at - 1]?.text ?? "");
  return INNER.has(pos) || isOffice(text) || (/^\p{Lu}/u.test(text) && !isFirst);
}

const AFTER =
  /^(?:,|\s\(|\s[–—])\s?(?:who (?:is|was|heads as) )?(?:the |an? |its |their |his |her |our )?(?<office>[^,.;:()“”"–—]{3,90}(?:\.[^,.;:()“”"\s–—][^,.;:()“”"–—]*)?)(?=[,.;)–—]|\s[–—])/;

/** "X, the mayor of Y,". */
function officeAfter(name: Name): Office | undefined {
  const { paragraph, to } = name;
  const match = AFTER.exec(paragraph.text.slice(to));
  const office = match?.groups?.office;
  if (match === null || office === undefined) return undefined;
  const words = office.split(/\s+/);
  const head = words.findIndex((word) => isOffice(word.replace(/['’]s$/, "")) && !/['’]s$/.test(word));
  if (head < 0 || head > 6) return undefined;
  const lead = words.slice(0, head).join(" ");
  if (/\b(?:of|in|at|who|and|said|to|with|for|that|but|is|was|were|on|from|by|when|where|told)\b/.test(lead))
    return undefined;
  if (/\b(?:said|says|told|was|were|is|has|had|who|will|would|and (?:his|her|the))\b/.test(office)) return undefined;
  if (!/^(?:of|at|for|in|and|on|with|to|-|from)?$/.test(words[head + 1] ?? "") && !isOffice(words[head + 1] ?? ""))
    return undefined;
  const from = to + match[0].indexOf(office);
  return { from, to: from + office.length, name };
}
