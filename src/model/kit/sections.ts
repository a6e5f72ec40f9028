import { z } from "zod";
import type { Row, Table } from "../../store/tables.ts";
import { date } from "./date-field.ts";
import type { ChildTable, Field } from "./fields.ts";
import { items, list } from "./lists.ts";
import { own } from "./meaning.ts";
import { plainText } from "./text-forms.ts";

/** A section as authors write it. */
export interface Section {
  readonly heading?: string;
  readonly published_on?: string;
  readonly paragraphs: readonly string[];
}

const heading = plainText(500).describe("The section's heading.");
const paragraphText = plainText(20_000);

const PUBLISHED_ON = "published_on";
const publishedOn = date("When the entry of a live report was published.", { term: own, optional: true });

const SectionForm = z
  .strictObject({
    heading: heading.optional(),
    [PUBLISHED_ON]: publishedOn.form.optional(),
    paragraphs: z.array(paragraphText).min(1).max(1000),
  })
  .meta({ id: "SectionForm", description: "A section of an article." });

const SectionWire = z
  .object({
    heading: heading.nullable(),
    ...publishedOn.wire(PUBLISHED_ON),
    paragraphs: z.array(
      z.object({
        ordinal: z.int().min(1).describe("The ordinal of the paragraph, counted through the article from 1."),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: "Section", description: "A section of an article." });

const sectionsTable: Table = {
  name: "sections",
  columns: {
    article: { type: "text" },
    ordinal: { type: "integer" },
    heading: { type: "text", nullable: true },
    ...publishedOn.columns(PUBLISHED_ON),
  },
  primaryKey: ["article", "ordinal"],
  foreignKeys: [{ columns: ["article"], table: "articles", foreignColumns: ["id"], cascade: true }],
};

const paragraphsTable: Table = {
  name: "paragraphs",
  columns: {
    article: { type: "text" },
    ordinal: { type: "integer" },
    section: { type: "integer" },
    text: { type: "text" },
  },
  primaryKey: ["article", "ordinal"],
  foreignKeys: [
    { columns: ["article", "section"], table: "sections", foreignColumns: ["article", "ordinal"], cascade: true },
  ],
};

const DESCRIPTION = "The text, in order.";

/** The field for an article's text. Paragraphs are numbered through the whole article, from 1. */
export const sections: Field = {
  ...list("sections", DESCRIPTION, z.array(SectionForm).min(1).max(500), { term: ["articleBody", "hasPart"] }),
  optional: false,
  wire: (name) => ({ [name]: z.array(SectionWire).describe(DESCRIPTION) }),
  children: (): readonly ChildTable[] => [
    { table: sectionsTable, owner: "article" },
    { table: paragraphsTable, owner: "article" },
  ],
  toChildren: (_name, value, owner) => ({
    sections: items(value).map((section, i) => ({
      article: owner.id,
      ordinal: i + 1,
      heading: (section as Section).heading ?? null,
      ...publishedOn.toRow(PUBLISHED_ON, (section as Section).published_on),
    })),
    paragraphs: numbered(value).map(({ ordinal, section, text }) => ({ article: owner.id, ordinal, section, text })),
  }),
  fromRow: (_name, _row, children) => {
    const bySection = Map.groupBy(children.paragraphs ?? [], ({ section }) => section);
    return (children.sections ?? []).map((section) => ({
      ...(section.heading === null ? {} : { heading: section.heading }),
      ...(section.published_on === null ? {} : { published_on: section.published_on }),
      paragraphs: (bySection.get(section.ordinal) ?? []).map((row: Row) => row.text),
    }));
  },
  texts: (value) =>
    items(value).flatMap((section) => {
      const { heading, paragraphs } = section as Section;
      return heading === undefined ? paragraphs : [heading, ...paragraphs];
    }),
  project: (name, value) => {
    const bySection = Map.groupBy(numbered(value), ({ section }) => section);
    const answered = items(value).map((section, i) => ({
      heading: (section as Section).heading ?? null,
      ...publishedOn.project(PUBLISHED_ON, (section as Section).published_on, () => null, {}),
      paragraphs: (bySection.get(i + 1) ?? []).map(({ ordinal, text }) => ({ ordinal, text })),
    }));
    return { [name]: answered };
  },
};

/** Returns the paragraphs of sections with their ordinals in the article and the ordinals of their sections. */
export function numbered(value: unknown): { ordinal: number; section: number; text: string }[] {
  const all = items(value).flatMap((section, i) =>
    (section as Section).paragraphs.map((text) => ({ section: i + 1, text })),
  );
  return all.map((paragraph, i) => ({ ordinal: i + 1, ...paragraph }));
}
