/** The obvious first program, with orval's client for fetch. Answers pass the schemas of its client for zod. */
import { getArticle, listActors, listPositions, putTopic } from "./orval/api.ts";
import { getArticleResponse, listPositionsResponse } from "./orval/zod.ts";

const [, key = ""] = process.argv.slice(2); // the origin is in the generated code

const positions = await listPositions({ actor: ["russia", "ukraine"], sort: ["id"], limit: 3 });
if (positions.status !== 200) throw new Error(`answered with ${positions.status}`);
listPositionsResponse.parse(positions.data);
for (const { actor, stance, topic, summary } of positions.data.data)
  console.log(actor?.name, stance, topic?.name, summary.toUpperCase());

let actors = 0;
for (let cursor: string | null = ""; cursor !== null; ) {
  const answer: Awaited<ReturnType<typeof listActors>> = await listActors({ limit: 20, ...(cursor ? { cursor } : {}) });
  if (answer.status !== 200) throw new Error(`answered with ${answer.status}`);
  actors += answer.data.data.length;
  cursor = answer.data.page.next_cursor;
}
console.log(actors);

const article = await getArticle("riyadh-talks-2025", { include: ["all"] });
if (article.status !== 200) throw new Error(`answered with ${article.status}`);
getArticleResponse.parse(article.data);
console.log(article.data.headline, article.data.positions?.length, article.data.included?.actors?.[0]?.name);

const missing = await getArticle("no-such-article");
if (missing.status === 404) console.log(missing.data.status, missing.data.title);

const headers = { "If-None-Match": article.headers.get("etag") ?? "" };
const again = await getArticle("riyadh-talks-2025", { include: ["all"] }, { headers });
console.log(again.status);

const own = { authorization: `Bearer ${key}` };
const topic = { id: "orval", label: "Written by a client" };
const put = await putTopic("orval", topic, {}, { headers: { ...own, "If-None-Match": "*" } });
const match = put.headers.get("etag") ?? "";
const body = { ...topic, label: "Changed by a client" };
const changed = await putTopic("orval", body, {}, { headers: { ...own, "If-Match": match } });
if (put.status !== 201 || changed.status !== 200) throw new Error(`answered with ${put.status}, ${changed.status}`);
console.log(put.data.action, changed.data.action, changed.data.revision);
