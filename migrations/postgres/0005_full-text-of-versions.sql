-- What was is searched as what is.
ALTER TABLE "search_entries_versions" ADD COLUMN "vector" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "words")) STORED;
--> statement-breakpoint
CREATE INDEX "search_entries_versions_vector" ON "search_entries_versions" USING gin ("vector");
