import { stringify } from "yaml";

/** Long lines stay whole: folded, the library loses blanks at line ends and cuts characters beyond the first plane. */
const YAML_STYLE = {
  lineWidth: 0,
  blockQuote: "literal",
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/** A JSON text as YAML. */
export function yamlOf(json: string): string {
  return stringify(JSON.parse(json), YAML_STYLE);
}
