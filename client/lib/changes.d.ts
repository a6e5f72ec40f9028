import type { Change, ChangePage, ChangeQuery, StreamQuery } from "./api.js";
import { type Connection, type RequestOptions } from "./connection.js";
/** The changes of all documents, in their order. */
export interface Changes {
    /** Returns the changes after `since`, the oldest first. Continue with `page.next_since`. */
    list(query?: ChangeQuery, options?: RequestOptions): Promise<ChangePage>;
    /**
     * Yields changes as they are made: after `since`, or from now. Connects again after a lost connection, and continues
     * after the last change that arrived. Give `since` to miss nothing also where none has arrived yet. Ends when you leave
     * the loop. Throws the reason of `signal`, problems that waiting does not solve, and what fails before the first
     * connection.
     */
    stream(options?: StreamQuery & RequestOptions): AsyncGenerator<Change, void, undefined>;
}
/** Returns the methods for changes. */
export declare function changesMethods(connection: Connection): Changes;
