-- The words of search_entries, by which full text finds them. Stored, so that no trigger is needed; the words are
-- folded by the program.
ALTER TABLE "search_entries" ADD COLUMN "vector" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "words")) STORED;
--> statement-breakpoint
CREATE INDEX "search_entries_vector" ON "search_entries" USING gin ("vector");
