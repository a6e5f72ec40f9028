-- The words of search_entries, present and past, by which full text finds them; folded by the program. Generated
-- columns, so that no trigger is needed.
ALTER TABLE "search_entries" ADD COLUMN IF NOT EXISTS "vector" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "words")) STORED;
--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "search_entries_vector" ON "search_entries" USING gin ("vector");
--> statement-breakpoint
ALTER TABLE "search_entries_versions" ADD COLUMN IF NOT EXISTS "vector" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "words")) STORED;
--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "search_entries_versions_vector" ON "search_entries_versions" USING gin ("vector");
