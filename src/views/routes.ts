import type { FastifyInstance } from "fastify";
import type { Store } from "../store/store.ts";
import { agreementRoute } from "./agreement.ts";
import { coverageRoute } from "./coverage.ts";
import { disagreementsRoute } from "./disagreements.ts";
import { matrixRoute } from "./matrix.ts";
import { networkRoute } from "./network.ts";
import { searchRoute } from "./search.ts";
import { timelineRoute } from "./timeline.ts";

/** Answers that span resources, each a file of this folder. */
export function viewRoutes(app: FastifyInstance, store: Store): void {
  searchRoute(app, store);
  matrixRoute(app, store);
  timelineRoute(app, store);
  networkRoute(app, store);
  agreementRoute(app, store);
  coverageRoute(app, store);
  disagreementsRoute(app, store);
}
