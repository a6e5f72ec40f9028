/** Databases that tests copy, made once before the tests of a project, so that no test migrates and imports anew. */
import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { readFiles } from "../src/commands/files.ts";
import { tables } from "../src/model/schema/tables.ts";
import { openStore } from "../src/store/open.ts";
import { importFiles } from "../src/writing/import-files.ts";

/** What a database can be made as: with the schema alone, or with the bundled example. */
export type Template = "schema" | "example";

/** Addresses of what is copied. */
export type Templates = Readonly<Record<Template, string>>;

declare module "vitest" {
  interface ProvidedContext {
    templates: Templates;
  }
}

/** Makes the templates of a project before its tests, and drops them after them. */
export default async function makeTemplates(project: TestProject): Promise<() => Promise<void>> {
  const server = project.config.env.TEST_POSTGRES;
  const folder = mkdtempSync(join(tmpdir(), "standpoint-templates-"));
  const made = async (template: Template) => {
    const url = server === undefined ? `file:${join(folder, `${template}.db`)}` : await createDatabase(server);
    const store = await openStore(url, tables);
    if (template === "example") await importFiles(store, readFiles([join(project.config.root, "seed")]));
    await store.close();
    return url;
  };
  const templates: Templates = { schema: await made("schema"), example: await made("example") };
  project.provide("templates", templates);
  return async () => {
    rmSync(folder, { recursive: true });
    if (server !== undefined) for (const url of Object.values(templates)) await dropDatabase(server, url);
  };
}

/** Copies a template that is a file. */
export function copyFile(template: string, url: string): void {
  copyFileSync(template.slice("file:".length), url.slice("file:".length));
}

/** Makes a database on a server, empty or as a copy, and gives its address. */
export async function createDatabase(server: string, template?: string): Promise<string> {
  const url = new URL(server);
  url.pathname = `standpoint_test_${randomUUID().replaceAll("-", "")}`;
  await administer(server, `CREATE DATABASE ${nameOf(url.href)}${template ? ` TEMPLATE ${nameOf(template)}` : ""}`);
  return url.href;
}

/** Drops a database from its server, whoever is connected. */
export async function dropDatabase(server: string, url: string): Promise<void> {
  await administer(server, `DROP DATABASE IF EXISTS ${nameOf(url)} WITH (FORCE)`);
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(statement);
  await client.end();
}
