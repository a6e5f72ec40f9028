#!/usr/bin/env node
/** The command line. Each command is a file in `commands/`, loaded once it is asked for. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";

const NODE_NEEDED = [22, 18] as const;
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor < NODE_NEEDED[1])) {
  console.error(
    `standpoint needs Node.js ${NODE_NEEDED.join(".")} or later, and this is ${process.versions.node}. \`npm ci\` installs one in ` +
      "node_modules/.bin, which npm's scripts use: run `npm start`, or `npm run standpoint -- <command>`.",
  );
  process.exit(1);
}

enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/standpoint")); // of no use where it cannot be written

/** What a command does with its arguments; gives the exit code. */
export type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, { readonly usage: string; readonly load: () => Promise<{ run: Command }> }>> = {
  serve: {
    usage: "serve                       migrate, seed an empty database, and serve the API",
    load: () => import("./commands/serve.ts"),
  },
  migrate: {
    usage: "migrate                     bring the database's schema to this version",
    load: () => import("./commands/migrate.ts"),
  },
  import: {
    usage:
      "import <files or folders>   write registries and dossiers (YAML, JSON, NDJSON): all of them or nothing; with\n" +
      "                              --lines NDJSON line by line, however long, from files or `-`, standard input",
    load: () => import("./commands/import.ts"),
  },
  validate: {
    usage: "validate <files or folders> check them as import would, writing nothing",
    load: () => import("./commands/validate.ts"),
  },
  reindex: {
    usage: "reindex                     make every record's projection anew from its columns, and the index of words",
    load: () => import("./commands/reindex.ts"),
  },
  keys: {
    usage: "keys create|list|rotate|revoke  make, list, replace and revoke the keys of clients",
    load: () => import("./commands/keys.ts"),
  },
  verify: {
    usage: "verify                      verify all that the database holds: the chain of changes, and every row by it",
    load: () => import("./commands/verify.ts"),
  },
  backup: {
    usage: "backup [--force] <file>     copy the database into a file, while it is written to; --force writes over one",
    load: () => import("./commands/backup.ts"),
  },
  copy: {
    usage:
      "copy --from <url> --to <url> copy all that a database holds, its history too, into an empty one of any engine",
    load: () => import("./commands/copy.ts"),
  },
  openapi: {
    usage:
      "openapi [--check]           write openapi/ from the schemas; with --check only say whether it is up to date",
    load: () => import("./commands/openapi.ts"),
  },
};

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  const usage = `usage: standpoint <command>\n${Object.values(COMMANDS)
    .map((command) => `  ${command.usage}`)
    .join("\n")}`;
  if (name === undefined || name === "help" || name === "--help") {
    console.log(usage);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    console.error(`standpoint: there is no command ${name}\n${usage}`);
    return 2;
  }
  try {
    return await (await command.load()).run(args);
  } catch (cause) {
    console.error(`standpoint ${name}: ${(cause as Error).message}`);
    return 1;
  }
}
