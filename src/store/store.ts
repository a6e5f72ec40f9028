import type { Row, Value } from "./tables.ts";

/** A condition on the rows of a table. A list of conditions means all of them. Every value is bound. */
export type Condition =
  | { readonly column: string; readonly in: readonly Bound[] }
  | { readonly column: string; readonly inQuery: Query }
  /** One of many values, which are bound as one. */
  | { readonly column: string; readonly inList: readonly Bound[] }
  | { readonly some: SomeCondition }
  /** A range: `from` and `to` are inclusive, `after` is exclusive. */
  | { readonly column: string; readonly from?: Bound; readonly to?: Bound; readonly after?: Bound }
  /** Rows that follow these values in the order of several columns. */
  | { readonly columns: readonly string[]; readonly after: readonly Bound[] }
  | { readonly column: string; readonly isNull: boolean }
  /** The id of a record in a tree: one of `roots`, or a descendant of one. */
  | { readonly column: string; readonly under: { table: string; parent: string; roots: readonly Bound[] } }
  /** At least one of several conditions. `disjoint` means that no row matches two of them, so each can be a query of its own. */
  | { readonly any: readonly Condition[]; readonly disjoint?: boolean }
  | { readonly all: readonly Condition[] }
  /** The condition is false or null. */
  | { readonly not: Condition }
  /** Full text: the row is among the newest matches. Only `search_entries` has words. */
  | { readonly matches: readonly Term[]; readonly atMost?: number };

type Bound = Exclude<Value, null>;

/** Folded words that must occur, or must not, in this order. With `prefix`, the last one matches as a prefix too. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
  readonly not: boolean;
}

/** A subquery: the values of one column of the rows that match. */
interface Query {
  readonly table: string;
  readonly select: string;
  readonly where: readonly Condition[];
  /** Only the newest rows by a column, at most `limit`. */
  readonly newest?: { readonly by: string; readonly limit: number };
  /** Whether the subquery ignores the scope. */
  readonly unscoped?: boolean;
}

/** Some row of another table matches, whose `column` equals column `is` of this row. */
export interface SomeCondition {
  readonly table: string;
  readonly column: string;
  readonly is: string;
  readonly where: readonly Condition[];
  /** Columns of this row that the other table repeats, each with its name there: its index then returns a list in order. */
  readonly same?: Readonly<Record<string, string>>;
}

/** One key of a sort. */
export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** A query for a list, as plain data that any engine can run. */
export interface Plan {
  readonly table: string;
  readonly where: readonly Condition[];
  /** Must end in columns that are unique together. None of the columns is nullable. */
  readonly order: readonly Order[];
  /** The sort keys of the row before the first one: the `last` of a page. */
  readonly after?: readonly Value[];
  /** The maximum number of rows. */
  readonly limit: number;
  /** Whether each document ends in a line feed. Otherwise commas separate the documents. */
  readonly lines?: boolean;
  /** Whether to count all rows that match. */
  readonly count?: boolean;
}

/** The result of a plan. */
export interface Page {
  /** The `doc`s of the rows in order, joined by commas or as lines: UTF-8 JSON, sent unchanged. */
  readonly docs: Buffer;
  /** The number of rows. */
  readonly rows: number;
  /** The sort keys of the last row; null if no rows follow it. */
  readonly last: readonly Value[] | null;
  /** The number of all rows that match; null without `count`. */
  readonly total: number | null;
}

/** A count of rows by the values of a column. */
export interface CountPlan {
  readonly table: string;
  readonly where: readonly Condition[];
  /** The columns whose values are counted together: in `table`, or in rows of the list table `through`, whose `owner` column refers to the row. */
  readonly columns: readonly string[];
  readonly through?: { readonly table: string; readonly owner: string; readonly where: readonly Condition[] };
  /** The maximum number of values returned, most frequent first. */
  readonly maxValues: number;
}

/** Values of the counted columns, and the number of rows that have them. */
export interface Count {
  readonly values: readonly Value[];
  readonly count: number;
}

/** The first rows of each group of rows. */
export interface TopPlan {
  readonly table: string;
  readonly where: readonly Condition[];
  /** The columns whose values make a group. */
  readonly by: readonly string[];
  readonly order: readonly Order[];
  /** The maximum number of rows of each group. */
  readonly each: number;
  /** Only rows whose column is not before the first characters of the greatest of their group. */
  readonly near?: { readonly column: string; readonly length: number };
}

/** The first rows of a group. */
export interface Top {
  /** The values that make the group. */
  readonly group: readonly Value[];
  /** The ids of its first rows, in order. */
  readonly ids: readonly string[];
  /** The number of all its rows. */
  readonly of: number;
}

/** The part of the data that reads see. */
export interface ReadScope {
  /** The number of a change: reads see the data as of after it. Without it, they see the current data. */
  readonly asOf?: number;
  /** Whether reads see drafts and the records in them. */
  readonly drafts: boolean;
}

