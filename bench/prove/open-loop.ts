/**
 * A client process: `node bench/prove/open-loop.ts <url> <requests a second> <seconds>` sends requests at that rate
 * whether or not they are answered, and prints what became of them as JSON.
 */
import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

/** What became of an open loop's requests. */
export interface Told {
  /** Milliseconds from when each was due until its answer was read: of those accepted. */
  readonly accepted: readonly number[];
  /** The same of those refused with 503 and Retry-After. */
  readonly refused: readonly number[];
  /** Whatever else was answered, or failed. */
  readonly others: readonly string[];
}

const [url = "", rate = "", seconds = ""] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const [accepted, refused, others]: [number[], number[], string[]] = [[], [], []];

function send(due: number): Promise<void> {
  return new Promise((resolve) => {
    const asking = request(url, { agent }, (answer) => {
      answer.resume();
      answer.on("end", () => {
        const ms = performance.now() - due;
        if (answer.statusCode === 200) accepted.push(ms);
        else if (answer.statusCode === 503 && answer.headers["retry-after"]) refused.push(ms);
        else others.push(String(answer.statusCode));
        resolve();
      });
    });
    asking.on("error", (cause) => {
      others.push(cause.message);
      resolve();
    });
    asking.end();
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
console.log(JSON.stringify({ accepted, refused, others } satisfies Told));
