import { DOCUMENTS, LISTS, VIEWS, } from "./api.js";
import { changesMethods } from "./changes.js";
import { Connection } from "./connection.js";
import { commentMethods, draftMethods, recordMethods, writing, } from "./editing.js";
/** Returns a client. Sends nothing yet. */
export function createClient(options) {
    const connection = new Connection(options);
    const lists = Object.entries(LISTS).map(([name, path]) => [name, listMethods(connection, `/v1/${path}`)]);
    const write = writing(connection, "/v1/");
    const client = {
        batch: (documents, options = {}) => write("POST", "batches", documents, options),
        ...Object.fromEntries(lists),
        dossiers: { get: listMethods(connection, "/v1/dossiers").get },
        changes: changesMethods(connection),
        drafts: draftMethods(connection),
        comments: commentMethods(connection),
        view: (name, query = {}, options = {}) => connection.json(...viewRequest(VIEWS[name], query, options)),
        request: (path, request) => connection.json(path, request),
    };
    for (const name of DOCUMENTS)
        client[name] = { ...client[name], ...documentMethods(connection, `/v1/${name}`) };
    return client;
}
function listMethods(connection, path) {
    const list = (query = {}, { signal } = {}) => connection.json(path, { query, signal });
    return {
        ...recordMethods(connection, path),
        list,
        async *all(query = {}, options) {
            let page = await list(query, options);
            yield* page.data;
            while (page.page.next_cursor !== null) {
                page = await list({ ...query, cursor: page.page.next_cursor }, options);
                yield* page.data;
            }
        },
        get: (id, query = {}, { signal } = {}) => connection.json(`${path}/${encodeURIComponent(id)}`, { query, signal }),
    };
}
function documentMethods(connection, path) {
    const read = (id, below, query = {}, { signal } = {}) => connection.json(`${path}/${encodeURIComponent(id)}/${below}`, { query, signal });
    const { put, delete: remove } = recordMethods(connection, path);
    return {
        put,
        delete: remove,
        revisions: (id, query, options) => read(id, "revisions", query, options),
        revision: (id, number, options) => read(id, `revisions/${number}`, {}, options),
        diff: (id, query, options) => read(id, "diff", query, options),
    };
}
/** Moves the parameters of a view's path from the query to the path. */
function viewRequest(path, query, { signal }) {
    const rest = { ...query };
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => {
        const value = encodeURIComponent(String(rest[name]));
        delete rest[name];
        return value;
    });
    return [filled, { query: rest, signal }];
}
