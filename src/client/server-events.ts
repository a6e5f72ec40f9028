/**
 * Yields the events of a stream (WHATWG HTML, section 9.2) as their fields: `id`, `data`, `retry`. Lines end with LF or
 * CR LF. Calls `heard` for everything that arrives, comments too. Throws what reading the body throws.
 */
export async function* serverEvents(
  body: ReadableStream<Uint8Array> | null,
  heard: () => void,
): AsyncGenerator<Readonly<Record<string, string>>, void, undefined> {
  let fields: Record<string, string> = {};
  for await (const line of lines(body, heard)) {
    if (line === "") {
      yield fields;
      fields = {};
    }
    const [, name = "", value = ""] = /^(\w+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name !== "") fields[name] = name === "data" && "data" in fields ? `${fields.data}\n${value}` : value;
  }
}

async function* lines(body: ReadableStream<Uint8Array> | null, heard: () => void) {
  if (body === null) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      heard();
      const complete = (text + decoder.decode(part.value, { stream: true })).split("\n");
      text = complete.pop() ?? "";
      for (const line of complete) yield line.replace(/\r$/, "");
    }
  } finally {
    reader.cancel().catch(() => {}); // closes the connection of a reader that leaves; a lost one cannot be closed
  }
}
