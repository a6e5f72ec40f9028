import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

const SECONDS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10];

/**
 * Counts answers and their times, and adds `/metrics` in the text format of Prometheus. Labels are operations and statuses, of
 * which there are few. Answers from memory are counted, and not timed: they take less than that would.
 */
export function metrics(app: FastifyInstance): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counts = new Map<
    string,
    { readonly operation: string; readonly status: number; hits: number; others: number }
  >();
  const seconds = new Histogram({
    name: "standpoint_answer_seconds",
    help: "Time from the arrival of a request to the last byte of its answer, except of answers from memory.",
    labelNames: ["operation"],
    buckets: SECONDS,
    registers: [registry],
  });
  new Counter({
    name: "standpoint_answers_total",
    help: "Answers by operation and status, and whether they came from memory.",
    labelNames: ["operation", "status", "memory"],
    registers: [registry],
    collect() {
      this.reset();
      for (const { operation, status, hits, others } of counts.values()) {
        if (hits) this.inc({ operation, status, memory: "hit" }, hits);
        if (others) this.inc({ operation, status, memory: "miss" }, others);
      }
    },
  });
  app.addHook("onResponse", (request, reply, done) => {
    done();
    const operation = request.operation?.id ?? "none";
    const status = reply.raw.statusCode;
    const key = `${operation} ${status}`;
    let count = counts.get(key);
    if (count === undefined) {
      count = { operation, status, hits: 0, others: 0 };
      counts.set(key, count);
    }
    if (request.isHit) count.hits++;
    else {
      count.others++;
      seconds.observe({ operation }, reply.elapsedTime / 1000);
    }
  });
  app.get("/metrics", async (_request, reply) =>
    reply
      .type(registry.contentType)
      .header("cache-control", "no-store")
      .send(await registry.metrics()),
  );
}
