import type { Values } from "../model/kit/fields.ts";
import type { DraftInput } from "./drafter.ts";
import type { Drafted } from "./drafts.ts";

/** Drafts a dossier from a text. The libraries that it needs are loaded now, and not with the service. */
export async function draftFrom({ source, type, given, known, model }: DraftInput): Promise<Drafted> {
  const { draftOf, readText } = await import("../drafting/index.ts");
  const { id, publisher, ...more } = given;
  const own = publisher === undefined ? undefined : known.actors?.find((actor) => actor.id === publisher);
  const article = await readText(source, { type, ...more, ...(own && { publisher: own.name as string }) });
  const { dossier, registry, marks, candidates, model: report } = await draftOf(article, known as never, { id, model });
  const head = dossier.article as Values;
  return {
    dossier: { ...dossier, article: { ...head, publisher: publisher ?? head.publisher } },
    registry,
    marks,
    candidates: candidates as unknown as Drafted["candidates"],
    model: (report as Drafted["model"]) ?? null,
  };
}
