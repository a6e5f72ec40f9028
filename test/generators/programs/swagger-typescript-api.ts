/** The obvious first program, with swagger-typescript-api. */
import { Api, type Problem } from "./swagger-typescript-api/api.ts";

const [origin = "", key = ""] = process.argv.slice(2);
const { v1 } = new Api({ baseUrl: origin });

const { data: positions } = await v1.listPositions({ actor: ["russia", "ukraine"], sort: ["id"], limit: 3 });
for (const { actor, stance, topic, summary } of positions.data)
  console.log(actor?.name, stance, topic?.name, summary.toUpperCase());

let actors = 0;
for (let cursor: string | null = ""; cursor !== null; ) {
  const { data }: Awaited<ReturnType<typeof v1.listActors>> = await v1.listActors({
    limit: 20,
    ...(cursor ? { cursor } : {}),
  });
  actors += data.data.length;
  cursor = data.page.next_cursor;
}
console.log(actors);

const { data: article, headers } = await v1.getArticle("riyadh-talks-2025", { include: ["all"] });
console.log(article.headline, article.positions?.length, article.included?.actors?.[0]?.name);

const failed = (answer: { error: Problem }) => answer.error;
const problem = await v1.getArticle("no-such-article").then(() => undefined, failed);
console.log(problem?.status, problem?.title);

const known = { headers: { "If-None-Match": headers.get("etag") ?? "" } };
const again = await v1.getArticle("riyadh-talks-2025", { include: ["all"] }, known).catch((answer) => answer);
console.log(again.status);

const own = { authorization: `Bearer ${key}` };
const topic = { id: "swagger-typescript-api", label: "Written by a client" };
const put = await v1.putTopic(topic.id, topic, {}, { headers: { ...own, "If-None-Match": "*" } });
const match = put.headers.get("etag") ?? "";
const body = { ...topic, label: "Changed by a client" };
const changed = await v1.putTopic(topic.id, body, {}, { headers: { ...own, "If-Match": match } });
console.log(put.data.action, changed.data.action, changed.data.revision);
