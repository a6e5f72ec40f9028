import type { Dossier } from "../src/intake/forms.ts";
import type { Quote } from "../src/model/kit/evidence.ts";
import type { Values } from "../src/model/kit/fields.ts";
import { parts, resourceNamed } from "../src/model/records/index.ts";
import { readRecords } from "../src/reading/stored-records.ts";
import type { Reader } from "../src/store/store.ts";

/** A dossier read back from the columns of its records, as it was put; null where there is none. */
export async function readDossier(reader: Reader, id: string): Promise<Dossier | null> {
  const [head] = await readRecords(reader, resourceNamed("articles"), [{ column: "id", in: [id] }]);
  if (head === undefined) return null;
  const dossier: Record<string, unknown> = { article: head.values };
  for (const part of parts) {
    const records = await readRecords(reader, part, [{ column: "article", in: [id] }]);
    if (records.length) dossier[part.name] = records.map(({ values }) => asPut(values));
  }
  return dossier as Dossier;
}

/** A record without what the server found: where its evidence stands. */
function asPut(values: Values): Values {
  if (values.evidence === undefined) return values;
  const quotes = (values.evidence as readonly (Quote & { start: number; end: number })[]).map(
    ({ start, end, in: kind, ...quote }) => (kind === "paragraph" ? quote : { in: kind, ...quote }),
  );
  return { ...values, evidence: quotes };
}
