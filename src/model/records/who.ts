/** Who says or does something: a named record, or somebody whom the article does not name, or both. */
import { name, oneOf, text } from "../kit/field-kinds.ts";
import type { Fields, Values } from "../kit/fields.ts";
import { type Meaning, own } from "../kit/meaning.ts";
import { reference } from "../kit/reference-fields.ts";
import { sourcings } from "../vocabularies/sayings.ts";

/** Returns the fields for who says or does it; `field` is the one that refers to the actor. */
export function who(field: string, description: string, meaning: Meaning): Fields {
  return {
    [field]: reference(description, "actors", { ...meaning, optional: true }),
    unnamed: name(
      `Who it is where the article gives no name: "a person close to the company"; beside \`${field}\`, who speaks for it: "a spokeswoman".`,
      { term: own, optional: true },
    ),
    sourcing: oneOf("Where it comes from; the same as `named` if left out.", sourcings, { term: own, optional: true }),
    capacity: text("The office, as reported.", 300, { term: own, optional: true }),
  };
}

/** The rule that somebody says or does it: no record stands for a person who is made up. */
export function somebody(field: string) {
  return (values: Values) =>
    values[field] === undefined && values.unnamed === undefined
      ? `must have \`${field}\`, or \`unnamed\` where the article gives no name`
      : undefined;
}
