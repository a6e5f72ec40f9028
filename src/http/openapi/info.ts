import type { Json } from "./json-schema.ts";

/** Tags of operations, in the order of the document. */
export const TAGS: Readonly<Record<string, string>> = {
  Articles: "News articles, with their text and all that they report.",
  Authorities: "Records that articles share: events, actors, places and topics.",
  Records:
    "What articles report: who took part, what was agreed, who stands where, what is proposed, said and still open.",
  Views: "Answers that span records of several types, each with the ids that it rests on.",
  Dossiers: "Articles with everything that they report, in the form that they are written in.",
  Drafts: "Dossiers drafted from texts, until a person has reviewed them.",
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

/** Who may ask where an operation says nothing else: anyone, or with a key. */
export const SECURITY: Json[] = [{}, { key: [] }];

/** The introduction of the document. */
export const DESCRIPTION = `Articles taken apart into records: who took part, what was agreed, where each side stands, what is still open, and
for each of these the words that it rests on.

Lists are all of one shape, paged by cursor. A parameter with several values, separated by commas, matches any of them; different
parameters must all match. Unknown values are \`null\`. Fields may be added to answers; none is removed or changes its meaning.

Every answer has the header \`X-Request-Id\`, and, where requests are limited, \`RateLimit\`.`;

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
  RateLimit: {
    description:
      "In every answer: the requests that remain, and the seconds until more do; `RateLimit-Policy` has the limit itself. Both are absent where none are limited.",
    schema: { type: "string" },
  },
  "Retry-After": { description: "Seconds to wait before trying again.", schema: { type: "integer" } },
};

const WEBHOOK_HEADERS: Readonly<Record<string, string>> = {
  "webhook-id": "The message's id, the same when it is sent again.",
  "webhook-timestamp": "When it was sent, in seconds since 1970.",
  "webhook-signature":
    "`v1,` and the HMAC-SHA256 of id, timestamp and body, in base64 (Standard Webhooks). While a secret is replaced, one for each secret, separated by a space.",
};

/** The messages that webhooks receive. */
export const WEBHOOKS: Json = {
  change: {
    post: {
      operationId: "onChange",
      tags: ["Webhooks"],
      summary: "A change was made",
      description:
        "Sent to each webhook for each change that it selects, in order. An answer of 200 to 299 within 10 seconds accepts it; after any other it is sent again, less and less often.",
      parameters: Object.entries(WEBHOOK_HEADERS).map(([name, description]) => ({
        ...{ name, in: "header", required: true, description, schema: { type: "string" } },
      })),
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["type", "timestamp", "data"],
              properties: {
                type: { type: "string", description: "The type of the record and what was done: `dossier.updated`." },
                timestamp: { type: "string", format: "date-time", description: "When the change was made." },
                data: { $ref: "#/components/schemas/Change" },
              },
            },
          },
        },
      },
      responses: { "2XX": { description: "The message is accepted." } },
      security: [],
    },
  },
};
