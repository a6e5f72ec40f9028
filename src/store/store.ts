import type { Row, Value } from "./table.ts";

/** One condition on a table's column; several together are all of them. Every value is bound. */
export type Condition =
  | { readonly column: string; readonly in: readonly Exclude<Value, null>[] }
  | { readonly column: string; readonly inQuery: Query }
  | { readonly any: readonly Condition[] };

/** The values of one column of the rows that fit: what a filter through another table reads. */
interface Query {
  readonly table: string;
  readonly select: string;
  readonly where: readonly Condition[];
}

/** One key of a sort. */
export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** What a list is read by: plain data, made from a query string, run by any engine. */
export interface Plan {
  readonly table: string;
  readonly where: readonly Condition[];
  /** Ends in columns that are unique together, so that no two rows are equal. None of them is null. */
  readonly order: readonly Order[];
  /** The sort keys of the row after which to begin, as a page's `last` gave them. */
  readonly after?: readonly Value[];
  /** How many rows at most. */
  readonly limit: number;
  /** Whether to count all rows that fit. */
  readonly count?: boolean;
}

/** The documents that a plan found. */
export interface Page {
  /** The rows' `doc`s in order, joined by commas: UTF-8 JSON, to be sent as it is. */
  readonly docs: Buffer;
  /** How many they are. */
  readonly rows: number;
  /** The sort keys of the last one, where more rows follow. */
  readonly last: readonly Value[] | null;
  /** How many rows fit, where the plan asked to count. */
  readonly total: number | null;
}

/** Rows read by their columns. */
export interface Reader {
  /** All rows that fit, by `order`'s columns ascending. For work that is bounded by its conditions. */
  rows(table: string, where: readonly Condition[], order?: readonly string[]): Promise<Row[]>;
}

/** A transaction in which rows change. All of it happens, or nothing. */
export interface Transaction extends Reader {
  insert(table: string, rows: readonly Row[]): Promise<void>;
  /** Sets the columns given on every row that fits. */
  update(table: string, values: Row, where: readonly Condition[]): Promise<void>;
  delete(table: string, where: readonly Condition[]): Promise<void>;
}

/** Where the records are kept. An engine implements it; nothing outside this folder knows which. */
export interface Store extends Reader {
  /** Runs several plans on one snapshot of the data. */
  run(plans: readonly Plan[]): Promise<Page[]>;
  /** Runs `work` in one transaction, after those that were asked for before it. Rolls back if it throws. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Resolves if the store answers and its schema is the one that this program was made for. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The store cannot answer now; the same request may succeed later. */
export class StoreUnavailable extends Error {
  override name = "StoreUnavailable";
}

/** The store cannot be used at all: the message says why and what to do. */
export class StoreUnusable extends Error {
  override name = "StoreUnusable";
}
