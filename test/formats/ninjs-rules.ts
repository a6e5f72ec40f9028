/**
 * What ninjs 3.1 demands of the properties that the service writes, in our own words after the standard
 * (https://iptc.org/std/ninjs, schema http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json): no other properties are allowed,
 * addresses are absolute URIs, and times have a time of day.
 */
const text = { type: "string" };
const uri = { type: "string", format: "uri" };
const time = { type: "string", format: "date-time" };
const closed = (properties: object, required: readonly string[] = []) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const list = (items: object) => ({ type: "array", items });

const value = list(closed({ role: text, contentType: text, value: text }, ["value"]));
const concept = list(closed({ name: text, rel: text, uri, literal: text }));
const renditions = list(closed({ name: text, href: uri, contentType: text, title: text }, ["name"]));

/** Properties of any news object. */
const news = {
  uri,
  type: { enum: ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"] },
  standard: closed({ name: text, version: text, schema: uri }),
  language: text,
  pubStatus: { enum: ["usable", "withheld", "canceled"] },
  contentCreated: time,
  versionCreated: time,
  by: text,
  copyrightNotice: text,
  edNote: text,
  headlines: value,
  descriptions: value,
  bodies: value,
  people: concept,
  organisations: concept,
  places: concept,
  subjects: concept,
  events: concept,
  infoSources: list(closed({ name: text, role: text, uri, literal: text })),
  genres: list(closed({ name: text, uri: text, literal: text })),
  altIds: list(closed({ role: text, value: text })),
  renditions,
};

/** The rules as a JSON Schema. */
export const NINJS_RULES = closed(
  { ...news, associations: list(closed({ ...news, name: text, rel: text }, ["name", "uri"])) },
  ["uri"],
);
