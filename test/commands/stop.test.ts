import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished } from "vitest";
import { longDossier } from "../../bench/prove/attackers.ts";
import { tables } from "../../src/model/schema/tables.ts";
import { openStore } from "../../src/store/open.ts";
import { until } from "../changes/helper.ts";
import { importText, keyFor, longTest, newDatabase, ROOT } from "../helper.ts";
import { unreadUntilTestEnds } from "../unread.ts";

longTest("SIGTERM ends a service in time, whatever its clients do, and what was written stays", async () => {
  const url = await newDatabase("example");
  const store = await openStore(url, tables);
  const { authorization } = await keyFor(store, "write");
  await importText(store, "long.json", JSON.stringify(longDossier("long-report")));
  const child = spawn(process.execPath, [join(ROOT, "src/main.ts"), "serve"], {
    env: { ...process.env, DATABASE_URL: url, PORT: "0", STOP_TIMEOUT_S: "2", SEND_TIMEOUT_S: "600" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const gone = once(child, "exit");
  const logged: { msg: string; address?: string }[] = [];
  createInterface(child.stdout).on("line", (line) => logged.push(JSON.parse(line)));
  const ready = () => logged.find(({ msg }) => msg === "ready");
  await until(ready);
  const port = Number(new URL(ready()?.address as string).port);

  const exported = unreadUntilTestEnds(port, "/v1/exports/articles.ndjson");
  const streamed = unreadUntilTestEnds(port, "/v1/changes/stream");
  const unfinished = connect(port, "127.0.0.1");
  onTestFinished(() => void unfinished.destroy());
  unfinished.on("error", () => {});
  const line = JSON.stringify({ topics: [{ id: "half", label: "Half", proposition: "Half is written." }] });
  unfinished.write(
    `POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100000\r\n\r\n${line}\n`,
  );
  const dripping = setInterval(() => unfinished.write(" "), 100);
  onTestFinished(() => clearInterval(dripping));
  await until(async () => (await store.rows("topics", [{ column: "id", in: ["half"] }])).length === 1);
  await Promise.all([exported, streamed].map((socket) => once(socket, "readable")));

  child.kill("SIGTERM");
  const killing = setTimeout(() => child.kill("SIGKILL"), 30_000);
  expect(await gone).toEqual([0, null]);
  clearTimeout(killing);
  expect(logged.map(({ msg }) => msg)).toEqual(
    expect.arrayContaining(["draining", "requests in progress took too long: their connections are cut", "stopped"]),
  );
  expect(await store.rows("topics", [{ column: "id", in: ["half"] }])).toHaveLength(1);
  await store.close();
});
