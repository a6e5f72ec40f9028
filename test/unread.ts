/** What tests of clients that do not read share. */
import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { onTestFinished } from "vitest";
import { openUnread } from "../bench/prove/attackers.ts";
import type { Service } from "./helper.ts";

/** Opens a connection to a listening service that asks for a path and reads nothing. Returns both ends. */
export async function unread({ server }: Pick<Service, "server">, path: string) {
  const { port } = server.server.address() as AddressInfo;
  const accepted = once(server.server, "connection");
  const client = unreadUntilTestEnds(port, path);
  const [serverEnd] = (await accepted) as [Socket];
  return { client, serverEnd };
}

/** Opens a connection to a port that asks for a path and reads nothing until the test ends. */
export function unreadUntilTestEnds(port: number, path: string): Socket {
  const client = openUnread({ origin: `http://127.0.0.1:${port}` }, path);
  onTestFinished(() => void client.destroy());
  return client;
}
