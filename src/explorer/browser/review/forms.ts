/** The fields of each type of record, as the schemas of the service describe them. */
import { isReported } from "../../records.ts";
import { ARTICLE, REGISTRY } from "./draft.ts";
import type { Entry, Field, FieldKind, Forms } from "./types.ts";

/** A JSON Schema, as far as forms read it. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly description?: string;
  readonly maxLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly oneOf?: readonly { readonly const: string }[];
}

/** Fields that name records, by the type that they name. */
const NAMED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    "actor attribution speaker according_to on_behalf_of announced_by parties confirmed_by proposers rejected_by supported_by actors publisher"
      .split(" ")
      .map((name) => [name, "actor"]),
  ),
  event: "event",
  events: "event",
  from: "event",
  to: "event",
  topic: "topic",
  topics: "topic",
  place: "place",
  within: "place",
  responds_to: "claim",
  translation_of: ARTICLE,
  reprint_of: ARTICLE,
};

/** What editors do not write: ids never change, evidence has a place of its own, and so has the text. */
const UNWRITTEN = ["id", "evidence", "basis", "sections", "record_status"];

const LONG = 1000;

/** Returns the fields of all types from the schemas of a dossier and of a registry. */
export function formsOf(dossier: Schema, registry: Schema): Forms {
  const all = [...Object.entries(dossier.$defs ?? {}), ...Object.entries(registry.$defs ?? {})];
  const forms = all.flatMap(([name, schema]) => {
    const type = typeOf(name);
    const defs = dossier.$defs?.[name] === schema ? dossier.$defs : registry.$defs;
    if (type === undefined || schema.properties === undefined) return [];
    const fields = Object.entries(schema.properties)
      .filter(([field]) => !UNWRITTEN.includes(field) && !(type === ARTICLE && field === "status"))
      .map(([field, property]) => fieldOf(type, field, property, schema, defs ?? {}));
    return [[type, fields] as const];
  });
  return Object.fromEntries(forms);
}

/** Returns the type whose form a definition is: `ConsensusPointForm` is of `consensus_point`. */
function typeOf(name: string): string | undefined {
  const type = /^(\w+)Form$/
    .exec(name)?.[1]
    ?.replaceAll(/(?<!^)[A-Z]/g, "_$&")
    .toLowerCase();
  return type !== undefined && (isReported(type) || type in REGISTRY || type === ARTICLE) ? type : undefined;
}

function fieldOf(
  type: string,
  name: string,
  property: Schema,
  { required = [] }: Schema,
  defs: Readonly<Record<string, Schema>>,
): Field {
  const resolved = (schema: Schema | undefined): Schema => defs[schema?.$ref?.split("/").at(-1) ?? ""] ?? schema ?? {};
  const own = resolved(property);
  const choices = own.enum ?? own.oneOf?.map((one) => one.const) ?? [];
  const names = name === "broader" ? type : (NAMED[name] ?? "");
  return {
    name,
    kind: kindOf(name, own, resolved(own.items), { isChoice: choices.length > 0, isNamed: names !== "" }),
    hint: property.description ?? own.description ?? "",
    isRequired: required.includes(name),
    choices,
    names,
  };
}

function kindOf(
  name: string,
  { type, maxLength = 0, properties = {} }: Schema,
  items: Schema,
  { isChoice, isNamed }: { readonly isChoice: boolean; readonly isNamed: boolean },
): FieldKind {
  const isRecord = (of: Readonly<Record<string, Schema>>) => "type" in of && "id" in of;
  if (isChoice) return "choice";
  if (type === "number" || type === "integer") return "number";
  if (type === "string") return isNamed ? "reference" : maxLength > LONG || name === "question" ? "area" : "text";
  if (type === "object") return isRecord(properties) ? "record" : "json";
  if (isNamed) return "references";
  if (items.type === "string") return "names";
  if (items.required?.join() === "name") return "authors";
  return isRecord(items.properties ?? {}) ? "records" : "json";
}

/** The fields that a card shows at once; the others are behind "More fields" until they have a value. */
const MAIN: Readonly<Record<string, string>> = {
  article: "headline subheadline publisher published_on url language events",
  position: "actor topic stance condition act summary",
  consensus_point: "title summary event parties topics",
  proposal: "title summary topic status proposers",
  quote: "speaker text capacity",
  claim: "actor act text about",
  figure: "label measure value qualifier unit about according_to",
  participant: "actor role event",
  event_relation: "from kind to",
  account: "about values",
  open_question: "question status topics actors",
  omission: "about fields note",
  erratum: "printed correct about citation",
  actor: "name kind country",
  place: "name kind country",
  topic: "label proposition",
  event: "name kind status start date_basis summary",
};

/** Returns the fields of a card, those that it shows at once first. */
export function fieldsOf({ type, values }: Pick<Entry, "type" | "values">, forms: Forms) {
  const order = (MAIN[type] ?? "").split(" ");
  const all = forms[type] ?? [];
  const isConditional = String(values.stance).startsWith("conditional");
  const isMain = ({ name, isRequired }: Field) =>
    isRequired || name in values || (order.includes(name) && (name !== "condition" || isConditional));
  const rank = ({ name }: Field) => (order.includes(name) ? order.indexOf(name) : order.length);
  return {
    main: all.filter(isMain).sort((one, other) => rank(one) - rank(other)),
    more: all.filter((field) => !isMain(field)),
  };
}

/** Fields of which one has to be there. */
const ONE_OF: Readonly<Record<string, readonly string[]>> = {
  position: ["actor", "unnamed"],
  claim: ["actor", "unnamed"],
  quote: ["speaker", "unnamed"],
  participant: ["actor", "unnamed"],
  figure: ["value", "low", "high", "text"],
};

/** Returns the fields that a record cannot be without and lacks; `evidence` if it needs words or a source. */
export function lacking({ type, values, evidence }: Entry, forms: Forms): string[] {
  const required = (forms[type] ?? []).filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const one = ONE_OF[type];
  const needsWords = isReported(type) && evidence.length === 0 && values.citation === undefined;
  return [
    ...required.filter((name) => values[name] === undefined),
    ...(one === undefined || one.some((name) => values[name] !== undefined) ? [] : [one[0] as string]),
    ...(needsWords ? ["evidence"] : []),
  ];
}
