/** What drizzle-kit reads to write `migrations/sqlite/`: the tables as SQLite has them, each an export. */
const { tables } = require("../src/model/schema/tables.ts");
const { sqliteTables } = require("../src/store/sqlite/tables.ts");

module.exports = sqliteTables(tables);
