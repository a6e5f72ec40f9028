/** The published JSON Schemas refuse what the service refuses of a form, and load in every dialect's regular expressions. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../helper.ts";

const text = (name: string) => readFileSync(join(ROOT, "openapi/schemas", name), "utf8");
const validatorOf = (name: string, unicodeRegExp: boolean) => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, unicodeRegExp });
  formats.default(ajv);
  return ajv.compile(JSON.parse(text(name)));
};

const dossier = parse(readFileSync(join(ROOT, "seed/dossiers/interfax-four-principles.yaml"), "utf8"));
const changed = (change: (copy: typeof dossier) => void) => {
  const copy = structuredClone(dossier);
  change(copy);
  return copy;
};

for (const unicode of [true, false])
  test(`the schemas take what is right and refuse what is wrong, ${unicode ? "with" : "without"} the flag u`, () => {
    const [ofDossier, ofRegistry] = [validatorOf("dossier.json", unicode), validatorOf("registry.json", unicode)];
    expect(ofDossier(dossier) || ofDossier.errors).toBe(true);
    const member = (start: string) => ({
      actors: [{ id: "a", kind: "person", name: "N", memberships: [{ organization: "b", start }] }],
    });
    for (const date of ["2025-02-18", "2025", "2025-02", "2025-02-18?", "2022-02-24/..", "../2025", "199X", "2025-02-18T09:00:00+02:00", "2024-02/2024-03"]) // biome-ignore format: dates
      expect(ofRegistry(member(date)) || date).toBe(true);
    for (const date of ["soon", "2023-02-30", "2023-04-31", "18.2.2025", "2025-13", "2025-02-32"])
      expect(ofRegistry(member(date)) && date).toBe(false);
    expect(ofDossier(changed(({ positions: [one] }) => delete one.evidence))).toBe(false);
    expect(
      ofDossier(changed(({ article }) => Object.assign(article, { text_kind: "digest", source: undefined }))),
    ).toBe(false);
    expect(ofDossier(changed(({ article }) => article.events.push(article.events[0])))).toBe(false);
  });

test("every pattern compiles in Python too", () => {
  const patterns = [...`${text("dossier.json")}${text("registry.json")}`.matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)];
  const list = JSON.stringify([...new Set(patterns.map(([, pattern]) => JSON.parse(pattern as string)))]);
  const script = "import json, re, sys\nfor p in json.load(sys.stdin): re.compile(p)\nprint('ok')";
  expect(execFileSync("python3", ["-c", script], { input: list, encoding: "utf8" })).toBe("ok\n");
  expect(patterns.length).toBeGreaterThan(20);
});
