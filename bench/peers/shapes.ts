/** Builds the records of answers from columns, for the peer of prepared statements. */

/** A row, as an array of its columns. */
export type Row = readonly unknown[];

/** Lists that belong to records, by name and id of the record. */
export type Lists = Readonly<Record<string, ReadonlyMap<unknown, readonly unknown[]>>>;

/** The columns of a record, the joins for the names that it shows, and the function that builds it. */
export interface Shape {
  readonly select: string;
  readonly build: (row: Row, lists: Lists) => unknown;
}

/** The column that other records show of a record. */
const LABELS: Readonly<Record<string, string>> = {
  articles: "caption",
  actors: "name",
  places: "name",
  topics: "label",
  events: "caption",
  claims: "caption",
};

/**
 * Returns the shape of a table's records. A member is a column (`act`), a reference with its name (`actor>actors`), a list
 * by id (`evidence*`), another column (`name=label`), a date with its bounds (`stated_on~`), a typed reference to an event (`about@`), or null (`source!`).
 * It compiles an object literal, so that the peer is as fast as one written by hand.
 */
export function shapeOf(table: string, members: string): Shape {
  const columns: string[] = [];
  const joins: string[] = [];
  const read = (column: string) => `row[${columns.push(column) - 1}]`;
  const nameOf = (column: string, target: string) => {
    joins.push(`LEFT JOIN ${target} AS ${column}_named ON ${column}_named.id = t.${column}`);
    return read(`${column}_named.${LABELS[target]}`);
  };
  const values = members.split(/\s+/).map((member) => {
    const [, name = "", kind = "", target = ""] = /^(\w+)(\W?)(\w*)$/.exec(member) ?? [];
    if (kind === "!") return `${name}: null`;
    if (kind === "*") return `${name}: lists.${name}.get(row[0]) ?? []`;
    if (kind === "@")
      return `${name}: { type: ${read(`t.${name}_type`)}, id: ${read(`t.${name}_id`)}, name: ${nameOf(`${name}_id`, "events")} }`;
    if (kind === "=") return `${name}: ${read(`t.${target}`)}`;
    const value = read(`t."${name}"`);
    if (kind === ">") return `${name}: ${value} === null ? null : { id: ${value}, name: ${nameOf(name, target)} }`;
    if (kind !== "~") return `${name}: ${value}`;
    return `${name}: ${value}, ${name}_earliest: ${read(`t.${name}_earliest`)}, ${name}_latest: ${read(`t.${name}_latest`)}`;
  });
  const build = new Function("row", "lists", `return { ${values.join(", ")} }`) as Shape["build"];
  return { select: `SELECT ${columns.join(", ")} FROM ${table} AS t ${joins.join(" ")}`, build };
}

const WHO = "unnamed sourcing capacity";
const BASIS = "basis citation evidence*";
const EFFECTIVE = "effective_on~ effective_basis";

/** Every record type of which the generated data have records. */
export const shapes: Readonly<Record<string, Shape>> = {
  articles: shapeOf(
    "articles",
    "id name=caption headline subheadline publisher>actors authors* url language genre topics* published_on~ updated_on~ status embargoed_until~ cancellation! text_kind rights source! images* corrections* translation_of>articles reprint_of>articles sections* events*",
  ),
  actors: shapeOf(
    "actors",
    "id kind name description country aliases* memberships* codes* identifiers* citation record_status",
  ),
  places: shapeOf(
    "places",
    "id kind name within>places country latitude longitude precision codes* identifiers* citation record_status",
  ),
  topics: shapeOf(
    "topics",
    "id name=label label proposition description broader>topics codes* identifiers* citation record_status",
  ),
  events: shapeOf(
    "events",
    "id kind name summary status place>places start~ end~ date_basis broader>events codes* identifiers* citation record_status",
  ),
  participants: shapeOf(
    "participants",
    `id article>articles ordinal event>events actor>actors ${WHO} role on_behalf_of>actors ${BASIS}`,
  ),
  positions: shapeOf(
    "positions",
    `id article>articles ordinal actor>actors ${WHO} act summary topic>topics stance stance_score condition previous_stance event>events stated_on~ attribution>actors ${BASIS} ${EFFECTIVE}`,
  ),
  claims: shapeOf(
    "claims",
    `id name=caption article>articles ordinal actor>actors ${WHO} act text about* responds_to>claims event>events stated_on~ ${BASIS} ${EFFECTIVE} status`,
  ),
  figures: shapeOf(
    "figures",
    `id name=caption article>articles ordinal measure kind label value low high text margin qualifier unit currency of option about* according_to>actors ${WHO} stated_on~ period~ ${BASIS} ${EFFECTIVE}`,
  ),
  quotes: shapeOf(
    "quotes",
    `id article>articles ordinal speaker>actors ${WHO} text event>events stated_on~ topics* ${BASIS} ${EFFECTIVE}`,
  ),
  accounts: shapeOf("accounts", `id article>articles ordinal about@ values* according_to>actors ${WHO} ${BASIS}`),
  open_questions: shapeOf(
    "open_questions",
    `id article>articles ordinal question topics* event>events actors* status resolution! stated ${BASIS}`,
  ),
};
