import { search } from "../search/search.ts";
import { suggest } from "../search/suggest.ts";
import { agreement } from "./agreement.ts";
import { coverage } from "./coverage.ts";
import { disagreements } from "./disagreements.ts";
import { editorial } from "./editorial.ts";
import { matrix } from "./matrix.ts";
import { network } from "./network.ts";
import { timeline } from "./timeline.ts";
import { unstated } from "./unstated.ts";
import type { View } from "./view.ts";

/** The views: answers computed from records of several types, each in a file of `reading/`. */
export const views = [
  search,
  suggest,
  matrix,
  timeline,
  network,
  agreement,
  coverage,
  unstated,
  disagreements,
  editorial,
] as unknown as readonly View<unknown, unknown>[];

/** The function that computes each view, by the `id` of its operation. */
export const answers: ReadonlyMap<string, View<unknown, unknown>["answer"]> = new Map(
  views.map(({ operation, answer }) => [operation.id, answer]),
);
