import {
  type DeleteQuery,
  type DiffQuery,
  DOCUMENTS,
  type Documents,
  type Facets,
  type Forms,
  LISTS,
  type Lists,
  type Page,
  type PutQuery,
  type Receipt,
  type RevisionDiff,
  type RevisionPage,
  type RevisionQuery,
  VIEWS,
  type Views,
  type WholeRevision,
} from "./api.ts";
import { type Changes, changesMethods } from "./changes.ts";
import { type ClientOptions, Connection, type Query, type RequestOptions, type SentRequest } from "./connection.ts";
import {
  type AuthorityMethods,
  type BatchMethod,
  type CommentMethods,
  type Conditions,
  commentMethods,
  type DraftMethods,
  draftMethods,
  type PartMethods,
  type RecordMethods,
  recordMethods,
  writing,
} from "./editing.ts";
import type { FieldsOf, IncludeOf, IncludeOfOne, Listed, ListName, Selecting, Single } from "./results.ts";

/** One page of a list. */
export interface ListPage<T> {
  readonly data: T[];
  readonly page: Page;
  /** With `facets` in the query. */
  readonly facets?: Facets;
}

/** What can be asked of one record besides its fields. */
export interface RecordQuery {
  /** The time as of which to answer, ISO 8601. */
  readonly as_of?: string | undefined;
}

/** The methods of a resource with a list. Their results have the types that `fields` and `include` give them. */
export interface ListMethods<N extends ListName> extends RecordMethods {
  /** Returns one page. */
  list<const F extends FieldsOf<N> = undefined, const I extends IncludeOf<N> = undefined>(
    query?: Selecting<Lists[N]["query"], F, I>,
    options?: RequestOptions,
  ): Promise<ListPage<Listed<N, F, I>>>;
  /** Yields every record of every page; `limit` is the number of records of a page. */
  all<const F extends FieldsOf<N> = undefined, const I extends IncludeOf<N> = undefined>(
    query?: Selecting<Lists[N]["query"], F, I>,
    options?: RequestOptions,
  ): AsyncGenerator<Listed<N, F, I>, void, undefined>;
  /** Returns one record. Throws the problem `no-such-record`. */
  get<const F extends FieldsOf<N> = undefined, const I extends IncludeOfOne<N> = undefined>(
    id: string,
    query?: Selecting<RecordQuery, F, I>,
    options?: RequestOptions,
  ): Promise<Single<N, F, I>>;
}

/** The methods of documents that are put as a whole. Writing requires a key. */
export interface DocumentMethods<D extends keyof Documents> {
  /** Creates or updates a document. Throws the problems `precondition-failed`, `invalid-record` and others. */
  put(id: string, document: Documents[D]["form"], options?: Conditions & PutQuery & RequestOptions): Promise<Receipt>;
  /** Deletes a document. Throws the problem `in-use` where other records name it. */
  delete(id: string, options?: Conditions & DeleteQuery & RequestOptions): Promise<Receipt>;
  /** Returns the revisions of a document, the newest first. Continue with `next` as `before`. */
  revisions(id: string, query?: RevisionQuery, options?: RequestOptions): Promise<RevisionPage>;
  /** Returns one revision, with the document as it was. */
  revision(id: string, revision: number, options?: RequestOptions): Promise<WholeRevision>;
  /** Returns what differs between two revisions. */
  diff(id: string, query: DiffQuery, options?: RequestOptions): Promise<RevisionDiff>;
}

/** The methods of dossiers: an article with all its records, as it was written. */
export interface DossierMethods extends DocumentMethods<"dossiers"> {
  /** Returns a dossier, which `put` takes. */
  get(id: string, query?: RecordQuery, options?: RequestOptions): Promise<Documents["dossiers"]["document"]>;
}

type ViewArguments<Q> =
  Record<never, never> extends Q ? [query?: Q, options?: RequestOptions] : [query: Q, options?: RequestOptions];

/** A client of the service. Its methods throw a `StandpointProblem` for an answer that is an error. */
export type Client = {
  readonly [N in ListName]: ListMethods<N> &
    (N extends keyof Documents ? DocumentMethods<N> & AuthorityMethods : object) &
    (N extends keyof Forms ? PartMethods<N> : object);
} & {
  readonly dossiers: DossierMethods;
  readonly changes: Changes;
  readonly drafts: DraftMethods;
  readonly comments: CommentMethods;
  /** Writes dossiers and the authority records that they name in one transaction. */
  readonly batch: BatchMethod;
  /** Returns a view, such as `matrix`; `coverage` takes the `id` of its article in the query. */
  view<V extends keyof Views>(name: V, ...rest: ViewArguments<Views[V]["query"]>): Promise<Views[V]["answer"]>;
  /** Sends any other request and returns its JSON. `path` begins with `/v1/`. */
  request(path: string, request?: SentRequest): Promise<unknown>;
};

/** Returns a client. Sends nothing yet. */
export function createClient(options: ClientOptions): Client {
  const connection = new Connection(options);
  const lists = Object.entries(LISTS).map(([name, path]) => [name, listMethods(connection, `/v1/${path}`)] as const);
  const write = writing(connection, "/v1/");
  const client: Record<string, object> = {
    batch: (documents: unknown, options = {}) => write("POST", "batches", documents, options),
    ...Object.fromEntries(lists),
    dossiers: { get: listMethods(connection, "/v1/dossiers").get },
    changes: changesMethods(connection),
    drafts: draftMethods(connection),
    comments: commentMethods(connection),
    view: (name: keyof Views, query: Query = {}, options: RequestOptions = {}) =>
      connection.json(...viewRequest(VIEWS[name], query, options)),
    request: (path: string, request?: SentRequest) => connection.json(path, request),
  };
  for (const name of DOCUMENTS) client[name] = { ...client[name], ...documentMethods(connection, `/v1/${name}`) };
  return client as Client;
}

function listMethods(connection: Connection, path: string) {
  const list = (query: Query = {}, { signal }: RequestOptions = {}) =>
    connection.json<ListPage<unknown>>(path, { query, signal });
  return {
    ...recordMethods(connection, path),
    list,
    async *all(query: Query = {}, options?: RequestOptions) {
      let page = await list(query, options);
      yield* page.data;
      while (page.page.next_cursor !== null) {
        page = await list({ ...query, cursor: page.page.next_cursor }, options);
        yield* page.data;
      }
    },
    get: (id: string, query: Query = {}, { signal }: RequestOptions = {}) =>
      connection.json(`${path}/${encodeURIComponent(id)}`, { query, signal }),
  };
}

function documentMethods(connection: Connection, path: string) {
  const read = (id: string, below: string, query: Query = {}, { signal }: RequestOptions = {}) =>
    connection.json(`${path}/${encodeURIComponent(id)}/${below}`, { query, signal });
  const { put, delete: remove } = recordMethods(connection, path);
  return {
    put,
    delete: remove,
    revisions: (id: string, query?: Query, options?: RequestOptions) => read(id, "revisions", query, options),
    revision: (id: string, number: number, options?: RequestOptions) => read(id, `revisions/${number}`, {}, options),
    diff: (id: string, query: Query, options?: RequestOptions) => read(id, "diff", query, options),
  };
}

/** Moves the parameters of a view's path from the query to the path. */
function viewRequest(path: string, query: Query, { signal }: RequestOptions): [string, SentRequest] {
  const rest: Record<string, unknown> = { ...query };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]));
    delete rest[name];
    return value;
  });
  return [filled, { query: rest, signal }];
}
