import type { FigureMark, Span } from "../types.ts";
import type { Range } from "./paragraphs.ts";

/** A number at a range of a paragraph. */
export type Figure = Range & Omit<FigureMark, keyof Span>;

const SECONDS: Readonly<Record<string, number>> = { d: 86_400, h: 3600, min: 60, s: 1 };

/** Joins the parts of one duration: "1 hour 59 minutes 40.2 seconds" is a number of seconds. */
export function durationsJoined(figures: readonly Figure[], text: string): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    const [longer, shorter] = [last, figure].map((one) => SECONDS[one?.unit ?? ""]);
    const isPart =
      last?.value !== undefined &&
      figure.value !== undefined &&
      longer !== undefined &&
      shorter !== undefined &&
      shorter < longer &&
      /^(?:,? and |,? )$/.test(text.slice(last.to, figure.from));
    if (isPart)
      joined[joined.length - 1] = {
        ...last,
        to: figure.to,
        value: Number((((last?.value ?? 0) * longer) / shorter + (figure.value ?? 0)).toPrecision(12)),
        unit: figure.unit as string,
      };
    else joined.push(figure);
  }
  return joined;
}
