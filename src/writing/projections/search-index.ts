import { foldedWords } from "../../reading/search/tokens.ts";
import { nameTokens, trigramsOf } from "../../reading/search/trigrams.ts";
import { chunks } from "../../reading/stored-records.ts";
import type { Transaction } from "../../store/store.ts";
import { type Row, versionsName } from "../../store/tables.ts";
import { allocate } from "../sequences.ts";

/** Gives new search entries their `sequence`. None is given twice: the full-text index keeps past entries by it. */
export async function numberEntries(tx: Transaction, entries: readonly Row[]): Promise<void> {
  const last = await allocate(tx, ["search_entries", versionsName("search_entries")], entries.length);
  for (const [i, entry] of entries.entries()) entry.sequence = last + 1 + i;
}

/** The names of an authority record. */
export interface Named {
  readonly type: string;
  readonly id: string;
  readonly names: readonly string[];
  /** Whether nobody without the scope `write` sees it: then no mistyped word is corrected to its names. */
  readonly isWithheld?: boolean;
}

/** Adds the words of names to those that mistyped words are corrected to, and that suggestions find. Only an erasure removes some. */
export async function addNames(tx: Transaction, all: readonly Named[]): Promise<void> {
  for (const some of chunks(nameTokens(all.flatMap(({ names, isWithheld }) => (isWithheld ? [] : names))))) {
    const known = new Set((await tx.rows("name_trigrams", [{ column: "word", in: some }])).map(({ word }) => word));
    const words = some.filter((word) => !known.has(word));
    const rows = words.flatMap((word) => trigramsOf(word).map((trigram) => ({ trigram, word })));
    await tx.insert("name_trigrams", rows);
  }
  for (const [type, records] of Map.groupBy(all, (one) => one.type))
    for (const some of chunks(records)) {
      const where = [
        { column: "type", in: [type] },
        { column: "record", in: some.map(({ id }) => id) },
      ];
      const known = new Set((await tx.rows("name_words", where)).map(({ word, record }) => `${word} ${record}`));
      const rows = some.flatMap(({ id, names }) => wordsOf(names).map((word) => ({ word, type, record: id })));
      await tx.insert(
        "name_words",
        rows.filter(({ word, record }) => !known.has(`${word} ${record}`)),
      );
    }
}

/** Removes words from those that mistyped words are corrected to, and the words of a record from those that suggestions find. */
export async function removeNames(
  tx: Transaction,
  words: readonly string[],
  { type, id, names }: Named,
): Promise<void> {
  for (const some of chunks(words)) await tx.delete("name_trigrams", [{ column: "word", in: some }]);
  const kept = new Set(wordsOf(names));
  const where = [
    { column: "type", in: [type] },
    { column: "record", in: [id] },
  ];
  const stored = (await tx.rows("name_words", where)).map(({ word }) => word as string);
  for (const some of chunks(stored.filter((word) => !kept.has(word))))
    await tx.delete("name_words", [...where, { column: "word", in: some }]);
}

function wordsOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(foldedWords))];
}
