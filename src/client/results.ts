/** How the type of a result follows from `fields` and `include`. */
import type { Lists } from "./api.ts";

/** The name of a resource with a list: `positions`. */
export type ListName = keyof Lists;

type RecordOf<N extends ListName> = Lists[N]["record"];
type WholeOf<N extends ListName> = Lists[N]["whole"];
type ExtraOf<N extends ListName> = Lists[N] extends { lists: infer L } ? L : Record<never, never>;

/** The values of `fields`. */
export type FieldsOf<N extends ListName> = readonly (keyof RecordOf<N>)[] | undefined;

/** The values of `include` in a list: the references that it replaces by whole records. */
export type IncludeOf<N extends ListName> = readonly (keyof WholeOf<N>)[] | undefined;

/** The values of `include` for one record: for an article also its lists, and `all` of them. */
export type IncludeOfOne<N extends ListName> =
  | readonly (keyof WholeOf<N> | keyof ExtraOf<N> | (keyof ExtraOf<N> extends never ? never : "all"))[]
  | undefined;

/** A query that selects fields, and includes records. */
export type Selecting<Q, F, I> = Q & {
  /** Only these fields. A list that the compiler cannot see makes every field optional. */
  readonly fields?: F;
  /** References to replace by the whole records. (One that was erased stays a reference.) */
  readonly include?: I;
};

/** One record as a list answers it. */
export type Listed<N extends ListName, F, I> = Chosen<Whole<RecordOf<N>, WholeOf<N>, I>, F>;

/** One record as it is answered alone: an article with the lists that it includes. */
export type Single<N extends ListName, F, I> = keyof ExtraOf<N> extends never
  ? Listed<N, F, I>
  : I extends undefined
    ? Listed<N, F, I>
    : Listed<N, F, I> & Extra<ExtraOf<N>, I>;

type Member<A> = A extends readonly (infer M)[] ? M : never;

/** Whether an array type has no length: its values are then known at run time alone. */
type IsOpen<A> = A extends readonly unknown[] ? (number extends A["length"] ? true : false) : false;

type Chosen<R, F> = F extends undefined
  ? R
  : IsOpen<F> extends true
    ? Partial<Pick<R, Member<F> & keyof R>>
    : Pick<R, Member<F> & keyof R>;

type Whole<R, W, I> = I extends undefined
  ? R
  : {
      [K in keyof R]: K extends keyof W & Member<I>
        ? Replaced<R[K], W[K]> | (IsOpen<I> extends true ? R[K] : never)
        : R[K];
    };

/** A reference stays null, and a list a list. */
type Replaced<T, W> = T extends null ? null : T extends readonly unknown[] ? W[] : W;

type Extra<L, I> = IsOpen<I> extends true ? Partial<L> : "all" extends Member<I> ? L : Pick<L, Member<I> & keyof L>;
