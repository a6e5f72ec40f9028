import type { FastifyInstance } from "fastify";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { search } from "../reading/search/search.ts";
import { agreement } from "../reading/views/agreement.ts";
import { coverage } from "../reading/views/coverage.ts";
import { disagreements } from "../reading/views/disagreements.ts";
import { editorial } from "../reading/views/editorial.ts";
import { matrix } from "../reading/views/matrix.ts";
import { network } from "../reading/views/network.ts";
import { timeline } from "../reading/views/timeline.ts";
import type { View } from "../reading/views/view.ts";
import { readsFor } from "../reading/visibility.ts";
import type { Store } from "../store/store.ts";

/** Adds the views: answers computed from records of several types, each in a file of `reading/`. */
export function viewRoutes(app: FastifyInstance, store: Store): void {
  const add = <Params, Query>({ operation, answer }: View<Params, Query>) =>
    route(app, operation, async (request, reply) =>
      sendValue(reply, await answer(readsFor(store, request), request.query, request.params)),
    );
  add(search);
  add(matrix);
  add(timeline);
  add(network);
  add(agreement);
  add(coverage);
  add(disagreements);
  add(editorial);
}
