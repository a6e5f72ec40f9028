import { isDeepStrictEqual } from "node:util";
import { type Values, withDefaults } from "../model/kit/fields.ts";
import type { Resource } from "../model/kit/record-type.ts";

type Path = readonly (string | number)[];

/** A flaw, as `forms.ts` defines it. */
interface Broken {
  readonly path: Path;
  readonly message: string;
}

/** A rule read a field that has a flaw. */
const FLAWED = Symbol("flawed");

/**
 * Returns the rules that a record with other flaws breaks, but for those already among these. A form checks rules only
 * where all fields are well formed; here a rule is checked if the fields that it reads are. None is checked where a key is
 * not known, which may be a field's.
 */
export function brokenRules(
  { rules = [], fields }: Resource,
  values: Values,
  path: Path,
  flaws: readonly Broken[],
): Broken[] {
  const flawed = new Set(flaws.map((flaw) => flaw.path[path.length]));
  if (Object.keys(values).some((key) => key !== "id" && !Object.hasOwn(fields, key))) return [];
  const readable = new Proxy(withDefaults(fields, values), {
    get: (all, key) => {
      if (flawed.has(key as string)) throw FLAWED;
      return all[key as string];
    },
  });
  return rules.flatMap((rule) => {
    try {
      const broken = rule(readable);
      if (broken === undefined) return [];
      const found =
        typeof broken === "string" ? { path, message: broken } : { ...broken, path: [...path, ...broken.path] };
      return flaws.some((flaw) => isDeepStrictEqual(flaw, found)) ? [] : [found];
    } catch (cause) {
      if (cause === FLAWED) return [];
      throw cause;
    }
  });
}
