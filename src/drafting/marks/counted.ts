/** What a number counts. */
import type { Paragraph, Token } from "./paragraphs.ts";

const SKIPPED = /^(?:of|the|its|their|his|her|our|these|those|all|more|other|others|additional|new|such|about|or|so)$/i;
const NOUNS_AT_MOST = 4;

/** Returns what a number counts: the nouns after it, with their adjectives. */
export function nounAfter({ tokens }: Paragraph, at: number): { noun?: string } {
  const after = tokens.filter(({ from }) => from >= at).slice(0, 10);
  let i = 0;
  if (/^the$/i.test(after[0]?.text ?? "")) return {};
  while (i < after.length && (SKIPPED.test(after[i]?.text ?? "") || after[i]?.text === "-")) i++;
  const words: string[] = [];
  let last = -1;
  for (; i < after.length && words.length < NOUNS_AT_MOST + 2; i++) {
    const { text, pos, from } = after[i] as Token;
    if (text === "-" && from > (after[i - 1]?.to ?? from)) break;
    const isNoun = pos === "NOUN" || pos === "PROPN";
    const isAdverb = pos === "ADV" && after[i + 1]?.pos === "NOUN";
    if (
      !isNoun &&
      pos !== "ADJ" &&
      !isAdverb &&
      text !== "-" &&
      !(pos === "VERB" && /(?:ed|ing)$/.test(text) && last < 0)
    )
      break;
    words.push(text);
    if (isNoun) last = words.length;
  }
  const noun = words
    .slice(0, last < 0 ? 0 : last)
    .join(" ")
    .replaceAll(" - ", "-");
  return noun === "" || /^(?:next|last|this|left|today)\b/i.test(noun) ? {} : { noun: noun.replace(/^strong /, "") };
}
