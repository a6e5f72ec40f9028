import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { skeletonOf } from "../intake/skeleton.ts";
import { slug } from "../model/kit/text-forms.ts";
import type { Command } from "./command.ts";

/** Writes the skeleton of a dossier to `<id>.yaml`, or prints it where `-` follows the id. Overwrites no file. */
export const run: Command = async (args) => {
  const [id, target = `${id}.yaml`, ...more] = parseArgs({ args: [...args], allowPositionals: true }).positionals;
  if (id === undefined || more.length || (target !== "-" && target !== `${id}.yaml`))
    throw new Error("name the id of the article, and `-` after it for standard output");
  const { error } = slug.safeParse(id);
  if (error) throw new Error(`${id} ${error.issues[0]?.message}`);
  if (target === "-") process.stdout.write(skeletonOf(id));
  else {
    writeFileSync(target, skeletonOf(id), { flag: "wx" });
    console.log(`wrote ${target}: fill in what is empty, and run \`standpoint validate ${target}\``);
  }
  return 0;
};
