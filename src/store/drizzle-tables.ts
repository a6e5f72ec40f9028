import { createHash } from "node:crypto";
import { type SQL, sql } from "drizzle-orm/sql/sql";
import { foreignKeysOf, indexesOf, type Table } from "./tables.ts";

/**
 * The drizzle functions that build tables, which every engine has under the same names. The columns are known only at
 * run time, so neither they nor their builders have types here.
 */
// biome-ignore-start lint/suspicious/noExplicitAny: the tables are data
export interface TableKit<T> {
  readonly table: (name: string, columns: any, constraints: (self: any) => any[]) => T;
  readonly text: (name: string) => any;
  readonly integer: (name: string) => any;
  readonly real: (name: string) => any;
  readonly primaryKey: (options: { columns: any }) => any;
  readonly unique: (name: string) => { on: (...columns: any) => any };
  readonly index: (name: string) => { on: (...columns: any) => { where: (condition: SQL) => any } };
  readonly foreignKey: (options: { name: string; columns: any; foreignColumns: any }) => any;
}

/** PostgreSQL truncates longer names, and two of them could become equal. */
const LONGEST_NAME = 63;

function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${name.slice(0, LONGEST_NAME - digest.length - 1)}_${digest}`;
}

/** Returns the drizzle tables of an engine, by name, from their definitions. */
export function drizzleTables<T>(tables: readonly Table[], kit: TableKit<T>): Readonly<Record<string, T>> {
  const built: Record<string, any> = {};
  const columnsOf = (table: string, names: readonly string[]) => names.map((name) => built[table][name]);
  for (const table of tables) {
    const { name } = table;
    const columns = Object.entries(table.columns).map(([column, { type, nullable, default: value }]) => {
      const builder = value === undefined ? kit[type](column) : kit[type](column).default(value);
      return [column, nullable ? builder : builder.notNull()];
    });
    built[name] = kit.table(name, Object.fromEntries(columns), (self) => [
      kit.primaryKey({ columns: columnsOf(name, table.primaryKey) }),
      ...(table.unique ?? []).map((unique) =>
        kit.unique(`${name}_${unique.join("_")}_unique`).on(...columnsOf(name, unique)),
      ),
      ...indexesOf(table).map((columns) => {
        const index = kit.index(shortened(`${name}_${columns.join("_")}`)).on(...columns.map((column) => self[column]));
        const [first = ""] = columns;
        // A row without the value is found by no search for one: leaving it out saves a page of each write.
        return table.columns[first]?.nullable ? index.where(sql`${self[first]} is not null`) : index;
      }),
      ...foreignKeysOf(table).map(({ columns, table: other, foreignColumns, cascade }) => {
        const key = kit.foreignKey({
          name: `${name}_${columns.join("_")}_key`,
          columns: columnsOf(name, columns),
          foreignColumns: columnsOf(other, foreignColumns),
        });
        return cascade ? key.onDelete("cascade") : key;
      }),
    ]);
  }
  return built;
}
// biome-ignore-end lint/suspicious/noExplicitAny: the tables are data
