import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
  type Scalar,
  visit,
  type YAMLMap,
  YAMLParseError,
  type YAMLSeq,
} from "yaml";
import type { Path } from "./forms.ts";
import { MAX_DEPTH, type SourceDocument, Unreadable } from "./source.ts";
import {
  commentAfter,
  explained,
  firstOfLines,
  mustNotBegin,
  parseFaults,
  type YamlFault,
  type YamlPlace,
} from "./yaml-traps.ts";

/** A document may have this many tokens, such as names, values, colons, line breaks and comments. */
const MAX_TOKENS = 200_000;

/** A document may name anchors this often. The parser compares each alias with all anchors. */
const MAX_ALIASES = 1000;

/** How much aliases may multiply a document. */
const MAX_ALIAS_COUNT = 100;
const FAULTS_SHOWN = 100;

/**
 * Parses one document of YAML. `place` returns the place of an offset. Throws Unreadable if it is malformed, too large or
 * repeats a key.
 */
export function readYaml(text: string, place: (offset: number) => string): SourceDocument {
  try {
    const { document, further } = withoutStacks(() => compose(text));
    const faults = [
      ...parseFaults(document, text, FAULTS_SHOWN),
      ...(further === undefined
        ? []
        : [{ offset: further, message: "the file has several documents: put each in a file of its own" }]),
      ...unclearNodes(document, text),
    ];
    if (faults.length)
      throw new Unreadable(
        firstOfLines(faults.slice(0, FAULTS_SHOWN), text).map(({ offset, message }) => `${place(offset)}: ${message}`),
      );
    return {
      value: document.toJS({ maxAliasCount: MAX_ALIAS_COUNT }),
      where: (path) => place(offsetOf(document.contents, path)),
      explain: (flaw) => explained(flaw, placeIn(document.contents, flaw.path), text),
      commentAfter: (path) => {
        const { node } = placeIn(document.contents, path);
        return node === null ? undefined : commentAfter(node, text);
      },
    };
  } catch (cause) {
    if (cause instanceof YAMLParseError) throw new Unreadable([`${place(cause.pos[0])}: ${cause.message}`]);
    if (cause instanceof ReferenceError) throw new Unreadable([`${place(0)}: ${cause.message}`]); // too many aliases
    throw cause;
  }
}

/** Returns the first document, and the offset of the second if there is one. */
function compose(text: string): { readonly document: Document.Parsed; readonly further: number | undefined } {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false });
  const documents = composer.compose(tokensOf(text), true, text.length);
  const document = documents.next().value as Document.Parsed; // there is always one
  return { document, further: documents.next().value?.range[0] };
}

/** Yields the syntax tree as far as it is read. Throws YAMLParseError at the first token that exceeds a bound. */
function* tokensOf(text: string): Generator<CST.Token> {
  const parser = new Parser();
  const refuse = (message: string) =>
    new YAMLParseError([parser.offset, parser.offset], "RESOURCE_EXHAUSTION", message);
  let count = 0;
  for (const token of new Lexer().lex(text)) {
    if (++count > MAX_TOKENS)
      throw refuse(`has more than ${MAX_TOKENS} tokens of YAML: write it as JSON, which may be larger, or split it`);
    yield* parser.next(token);
    if (parser.stack.length > MAX_DEPTH) throw refuse(`is nested too deeply: at most ${MAX_DEPTH} levels`);
  }
  yield* parser.end();
}

/** Runs work whose errors record no stacks, which would take most of its time if there are many. */
function withoutStacks<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/**
 * Finds what cannot be meant: keys that a map repeats (the parser's own check compares each with all before), aliases of no
 * anchor, and texts whose beginning the parser took for an anchor or a tag. Also bounds aliases.
 */
function unclearNodes(document: Document.Parsed, text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  const anchors = new Map<string, Node>();
  const named = new Set<string>();
  const begins = ({ range }: Node, mark: string) => {
    const offset = text.lastIndexOf(mark, range?.[0]);
    faults.push({ offset, message: mustNotBegin(mark) });
  };
  const note = (node: Scalar | YAMLMap | YAMLSeq) => {
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (node.tag === "!") begins(node, "!");
  };
  let aliases = 0;
  visit(document, {
    Alias: (_key, alias) => {
      const offset = alias.range?.[0] ?? 0;
      if (++aliases > MAX_ALIASES)
        throw new YAMLParseError([offset, 0], "RESOURCE_EXHAUSTION", `has more than ${MAX_ALIASES} aliases`);
      named.add(alias.source);
      if (!anchors.has(alias.source)) begins(alias, "*");
    },
    Scalar: (_key, node) => note(node),
    Seq: (_key, node) => note(node),
    Map: (_key, node) => {
      note(node);
      const seen = new Set<string>();
      for (const { key } of node.items) {
        if (!isNode(key) || isAlias(key)) continue;
        if (isCollection(key)) begins(key, text.charAt(key.range?.[0] ?? 0));
        const name = nameOf(key);
        if (seen.has(name)) faults.push({ offset: key.range?.[0] ?? 0, message: repeats(name) });
        seen.add(name);
      }
    },
  });
  for (const [name, node] of anchors) if (isScalar(node) && !named.has(name)) begins(node, "&");
  return faults;
}

function repeats(name: string): string {
  return `repeats the key \`${name}\`: keep one, or begin another entry of the list with \`- \``;
}

/** Returns the name that a key has as that of an object. */
function nameOf(key: Node): string {
  return isScalar(key) ? String(key.value ?? "") : String(key);
}

/** Returns the offset of a path: of its key in a map, of the value in a list, else of the nearest enclosing value. */
function offsetOf(root: Node | null, path: Path): number {
  const { node, pair } = placeIn(root, path);
  return (isNode(pair?.key) ? pair.key.range : node?.range)?.[0] ?? 0;
}

/** Returns the place of a path, or of the nearest enclosing value. */
function placeIn(root: Node | null, path: Path): YamlPlace {
  let place: YamlPlace = { node: root };
  for (const key of path) {
    const parent = place.node;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isNode(item.key) && nameOf(item.key) === key);
      if (pair === undefined) break;
      place = { node: isNode(pair.value) ? pair.value : null, pair, parent };
    } else if (isSeq(parent) && isNode(parent.items[key as number])) {
      place = { node: parent.items[key as number] as Node, parent };
    } else break;
  }
  return place;
}
