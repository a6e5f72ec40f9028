import { createHash } from "node:crypto";
import { foreignKeysOf, indexesOf, type Table } from "./tables.ts";

/**
 * What drizzle calls the same things on every engine. Columns are known by name at run time only, so that
 * neither theirs nor their builders' types can be told here.
 */
// biome-ignore-start lint/suspicious/noExplicitAny: the tables are data
export interface TableKit<T> {
  readonly table: (name: string, columns: any, constraints: (self: any) => any[]) => T;
  readonly text: (name: string) => any;
  readonly integer: (name: string) => any;
  readonly primaryKey: (options: { columns: any }) => any;
  readonly unique: (name: string) => { on: (...columns: any) => any };
  readonly index: (name: string) => { on: (...columns: any) => any };
  readonly foreignKey: (options: { name: string; columns: any; foreignColumns: any }) => any;
}

/** PostgreSQL cuts longer names off, and two could become one. */
const LONGEST_NAME = 63;

function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${name.slice(0, LONGEST_NAME - digest.length - 1)}_${digest}`;
}

/** Makes an engine's tables from plain ones, by name. */
export function drizzleTables<T>(tables: readonly Table[], kit: TableKit<T>): Readonly<Record<string, T>> {
  const made: Record<string, any> = {};
  const named = (table: string, columns: readonly string[]) => columns.map((column) => made[table][column]);
  for (const table of tables) {
    const { name } = table;
    const columns = Object.entries(table.columns).map(([column, { type, nullable, default: value }]) => {
      const builder = value === undefined ? kit[type](column) : kit[type](column).default(value);
      return [column, nullable ? builder : builder.notNull()];
    });
    made[name] = kit.table(name, Object.fromEntries(columns), (self) => [
      kit.primaryKey({ columns: named(name, table.primaryKey) }),
      ...(table.unique ?? []).map((unique) =>
        kit.unique(`${name}_${unique.join("_")}_unique`).on(...named(name, unique)),
      ),
      ...indexesOf(table).map((index) =>
        kit.index(shortened(`${name}_${index.join("_")}`)).on(...index.map((column) => self[column])),
      ),
      ...foreignKeysOf(table).map(({ columns, table: other, foreignColumns, cascade }) => {
        const key = kit.foreignKey({
          name: `${name}_${columns.join("_")}_key`,
          columns: named(name, columns),
          foreignColumns: named(other, foreignColumns),
        });
        return cascade ? key.onDelete("cascade") : key;
      }),
    ]);
  }
  return made;
}
// biome-ignore-end lint/suspicious/noExplicitAny: the tables are data
