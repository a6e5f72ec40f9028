/** A query may have question marks of its own, and nothing after the second one is lost. */
import { expect, test } from "vitest";
import { startService } from "../helper.ts";

const { server } = await startService();
const ask = async (query: string) => {
  const { headers, body } = await server.inject(`/v1/articles?url_not=https://example.org/a?b=1&${query}`);
  return { link: String(headers.link), ids: JSON.parse(body).data.map(({ id }: { id: string }) => id) as string[] };
};

test("answers that differ after it are kept apart", async () => {
  const counts: number[] = [];
  for (const limit of [1, 2, 1, 3]) counts.push((await ask(`limit=${limit}`)).ids.length);
  expect(counts).toEqual([1, 2, 1, 3]);
});

test("the link to the next page has what stands after it, and leads on", async () => {
  const first = await ask("limit=2&language=en");
  const next = /<([^>]+)>; rel="next"/.exec(first.link)?.[1] ?? "";
  const parameters = new URL(next, "http://localhost").searchParams;
  expect([parameters.get("url_not"), parameters.get("language")]).toEqual(["https://example.org/a?b=1", "en"]);
  const { data } = (await server.inject(next)).json() as { data: { id: string }[] };
  expect(data.length).toBe(2);
  expect(data.filter(({ id }) => first.ids.includes(id))).toEqual([]);
});
