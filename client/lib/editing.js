const MERGE_PATCH = "application/merge-patch+json";
/** Sends a write below a path: options are its conditions, its signal and its query. */
export function writing(connection, path) {
    return (method, below, body, options = {}, type) => {
        const { ifMatch, ifNoneMatch, signal, ...query } = options;
        const conditions = { "if-match": ifMatch, "if-none-match": ifNoneMatch };
        const headers = type === undefined ? conditions : { ...conditions, "content-type": type };
        return connection.json(`${path}${below}`, { method, query, body, headers, signal });
    };
}
/** Returns the methods of single records below a path. */
export function recordMethods(connection, path) {
    const write = writing(connection, path);
    return {
        put: (id, record, options = {}) => write("PUT", at(id), record, options),
        patch: (id, changes, options = {}) => write("PATCH", at(id), changes, options, MERGE_PATCH),
        delete: (id, options = {}) => write("DELETE", at(id), undefined, options),
        merge: (id, form, options = {}) => write("POST", `${at(id)}/merge`, form, options),
        references: (id, query = {}, { signal } = {}) => connection.json(`${path}${at(id)}/references`, { query, signal }),
    };
}
/** Returns the methods of drafts. */
export function draftMethods(connection) {
    const path = "/v1/drafts";
    const write = writing(connection, path);
    return {
        create: (text, { type = "text/plain", ...options } = {}) => write("POST", "", text, options, type),
        list: (options) => connection.json(path, options),
        get: (id, options) => connection.json(path + at(id), options),
        update: (id, patch, options = {}) => write("PATCH", at(id), patch, options),
        publish: (id, options = {}) => write("POST", `${at(id)}/publication`, undefined, options),
        delete: (id, options = {}) => write("DELETE", at(id), undefined, options),
    };
}
/** Returns the methods of comments. */
export function commentMethods(connection) {
    const path = "/v1/comments";
    const write = writing(connection, path);
    return {
        list: (query = {}, { signal } = {}) => connection.json(path, { query, signal }),
        create: (comment, options = {}) => write("POST", "", comment, options),
        delete: (id, options = {}) => write("DELETE", at(id), undefined, options),
    };
}
function at(id) {
    return `/${encodeURIComponent(id)}`;
}
