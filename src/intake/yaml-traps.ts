/** What YAML takes text for that its author did not mean, said with the remedy. Mostly, the text needs quotation marks. */
import { type Document, isCollection, isMap, isScalar, type Node, type Pair, visit, type YAMLError } from "yaml";
import type { Flaw } from "./forms.ts";

/** A fault at an offset of a text. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
}

const REMEDY = "put the text in quotation marks";

/** Characters that mean something to YAML where a text begins. */
const INDICATORS = "@`%*&![]{}|>,?:-#";

/** Returns the first faults that the parser found. */
export function parseFaults(document: Document.Parsed, text: string, atMost: number): YamlFault[] {
  const errors = [...document.errors, ...document.warnings].slice(0, atMost);
  return errors.map((error) => parseFault(error, document, text));
}

/** Returns the first fault of each line, since one often leads to others. */
export function firstOfLines(faults: readonly YamlFault[], text: string): YamlFault[] {
  const byLine = Map.groupBy(faults, ({ offset }) => text.lastIndexOf("\n", offset - 1));
  return [...byLine].sort(([a], [b]) => a - b).map(([, [first]]) => first as YamlFault);
}

/** Returns the message for a text that begins with a character that means something else to YAML. */
export function mustNotBegin(mark: string): string {
  return `text must not begin with ${mark === "`" ? "a backtick" : `\`${mark}\``}: put it in quotation marks`;
}

function parseFault(error: YAMLError, document: Document.Parsed, text: string): YamlFault {
  const { code, message } = error;
  const offset = error.pos[0];
  const fault = (said: string) => ({ offset, message: said });
  if (code === "TAB_AS_INDENT") return fault("a tab indents this line: indent with spaces");
  if (code === "BAD_DQ_ESCAPE")
    return fault(`${message}: write \\\\ for a backslash, or put the text in single quotation marks`);
  if (code === "MISSING_CHAR" && message.startsWith("Missing closing"))
    return { offset: quoteAt(document, offset), message: "the quotation mark that opens this text is not closed" };
  const { first, rest, isFlow } = valueAt(text, offset);
  if (first === '"' || first === "'")
    return fault(
      `text goes on after its closing quotation mark: put all of it in quotation marks${shown(unquoted(rest), isFlow)}`,
    );
  if (first === "!" || code === "TAG_RESOLVE_FAILED")
    return fault(`\`!\` at the beginning of a text makes it a tag: put it in quotation marks${shown(rest, isFlow)}`);
  if (first && INDICATORS.includes(first)) return fault(`${mustNotBegin(first)}${shown(rest, isFlow)}`);
  if (/^Flow (?:map|sequence) in/.test(message))
    return fault(
      `a bracket before this is not closed, or this is not indented deeper: ${REMEDY} if it has a bracket or \` #\``,
    );
  if (code === "BLOCK_AS_IMPLICIT_KEY" || code === "BLOCK_IN_FLOW" || code === "MULTILINE_IMPLICIT_KEY") {
    if (/:(?:\s|$)/.test(rest)) return fault(`\`: \` within text begins a key: ${REMEDY}${shown(rest, isFlow)}`);
    if (/^[\w-]+:\S/.test(rest)) return fault("a space is missing after the colon of the key");
  }
  if (/^Unexpected flow-/.test(message)) return fault(`text within brackets must not have one: ${REMEDY}`);
  if (/followed by map values/.test(message))
    return fault(`is no key, since no \`: \` follows; if it belongs to the text above, indent it deeper, or ${REMEDY}`);
  if (/without - indicator|same column|compact mappings|single line/.test(message))
    return fault(
      "is not indented like the lines beside it: indent the keys of an object alike, and the entries of a list",
    );
  return fault(message);
}

/** Returns the offset of the last text in quotation marks that begins before an offset. */
function quoteAt(document: Document.Parsed, offset: number): number {
  let found = offset;
  visit(document, {
    Scalar: (_key, { range, type }) => {
      if (range && type?.startsWith("QUOTE") && range[0] < offset) found = range[0];
    },
  });
  return found;
}

/** So much of a line is looked at to either side of a fault. */
const LONGEST_LINE = 1000;

