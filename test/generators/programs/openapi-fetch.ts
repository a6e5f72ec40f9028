/** The obvious first program, with openapi-typescript and openapi-fetch. */
import createClient from "openapi-fetch";
import type { paths } from "./openapi-typescript.ts";

const [origin = "", key = ""] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl: origin });

const { data: positions } = await client.GET("/v1/positions", {
  params: { query: { actor: ["russia", "ukraine"], sort: ["id"], limit: 3 } },
});
for (const { actor, stance, topic, summary } of positions?.data ?? [])
  console.log(actor?.name, stance, topic?.name, summary.toUpperCase());

const actorsAfter = async (cursor?: string) =>
  (await client.GET("/v1/actors", { params: { query: { limit: 20, ...(cursor ? { cursor } : {}) } } })).data;
let page = await actorsAfter();
let actors = page?.data.length ?? 0;
while (page?.page.next_cursor) {
  page = await actorsAfter(page.page.next_cursor);
  actors += page?.data.length ?? 0;
}
console.log(actors);

const ARTICLE = { path: { id: "riyadh-talks-2025" }, query: { include: ["all" as const] } };
const { data: article, response } = await client.GET("/v1/articles/{id}", { params: ARTICLE });
console.log(article?.headline, article?.positions?.length, article?.included?.actors?.[0]?.name);

const { error } = await client.GET("/v1/articles/{id}", { params: { path: { id: "no-such-article" } } });
console.log(error?.status, error?.title);

const again = await client.GET("/v1/articles/{id}", {
  params: ARTICLE,
  headers: { "If-None-Match": response.headers.get("etag") },
});
console.log(again.response.status);

const authorization = `Bearer ${key}`;
const put = await client.PUT("/v1/topics/{id}", {
  params: { path: { id: "openapi-fetch" }, header: { "If-None-Match": "*" } },
  headers: { authorization },
  body: { id: "openapi-fetch", label: "Written by a client" },
});
const changed = await client.PUT("/v1/topics/{id}", {
  params: { path: { id: "openapi-fetch" }, header: { "If-Match": put.response.headers.get("etag") ?? "" } },
  headers: { authorization },
  body: { id: "openapi-fetch", label: "Changed by a client" },
});
console.log(put.data?.action, changed.data?.action, changed.data?.revision);
