/** What drizzle-kit reads to write `migrations/postgres/`: the tables as PostgreSQL has them, each an export. */
const { tables } = require("../src/model/schema/tables.ts");
const { postgresTables } = require("../src/store/postgres/tables.ts");

module.exports = postgresTables(tables);
