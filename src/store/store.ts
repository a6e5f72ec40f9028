import type { Row, Value } from "./tables.ts";

/** One condition on a table's rows; several together are all of them. Every value is bound. */
export type Condition =
  | { readonly column: string; readonly in: readonly Bound[] }
  | { readonly column: string; readonly inQuery: Query }
  | { readonly some: SomeCondition }
  /** Between two values, both included; or beyond one that is not. */
  | { readonly column: string; readonly from?: Bound; readonly to?: Bound; readonly after?: Bound }
  /** After the row with these values, by several columns in turn. */
  | { readonly columns: readonly string[]; readonly after: readonly Bound[] }
  | { readonly column: string; readonly isNull: boolean }
  /** The id of a record of a tree that is one of `roots` or lies below one. */
  | { readonly column: string; readonly under: { table: string; parent: string; roots: readonly Bound[] } }
  /** One of several; `disjoint` where no row fits two of them, so that each can be asked for by itself. */
  | { readonly any: readonly Condition[]; readonly disjoint?: boolean }
  | { readonly all: readonly Condition[] }
  /** The condition does not hold, or cannot be told for want of a value. */
  | { readonly not: Condition }
  /** The row's words, in full text: of the newest rows that hold them. Only rows of the search index have words. */
  | { readonly matches: readonly Term[] };

type Bound = Exclude<Value, null>;

/** What full text is to hold, or is not to hold: folded words in this order, the last one as a beginning or whole. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
  readonly not: boolean;
}

/** The values of one column of the rows that fit. */
interface Query {
  readonly table: string;
  readonly select: string;
  readonly where: readonly Condition[];
  /** Only so many rows, the newest first by a column. */
  readonly newest?: { readonly by: string; readonly limit: number };
  /** Whether its rows are read as they are, whatever the scope. */
  readonly unscoped?: boolean;
}

/** Some row of another table fits, whose `column` holds this row's `is`. */
export interface SomeCondition {
  readonly table: string;
  readonly column: string;
  readonly is: string;
  readonly where: readonly Condition[];
  /** This row's columns that the other table repeats, by its own names for them: a list can be read in its order. */
  readonly same?: Readonly<Record<string, string>>;
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
  /** Whether the documents are lines, each with its end, in place of being joined by commas. */
  readonly lines?: boolean;
  /** Whether to count all rows that fit. */
  readonly count?: boolean;
}

/** The documents that a plan found. */
export interface Page {
  /** The rows' `doc`s in order, joined by commas or as lines: UTF-8 JSON, to be sent as it is. */
  readonly docs: Buffer;
  /** How many they are. */
  readonly rows: number;
  /** The sort keys of the last one, where more rows follow. */
  readonly last: readonly Value[] | null;
  /** How many rows fit, where the plan asked to count. */
  readonly total: number | null;
}

/** How many of the rows that fit have each value of a column. */
export interface CountPlan {
  readonly table: string;
  readonly where: readonly Condition[];
  /** The column whose values are counted: the table's own, or that of a list's table, by the column that names the row. */
  readonly column: string;
  readonly through?: { readonly table: string; readonly owner: string };
  /** Which rows are looked at first. */
  readonly order: readonly Order[];
  /** Rows looked at, at most; and values given, those of most rows first. */
  readonly maxRows: number;
  readonly maxValues: number;
  /** Whether each of several values that a condition allows has a like share of the rows looked at. */
  readonly shareEqually?: boolean;
}

/** A value and how many rows have it. */
export interface Count {
  readonly value: Value;
  readonly count: number;
}

/** Which part of the data is read. */
export interface ReadScope {
  /** What was known after the change of this number; without it what is known now. */
  readonly asOf?: number;
  /** Whether drafts, and what they report, are among it. */
  readonly drafts: boolean;
}

/** Rows read by their columns. */
export interface Reader {
  /**
   * The rows that fit, in order; all of them where no limit is given, for work that is bounded by its conditions. All
   * their columns, or those named: a document may be long.
   */
  rows(
    table: string,
    where: readonly Condition[],
    order?: readonly (string | Order)[],
    limit?: number,
    columns?: readonly string[],
  ): Promise<Row[]>;
}

/** A transaction in which rows change. All of it happens, or nothing. */
export interface Transaction extends Reader {
  insert(table: string, rows: readonly Row[]): Promise<void>;
  /** Sets the columns given on every row that fits. */
  update(table: string, values: Row, where: readonly Condition[]): Promise<void>;
  delete(table: string, where: readonly Condition[]): Promise<void>;
  /** Reads within the transaction as far as a scope shows it. */
  within(scope: ReadScope): Reader;
  /** Makes the index of words anew, from the rows that the search index has and had: after rows were copied. */
  rebuildSearchIndex(): Promise<void>;
}

/** What answers are made of. */
export interface Reads extends Reader {
  /** Runs several plans on one snapshot of the data. */
  run(plans: readonly Plan[]): Promise<Page[]>;
  /** How many rows fit, as far as `atMost`. */
  total(table: string, where: readonly Condition[], atMost: number): Promise<number>;
  /** Counts rows by value, most frequent first, then by value. */
  counts(counting: CountPlan): Promise<Count[]>;
}

/** All of the data as they were at one moment, however long they are read. */
export interface Snapshot extends Reads {
  /** The same as far as a scope shows it. */
  within(scope: ReadScope): Reads;
}

/** Where the records are kept: all of them, as they are now. An engine implements it; nothing outside this folder knows which. */
export interface Store extends Reads {
  /** The address that it was opened by: another thread opens it by the same. */
  readonly address: string;
  /** The same, read where it is written: what any process committed is there, which a replica may still lack. */
  readonly latest: Reads;
  /** The same as far as a scope shows it. */
  within(scope: ReadScope): Reads;
  /** Runs `work` in one transaction, after those that were asked for before it. Rolls back if it throws. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** The same where `work` writes through another connection of this process: what it wrote is read from then on. */
  enqueueWrite<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` on one snapshot, which it reads on a connection of its own: no write waits for it. */
  snapshot<T>(work: (reads: Snapshot) => Promise<T>): Promise<T>;
  /** What is wrong with how the engine keeps the data: damage, broken references, an index that lacks words. */
  integrity(): Promise<string[]>;
  /** Copies the database into a new file, as of one moment, while it is written to; false where it is kept in no file. */
  backup(file: string): Promise<boolean>;
  /** Throws StoreUnusable where the data are damaged, as far as that is seen at a glance: `integrity` looks at all. */
  checkForDamage(): Promise<void>;
  /** Resolves if the store answers and its schema is the one that this program was made for. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The store cannot answer now; the same request may succeed later. */
export class StoreUnavailable extends Error {
  override name = "StoreUnavailable";
}

/** The store has no room to write; it can still be read. */
export class StoreFull extends Error {
  override name = "StoreFull";
}

/** The store cannot be used at all: the message says why and what to do. */
export class StoreUnusable extends Error {
  override name = "StoreUnusable";
}