/** When reads end: at a time, or when whoever asked has left. Then they throw `OutOfTime`. */
export interface ReadLimit {
  /** By `performance.now()` of the thread that reads. */
  readonly endsAt: number;
  /** How many rows may be looked at, where the engine can count them: about as many, as it counts some of them. */
  readonly rows?: number;
  /** How many queries may be built, where the engine builds and keeps its statements in this thread. */
  readonly queries?: number;
  /** Not 0 once nobody waits for the result. */
  readonly cancelled?: Int32Array;
}

/** Reads took longer than their limit, or nobody waits for them any more. */
export class OutOfTime extends Error {
  override name = "OutOfTime";
}

/** Throws OutOfTime once a limit is reached. */
export function checkLimit({ endsAt, cancelled }: ReadLimit): void {
  if (cancelled !== undefined && Atomics.load(cancelled, 0) !== 0) throw new OutOfTime("nobody waits for the reads");
  if (performance.now() > endsAt) throw new OutOfTime("the reads took too long");
}

/** Reads rows by their columns. */
export interface Reader {
  /**
   * Returns the rows that match, in order. Leave out `limit` only if the conditions bound the result. Name the `columns`
   * where a document is not needed: it may be long.
   */
  rows(
    table: string,
    where: readonly Condition[],
    order?: readonly (string | Order)[],
    limit?: number,
    columns?: readonly string[],
  ): Promise<Row[]>;
}

/** A write transaction. */
export interface Transaction extends Reader {
  insert(table: string, rows: readonly Row[]): Promise<void>;
  /** Sets the columns in `values` on every row that matches. */
  update(table: string, values: Row, where: readonly Condition[]): Promise<void>;
  delete(table: string, where: readonly Condition[]): Promise<void>;
  /** Returns a reader of the transaction within a scope. */
  within(scope: ReadScope): Reader;
  /** Rebuilds the full-text index from the search entries, current and past. A copy of rows needs it. */
  rebuildSearchIndex(): Promise<void>;
  /**
   * Takes care that nothing that was deleted stays readable in the files of the database after the commit, as far as the
   * engine lets us. Call it last: it takes time that grows with the full-text index.
   */
  purge(): Promise<void>;
}

/** The reads that responses need. */
export interface Reads extends Reader {
  /** Runs several plans on one snapshot, and returns their pages. */
  run(plans: readonly Plan[]): Promise<Page[]>;
  /** Returns the number of rows that match, at most `atMost`. */
  total(table: string, where: readonly Condition[], atMost: number): Promise<number>;
  /** Counts all rows that match by value, most frequent first, then by value. Rows without a value do not count. */
  counts(counting: CountPlan): Promise<Count[]>;
  /** Returns the number of rows that match and have no value. */
  missing(counting: Omit<CountPlan, "maxValues">): Promise<number>;
  /** Returns the first rows of each group, in the order of the groups. */
  top(plan: TopPlan): Promise<Top[]>;
  /** Returns the same conditions with those on other tables, trees and full text replaced by the ids that they allow, if these are not too many. */
  settle(where: readonly Condition[]): Promise<Condition[]>;
}

/** Reads of the data as of one moment, however long they take. */
export interface Snapshot extends Reads {
  /** Returns the reads of this snapshot within a scope, and within a limit if there is one. */
  within(scope: ReadScope, limit?: ReadLimit): Reads;
}

/** A database of records. Each engine implements it; nothing outside this folder depends on one. Reads see current rows. */
export interface Store extends Reads {
  /** Where another thread opens the same database: see `openAgain`. */
  readonly address: string;
  /** Reads from the primary: they see all committed writes, which a replica may still lack. */
  readonly latest: Reads;
  /** Returns the reads of this store within a scope, and within a limit if there is one. */
  within(scope: ReadScope, limit?: ReadLimit): Reads;
  /** Returns the version of the data, which changes with every commit of any process; null if it is not known without a query to a server. */
  version(): number | null;
  /** Runs `work` in one transaction, after all earlier writes of this process. Rolls back if it throws. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Runs `work`, which writes through another connection of this process, after all earlier writes. Later reads see its writes. */
  enqueueWrite<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` on one snapshot, on a connection of its own. Writes do not wait for it. */
  snapshot<T>(work: (reads: Snapshot) => Promise<T>): Promise<T>;
  /**
   * Does one small step of the work that writes leave to idle times, such as merging the full-text index. Returns whether
   * another step may do more. An interrupted step is lost, and repeated.
   */
  tidy(): Promise<boolean>;
  /** Returns the faults of the engine's storage: damaged pages, broken references, missing words in the full-text index. */
  integrity(): Promise<string[]>;
  /** Copies the database into a new file as of one moment; writes go on. Returns false if the database is not a file. */
  backup(file: string): Promise<boolean>;
  /** Throws StoreUnusable if a quick check finds damage; `integrity` checks everything. */
  checkForDamage(): Promise<void>;
  /** Throws if the store does not answer, or if its schema is not this version's. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The store cannot answer now. The same request may succeed later. */
export class StoreUnavailable extends Error {
  override name = "StoreUnavailable";
}

/** The store has no space left for writes. Reads still succeed. */
export class StoreFull extends Error {
  override name = "StoreFull";
}

/** The store cannot be opened. The message says why, and what to do. */
export class StoreUnusable extends Error {
  override name = "StoreUnusable";
}
