/** What leads to all else, and what monitoring reads. */
import { expect, test } from "vitest";
import { parse } from "yaml";
import { POSTGRES, startService } from "../helper.ts";
import { ask, listening } from "../http/exchange.ts";

const service = await startService();
const { http } = service;

test("/v1 lists what can be asked, and each address without an id answers", async () => {
  const { body } = await http.get("/v1").expect(200);
  const hrefs: string[] = body.groups.flatMap(({ operations }: { operations: { href: string }[] }) =>
    operations.map(({ href }) => href),
  );
  expect(hrefs).toEqual(expect.arrayContaining(["/v1/positions", "/v1/matrix", "/v1/suggest", "/v1/articles/{id}"]));
  for (const href of ["/v1/positions", "/v1/network", body.documentation, body.openapi]) {
    expect((await http.get(href).redirects(1)).status, href).toBe(200);
  }
});

test("/llms.txt says what it is, and links to every list", async () => {
  const { text, headers } = await http.get("/llms.txt").expect(200);
  expect(headers["content-type"]).toBe("text/markdown; charset=utf-8");
  expect(text).toMatch(/^# Standpoint\n\n> /);
  expect(text).toContain("[List positions](/v1/positions): ");
  expect(text).toContain("/v1/suggest?q=");
});

test("the OpenAPI document names the public address as its server, and else the place where it was read", async () => {
  const publicUrl = "https://news.example.org/api";
  const addressed = (await startService({ seed: false, config: { PUBLIC_URL: publicUrl } })).http;
  const read = async (from: typeof http) => {
    const json = (await from.get("/openapi.json").expect(200)).body;
    const yaml = parse((await from.get("/openapi.yaml").responseType("text").expect(200)).body.toString());
    expect(yaml).toEqual(json);
    return json;
  };
  const [own, other] = [await read(http), await read(addressed)];
  expect(own.servers).toEqual([{ url: "/", description: "This service." }]);
  expect(other).toEqual({ ...own, servers: [{ url: publicUrl, description: "This service." }] });
});

test("/robots.txt keeps crawlers from exports", async () => {
  expect((await http.get("/robots.txt").expect(200)).text).toBe("User-agent: *\nDisallow: /v1/exports/\n");
});

test("/metrics counts answers by operation and status, and no label grows with what is asked", async () => {
  const { origin } = await listening(service); // memory keeps answers by host
  for (const id of ["russia", "ukraine", "none-1", "none-2", "russia"]) await ask(origin, `/v1/actors/${id}`);
  for (const path of ["/no/such/1", "/no/such/2"]) await http.get(path).expect(404);
  const { text, headers } = await http.get("/metrics").expect(200);
  expect(headers["content-type"]).toMatch(/^text\/plain; version=0\.0\.4/);
  const counted = (memory: string) =>
    Number(new RegExp(`operation="getActor",status="200",memory="${memory}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
  expect([counted("miss"), counted("hit")]).toEqual(POSTGRES === undefined ? [2, 1] : [3, 0]);
  expect(text).toContain('standpoint_answers_total{operation="getActor",status="404",memory="miss"} 2');
  expect(text).toContain('standpoint_answers_total{operation="none",status="404",memory="miss"} 2');
  expect(text).toMatch(/standpoint_answer_seconds_bucket\{le="0\.1",operation="getActor"\} \d/);
  expect(text).not.toMatch(/russia|none-1|such/);
});
