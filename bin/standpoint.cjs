#!/usr/bin/env node
/** Starts the command line. Plain JavaScript that every Node.js can run, so that an old one says what to do. */
if (process.features.typescript) import("../src/main.ts");
else {
  console.error(`standpoint runs on Node.js 22.18 or later, which can run TypeScript. This is Node.js ${process.versions.node}.
Do one of the following:
- Install Node.js 22.18 or later.
- Run \`npm ci\` without \`--omit=dev\`. It also installs Node.js 24, in node_modules/.bin, for npm scripts (190 MB).
- Run \`npx --yes --package=node@24 npm start\`. It downloads Node.js 24 into npm's cache.`);
  process.exitCode = 1;
}
