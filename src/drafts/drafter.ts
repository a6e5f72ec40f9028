import type { ModelSettings } from "../drafting/index.ts";
import type { Values } from "../model/kit/fields.ts";
import { authorities } from "../model/records/index.ts";
import type { Reader, Store } from "../store/store.ts";
import { Thread } from "../threads/thread.ts";
import type { Drafted } from "./drafts.ts";

/** A text to draft from, and what is known of the article. */
export interface DraftInput {
  readonly source: string;
  readonly type: "text" | "markdown" | "html";
  /** What the caller knows better than the text: the id, the publisher, the address, the language, the day. */
  readonly given: Readonly<Record<string, string>>;
  readonly known: Readonly<Record<string, readonly Values[]>>;
  /** A model that drafts beside the rules. */
  readonly model?: ModelSettings | undefined;
}

/** The tasks of the drafting thread. */
export interface DraftTasks {
  readonly [task: string]: (input: never) => Promise<unknown>;
  readonly draft: (input: DraftInput) => Promise<Drafted>;
}

/** After so long without a text, the thread ends with the libraries that it loaded. */
const IDLE_MS = 60_000;

/** So many records of each type are known to drafting: those that the service had first. */
const KNOWN = 20_000;

/** What drafting needs of authority records beside their names. */
const COLUMNS = ["kind", "proposition", "country", "place", "start", "end"];

/** Drafts in a thread of its own, which the first text starts. */
export class Drafter {
  readonly #thread: Thread<DraftTasks>;

  constructor(store: Pick<Store, "address">) {
    this.#thread = new Thread(new URL("./thread.ts", import.meta.url), store.address, IDLE_MS);
  }

  /** Drafts a dossier from a text. */
  async draft(reader: Reader, input: Omit<DraftInput, "known">): Promise<Drafted> {
    return this.#thread.run("draft", { ...input, known: await readKnown(reader) });
  }

  async close(): Promise<void> {
    await this.#thread.close();
  }
}

/** Reads what drafting needs of the authority records: names, aliases, kinds. */
export async function readKnown(reader: Reader): Promise<Record<string, Values[]>> {
  const known: Record<string, Values[]> = {};
  for (const resource of authorities) {
    const label = resource.label as string;
    const columns = ["id", label, ...COLUMNS.filter((one) => one in resource.fields)];
    const rows = await reader.rows(resource.name, [], ["id"], KNOWN, columns);
    const byId = new Map(rows.map((row) => [row.id as string, withoutNulls(row)]));
    const [list] =
      resource.aliases === undefined
        ? []
        : (resource.fields[resource.aliases]?.children(resource.aliases, resource) ?? []);
    if (list !== undefined)
      for (const row of await reader.rows(list.table.name, [], list.table.primaryKey, KNOWN * 5, [
        list.owner,
        "name",
        "kind",
      ])) {
        const record = byId.get(row[list.owner] as string);
        if (record)
          record.aliases = [...((record.aliases as object[] | undefined) ?? []), { name: row.name, kind: row.kind }];
      }
    known[resource.name] = [...byId.values()];
  }
  return known;
}

function withoutNulls(row: object): Values {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
