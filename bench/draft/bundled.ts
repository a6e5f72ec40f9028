/** Scores drafts of the bundled dossiers' texts against their records. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { draftOf } from "../../src/drafting/index.ts";
import { mark } from "../../src/drafting/marks/mark.ts";
import type { Article, Known, KnownRecord, NameMark } from "../../src/drafting/types.ts";
import { count, holds, plain, type Tallies } from "./score.ts";

type Values = Readonly<Record<string, unknown>>;
type Registry = Record<"actors" | "places" | "topics" | "events", KnownRecord[]>;

interface Bundled {
  readonly name: string;
  readonly article: Article & { readonly id: string; readonly events?: readonly string[] };
  readonly lists: Readonly<Record<string, readonly Values[]>>;
  /** The dossier as JSON: an id that it names stands in it in quotation marks. */
  readonly json: string;
}

const SEED = join(import.meta.dirname, "../../seed");

/** Returns the bundled dossiers and the shared records. */
export function bundled(): { dossiers: Bundled[]; registry: Registry } {
  const registry: Registry = { actors: [], places: [], topics: [], events: [] };
  for (const file of readdirSync(join(SEED, "registry"))) {
    const records = parse(readFileSync(join(SEED, "registry", file), "utf8")) as Partial<Registry>;
    for (const list of Object.keys(registry) as (keyof Registry)[]) registry[list].push(...(records[list] ?? []));
  }
  const dossiers = readdirSync(join(SEED, "dossiers")).map((file) => {
    const { article, ...lists } = parse(readFileSync(join(SEED, "dossiers", file), "utf8"));
    return { name: file.replace(/\.yaml$/, ""), article, lists, json: JSON.stringify({ article, ...lists }) };
  });
  return { dossiers, registry };
}

/** Scores every bundled text, with the registry without what only its own dossier names. */
export async function scoreBundled(tell: (line: string) => void = () => {}): Promise<Tallies> {
  const { dossiers, registry } = bundled();
  const tallies: Tallies = new Map();
  for (const one of dossiers) {
    const others = dossiers.filter((other) => other !== one);
    const isShared = ({ id }: KnownRecord) =>
      !one.json.includes(`"${id}"`) || others.some(({ json }) => json.includes(`"${id}"`));
    const left = { ...registry, actors: registry.actors.filter(isShared), places: registry.places.filter(isShared) };
    const said = (line: string) => tell(`${one.name} ${line}`);
    scoreNames(tallies, one, registry, left, said);
    await scoreRecords(tallies, one, registry, left, said);
  }
  return tallies;
}

function namesOf({ name = "", aliases = [] }: KnownRecord): string[] {
  return [name, ...aliases.map((alias) => alias.name)];
}

function scoreNames(
  tallies: Tallies,
  { article, json }: Bundled,
  registry: Registry,
  left: Known,
  tell: (line: string) => void,
): void {
  const marks = mark(article, left);
  const text = article.sections.flatMap(({ paragraphs }) => paragraphs).join("\n");
  const isPrinted = (record: KnownRecord) =>
    json.includes(`"${record.id}"`) &&
    namesOf(record).some(
      (name) =>
        ` ${text} `.search(
          new RegExp(`(?<![\\p{L}])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}])`, "u"),
        ) >= 0,
    );
  const actors = registry.actors.filter(isPrinted);
  const places = [...registry.places.filter(isPrinted), ...actors.filter(({ kind }) => kind === "state")];
  const wanted = {
    persons: actors.filter(({ kind }) => kind === "person"),
    organizations: actors.filter(({ kind }) => kind !== "person" && kind !== "state" && kind !== "group"),
    places,
  };
  for (const [type, records] of Object.entries(wanted)) {
    const found = new Set(
      (marks[type as keyof typeof wanted] as readonly NameMark[])
        .filter(({ isAdjective }) => !isAdjective)
        .map(({ name }) => name),
    );
    const isOf = (name: string) => (record: KnownRecord) =>
      namesOf(record).some((one) => plain(one) === plain(name) || (type === "persons" && holds(one, name)));
    const groups = [...actors, ...places, ...registry.places, ...registry.actors];
    const right = records.filter((record) => [...found].some((name) => isOf(name)(record)));
    const wrong = [...found].filter(
      (name) => !records.some(isOf(name)) && !(type === "places" && groups.some(isOf(name))),
    );
    const missed = records.filter((record) => !right.includes(record));
    count(tallies, type, { right: right.length, wrong: wrong.length, missed: missed.length });
    for (const name of wrong) tell(`${type} wrong: ${name}`);
    for (const { name } of missed) tell(`${type} missed: ${name}`);
  }
  for (const { exact, link } of [...marks.persons, ...marks.organizations, ...marks.places]) {
    const id = link.actor;
    if (id === undefined) continue;
    const isRight =
      json.includes(`"${id}"`) ||
      registry.actors.some(
        (actor) => actor.id === id && (actor.kind === "state" || plain(actor.name ?? "") === plain(exact)),
      );
    count(tallies, "links to known actors", isRight ? { right: 1 } : { wrong: 1 });
    if (!isRight) tell(`link wrong: ${exact} to ${id}`);
  }
}

