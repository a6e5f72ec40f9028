import { countsQuery, missingQuery, topQuery, topsFrom } from "../aggregates.ts";
import type { Dialect } from "../conditions.ts";
import { type ListRow, listQuery, pageFromRow, rowsQuery, totalQuery } from "../query.ts";
import { settle, settlePlans } from "../settle.ts";
import type {
  Condition,
  Count,
  CountPlan,
  Order,
  Page,
  Plan,
  ReadLimit,
  ReadScope,
  Reads,
  Snapshot,
  Top,
  TopPlan,
} from "../store.ts";
import type { Row, Value } from "../tables.ts";
import { type Connection, mapErrors } from "./connection.ts";

/** The reads of a connection, within a scope and a limit. */
export class SqliteReads implements Snapshot {
  protected readonly dialect: Dialect;
  protected readonly reader: Connection;
  readonly #scope: ReadScope | undefined;
  readonly #limit: ReadLimit | undefined;

  constructor(dialect: Dialect, reader: Connection, scope?: ReadScope, limit?: ReadLimit) {
    this.dialect = dialect;
    this.reader = reader;
    this.#scope = scope;
    this.#limit = limit;
  }

  within(scope: ReadScope, limit?: ReadLimit): Reads {
    return new SqliteReads(this.dialect, this.reader, scope, limit);
  }

  get latest(): Reads {
    return this;
  }

  async run(requested: readonly Plan[]): Promise<Page[]> {
    const plans = await settlePlans(this, requested);
    const [only] = plans;
    if (only !== undefined && plans.length === 1 && !only.count) return mapErrors(() => [this.#page(only)]); // one statement is one snapshot
    return mapErrors(() => this.reader.db.transaction(() => plans.map((plan) => this.#page(plan)))());
  }

  async total(table: string, where: readonly Condition[], atMost: number): Promise<number> {
    const settled = await this.settle(where);
    return mapErrors(() => this.#total(table, settled, atMost));
  }

  async counts(plan: CountPlan): Promise<Count[]> {
    const query = countsQuery(this.dialect, { ...plan, where: await this.settle(plan.where) }, this.#scope);
    const rows = mapErrors(() => this.reader.raw<Value[]>(query, this.#limit));
    return rows.map((row) => ({ values: row.slice(0, -1), count: row.at(-1) as number }));
  }

  async missing(plan: Omit<CountPlan, "maxValues">): Promise<number> {
    const query = missingQuery(this.dialect, { ...plan, where: await this.settle(plan.where) }, this.#scope);
    const [row] = mapErrors(() => this.reader.raw<Value[]>(query, this.#limit));
    return row?.[0] as number;
  }

  async top(plan: TopPlan): Promise<Top[]> {
    const query = topQuery(this.dialect, { ...plan, where: await this.settle(plan.where) }, this.#scope);
    return topsFrom(mapErrors(() => this.reader.raw<Value[]>(query, this.#limit)));
  }

  async rows(
    table: string,
    where: readonly Condition[],
    order: readonly (string | Order)[] = [],
    limit?: number,
    columns?: readonly string[],
  ): Promise<Row[]> {
    const query = rowsQuery(this.dialect, table, where, order, limit, columns, this.#scope);
    return mapErrors(() => this.reader.all(query, this.#limit));
  }

  settle(where: readonly Condition[]): Promise<Condition[]> {
    return settle(this, where);
  }

  #page(plan: Plan): Page {
    const [row] = this.reader.raw<ListRow>(listQuery(this.dialect, plan, this.#scope), this.#limit);
    return pageFromRow(plan, row as ListRow, plan.count ? this.#total(plan.table, plan.where) : null);
  }

  #total(table: string, where: readonly Condition[], atMost?: number): number {
    const [row] = this.reader.all(totalQuery(this.dialect, table, where, atMost, this.#scope), this.#limit);
    return row?.total as number;
  }
}
