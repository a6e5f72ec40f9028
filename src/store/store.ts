import type { Row, Value } from "./tables.ts";

/** A condition on the rows of a table. A list of conditions means all of them. Every value is bound. */
export type Condition =
  | { readonly column: string; readonly in: readonly Bound[] }
  | { readonly column: string; readonly inQuery: Query }
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
  | { readonly matches: readonly Term[] };

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
  /** The column whose values are counted: in `table`, or in the list table `through`, whose `owner` column refers to the row. */
  readonly column: string;
  readonly through?: { readonly table: string; readonly owner: string };
  /** The order that selects the rows to count, if more than `maxRows` match. */
  readonly order: readonly Order[];
  /** The maximum number of rows counted, and of values returned, most frequent first. */
  readonly maxRows: number;
  readonly maxValues: number;
  /** Whether `maxRows` is divided equally among the values that a condition allows. */
  readonly shareEqually?: boolean;
}

/** A value and the number of rows that have it. */
export interface Count {
  readonly value: Value;
  readonly count: number;
}

/** The part of the data that reads see. */
export interface ReadScope {
  /** The number of a change: reads see the data as of after it. Without it, they see the current data. */
  readonly asOf?: number;
  /** Whether reads see drafts and the records in them. */
  readonly drafts: boolean;
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
}

/** The reads that responses need. */
export interface Reads extends Reader {
  /** Runs several plans on one snapshot, and returns their pages. */
  run(plans: readonly Plan[]): Promise<Page[]>;
  /** Returns the number of rows that match, at most `atMost`. */
  total(table: string, where: readonly Condition[], atMost: number): Promise<number>;
  /** Counts rows by value, most frequent first, then by value. */
  counts(counting: CountPlan): Promise<Count[]>;
}

/** Reads of the data as of one moment, however long they take. */
export interface Snapshot extends Reads {
  /** Returns the reads of this snapshot within a scope. */
  within(scope: ReadScope): Reads;
}

/** A database of records. Each engine implements it; nothing outside this folder depends on one. Reads see current rows. */
export interface Store extends Reads {
  /** The URL that the store was opened with. Another thread opens the same database with it. */
  readonly address: string;
  /** Reads from the primary: they see all committed writes, which a replica may still lack. */
  readonly latest: Reads;
  /** Returns the reads of this store within a scope. */
  within(scope: ReadScope): Reads;
  /** Runs `work` in one transaction, after all earlier writes of this process. Rolls back if it throws. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Runs `work`, which writes through another connection of this process, after all earlier writes. Later reads see its writes. */
  enqueueWrite<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` on one snapshot, on a connection of its own. Writes do not wait for it. */
  snapshot<T>(work: (reads: Snapshot) => Promise<T>): Promise<T>;
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
