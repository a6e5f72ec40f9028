/** Looks names up among the shared records that the service has. */

import type { Known, KnownRecord, Link } from "../types.ts";
import { STARTERS } from "../words/common.ts";
import { KNOWN_PLACES, NATIONALITY, PLACE_PREPOSITIONS } from "../words/places.ts";

/** What a name can be. */
export type NameKind = "person" | "organization" | "place";

interface Entry {
  readonly type: "actor" | "place";
  readonly record: KnownRecord;
  readonly kind: string;
  /** How the name relates to the record: `name`, or the kind of an alias. */
  readonly relation: string;
}

/** Names of known actors and places. */
export interface Registry {
  /** Whether a name is one of a known record. */
  has(name: string): boolean;
  kindOf(name: string): NameKind | undefined;
  /** Returns the records that a name means where it stands; `before` is the text before it. */
  link(name: Named, before: string): Link;
  /** Returns the state that an adjective of nationality names. */
  stateOf(adjective: string): string | undefined;
}

/** A name to look up. */
interface Named {
  readonly text: string;
  readonly full: string;
  readonly kind: NameKind;
  readonly isAdjective: boolean;
}

/** Returns a look-up of names. `text` is the whole article, where a second sign for an ordinary word is looked for. */
export function registryOf(known: Known, text: string): Registry {
  const byName = new Map<string, Entry[]>();
  const states = new Map<string, string>();
  const add = (name: string, entry: Entry) => {
    const key = folded(name);
    const entries = byName.get(key) ?? [];
    if (!entries.some(({ type, record }) => type === entry.type && record.id === entry.record.id)) entries.push(entry);
    byName.set(key, entries);
  };
  for (const type of ["actor", "place"] as const)
    for (const record of (type === "actor" ? known.actors : known.places) ?? []) {
      const kind = record.kind ?? "";
      if (record.name) add(record.name, { type, record, kind, relation: "name" });
      for (const alias of record.aliases ?? []) add(alias.name, { type, record, kind, relation: alias.kind });
      if (type === "actor" && kind === "state" && record.country) states.set(record.country, record.id);
    }
  const isOrdinary = (name: string) =>
    !/\s/.test(name) &&
    (STARTERS.has(name.toLowerCase()) ||
      new RegExp(`(?<![\\p{L}])${escaped(name.toLowerCase())}(?![\\p{L}])`, "u").test(text));
  const isNamedInFull = ({ record }: Entry) => record.name !== undefined && text.includes(record.name);
  const entriesOf = (name: string) =>
    (byName.get(folded(name)) ?? []).filter(
      (entry) => !isOrdinary(name) || (folded(entry.record.name ?? "") !== folded(name) && isNamedInFull(entry)),
    );
  return {
    has: (name) => entriesOf(name).length > 0,
    kindOf: (name) => {
      const [entry] = entriesOf(name);
      if (entry === undefined) return undefined;
      if (entry.type === "place" || entry.kind === "state" || (entry.relation === "metonym" && KNOWN_PLACES.has(name)))
        return "place";
      return entry.kind === "person" ? "person" : "organization";
    },
    link: (name, before) => {
      if (name.isAdjective) {
        const state = states.get(NATIONALITY.get(name.text) ?? "");
        return state === undefined ? {} : { actor: state };
      }
      const found = entriesOf(name.full).length ? entriesOf(name.full) : entriesOf(name.text);
      return linkOf(found, before, name);
    },
    stateOf: (adjective) => states.get(NATIONALITY.get(adjective) ?? ""),
  };
}

function linkOf(entries: readonly Entry[], before: string, { kind }: Named): Link {
  const preposition = /(\p{L}+)\s+(?:the\s+)?$/u.exec(before)?.[1]?.toLowerCase() ?? "";
  const isAtPlace = PLACE_PREPOSITIONS.has(preposition) || preposition === "at" || preposition === "to";
  const actors = entries.filter(
    ({ type, kind: of, relation }) =>
      type === "actor" && !(isAtPlace && relation === "metonym") && (kind === "person") === (of === "person"),
  );
  const places = entries.filter(({ type }) => type === "place");
  const [actor] = actors;
  const [place] = places;
  if (actors.length > 1 || places.length > 1) {
    const named = actors.filter(({ relation }) => relation === "name");
    if (named.length !== 1 || places.length > 1)
      return { options: [...actors, ...places].map(({ record }) => record.id) };
    return { actor: (named[0] as Entry).record.id, ...(place ? { place: place.record.id } : {}) };
  }
  return {
    ...(actor ? { actor: actor.record.id } : {}),
    ...(place && (isAtPlace || actor === undefined || actor.kind === "state") ? { place: place.record.id } : {}),
  };
}

/** Returns a name in one form of quotation marks, dots, hyphens and accents. */
function folded(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[‑–]/g, "-")
    .replace(/^The /, "")
    .toLowerCase();
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
