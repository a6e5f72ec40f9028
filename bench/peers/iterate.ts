/** A peer: writes the documents of all positions to standard output, a line each. `node bench/peers/iterate.ts <file>`. */
import { once } from "node:events";
import Database from "better-sqlite3";

const CHUNK = 2 ** 16;
const db = new Database(process.argv[2], { readonly: true });
let lines = "";
const write = async () => {
  if (!process.stdout.write(lines)) await once(process.stdout, "drain");
  lines = "";
};
for (const doc of db.prepare("SELECT doc FROM positions").pluck().iterate()) {
  lines += `${doc}\n`;
  if (lines.length > CHUNK) await write();
}
await write();
