import { join } from "node:path";
import { build } from "esbuild";

const HERE = import.meta.dirname;
const SMALL_D3 = join(HERE, "browser/embed/d3.ts");

/** Bundles the script of the embedded elements, with their styles as a text in it. */
export async function embedScript(): Promise<Buffer> {
  const options = { bundle: true, minify: true, legalComments: "none", write: false } as const;
  const styles = await build({ ...options, entryPoints: [join(HERE, "styles/embed.css")] });
  const script = await build({
    ...options,
    entryPoints: [join(HERE, "browser/embed.ts")],
    format: "iife", // so that it adds no names to the pages that load it
    target: "es2023",
    alias: { "d3-scale": SMALL_D3, "d3-shape": SMALL_D3 },
    define: { EMBED_STYLES: JSON.stringify(embedStyles(styles.outputFiles[0]?.text ?? "")) },
  });
  return Buffer.from(script.outputFiles[0]?.contents ?? []);
}

/**
 * Turns the styles of pages into those of elements: tokens belong to the element, sites may set some of them, and what
 * is for a narrow page is for a narrow element.
 */
function embedStyles(css: string): string {
  return css
    .replaceAll(/:root\[data-theme=[^{]*\{[^}]*\}/g, "")
    .replaceAll(":root", ":host")
    .replaceAll(/--(paper|ink|accent|serif|sans):([^;}]+)/g, "--$1:var(--standpoint-$1,$2)")
    .replaceAll("@media (max-width:60rem)", "@container (max-width:36rem)")
    .trim();
}
