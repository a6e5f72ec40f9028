import { join } from "node:path";
import { build, type OutputFile } from "esbuild";

const HERE = import.meta.dirname;

/** Bundles the script of the embedded elements, with their styles as a text in it, and the parts that it loads when it needs them. */
export async function embedScripts(): Promise<OutputFile[]> {
  const options = { bundle: true, minify: true, legalComments: "none", write: false } as const;
  const styles = await build({ ...options, entryPoints: [join(HERE, "styles/embed.css")] });
  const script = await build({
    ...options,
    entryPoints: [join(HERE, "browser/embed.ts")],
    format: "esm",
    target: "es2023",
    splitting: true, // charts are not loaded where none is shown
    outdir: HERE, // nothing is written there
    chunkNames: "assets/[hash]/[name]",
    define: { EMBED_STYLES: JSON.stringify(embedStyles(styles.outputFiles[0]?.text ?? "")) },
  });
  return script.outputFiles;
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
