/** The skeleton of a dossier, from the descriptions of its form: what a new dossier begins as. */
import { type Json, standaloneSchema } from "../http/openapi/json-schema.ts";
import type { Fields } from "../model/kit/fields.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { vocabulariesByComponent } from "../model/kit/vocabulary.ts";
import { parts, resourceNamed } from "../model/records/index.ts";
import { DossierForm } from "./forms.ts";

const LINE = 110;

/** What nearly every article has, so that only its words are left to fill in. */
const GIVEN: Readonly<Record<string, string>> = { status: "usable", text_kind: "original" };

/** A part of a form, as JSON Schema. */
interface Part extends Json {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
  readonly items?: Part;
}

/**
 * Returns a dossier in YAML with the id of its article. What is required of an article is there, to be filled in. All
 * else is commented out by a `#` in the first column, without which it is valid too. A vocabulary's values are explained
 * where it is used first.
 */
export function skeletonOf(id: string): string {
  const { $defs } = standaloneSchema(DossierForm) as { $defs: Record<string, Part> };
  const writer = new Writer($defs, { id, ...GIVEN });
  const lines = [
    "# yaml-language-server: $schema=http://127.0.0.1:3000/schemas/dossier.json",
    "# Fill in what is empty. To use a line that begins with `#`, remove this `#`, but keep the spaces after it.",
    "# The actors, places, topics and events that it names are in registries: files of their own.",
    "",
    "article:",
    ...writer.object(resourceNamed("articles"), "ArticleForm", 2, false),
  ];
  for (const part of parts) {
    const description = `${part.description} Required fields come first.`;
    const item = writer.object(part, `${part.component}Form`, 4, true);
    lines.push("", ...wrapped(description, ""), `#${part.name}:`, ...asItem(item, 2));
  }
  return `${lines.join("\n")}\n`;
}

class Writer {
  readonly #forms: Readonly<Record<string, Part>>;
  readonly #given: Readonly<Record<string, string>>;
  readonly #explained = new Set<string>();

  constructor(forms: Readonly<Record<string, Part>>, given: Readonly<Record<string, string>>) {
    this.#forms = forms;
    this.#given = given;
  }

  /** Returns the lines of a record's fields. Those that are `off`, or not required, are commented out. */
  object({ fields }: Resource, form: string, indent: number, off: boolean): string[] {
    return this.#fields(this.#forms[form] as Part, fields, indent, off, off);
  }

  /** The first field of an entry of a list has the `-`, so it is a required one. */
  #fields(form: Part, fields: Fields, indent: number, off: boolean, isEntry: boolean): string[] {
    const { properties = {}, required = [] } = form;
    const names = Object.keys(properties);
    const ordered = isEntry ? [...required, ...names.filter((name) => !required.includes(name))] : names;
    return ordered.flatMap((name) => {
      const isOff = off || !required.includes(name);
      return this.#field(name, properties[name] as Part, fields[name], indent, isOff, off && required.includes(name));
    });
  }

  #field(
    name: string,
    part: Part,
    field: Fields[string] | undefined,
    indent: number,
    off: boolean,
    isMarked: boolean,
  ): string[] {
    const form = this.#resolved(part);
    const about = [
      part.description ?? form.description,
      field?.to && `The id of ${field.to === "articles" ? "an article" : `one of the ${field.to}`}.`,
      field?.kind === "date" && "Such as 2025-02-18.",
      isMarked && "Required.",
    ];
    const space = " ".repeat(indent);
    const line = `${off ? "#" : ""}${space}${name}:`;
    const explanation = [...wrapped(about.filter(Boolean).join(" "), space), ...this.#values(part, space)];
    const value = off ? undefined : this.#given[name];
    if (value !== undefined) return [...explanation, `${line} ${value}`];
    const item = form.items && this.#resolved(form.items);
    if (form.properties)
      return [...explanation, line, ...this.#fields(form, field?.fields ?? {}, indent + 2, off, false)];
    if (item?.properties)
      return [
        ...explanation,
        line,
        ...asItem(this.#fields(item, field?.fields ?? {}, indent + 4, off, true), indent + 2),
      ];
    if (name === "paragraphs")
      return [...explanation, line, `${off ? "#" : ""}${space}  - >-`, `${off ? "#" : ""}${space}    `];
    return [...explanation, `${line}${item ? " []" : form.type === "object" ? " {}" : ""}`];
  }

  #resolved(part: Part): Part {
    return part.$ref === undefined ? part : (this.#forms[componentOf(part)] as Part);
  }

  /** Returns the values of a vocabulary: explained where it is used first, only named after that. */
  #values(part: Part, space: string): string[] {
    const vocabulary = part.$ref && vocabulariesByComponent().get(componentOf(part));
    if (!vocabulary) return [];
    if (this.#explained.has(vocabulary.name)) return wrapped(`One of ${vocabulary.values.join(", ")}.`, space);
    this.#explained.add(vocabulary.name);
    return vocabulary.values.flatMap((value) =>
      wrapped(`${value}: ${vocabulary.definitions[value]?.definition}`, space, "- "),
    );
  }
}

function componentOf({ $ref = "" }: Part): string {
  return $ref.slice("#/$defs/".length);
}

/** Returns lines with the first one that is no explanation as the beginning of an entry of a list. */
function asItem(lines: readonly string[], indent: number): string[] {
  const first = lines.findIndex((line) => !/^ *# /.test(line) || line.startsWith("#  "));
  return lines.map((line, i) => {
    if (i !== first) return line;
    const at = indent + (line.startsWith("#") ? 1 : 0);
    return `${line.slice(0, at)}- ${line.slice(at + 2)}`;
  });
}

/** Returns a text as lines of comment. */
function wrapped(text: string, space: string, bullet = ""): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter((one) => one !== "")) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(`${bullet}${word}`);
    else if (space.length + last.length + word.length > LINE) lines.push(`${" ".repeat(bullet.length)}${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => `${space}# ${line}`);
}
