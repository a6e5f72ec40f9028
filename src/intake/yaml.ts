import { Document, isScalar, type Node, stringify, visit } from "yaml";

/** Lines are not folded: the library then loses spaces at line ends and splits characters beyond the first plane. */
const YAML_STYLE = {
  lineWidth: 0,
  blockQuote: "literal",
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/** Returns the ETag of a document as YAML from that of its JSON, so that it can be compared without making the YAML. */
export function yamlTagOf(jsonTag: string): string {
  return jsonTag.replace(/"$/, '-yaml"');
}

/** Returns JSON as YAML. */
export function yamlOf(json: string): string {
  return stringify(JSON.parse(json), YAML_STYLE);
}

const LINE = 110;

/** Longer texts are folded, and shorter objects of plain values are written on one line. */
const LONG = 90;

/**
 * Returns a value as YAML as people write it: long texts folded (`>-`), short objects and lists of ids on one line. Some
 * texts are not read back as they were, such as those with spaces at line ends: compare before use.
 */
export function readableYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== "key" && typeof node.value === "string" && node.value.length > LONG) node.type = "BLOCK_FOLDED";
    },
    Map: (_key, node) => {
      if (node.items.every((pair) => isScalar(pair.value)) && isShort(node)) node.flow = true;
    },
    Seq: (_key, node) => {
      if (node.items.every((item) => isScalar(item) && /^[\w-]+$/.test(String(item.value))) && isShort(node))
        node.flow = true;
    },
  });
  return document.toString({ lineWidth: LINE });
}

function isShort(node: Node): boolean {
  return JSON.stringify(node).length <= LONG;
}
