import { stringify } from "yaml";

/** Lines are not folded: the library then loses spaces at line ends and splits characters beyond the first plane. */
const YAML_STYLE = {
  lineWidth: 0,
  blockQuote: "literal",
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/** Returns JSON as YAML. */
export function yamlOf(json: string): string {
  return stringify(JSON.parse(json), YAML_STYLE);
}
