/** A typed client of the service, for Node.js 20 or later and for browsers. `npm run client` compiles it to `client/lib/`. */
export type * from "./api.ts";
export type { Changes } from "./changes.ts";
export {
  type Client,
  createClient,
  type DocumentMethods,
  type DossierMethods,
  type ListMethods,
  type ListPage,
  type RecordQuery,
} from "./client.ts";
export { type ClientOptions, etagOf, type RequestOptions, type SentRequest } from "./connection.ts";
export type {
  AuthorityMethods,
  CommentMethods,
  Conditions,
  DraftMethods,
  EditOptions,
  PartMethods,
  RecordMethods,
  RecordPatch,
} from "./editing.ts";
export { type ProblemError, StandpointProblem } from "./problem.ts";
export type { Listed, ListName, Single } from "./results.ts";
export { verifyWebhook, type WebhookHeaders, type WebhookMessage } from "./webhook.ts";
