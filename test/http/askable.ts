/** Every way in which an operation can be asked: its parameters one by one, with values that find something. */
import { document, type Operation, type Parameter, requiredQuery, type Schema } from "./document.ts";

/** What values are taken from. */
export interface Known {
  /** Values of a parameter of a path, by its name and the parts of the path. */
  readonly values: (name: string, path: readonly string[]) => readonly string[];
  readonly ids: readonly string[];
  /** What is looked for in full text. */
  readonly words: readonly string[];
}

const PER_LIST = 50;

/** Where a page begins and ends is no matter here. */
const LEFT_OUT = ["as_of", "cursor", "limit"];

/** Addresses of an operation: without parameters, and with each of its parameters alone. */
export function urlsOf(operation: Operation, known: Known): string[] {
  const paths = [...operation.path.matchAll(/\{(\w+)\}/g)].reduce(
    (all, [hole, name]) =>
      all.flatMap((path) =>
        known.values(name as string, operation.path.split("/")).map((value) => path.replace(hole, value)),
      ),
    [operation.path],
  );
  const parameters = (operation.parameters ?? []).filter((one) => one.in === "query");
  const queries = parameters.flatMap((parameter) =>
    LEFT_OUT.includes(parameter.name) ? [] : valuesOf(parameter, known).map((value) => ({ [parameter.name]: value })),
  );
  const required = requiredQuery(operation);
  return paths.flatMap((path) =>
    [{}, ...queries].map((query) => {
      const search = new URLSearchParams({ ...required, ...query });
      return search.size ? `${path}?${search}` : path;
    }),
  );
}

function valuesOf({ name, schema }: Parameter, known: Known): readonly string[] {
  const { type, items, enum: options, format } = resolved(schema);
  const listed = items === undefined ? undefined : resolved(items as Schema);
  if (listed?.enum) {
    const all = listed.enum as readonly string[];
    return name === "sort" ? all : [all.slice(0, PER_LIST).join(",")];
  }
  if (options) return options as readonly string[];
  if (name === "q") return known.words;
  if (name === "actors") return [known.values("id", ["", "v1", "actors"]).slice(0, 10).join(",")];
  if ((listed ?? schema).pattern === "^[A-Z]{2}$") return ["US,UA"];
  if (type === "array") return [known.ids.slice(0, PER_LIST).join(",")];
  if (format === "date") return ["1999-12-31"];
  return type === "integer" ? ["1"] : [];
}

function resolved(schema: Schema): Schema {
  const name = /^#\/components\/schemas\/(\w+)$/.exec(String(schema.$ref))?.[1];
  return name === undefined ? schema : (document.components.schemas[name] as Schema);
}
