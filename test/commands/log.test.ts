import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { tables } from "../../src/model/schema/tables.ts";
import { openStore } from "../../src/store/open.ts";
import { until } from "../changes/helper.ts";
import { keyFor, newDatabase, ROOT } from "../helper.ts";
import { ask, exchange } from "../http/exchange.ts";

test("the log is one JSON object a line, whatever is asked, and has no secret in it", async () => {
  const url = await newDatabase("schema");
  const store = await openStore(url, tables);
  const { authorization } = await keyFor(store, "read", "admin");
  await store.close();
  const key = authorization.replace("Bearer ", "");
  const [, id = "", secret = ""] = key.split("_");
  const child = spawn(process.execPath, [join(ROOT, "src/main.ts"), "serve"], {
    env: { ...process.env, DATABASE_URL: url, PORT: "0", SEED: "off", LOG_LEVEL: "trace" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  createInterface(child.stdout).on("line", (line) => lines.push(line));
  const addressOf = (line: string) => JSON.parse(line).address as string | undefined;
  await until(() => lines.some(addressOf));
  const origin = lines.map(addressOf).find((address) => address !== undefined) as string;

  const webhook = { url: "https://hooks.example/", secret: `whsec_${Buffer.alloc(24, "secret").toString("base64")}` };
  const headers = { authorization, "content-type": "application/json" };
  await ask(origin, "/v1/webhooks", { method: "POST", headers, body: JSON.stringify(webhook) });
  for (const path of [
    `/v1/topics?key=${key}`,
    `/v1/topics?access_token=${key.replaceAll("_", "%5F")}&limit=1`,
    `/v1/topics?key=${key}x`,
    `/v1/topics/${key}`,
    `/${key}/more`,
    `/v1/webhooks?secret=${encodeURIComponent(webhook.secret)}`,
  ])
    await ask(origin, path, { headers });
  const port = Number(new URL(origin).port);
  for (const raw of ["/v1/a\u2028b", "/v1/\u0085", "/v1/\t\u001b[31m", "/v1/%0A%1B%5B31m"])
    await exchange(port, `GET ${raw} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);

  child.kill("SIGTERM");
  await once(child, "exit");
  const text = lines.join("\n");
  for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be in it
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(text).not.toContain(secret);
  expect(text).not.toContain("c2VjcmV0");
  expect(text).toContain(`/v1/topics?key=sp_${id}_***`); // which key it was can be told
  expect(text).toContain("/v1/webhooks?secret=whsec_***");
});
