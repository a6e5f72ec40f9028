/**
 * A client process: `node bench/prove/open-loop.ts <url> <requests per second> <seconds>` sends requests at a fixed
 * rate, whether or not responses arrive, and prints the results as JSON.
 */
import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

/** The results of the requests. */
export interface LoopResult {
  /** For each accepted request, the milliseconds from its due time to the end of its response. */
  readonly accepted: readonly number[];
  /** The same for each request refused with 503 and Retry-After. */
  readonly refused: readonly number[];
  /** The status or error of every other request. */
  readonly others: readonly string[];
}

const [url = "", rate = "", seconds = ""] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const [accepted, refused, others]: [number[], number[], string[]] = [[], [], []];

function send(due: number): Promise<void> {
  return new Promise((resolve) => {
    const outgoing = request(url, { agent }, (answer) => {
      answer.resume();
      answer.on("end", () => {
        const ms = performance.now() - due;
        if (answer.statusCode === 200) accepted.push(ms);
        else if (answer.statusCode === 503 && answer.headers["retry-after"]) refused.push(ms);
        else others.push(String(answer.statusCode));
        resolve();
      });
    });
    outgoing.on("error", (cause) => {
      others.push(cause.message);
      resolve();
    });
    outgoing.end();
  });
}

const all: Promise<void>[] = [];
const began = performance.now();
for (let sent = 0; sent < Number(rate) * Number(seconds); sent++) {
  const due = began + (sent / Number(rate)) * 1000;
  const early = due - performance.now();
  if (early > 0) await delay(early);
  all.push(send(due));
}
await Promise.all(all);
agent.destroy();
console.log(JSON.stringify({ accepted, refused, others } satisfies LoopResult));
