/** Restarts servers under clients with persistent connections, and checks that slow clients are disconnected. */
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { atMostMs, noneOf, type Proof, percentile, withFolder } from "./proof.ts";
import { freePort, makeDatabase, startServer } from "./server.ts";

const CLIENTS = 8;
const SERVED_MS = 300;
const SLOW_CLOSED_MS = 7000;
const OTHERS_MS = 100;
const HEADER_EVERY_MS = 500;

/** The result of a request: its status or error, and whether its connection had served a request before. */
interface Outcome {
  readonly status: number | string;
  readonly isReused: boolean;
}

function ask(agent: Agent, url: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const outgoing = request(url, { agent }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, isReused: outgoing.reusedSocket }));
      answer.on("error", (cause) => resolve({ status: cause.message, isReused: outgoing.reusedSocket }));
    });
    outgoing.on("error", (cause) => resolve({ status: cause.message, isReused: outgoing.reusedSocket }));
    outgoing.end();
  });
}

/** Sends SIGTERM and restarts on the same port: no request may fail on a connection that had served before. */
export const restarts: Proof = ({ rounds = 20 }) =>
  withFolder(async (folder) => {
    const url = `file:${join(folder, "restarts.db")}`;
    await makeDatabase(url);
    const port = await freePort();
    let server = await startServer(url, port);
    let isOver = false;
    const failed: string[] = [];
    let [answered, reused] = [0, 0];
    const client = async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while (!isOver) {
        const { status, isReused } = await ask(agent, `${server.origin}/v1/positions?limit=5`);
        if (status === 200) answered++;
        if (isReused) reused++;
        if (isReused && status !== 200) failed.push(`a request on a reused connection: ${status}`);
        if (status !== 200) await delay(20);
      }
      agent.destroy();
    };
    const clients = Array.from({ length: CLIENTS }, client);
    try {
      for (let round = 0; round < rounds; round++) {
        await delay(SERVED_MS);
        await server.stop("SIGTERM");
        server = await startServer(url, port);
      }
      await delay(SERVED_MS);
      isOver = true;
      await Promise.all(clients);
    } finally {
      isOver = true;
      await server.stop("SIGKILL");
    }
    const scale = `${rounds} restarts`;
    return [noneOf("restart: failures on a reused connection", scale, failed, `${reused} of ${answered} requests`)];
  });

/** Sends headers byte by byte: the server must close these connections, and serve others meanwhile. */
export const slowHeaders: Proof = ({ rounds = 300 }) =>
  withFolder(async (folder) => {
    const url = `file:${join(folder, "slow.db")}`;
    await makeDatabase(url);
    const server = await startServer(url);
    const times: number[] = [];
    const faults: string[] = [];
    try {
      const slow = Array.from({ length: rounds }, () => closedAfter(server.origin));
      let isOver = false;
      const closed = Promise.all(slow).finally(() => {
        isOver = true;
      });
      const agent = new Agent({ keepAlive: true });
      while (!isOver) {
        const began = performance.now();
        const { status } = await ask(agent, `${server.origin}/v1/positions?limit=5`);
        times.push(performance.now() - began);
        if (status !== 200) faults.push(`another client received ${status}`);
        await delay(10);
      }
      agent.destroy();
      const scale = `${rounds} connections`;
      return [
        atMostMs("slow headers: time until the last is closed", scale, Math.max(...(await closed)), SLOW_CLOSED_MS),
        atMostMs("slow headers: others' p99 meanwhile", scale, percentile(times, 0.99), OTHERS_MS),
        noneOf("slow headers: failures of others", scale, faults, `${times.length} requests`),
      ];
    } finally {
      await server.stop("SIGKILL");
    }
  });

/** Sends a header byte by byte until the server closes the connection. Returns the milliseconds that it took. */
function closedAfter(origin: string): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now();
    const socket = connect(Number(new URL(origin).port), "127.0.0.1");
    const sending = setInterval(() => socket.write("x"), HEADER_EVERY_MS);
    socket.write("GET /v1/positions HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
    socket.on("error", () => {}); // a reset also closes
    socket.resume();
    socket.on("close", () => {
      clearInterval(sending);
      resolve(performance.now() - began);
    });
  });
}
