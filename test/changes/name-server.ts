import { createSocket } from "node:dgram";
import { once } from "node:events";
import { onTestFinished } from "vitest";

const HEADER_BYTES = 12;
const IPV4 = 1;

/** What a name server was asked. */
export interface NameServer {
  /** `127.0.0.1:<port>` */
  readonly address: string;
  /** The names that were asked for. */
  readonly asked: Set<string>;
}

/**
 * Starts a name server that knows the IPv4 addresses of some names, never answers for names below `silent.test`, and
 * answers that others do not exist; until the test is over.
 */
export async function startNameServer(known: Readonly<Record<string, string>> = {}): Promise<NameServer> {
  const socket = createSocket("udp4");
  const asked = new Set<string>();
  socket.on("message", (query, { port, address }) => {
    const { name, end } = nameIn(query);
    asked.add(name);
    if (!name.endsWith(".silent.test")) socket.send(answerTo(query, end, known[name]), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  onTestFinished(() => void socket.close());
  return { address: `127.0.0.1:${socket.address().port}`, asked };
}

/** Returns the name that a query asks for (RFC 1035), in lower case, and where it ends. */
function nameIn(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let bytes = query.readUInt8(at); bytes > 0; bytes = query.readUInt8(at)) {
    labels.push(query.toString("latin1", at + 1, at + 1 + bytes).toLowerCase());
    at += 1 + bytes;
  }
  return { name: labels.join("."), end: at + 1 };
}

function answerTo(query: Buffer, nameEnd: number, known: string | undefined): Buffer {
  const isAnswered = known !== undefined && query.readUInt16BE(nameEnd) === IPV4;
  const header = Buffer.from(query.subarray(0, HEADER_BYTES));
  header.writeUInt16BE(known === undefined ? 0x8183 : 0x8180, 2); // a response: the name does not exist, or no error
  header.writeUInt16BE(isAnswered ? 1 : 0, 6);
  header.writeUInt32BE(0, 8); // nothing beside it
  const record = isAnswered
    ? [0xc0, HEADER_BYTES, 0, IPV4, 0, 1, 0, 0, 0, 0, 0, 4, ...known.split(".").map(Number)]
    : [];
  return Buffer.concat([header, query.subarray(HEADER_BYTES, nameEnd + 4), Buffer.from(record)]);
}
