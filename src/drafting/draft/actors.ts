/** The actors and places that a draft names: known ones, and new ones for its registry. */
import type { Values } from "../../model/kit/fields.ts";
import type { Known, Marks, NameMark, Span } from "../types.ts";
import { COMPANY_NOUNS, OUTLET_NOUNS } from "../words/organizations.ts";
import { COUNTRIES } from "../words/places.ts";
import { idsAmong, slugOf } from "./ids.ts";

/** Who says something, in the fields of a record. */
export interface Who {
  readonly actor?: string;
  readonly unnamed?: string;
  readonly capacity?: string;
}

/** Makes and looks up the actors of a draft. */
export interface Cast {
  /** Returns who the words at a place name; undefined for a pronoun that nobody is known for. */
  whoAt(span: Span, person: string | null): Who | undefined;
  /** Returns the id of an actor with a name; makes a new one where the service has none. */
  actorNamed(name: string, kind: string): string;
  /** Returns the ids of the actors named in a range of a paragraph, known ones only. */
  knownIn(span: Span): string[];
  /** Returns the id for a person by the full name, for pick lists. */
  personId(name: string): string;
  /** Returns the new actors that a text of records names, and forgets the others. */
  namedIn(records: string): Values[];
  /** The new actors and places that no record names. */
  others(): { type: string; values: Values; mark: NameMark }[];
}

const PRONOUNS = /^(?:he|she|they|it|we|i|who|both|others|another|some|many|one|you)$/i;

/** Returns the actors of an article by its marks. */
export function castOf(marks: Marks, known: Known): Cast {
  const names = [...marks.persons, ...marks.organizations, ...marks.places, ...marks.nationalities];
  const newId = idsAmong(new Set((known.actors ?? []).map(({ id }) => id)));
  const newPlaceId = idsAmong(new Set((known.places ?? []).map(({ id }) => id)));
  const ids = new Map<string, string>();
  const made = new Map<string, Values>();
  const linked = new Map(names.flatMap(({ name, link }) => (link.actor ? [[name, link.actor] as const] : [])));
  const byName = new Map(
    (known.actors ?? []).flatMap(({ id, name, aliases = [] }) =>
      [name, ...aliases.map((alias) => alias.name)].map((one) => [one?.toLowerCase(), id] as const),
    ),
  );
  const idOf = (name: string) => {
    const id = ids.get(name) ?? newId(slugOf(name));
    ids.set(name, id);
    return id;
  };
  const offices = new Map(marks.offices.map(({ person, exact }) => [person, exact]).reverse() as [string, string][]);
  const actorNamed = (name: string, kind: string): string => {
    const existing = linked.get(name) ?? byName.get(name.toLowerCase());
    if (existing !== undefined) return existing;
    const id = idOf(name);
    const country = COUNTRIES.get(name);
    if (!made.has(id)) made.set(id, { id, kind, name, ...(kind === "state" && country ? { country } : {}) });
    return id;
  };
  const inside = (span: Span) =>
    names.filter(
      (name) =>
        name.paragraph === span.paragraph && name.start >= span.start && name.end <= span.end && !name.isAdjective,
    );
  const whoAt = (span: Span, person: string | null): Who | undefined => {
    if (person !== null) {
      const capacity = offices.get(person);
      return { actor: actorNamed(person, "person"), ...(capacity ? { capacity: capacity.slice(0, 300) } : {}) };
    }
    if (PRONOUNS.test(span.exact)) return undefined;
    const [name, ...rest] = inside(span);
    if (name === undefined || rest.length > 0) return { unnamed: inOneLine(span.exact) };
    const isWhole = name.exact === span.exact.replace(/^the /i, "");
    if (isWhole && name.link.options !== undefined) return { unnamed: inOneLine(span.exact) };
    if (isWhole) return { actor: name.link.actor ?? actorNamed(name.name, kindOf(name)) };
    const speaksFor =
      /\b(?:for|of|from|at)\s(?:the\s)?$/.test(span.exact.slice(0, -name.exact.length)) &&
      span.exact.endsWith(name.exact);
    if (speaksFor && name.kind === "organization" && name.link.options === undefined)
      return { actor: name.link.actor ?? actorNamed(name.name, kindOf(name)), unnamed: inOneLine(span.exact) };
    return { unnamed: inOneLine(span.exact) };
  };
  return {
    whoAt,
    actorNamed,
    knownIn: (span) => [
      ...new Set(
        names
          .filter((name) => name.paragraph === span.paragraph && name.start >= span.start && name.end <= span.end)
          .flatMap(({ link }) => link.actor ?? []),
      ),
    ],
    personId: (name) => linked.get(name) ?? idOf(name),
    namedIn: (records) => {
      for (const id of made.keys()) if (!records.includes(`"${id}"`)) made.delete(id);
      return [...made.values()];
    },
    others: () => {
      const seen = new Set<string>();
      return names.flatMap((mark) => {
        const { name, kind, link, isAdjective } = mark;
        if (isAdjective || link.actor || link.place || link.options || seen.has(name)) return [];
        seen.add(name);
        if (kind !== "place")
          return made.has(ids.get(name) ?? "")
            ? []
            : [{ type: "actor", values: { id: idOf(name), kind: kindOf(mark), name }, mark }];
        const country = COUNTRIES.get(name);
        return [
          {
            type: "place",
            values: {
              id: newPlaceId(slugOf(name)),
              kind: country ? "country" : "locality",
              name,
              ...(country ? { country } : {}),
            },
            mark,
          },
        ];
      });
    },
  };
}

/** Returns words as they are written of somebody without a name: composed, without special spaces and characters that do not show. */
function inOneLine(words: string): string {
  return words
    .normalize("NFC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 300)
    .trim();
}

/** Returns the kind of a new actor, by the words of its name. */
function kindOf({ kind, name }: NameMark): string {
  if (kind === "person") return "person";
  if (kind === "place") return "state";
  const words = name.split(/\s+/);
  if (words.some((word) => /^Party$/.test(word))) return "political_party";
  if (COMPANY_NOUNS.has(words.at(-1) ?? "")) return "company";
  return OUTLET_NOUNS.has(words.at(-1) ?? "") ? "publisher" : "organization";
}
