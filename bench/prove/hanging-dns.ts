/** A name server never answers: webhooks with names delay neither a good webhook nor requests. */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { buildApp } from "../../src/app.ts";
import { deliverWebhooks } from "../../src/changes/deliver.ts";
import { hostLookup } from "../../src/changes/host-lookup.ts";
import { TargetGuard } from "../../src/changes/targets.ts";
import { ConfigSchema } from "../../src/config.ts";
import { COMMAND_LINE } from "../../src/intake/requests.ts";
import { createKey } from "../../src/keys/keys.ts";
import { tables } from "../../src/model/schema/tables.ts";
import { openStore } from "../../src/store/open.ts";
import { Client } from "./editor.ts";
import { atMostMs, type Proof, withFolder } from "./proof.ts";
import { makeDatabase } from "./server.ts";

const HANGING = 8;
const CREATED_MS = 5000;
const DELIVERED_MS = 2000;

/** Creates eight webhooks whose names are never resolved and a good one, and times deliveries after each write. */
export const hangingDns: Proof = ({ rounds = 10 }) =>
  withFolder(async (folder) => {
    const url = `file:${join(folder, "hanging.db")}`;
    await makeDatabase(url);
    const nameServer = createSocket("udp4").bind(0, "127.0.0.1");
    const receiver = createServer((message, response) => message.resume().on("end", () => response.end()));
    await Promise.all([once(nameServer, "listening"), once(receiver.listen(0, "127.0.0.1"), "listening")]);
    const resolve = hostLookup({ servers: [`127.0.0.1:${nameServer.address().port}`] });
    const store = await openStore(url, tables);
    const form = { name: "prove", scopes: ["read" as const, "write" as const, "admin" as const], expires_at: null };
    const client = new Client((await createKey(store, form, COMMAND_LINE)).key);
    const config = { ...ConfigSchema.parse({}), WEBHOOK_TARGETS: "any" as const };
    const { server } = await buildApp(config, store, undefined, { resolve });
    const deliveries = deliverWebhooks(store, new TargetGuard("any", resolve));
    try {
      const origin = await server.listen({ host: "127.0.0.1", port: 0 });
      const create = async (target: string) => {
        const began = performance.now();
        const { status, body } = await client.post(`${origin}/v1/webhooks`, { url: target });
        if (status !== 201) throw new Error(`a webhook returned ${status}: ${body}`);
        return performance.now() - began;
      };
      const names = Array.from({ length: HANGING }, (_, i) => `http://hook-${i}.example.org/`);
      const created = await Promise.all(names.map(create));
      const { port } = receiver.address() as { port: number };
      await create(`http://127.0.0.1:${port}/`);
      const delivered: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const received = once(receiver, "request");
        await client.put(`${origin}/v1/actors/new-${round}`, { id: `new-${round}`, kind: "person", name: "New" });
        const began = performance.now();
        await received;
        delivered.push(performance.now() - began);
      }
      return [
        atMostMs("hanging DNS: longest POST /v1/webhooks", `${HANGING} names`, Math.max(...created), CREATED_MS),
        atMostMs("hanging DNS: longest delivery to a good webhook", `${rounds}`, Math.max(...delivered), DELIVERED_MS),
      ];
    } finally {
      await deliveries.stop();
      await server.close();
      await store.close();
      receiver.close();
      nameServer.close();
    }
  });
