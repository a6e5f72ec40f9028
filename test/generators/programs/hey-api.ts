/** The obvious first program, with hey-api. */
import { client } from "./hey-api/client.gen.ts";
import { getArticle, listActors, listPositions, putTopic } from "./hey-api/index.ts";

const [origin = "", key = ""] = process.argv.slice(2);
client.setConfig({ baseUrl: origin, auth: key });

const { data: positions } = await listPositions({ query: { actor: ["russia", "ukraine"], sort: ["id"], limit: 3 } });
for (const { actor, stance, topic, summary } of positions?.data ?? [])
  console.log(actor?.name, stance, topic?.name, summary.toUpperCase());

const actorsAfter = async (cursor?: string) =>
  (await listActors({ query: { limit: 20, ...(cursor ? { cursor } : {}) } })).data;
let page = await actorsAfter();
let actors = page?.data.length ?? 0;
while (page?.page.next_cursor) {
  page = await actorsAfter(page.page.next_cursor);
  actors += page?.data.length ?? 0;
}
console.log(actors);

const ARTICLE = { path: { id: "riyadh-talks-2025" }, query: { include: ["all" as const] } };
const { data: article, response } = await getArticle(ARTICLE);
console.log(article?.headline, article?.positions?.length, article?.included?.actors?.[0]?.name);

const { error } = await getArticle({ path: { id: "no-such-article" } });
console.log(error?.status, error?.title);

const again = await getArticle({ ...ARTICLE, headers: { "If-None-Match": response?.headers.get("etag") } });
console.log(again.response?.status);

const put = await putTopic({
  path: { id: "hey-api" },
  headers: { "If-None-Match": "*" },
  body: { id: "hey-api", label: "Written by a client" },
});
const changed = await putTopic({
  path: { id: "hey-api" },
  headers: { "If-Match": put.response?.headers.get("etag") ?? "" },
  body: { id: "hey-api", label: "Changed by a client" },
});
console.log(put.data?.action, changed.data?.action, changed.data?.revision);
