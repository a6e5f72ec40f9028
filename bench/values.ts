/** Values of parameters that find something in the generated data. */
import { ACTORS, COUNTRIES, day, EVENTS, PLACES, POSITIONS_PER_DOSSIER, TOPICS } from "./generate.ts";

/** The source of chance, and what values depend on. */
export interface Chance {
  /** Returns a number from 0 to 1. */
  readonly next: () => number;
  /** Returns a whole number below `n`. */
  readonly below: (n: number) => number;
  readonly positions: number;
  readonly moments: readonly string[];
}

/** The part of a JSON Schema that values are made from. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly (string | number)[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** How many values a list has. */
const SIZES = [1, 1, 2, 5, 50];
const MAX_VALUES = 50;

/** Of the lists of a vocabulary, so many have all its values. */
const ALL_SHARE = 0.2;
const DAYS = 1000;
const LARGEST_NUMBER = 10_000;

/** What to search for: words in most records and in few, in none, mistyped, phrases, prefixes, excluded ones. */
const QUERIES = [
  "talks",
  "talks ceasefire",
  "roadmap",
  "alliance roadmap accession",
  "actor 17",
  "ta",
  '"talks talks"',
  '"talks ceasefire guarantee"',
  "talks -ceasefire",
  'paragraph -talks -"border envoy"',
  "proposition",
  "tolks sumit",
  "xyzzy",
];

/** Values of text parameters by name. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  language: ["en", "fr"],
  url: ["https://example.org/1"],
  about: ["event/event-7", "event/event-3", "actor/actor-0"],
  label: ["talks ceasefire"],
  unit: ["km"],
  currency: ["EUR", "USD"],
  option: ["for"],
  period: ["2024"],
  field: ["start", "place"],
  key: ["7hTq2ZbW9cAy"],
  subject: ["dossier/article-3", "topic/topic-0"],
  record: ["actor/actor-0", "position/article-3-position-0"],
  name: ["positions", "claims", "articles"],
};

/** The records of an article by path: the part of the id, and how many there are. */
const PARTS: Readonly<Record<string, readonly [string, number]>> = {
  positions: ["position", POSITIONS_PER_DOSSIER],
  participants: ["participant", 4],
  claims: ["claim", 3],
  figures: ["figure", 4],
  accounts: ["account", 1],
  quotes: ["quote", 1],
  "open-questions": ["question", 1],
};

const AUTHORITIES: Readonly<Record<string, readonly [string, number]>> = {
  actors: ["actor", ACTORS],
  places: ["place", PLACES],
  topics: ["topic", TOPICS],
  events: ["event", EVENTS],
};

/** Returns a value of a parameter of the operation at `path`, in the form of a query. */
export function parameterValue(name: string, path: string, schema: Schema, chance: Chance): string {
  const { items } = schema;
  if (items === undefined) return String(oneOf(name, path, schema, chance));
  const { enum: options } = items;
  if (options !== undefined && name !== "sort" && chance.next() < ALL_SHARE)
    return options.slice(0, MAX_VALUES).join(",");
  const size = Math.min(Math.max(pick(SIZES, chance), schema.minItems ?? 1), schema.maxItems ?? MAX_VALUES);
  const values = new Set(Array.from({ length: size * 2 }, () => oneOf(name, path, items, chance)));
  return [...values].slice(0, size).join(",");
}

function oneOf(name: string, path: string, schema: Schema, chance: Chance): string | number {
  if (schema.enum !== undefined) return pick(schema.enum, chance);
  if (schema.type === "boolean") return pick(["true", "false"], chance);
  if (name === "q") return pick(QUERIES, chance);
  if (name === "as_of") return pick(chance.moments, chance);
  if (schema.anyOf !== undefined) return dateOf(name, chance);
  if (schema.type === "integer" || schema.type === "number") return numberOf(name, schema, chance);
  if (schema.pattern === "^[A-Z]{2}$") return pick(COUNTRIES, chance);
  const texts = TEXTS[name.replace(/_not$/, "")];
  return texts === undefined ? idOf(name, path, chance) : pick(texts, chance);
}

/** Returns a bound of a range of days: of the first half where it begins, of the second where it ends. */
function dateOf(name: string, { below, next }: Chance): string {
  const bound = day((name.endsWith("to") ? DAYS / 2 : 0) + below(DAYS / 2));
  return next() < 0.7 ? bound : `${bound}T12:00:00Z`;
}

function numberOf(name: string, { minimum = 0, maximum = LARGEST_NUMBER }: Schema, { below, positions }: Chance) {
  if (name === "revision" || maximum === 999_999_999) return name === "since" ? below(positions / 20) : 1;
  const least = Math.max(minimum, -LARGEST_NUMBER);
  const most = Math.min(maximum, LARGEST_NUMBER);
  const middle = Math.floor((least + most) / 2);
  const [from, to] = name.endsWith("_from") ? [least, middle] : name.endsWith("_to") ? [middle, most] : [least, most];
  return from + below(to - from + 1);
}

/** Returns the id of a record that a parameter can refer to. Low numbers are those of records that are named often. */
function idOf(name: string, path: string, chance: Chance): string {
  const dossiers = Math.ceil(chance.positions / POSITIONS_PER_DOSSIER);
  const article = `article-${Math.floor(chance.next() ** 2 * dossiers)}`;
  const list = path.split("/")[2] ?? "";
  const own = name.replace(/_(not|within)$/, "");
  const numbered = ([kind, count]: readonly [string, number]) => `${kind}-${Math.floor(chance.next() ** 2 * count)}`;
  const part = PARTS[list];
  if (own === "id" && part !== undefined) return `${article}-${numbered(part)}`;
  if (own === "responds_to") return `${article}-claim-0`;
  if (own === "id" && AUTHORITIES[list] !== undefined) return numbered(AUTHORITIES[list]);
  if (/^(id|article|translation_of|reprint_of)$/.test(own)) return article;
  if (/place$|^within$/.test(own)) return numbered(["place", PLACES]);
  if (/topic$/.test(own) || (own === "broader" && list === "topics")) return numbered(["topic", TOPICS]);
  if (/event$|^(from|to|broader|about_id)$/.test(own)) return numbered(["event", EVENTS]);
  return numbered(["actor", ACTORS]);
}

function pick<T>(values: readonly T[], { below }: Chance): T {
  return values[below(values.length)] as T;
}
