/** The tests that must fail. */
export interface NoticedBy {
  readonly files: readonly string[];
  /** A part of the titles of the tests in these files that run. */
  readonly title: string;
  /** `all` runs long tests too. */
  readonly lane?: "all";
}

/** A change that breaks the code: `from`, which a file contains exactly once, becomes `to`. */
export interface Mutation extends NoticedBy {
  /** What goes wrong. */
  readonly breaks: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}
