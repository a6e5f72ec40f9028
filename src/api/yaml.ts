import type { FastifyReply } from "fastify";
import { yamlOf, yamlTagOf } from "../intake/yaml.ts";

/** The media type of YAML (RFC 9512). */
export const YAML = "application/yaml";

/** Sends a JSON document as YAML. Its ETag follows from that of the document as JSON. */
export function sendYaml(reply: FastifyReply, json: Buffer, jsonTag: string): FastifyReply {
  reply.type(`${YAML}; charset=utf-8`).header("etag", yamlTagOf(jsonTag));
  return reply.send(yamlOf(json.toString()));
}
