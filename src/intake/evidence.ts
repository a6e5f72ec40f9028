import { locate, type Quote } from "../model/kit/evidence.ts";
import { numbered } from "../model/kit/sections.ts";
import { parts } from "../model/records/index.ts";
import type { Dossier, Flaw } from "./forms.ts";

/** Returns a checked dossier with each piece of evidence located in its paragraph. */
export function located(dossier: Dossier): Dossier {
  const paragraphs = numbered(dossier.article.sections);
  const records = parts.flatMap(({ name }) => {
    const list = dossier[name]?.map((values) => {
      const evidence = values.evidence as readonly Quote[] | undefined;
      return evidence === undefined
        ? values
        : { ...values, evidence: evidence.map((quote) => locate(quote, paragraphs[quote.paragraph - 1]?.text ?? "")) };
    });
    return list === undefined ? [] : [[name, list] as const];
  });
  return { article: dossier.article, ...Object.fromEntries(records) } as Dossier;
}

/** Finds evidence that is not in its paragraph, or there more than once. */
export function checkEvidence(dossier: Dossier): Flaw[] {
  const paragraphs = numbered(dossier.article.sections);
  return parts.flatMap(({ name, type }) =>
    (dossier[name] ?? []).flatMap((values, i) =>
      ((values.evidence ?? []) as readonly Quote[]).flatMap((quote, j) => {
        const at = [name, i, "evidence", j];
        const paragraph = paragraphs[quote.paragraph - 1];
        const record = `${type} \`${values.id}\``;
        if (paragraph === undefined)
          return [
            {
              path: [...at, "paragraph"],
              message: `of ${record} names paragraph ${quote.paragraph}; the article has ${paragraphs.length}`,
            },
          ];
        const found = locate(quote, paragraph.text);
        if (typeof found !== "number") return [];
        const message =
          found === 0
            ? `of ${record} is absent: paragraph ${quote.paragraph} does not contain ${JSON.stringify((quote.prefix ?? "") + quote.exact + (quote.suffix ?? ""))}`
            : `of ${record} is ambiguous: paragraph ${quote.paragraph} contains it ${found} times; add the prefix or suffix that tells them apart`;
        return [{ path: [...at, "exact"], message }];
      }),
    ),
  );
}