/** Returns the value that an offset is in, to the end of its line, and whether that is within brackets. */
function valueAt(text: string, offset: number): { first: string; rest: string; isFlow: boolean } {
  const start = Math.max(text.lastIndexOf("\n", offset - 1) + 1, offset - LONGEST_LINE);
  const line = /.*/.exec(text.slice(start, offset + LONGEST_LINE))?.[0] ?? "";
  const keys = [...line.matchAll(/^\s*(?:- +)*(?:(?:[{[] *)*[\w-]+: +)?|[{[,] *[\w-]+: +/g)];
  const ends = keys.map(({ index, 0: key }) => index + key.length).filter((end) => start + end <= offset);
  const begin = Math.max(0, ...ends);
  return { first: line.charAt(begin), rest: line.slice(begin).trimEnd(), isFlow: /[{[]/.test(line.slice(0, begin)) };
}

/** Returns a text without quotation marks at both ends. */
function unquoted(text: string): string {
  return text.length > 1 && text[0] === text.at(-1) ? text.slice(1, -1) : text;
}

const LONGEST_SHOWN = 80;

/** Returns a short text as it must be written; nothing within brackets, where its end is not known. */
function shown(text: string, isFlow: boolean): string {
  if (isFlow || text === "" || text.length > LONGEST_SHOWN) return "";
  return `: ${text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text)}`;
}

/** Where a value stands: the value, and its pair and its map if it has a key. */
export interface YamlPlace {
  readonly node: Node | null;
  readonly pair?: Pair;
  readonly parent?: Node;
}

/** Returns the message of a flaw, with its remedy if YAML took a text for something else. */
export function explained({ message, path }: Flaw, { node, pair, parent }: YamlPlace, text: string): string {
  const comment = node === null ? undefined : commentAfter(node, text);
  if (message.startsWith("is not a known key") && pair && isMap(parent) && parent.flow && isBlank(pair))
    return `is not a known key: a comma ends a text within { }, so ${REMEDY}${beforeComma(parent.items, pair)}`;
  if (message.startsWith("must not be null") && isScalar(node)) {
    if (node.source === "" && comment !== undefined)
      return `has only a comment, since \`#\` begins one: put it in quotation marks${shown(comment, false)}`;
    if (node.source) return `${message}, or put it in quotation marks if it is a text: "${node.source}"`;
  }
  if (message.startsWith("must be a list") && isMap(node) && /^-\S/.test(String(node.items[0]?.key)))
    return `${message}: a space is missing after \`-\``;
  if (path.at(-1) === "exact" && comment !== undefined)
    return `${message}; \`#\` begins a comment: put the text in quotation marks if \`${comment}\` belongs to it`;
  if (!message.startsWith("must be text")) return message;
  if (isScalar(node) && node.source !== undefined) return `${message}: put it in quotation marks: "${node.source}"`;
  const source = node?.range ? text.slice(node.range[0], node.range[1]) : "";
  return isCollection(node) && node.flow
    ? `${message}; ${mustNotBegin(source.charAt(0))}${shown(source, false)}`
    : message;
}

/** Returns a text that commas cut, with its key: the value before, and the keys without a value that follow. */
function beforeComma(items: readonly Pair[], pair: Pair): string {
  const before = items.slice(0, items.indexOf(pair)).findLast((one) => !isBlank(one));
  if (!isScalar(before?.value)) return "";
  const further = items.slice(items.indexOf(before as Pair) + 1);
  const blank = further.slice(0, further.findIndex((one) => !isBlank(one)) >>> 0).map(({ key }) => String(key));
  return `: ${before?.key}: ${JSON.stringify([before?.value.source, ...blank].join(", "))}`;
}

/** Whether a key has no value. */
function isBlank({ value }: Pair): boolean {
  return value === null || (isScalar(value) && value.source === "");
}

/** Returns the comment that follows a plain text on its line; undefined if there is none. */
export function commentAfter({ range, type }: Node & { type?: string }, text: string): string | undefined {
  if (!range || type !== "PLAIN") return undefined;
  const end = text.indexOf("\n", range[1]);
  const rest = text.slice(range[1], end < 0 ? undefined : end).trim();
  return rest.startsWith("#") ? rest : undefined;
}
