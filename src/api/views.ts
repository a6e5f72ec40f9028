import type { FastifyInstance } from "fastify";
import { searchRoute } from "../reading/search/search.ts";
import { agreementRoute } from "../reading/views/agreement.ts";
import { coverageRoute } from "../reading/views/coverage.ts";
import { disagreementsRoute } from "../reading/views/disagreements.ts";
import { matrixRoute } from "../reading/views/matrix.ts";
import { networkRoute } from "../reading/views/network.ts";
import { timelineRoute } from "../reading/views/timeline.ts";
import type { Store } from "../store/store.ts";

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
