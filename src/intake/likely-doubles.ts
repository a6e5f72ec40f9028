import type { Values } from "../model/kit/fields.ts";
import { resourceNamed } from "../model/records/index.ts";
import { foldedWords } from "../reading/search/tokens.ts";
import { chunks, readById } from "../reading/stored-records.ts";
import type { Reader } from "../store/store.ts";
import type { BatchFlaw, BatchRecord } from "./batch.ts";
import type { Path } from "./forms.ts";

/** Something that one actor should have: a name, an alias or an identifier. */
interface Mark {
  readonly path: Path;
  readonly what: string;
  readonly value: string;
}

/** Who has a mark, and how it is written. */
interface Owner {
  readonly id: string;
  readonly value: string;
}

/** Finds actors that have a name, or an identifier, that another actor has: they may be one and the same. */
export async function likelyDoubles(reader: Reader, given: readonly BatchRecord[]): Promise<BatchFlaw[]> {
  const actors = given.filter(({ resource }) => resource.name === "actors");
  const marks = actors.flatMap(({ path, values }, i) => marksOf(values, path).map((mark) => ({ ...mark, i })));
  const owners = await storedOwners(reader, marks, new Set(actors.map(({ values }) => values.id)));
  return marks.flatMap(({ i, path, what, value }) => {
    const { document, values } = actors[i] as BatchRecord;
    const owner = owners.get(keyOf(what, value));
    if (owner === undefined) owners.set(keyOf(what, value), { id: values.id as string, value });
    if (owner === undefined || owner.id === values.id) return [];
    const how = owner.value === value ? "is" : "is, but for characters that do not show,";
    return [{ document, path, message: `${how} the ${what} of the actor \`${owner.id}\` too: is it the same actor?` }];
  });
}

/** At most this many stored actors are compared with 500 names or identifiers. */
const COMPARED = 1000;

/** Returns the stored actors, without some, that may have one of these marks, by mark. */
async function storedOwners(
  reader: Reader,
  marks: readonly Mark[],
  without: ReadonlySet<unknown>,
): Promise<Map<string, Owner>> {
  const ids = new Set<string>();
  const words = marks.flatMap(({ what, value }) => (what === NAME ? (longestWord(value) ?? []) : []));
  for (const some of chunks([...new Set(words)])) {
    const where = [
      { column: "type", in: ["actor"] },
      { column: "word", in: some },
    ];
    for (const { record } of await reader.rows("name_words", where, [], COMPARED)) ids.add(record as string);
  }
  const identifiers = marks.flatMap(({ what, value }) => (what === NAME ? [] : [value]));
  for (const some of chunks(identifiers))
    for (const row of await reader.rows("actor_identifiers", [{ column: "value", in: some }], [], COMPARED))
      ids.add(row.actor as string);
  const stored = await readById(
    reader,
    resourceNamed("actors"),
    [...ids].filter((id) => !without.has(id)),
  );
  return new Map(
    stored.flatMap(({ values }) =>
      marksOf(values, []).map(({ what, value }) => [keyOf(what, value), { id: values.id as string, value }] as const),
    ),
  );
}

function longestWord(name: string): string | undefined {
  return foldedWords(name).sort((a, b) => b.length - a.length)[0];
}

/** Returns what two marks have in common that look alike: without invisible characters, with plain spaces. */
function keyOf(what: string, value: string): string {
  const visible = value.normalize("NFC").replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "");
  return `${what} ${visible.replaceAll(/\p{White_Space}+/gu, " ").trim()}`;
}

const NAME = "name";

function marksOf(values: Values, path: Path): Mark[] {
  const listed = (field: string) => (values[field] ?? []) as readonly Values[];
  return [
    { path: [...path, "name"], what: NAME, value: values.name as string },
    ...listed("aliases").map(({ name }, i) => ({
      path: [...path, "aliases", i, "name"],
      what: NAME,
      value: name as string,
    })),
    ...listed("identifiers").map(({ scheme, value }, i) => ({
      path: [...path, "identifiers", i, "value"],
      what: `identifier (${scheme})`,
      value: value as string,
    })),
  ];
}
