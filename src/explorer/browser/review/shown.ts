/** What the review shows of an entry: the same line as the panel of an article. */
import type { AnyReference } from "../../../client/api.ts";
import { labelOf } from "../../labels.ts";
import { isReported, type RecordOf, type ReportedType, type Row, rowOf } from "../../records.ts";
import { reviewWords as say } from "../../words/review.ts";
import { ARTICLE } from "./draft.ts";
import type { Entry, Field, State, Values } from "./types.ts";

/** What names are looked up in. */
export type Named = Pick<State, "entries" | "names" | "forms">;

/** Returns the name of a record that the draft or the service has; its id if neither does. */
export function nameOf({ entries, names }: Pick<Named, "entries" | "names">, type: string, id: string): string {
  const own = entries.find((entry) => entry.type === type && entry.values.id === id)?.values;
  const name = own?.name ?? own?.label ?? own?.title ?? own?.summary ?? own?.text ?? names.get(`${type}/${id}`) ?? id;
  return String(name);
}

/** What lines read and a record that nobody stored yet may lack. */
const UNSET: Values = { status: "", kind: "", values: {} };

/** Returns the line about an entry. */
export function lineOf(entry: Entry, named: Named): Row {
  const { type, values } = entry;
  if (type === ARTICLE)
    return { who: String(values.headline ?? ""), on: nameOf(named, "actor", String(values.publisher ?? "")) };
  if (isReported(type)) return reportedLine(type, entry, named);
  const { name, label, kind, proposition, description, summary } = values as Record<string, string | undefined>;
  const text = proposition ?? summary ?? description;
  return { who: name ?? label ?? "", ...(kind && { on: labelOf(kind) }), ...(text && { text }) };
}

function reportedLine<T extends ReportedType>(type: T, { values }: Entry, named: Named): Row {
  const fields = (named.forms[type] ?? []).map((field) => [field.name, shownValue(field, values[field.name], named)]);
  const line = rowOf(type, { ...UNSET, ...Object.fromEntries(fields) } as RecordOf[T]);
  if (isNobody(type, values)) return { ...line, who: say.nobody };
  const about = values.about as AnyReference | undefined;
  if (type !== "omission" || line.who !== "" || about === undefined) return line;
  return {
    who: nameOf(named, about.type, about.id),
    on: (values.fields as string[] | undefined)?.map(labelOf).join(", ") ?? "",
  };
}

/** Whether it is open who says or does something. */
function isNobody(type: ReportedType, { actor, speaker, unnamed }: Values): boolean {
  const needsOne = ["position", "quote", "claim", "participant"].includes(type);
  return needsOne && actor === undefined && speaker === undefined && unnamed === undefined;
}

/** Returns a value as the API answers it: references with names, nulls for what is not there. */
function shownValue({ name, kind, names, isRequired }: Field, value: unknown, named: Named): unknown {
  const reference = (type: string, id: unknown) => ({ id, name: nameOf(named, type, String(id)) });
  const record = ({ type, id }: AnyReference) => ({ type, ...reference(type, id) });
  if (value === undefined) {
    if (["references", "records", "names"].includes(kind)) return [];
    if (isRequired && ["reference", "record"].includes(kind)) return { id: "", name: say.nothing };
    return UNSET[name] ?? (isRequired ? "" : null);
  }
  if (kind === "reference") return reference(names, value);
  if (kind === "references") return (value as string[]).map((id) => reference(names, id));
  if (kind === "record") return record(value as AnyReference);
  return kind === "records" ? (value as AnyReference[]).map(record) : value;
}
