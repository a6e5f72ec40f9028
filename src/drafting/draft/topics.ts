/** Finds the topics that a sentence is about, by BM25 over labels and propositions. */
import type { KnownRecord } from "../types.ts";

const K1 = 1.2;
const B = 0.75;
const SMALL = new Set(
  "the a an of to in on for and or is are be should must by with at from as that this its it".split(" "),
);

/** Returns the words of a text by which topics are compared: in lower case, without endings. */
export function stems(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 1 && !SMALL.has(word))
    .map((word) => word.replace(/(?:ies|es|s|ing|ed|ly|ment|ments|ation|ations|ers?|al)$/, "").slice(0, 8) || word);
}

/** Returns a function that returns the ids of the likeliest topics, the best first. `parts` weigh more the earlier they stand. */
export function topicsBy(topics: readonly KnownRecord[]): (parts: readonly string[], most: number) => string[] {
  const documents = topics.map(({ id, label = "", name = "", proposition = "" }) => ({
    id,
    words: stems(`${label} ${name} ${label} ${proposition}`),
  }));
  const average = documents.reduce((sum, { words }) => sum + words.length, 0) / (documents.length || 1);
  const frequency = new Map<string, number>();
  for (const { words } of documents)
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (word: string) => {
    const count = frequency.get(word) ?? 0;
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
  };
  return (parts, most) => {
    const weights = new Map<string, number>();
    for (const [i, part] of parts.entries())
      for (const word of new Set(stems(part))) weights.set(word, Math.max(weights.get(word) ?? 0, 1 / (i + 1)));
    const scored = documents.map(({ id, words }) => {
      let score = 0;
      for (const [word, weight] of weights) {
        const count = words.filter((one) => one === word).length;
        if (count > 0)
          score += weight * rarity(word) * ((count * (K1 + 1)) / (count + K1 * (1 - B + (B * words.length) / average)));
      }
      return { id, score };
    });
    return scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, most)
      .map(({ id }) => id);
  };
}
