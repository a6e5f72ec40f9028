import type { Json } from "./json-schema.ts";

/** Tags of operations, in the order of the document. */
export const TAGS: Readonly<Record<string, string>> = {
  Articles: "News articles, with their text and all that they report.",
  Authorities: "Records that articles share: events, actors, places and topics.",
  Records:
    "What articles report: who took part, what was agreed, who stands where, what is proposed, said and still open.",
  Views: "Answers that span records of several types, each with the ids that it rests on.",
  Dossiers: "Articles with everything that they report, in the form that they are written in.",
  History: "Revisions of dossiers and authority records, and all changes in their order.",
  Administration: "Keys, and the audit log. A key with the scope `admin` is required.",
  Webhooks: "Delivery of changes to other services as they are made.",
  Exports: "All of the data, as files.",
  Feeds: "News for feed readers.",
  Service: "The service itself.",
};

/** How keys are sent. */
export const KEY_SCHEME = {
  type: "http",
  scheme: "bearer",
  bearerFormat: "sp_<id>_<secret>",
  description:
    "A key from `standpoint keys create`. Reading requires none unless the service is configured so; writing requires the scope `write`, managing keys and webhooks `admin`.",
} as const;

/** The introduction of the document. */
export const DESCRIPTION = `Articles taken apart into records: who took part, what was agreed, where each side stands, what is still open, and
for each of these the words that it rests on.

Lists are all of one shape, paged by cursor. A parameter with several values, separated by commas, matches any of them; different
parameters must all match. Unknown values are \`null\`. Fields may be added to answers; none is removed or changes its meaning.`;

/** Response headers, by name. */
export const HEADERS: Readonly<Record<string, Json>> = {
  ETag: { description: "Strong validator of the answer, for `If-None-Match`.", schema: { type: "string" } },
  "Cache-Control": { description: "How the answer may be cached.", schema: { type: "string" } },
  "X-Request-Id": { description: "The request's id, also in the log.", schema: { type: "string" } },
  Link: { description: '`rel="next"`: the next page (RFC 8288). Absent on the last one.', schema: { type: "string" } },
  Vary: { description: "`Accept`: the address is available in several formats.", schema: { type: "string" } },
  "Content-Disposition": { description: "The name for the file (RFC 6266).", schema: { type: "string" } },
  "Content-Range": { description: "Which part of the file this is (RFC 9110).", schema: { type: "string" } },
  "Last-Modified": { description: "When anything was last changed.", schema: { type: "string" } },
  "Retry-After": { description: "Seconds to wait before trying again.", schema: { type: "integer" } },
};
