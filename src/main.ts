/** The command line. Each command is a file in `commands/`, loaded when it runs. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import type { Command } from "./commands/command.ts";

enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/standpoint")); // has no effect if it cannot be written

const COMMANDS: Readonly<Record<string, { readonly usage: string; readonly load: () => Promise<{ run: Command }> }>> = {
  serve: {
    usage: "serve                       migrate, seed an empty database, and serve the API",
    load: () => import("./commands/serve.ts"),
  },
  migrate: {
    usage: "migrate                     migrate the database's schema to this version, and rebuild its projections",
    load: () => import("./commands/migrate.ts"),
  },
  import: {
    usage:
      "import <files or folders>   write registries and dossiers (YAML, JSON, NDJSON) in one transaction; with --lines,\n" +
      "                              write NDJSON line by line, from files or `-` (standard input)",
    load: () => import("./commands/import.ts"),
  },
  validate: {
    usage:
      "validate <files or folders> check files as import would, and write nothing; with --watch, again after each change;\n" +
      "                              with --strict, warnings are errors",
    load: () => import("./commands/validate.ts"),
  },
  draft: {
    usage:
      "draft <file or ->           draft a dossier from a text, Markdown or HTML; --fetch takes an address, --to <folder>\n" +
      "                              writes files to review, --json prints JSON, --id, --publisher, --url and others are given",
    load: () => import("./commands/draft.ts"),
  },
  export: {
    usage:
      "export [--force] <folder>   write all registries and dossiers as YAML files, which import takes; --force overwrites",
    load: () => import("./commands/export.ts"),
  },
  new: {
    usage: "new <id> [-]                write the skeleton of a dossier to <id>.yaml, or to standard output",
    load: () => import("./commands/new.ts"),
  },
  reindex: {
    usage: "reindex                     rebuild every row that differs from the change log, and the full-text index",
    load: () => import("./commands/reindex.ts"),
  },
  keys: {
    usage: "keys create|list|rotate|revoke  create, list, replace and revoke API keys",
    load: () => import("./commands/keys.ts"),
  },
  verify: {
    usage: "verify                      verify the chain of changes, and that every row follows from it",
    load: () => import("./commands/verify.ts"),
  },
  backup: {
    usage:
      "backup [--force] <file>     copy the database into a file while the service runs; --force overwrites the file",
    load: () => import("./commands/backup.ts"),
  },
  copy: {
    usage: "copy --from <url> --to <url> copy a database with its history into an empty one of any engine",
    load: () => import("./commands/copy.ts"),
  },
  mcp: {
    usage:
      "mcp [--url <url>]           answer an assistant by MCP on standard input and output, from the database or a service",
    load: () => import("./commands/mcp.ts"),
  },
  openapi: {
    usage:
      "openapi [--check]           write openapi/ from the schemas; with --check, only report whether it is up to date",
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
    console.error(`standpoint: unknown command ${name}\n${usage}`);
    return 2;
  }
  try {
    return await (await command.load()).run(args);
  } catch (cause) {
    console.error(`standpoint ${name}: ${(cause as Error).message}`);
    return 1;
  }
}
