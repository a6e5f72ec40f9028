import type { BatchReceipt, Comment, CommentForm, CommentList, CommentsQuery, CreateDraftQuery, Draft, DraftList, DraftPatch, EditQuery, Forms, MergeForm, MergeReceipt, NamingPage, PublishDraftQuery, PublishedDraft, Receipt, ReferencesQuery } from "./api.js";
import type { Connection, Query, RequestOptions } from "./connection.js";
/** The condition of a write. An update requires `ifMatch`. */
export interface Conditions {
    /** The ETag of the version to change (see `etagOf`), or `*` for any version. */
    readonly ifMatch?: string | undefined;
    /** `*`: write only if the document does not exist yet. */
    readonly ifNoneMatch?: string | undefined;
}
/** The options of a change to one record. */
export type EditOptions = Conditions & EditQuery & RequestOptions;
/** Fields to change; null takes a value away (RFC 7396). */
export type RecordPatch = Readonly<Record<string, unknown>>;
/** The methods of every record that has an address. */
export interface RecordMethods {
    /** Changes some fields of one record. Throws the problems `precondition-failed`, `invalid-record` and others. */
    patch(id: string, changes: RecordPatch, options?: EditOptions): Promise<Receipt>;
    /** Returns which records name one record, by which field. Continue with `page.next_cursor` as `cursor`. */
    references(id: string, query?: ReferencesQuery, options?: RequestOptions): Promise<NamingPage>;
}
/** The methods of a dossier's records: each write is a revision of the dossier. */
export interface PartMethods<N extends keyof Forms> {
    /** Creates or updates one record; a new one says in which `article`. */
    put(id: string, record: Forms[N], options?: EditOptions & {
        readonly article?: string | undefined;
    }): Promise<Receipt>;
    /** Deletes one record. Throws the problem `in-use` where others name it. */
    delete(id: string, options?: EditOptions): Promise<Receipt>;
}
/** The methods of actors, places, topics and events. */
export interface AuthorityMethods {
    /** Merges one record into another, in whose place everything then names it. */
    merge(id: string, form: MergeForm, options?: Conditions & RequestOptions): Promise<MergeReceipt>;
}
/** Drafts of dossiers from texts. Needs a key with the scope `write`. */
export interface DraftMethods {
    /** Drafts a dossier from a text; `type` is `text/plain` if left out. */
    create(text: string, options?: CreateDraftQuery & {
        readonly type?: "text/plain" | "text/markdown" | "text/html";
    } & RequestOptions): Promise<Draft>;
    list(options?: RequestOptions): Promise<DraftList>;
    get(id: string, options?: RequestOptions): Promise<Draft>;
    /** Decides on records, comments on them, sets the state, or replaces documents. */
    update(id: string, patch: DraftPatch, options?: Conditions & RequestOptions): Promise<Draft>;
    /** Publishes a draft. Throws the problem `unreviewed` while a record is unconfirmed. */
    publish(id: string, options?: PublishDraftQuery & RequestOptions): Promise<PublishedDraft>;
    delete(id: string, options?: Conditions & RequestOptions): Promise<Draft>;
}
/** What editors say of records. Needs a key with the scope `write`. */
export interface CommentMethods {
    list(query?: CommentsQuery, options?: RequestOptions): Promise<CommentList>;
    create(comment: CommentForm, options?: RequestOptions): Promise<Comment>;
    delete(id: string, options?: RequestOptions): Promise<Comment>;
}
/** A dossier or several with the authority records that they name. */
export type BatchMethod = (documents: {
    readonly registry?: object;
    readonly dossiers?: readonly object[];
}, options?: {
    readonly dry_run?: boolean;
} & RequestOptions) => Promise<BatchReceipt>;
/** Sends a write below a path: options are its conditions, its signal and its query. */
export declare function writing(connection: Connection, path: string): (method: "PUT" | "PATCH" | "POST" | "DELETE", below: string, body?: unknown, options?: Conditions & RequestOptions, type?: string) => Promise<unknown>;
/** Returns the methods of single records below a path. */
export declare function recordMethods(connection: Connection, path: string): {
    put: (id: string, record: unknown, options?: {}) => Promise<unknown>;
    patch: (id: string, changes: unknown, options?: {}) => Promise<unknown>;
    delete: (id: string, options?: {}) => Promise<unknown>;
    merge: (id: string, form: unknown, options?: {}) => Promise<unknown>;
    references: (id: string, query?: Query, { signal }?: RequestOptions) => Promise<unknown>;
};
/** Returns the methods of drafts. */
export declare function draftMethods(connection: Connection): {
    create: (text: string, { type, ...options }?: {
        type?: string;
    }) => Promise<unknown>;
    list: (options?: RequestOptions) => Promise<unknown>;
    get: (id: string, options?: RequestOptions) => Promise<unknown>;
    update: (id: string, patch: unknown, options?: {}) => Promise<unknown>;
    publish: (id: string, options?: {}) => Promise<unknown>;
    delete: (id: string, options?: {}) => Promise<unknown>;
};
/** Returns the methods of comments. */
export declare function commentMethods(connection: Connection): {
    list: (query?: Query, { signal }?: RequestOptions) => Promise<unknown>;
    create: (comment: unknown, options?: {}) => Promise<unknown>;
    delete: (id: string, options?: {}) => Promise<unknown>;
};
