import { wordsOf } from "../resources/words.ts";
import type { Transaction } from "../store/store.ts";
import { type Row, versionsName } from "../store/table.ts";
import { takeNumbers } from "./numbers.ts";
import { chunks } from "./records.ts";

const SHORTEST_WORD = 3;

/** Puts entries of records that have none into the search index. No number is given twice: the index keeps the words of what was. */
export async function writeEntries(tx: Transaction, entries: readonly Row[]): Promise<void> {
  const last = await takeNumbers(tx, ["search_entries", versionsName("search_entries")], entries.length);
  await tx.insert(
    "search_entries",
    entries.map((entry, i) => ({ sequence: last + 1 + i, ...entry })),
  );
}

/** Keeps the words of names, so that mistyped ones find them. Words are only ever added. */
export async function writeNames(tx: Transaction, names: readonly string[]): Promise<void> {
  const words = nameWords(names);
  const rows = words.flatMap((word) => trigramsOf(word).map((trigram) => ({ trigram, word })));
  for (const some of chunks(words)) {
    const known = new Set((await tx.rows("name_trigrams", [{ column: "word", in: some }])).map(({ word }) => word));
    await tx.insert(
      "name_trigrams",
      rows.filter(({ word }) => some.includes(word) && !known.has(word)),
    );
  }
}

/** The words of names, folded, that are kept. */
export function nameWords(names: readonly string[]): string[] {
  const words = new Set(names.flatMap((name) => wordsOf(name).map(({ folded }) => folded)));
  return [...words].filter((word) => word.length >= SHORTEST_WORD);
}

/** Each three letters in a row of a word between blanks. A letter is a code point: half of one is no text. */
export function trigramsOf(word: string): string[] {
  const padded = [...` ${word} `];
  return [
    ...new Set(Array.from({ length: Math.max(padded.length - 2, 0) }, (_, i) => padded.slice(i, i + 3).join(""))),
  ];
}