interface Evidence {
  readonly paragraph: number;
  readonly exact: string;
}

async function scoreRecords(
  tallies: Tallies,
  { article, lists }: Bundled,
  registry: Registry,
  left: Known,
  tell: (line: string) => void,
): Promise<void> {
  const { publisher: _, ...head } = article;
  const { dossier, registry: made } = await draftOf(head as Article, left, { id: "draft" });
  const nameOf = (id: unknown) =>
    [...registry.actors, ...((made.actors ?? []) as KnownRecord[])].find((actor) => actor.id === id);
  const same = (one: Values, other: Values, field: string) => {
    const [a, b] = [nameOf(one[field]), nameOf(other[field])];
    if (a && b)
      return namesOf(a).some((name) => namesOf(b).some((another) => holds(name, another) || holds(another, name)));
    return a === undefined && b === undefined && one.unnamed !== undefined && other.unnamed !== undefined;
  };
  const compare = (
    list: string,
    label: string,
    fits: (truth: Values, found: Values) => boolean,
    show: (values: Values) => string,
  ) => {
    const found = [...((dossier[list] ?? []) as Values[])];
    const missed: Values[] = [];
    let right = 0;
    for (const truth of lists[list] ?? []) {
      if (truth.evidence === undefined) continue;
      const at = found.findIndex((one) => touches(truth, one) && fits(truth, one));
      if (at < 0) missed.push(truth);
      else {
        found.splice(at, 1);
        right++;
      }
    }
    count(tallies, label, { right, wrong: found.length, missed: missed.length });
    for (const one of missed) tell(`${label} missed: ${show(one)}`);
    for (const one of found) tell(`${label} wrong: ${show(one)}`);
  };
  const quote = ({ speaker, unnamed, text }: Values) => `${speaker ?? unnamed}: ${text}`;
  compare(
    "quotes",
    "quotes",
    (a, b) => holds(String(a.text), String(b.text)) || holds(String(b.text), String(a.text)),
    quote,
  );
  compare(
    "quotes",
    "quotes with speaker",
    (a, b) => holds(String(b.text), String(a.text)) && same(a, b, "speaker"),
    quote,
  );
  compare(
    "claims",
    "claims",
    () => true,
    ({ text }) => String(text),
  );
  compare(
    "claims",
    "claims with who",
    (a, b) => same(a, b, "actor"),
    ({ actor, unnamed, text }) => `${actor ?? unnamed}: ${text}`,
  );
  const number = ({ value, low, text, unit, currency, measure, label }: Values) =>
    `${value ?? low ?? text} ${unit ?? ""}${currency ?? ""} ${measure} ${label}`;
  const isNumber = (a: Values, b: Values) =>
    Math.abs(Number(a.value ?? a.low ?? 0)) === Math.abs(Number(b.value ?? b.low ?? 0));
  compare("figures", "figures", isNumber, number);
  compare(
    "open_questions",
    "open questions",
    () => true,
    ({ question }) => String(question),
  );
  const events = new Set(((dossier.article as Values).events ?? []) as string[]);
  const wanted = new Set(article.events ?? []);
  count(tallies, "known events", {
    right: [...events].filter((id) => wanted.has(id)).length,
    wrong: [...events].filter((id) => !wanted.has(id)).length,
    missed: [...wanted].filter((id) => !events.has(id)).length,
  });
  for (const id of events) if (!wanted.has(id)) tell(`event wrong: ${id}`);
  for (const id of wanted) if (!events.has(id)) tell(`event missed: ${id}`);
}

/** Whether two records rest on the same words. */
function touches(one: Values, other: Values): boolean {
  const [a, b] = [one.evidence, other.evidence] as [readonly Evidence[], readonly Evidence[]];
  return a.some((left) =>
    b.some(
      (right) =>
        left.paragraph === right.paragraph &&
        (left.exact.includes(right.exact) || right.exact.includes(left.exact) || sharedWords(left.exact, right.exact)),
    ),
  );
}

function sharedWords(one: string, other: string): boolean {
  const words = new Set(one.split(/\s+/));
  const both = other.split(/\s+/).filter((word) => words.has(word)).length;
  return both / Math.min(words.size, other.split(/\s+/).length) >= 0.6;
}
