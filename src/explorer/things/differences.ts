import type { Disagreements } from "../../client/api.ts";
import { disagreementTable } from "../components/disagreement.ts";
import { partHead } from "../components/heading.ts";
import { html, type Shown } from "../html.ts";
import { addressOf, type Query, Refused, type Visit } from "../visit.ts";
import { frameWords } from "../words/frame.ts";
import { thingWords as say } from "../words/things.ts";

/** As many differences stand on the page of a thing. */
const MOST = 10;

/** Where reports differ on a thing, with what leads to all of it; nothing where they do not. */
export async function differences(visit: Visit, about: Query): Promise<Shown> {
  const all = await asked(visit, about);
  if (all?.length === 0) return null;
  const link = (words: string) => html`<a href=${addressOf("/disagreements", about)}>${words}</a>`;
  if (all === null) return html`${partHead(say.differ)}<p class="sm">${say.tooMuch} ${link(say.differ)}</p>`;
  return html`${partHead(say.differ, all.length > MOST && link(frameWords.all(all.length)))}${disagreementTable(all.slice(0, MOST))}`;
}

/** Asks for the differences; null where there are too many records to compare. */
async function asked(visit: Visit, about: Query): Promise<Disagreements["data"] | null> {
  try {
    return (await visit.get<Disagreements>("/v1/disagreements", about)).data;
  } catch (cause) {
    const { type } = (cause instanceof Refused ? cause.reply.body : {}) as { readonly type?: string };
    if (!type?.endsWith("/too-much")) throw cause;
    return null;
  }
}
