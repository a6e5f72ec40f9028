import type { Operation } from "../../http/operation.ts";
import type { RouteRequest } from "../../http/route.ts";
import type { Reads } from "../../store/store.ts";

/** An answer computed from records of several types: its operation, and the function that computes it. */
export interface View<Params, Query> {
  readonly operation: Operation<Params, Query, false>;
  readonly answer: Answer<Params, Query>;
}

type Answer<Params, Query> = (
  reads: Reads,
  query: RouteRequest<Params, Query>["query"],
  params: RouteRequest<Params, Query>["params"],
) => Promise<object>;

/** Returns a view: a GET under the tag "Views", which can be read as of a past time. */
export function view<Params, Query>(
  operation: Omit<Operation<Params, Query, false>, "tag" | "past">,
  answer: Answer<Params, Query>,
): View<Params, Query> {
  return { operation: { ...operation, tag: "Views", past: true }, answer };
}
