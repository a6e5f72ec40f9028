/** A typed client of the service, for Node.js 20 or later and for browsers. `npm run client` compiles it to `client/lib/`. */
export type * from "./api.js";
export type { Changes } from "./changes.js";
export { type Client, createClient, type DocumentMethods, type DossierMethods, type ListMethods, type ListPage, type RecordQuery, } from "./client.js";
export { type ClientOptions, etagOf, type RequestOptions, type SentRequest } from "./connection.js";
export type { AuthorityMethods, CommentMethods, Conditions, DraftMethods, EditOptions, PartMethods, RecordMethods, RecordPatch, } from "./editing.js";
export { type ProblemError, StandpointProblem } from "./problem.js";
export type { Listed, ListName, Single } from "./results.js";
export { verifyWebhook, type WebhookHeaders, type WebhookMessage } from "./webhook.js";
