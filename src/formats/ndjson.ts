const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const BRACES = [0x7b, 0x7d] as const;
const BRACKETS = [0x5b, 0x5d] as const;

/**
 * Returns JSON documents, which commas separate, as NDJSON: one document per line. It replaces only the commas between
 * documents, and does not parse them. The documents must not contain line breaks; JSON.stringify writes none.
 */
export function ndjsonOf(docs: Buffer): Buffer {
  if (docs.length === 0) return docs;
  const lines = Buffer.allocUnsafe(docs.length + 1);
  docs.copy(lines);
  lines[docs.length] = NEWLINE;
  let depth = 0;
  for (let i = 0; i < docs.length; i++) {
    const byte = docs[i];
    if (byte === QUOTE) i = endOfString(docs, i);
    else if (byte === BRACES[0] || byte === BRACKETS[0]) depth++;
    else if (byte === BRACES[1] || byte === BRACKETS[1]) depth--;
    else if (byte === COMMA && depth === 0) lines[i] = NEWLINE;
  }
  return lines;
}

/** Returns the index of the quotation mark that ends the JSON string at `start`. */
function endOfString(json: Buffer, start: number): number {
  let end = start + 1;
  // Most strings are short: a loop is faster than `indexOf`.
  for (; end < json.length && json[end] !== QUOTE; end++) if (json[end] === BACKSLASH) end++;
  return end;
}
