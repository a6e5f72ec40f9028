/** The styles of all elements, as text: `embed-script.ts` puts them here. */
declare const EMBED_STYLES: string;

let sheet: CSSStyleSheet | undefined;

/** Returns the style sheet that all elements share. */
export function styles(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(EMBED_STYLES);
  }
  return sheet;
}
