/**
 * A peer: Fastify sends answers of the service from memory, without a log or hooks. `node bench/peers/constant.ts <port>
 * <origin of the service> <path>...`. Each path answers its own Buffer, and `/304` a 304.
 */
import fastify from "fastify";

const [port = "", origin = "", ...paths] = process.argv.slice(2);
const app = fastify();
for (const path of paths) {
  const answer = await fetch(origin + path, { headers: { "accept-encoding": "identity" } });
  const type = String(answer.headers.get("content-type"));
  const body = Buffer.from(await answer.arrayBuffer());
  app.get(path.replace(/\?.*/, ""), (_request, reply) => reply.header("content-type", type).send(body));
}
app.get("/304", (_request, reply) => reply.code(304).header("etag", '"constant"').send());
await app.listen({ host: "127.0.0.1", port: Number(port) });
