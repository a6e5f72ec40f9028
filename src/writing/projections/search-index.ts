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

/** Adds the words of names to those that mistyped words are corrected to. None is ever removed. */
export async function addNames(tx: Transaction, names: readonly string[]): Promise<void> {
  for (const some of chunks(nameTokens(names))) {
    const known = new Set((await tx.rows("name_trigrams", [{ column: "word", in: some }])).map(({ word }) => word));
    const words = some.filter((word) => !known.has(word));
    const rows = words.flatMap((word) => trigramsOf(word).map((trigram) => ({ trigram, word })));
    await tx.insert("name_trigrams", rows);
  }
}
