import { internal } from "../kit/field-kinds.ts";
import type { Derived } from "../kit/specification.ts";

/** The number of the change that first showed a record's article to all readers; 0 for a draft. Feeds have the latest first. */
export const firstShown: Derived = {
  fields: { first_shown: internal({ type: "integer", default: 0 }) },
  of: (_values, { written }, article) => ({ first_shown: written("articles", article) }),
};
