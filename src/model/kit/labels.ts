/** The label of a record: what others show in place of its id. */
import { z } from "zod";
import type { OwnerType, Values } from "./fields.ts";
import type { Specification } from "./specification.ts";

/** Returns the label of a record as others show it; null if its type has none. */
export function labelOf({ label, caption }: Specification, values: Values): string | null {
  if (caption !== undefined) return caption(values);
  return label === null ? null : ((values[label] as string | undefined) ?? null);
}

/** Returns the column that holds the label; null if the type has none. */
export function labelColumn({ label, caption }: Specification): string | null {
  return caption === undefined ? label : CAPTION;
}

/** The column of labels that are more than a field. */
export const CAPTION = "caption";

/**
 * Whether answers of a type add its label as `name`: where references can name it, so that a whole record in place of a
 * reference has the same two fields.
 */
export function addsName({ fields, caption, role }: Specification & Pick<OwnerType, "role">): boolean {
  return (role !== "part" || caption !== undefined) && !("name" in fields);
}

/** The schema of that name. */
export const NAME = z.string().describe("Its label, as references to it show it.");
