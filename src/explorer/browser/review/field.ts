/** What all fields of a card share. */
import type { Session } from "./session.ts";
import type { Entry, Field, Finding } from "./types.ts";

/** What a field needs to show a value and to hand one over. */
export interface FieldOptions {
  readonly session: Session;
  readonly entry: Entry;
  readonly field: Field;
  /** What is wrong with it. */
  readonly faults: readonly Finding[];
  /** Sets it; undefined takes the value away. */
  set(value: unknown): void;
}

/** Returns the id of the element of a field. */
export function idOf({ name }: Field): string {
  return `f-${name}`;
}

/** Attributes of a field that something is wrong with. */
export function marks(field: Field, faults: readonly Finding[]): object {
  if (faults.length === 0) return {};
  return { class: "bad", "aria-invalid": "true", "aria-describedby": `${idOf(field)}-fault` };
}
