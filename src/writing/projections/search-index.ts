import { nameWords, trigramsOf } from "../../reading/search/trigrams.ts";
import { chunks } from "../../reading/stored-records.ts";
import type { Transaction } from "../../store/store.ts";
import { type Row, versionsName } from "../../store/tables.ts";
import { allocate } from "../sequences.ts";

/** Puts entries of records that have none into the search index. No number is given twice: the index keeps the words of what was. */
export async function writeEntries(tx: Transaction, entries: readonly Row[]): Promise<void> {
  const last = await allocate(tx, ["search_entries", versionsName("search_entries")], entries.length);
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
