import { wordsOf } from "../resources/words.ts";
import type { Transaction } from "../store/store.ts";
import type { Row } from "../store/table.ts";
import { chunks } from "./records.ts";

const SHORTEST_WORD = 3;

/** Puts entries into the search index, in place of those of the same records. */
export async function writeEntries(tx: Transaction, entries: readonly Row[]): Promise<void> {
  for (const [type, some] of Map.groupBy(entries, ({ type }) => type as string))
    for (const ids of chunks(some.map(({ record }) => record as string)))
      await tx.delete("search_entries", [
        { column: "type", in: [type] },
        { column: "record", in: ids },
      ]);
  const [newest] = await tx.rows("search_entries", [], [{ column: "sequence", descending: true }], 1);
  const last = (newest?.sequence as number | undefined) ?? 0;
  await tx.insert(
    "search_entries",
    entries.map((entry, i) => ({ sequence: last + 1 + i, ...entry })),
  );
}

/** Keeps the words of names, so that mistyped ones find them. Words are only ever added. */
export async function writeNames(tx: Transaction, names: readonly string[]): Promise<void> {
  const words = new Set(names.flatMap((name) => wordsOf(name).map(({ folded }) => folded)));
  const rows = [...words]
    .filter((word) => word.length >= SHORTEST_WORD)
    .flatMap((word) => trigramsOf(word).map((trigram) => ({ trigram, word })));
  for (const some of chunks([...words])) {
    const known = new Set((await tx.rows("name_trigrams", [{ column: "word", in: some }])).map(({ word }) => word));
    await tx.insert(
      "name_trigrams",
      rows.filter(({ word }) => some.includes(word) && !known.has(word)),
    );
  }
}

/** Each three letters in a row of a word between blanks. */
export function trigramsOf(word: string): string[] {
  const padded = ` ${word} `;
  return [...new Set(Array.from({ length: Math.max(padded.length - 2, 0) }, (_, i) => padded.slice(i, i + 3)))];
}
