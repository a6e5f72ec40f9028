CREATE TABLE "search_entries" (
	"sequence" integer NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"record" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C",
	"label" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	CONSTRAINT "search_entries_sequence_pk" PRIMARY KEY("sequence"),
	CONSTRAINT "search_entries_type_record_unique" UNIQUE("type","record"),
	CONSTRAINT "search_entries_type_values" CHECK ("search_entries"."type" in ('actor', 'place', 'topic', 'event', 'article', 'participant', 'consensus_point', 'position', 'proposal', 'quote', 'open_question', 'erratum', 'omission', 'event_relation'))
);
--> statement-breakpoint
CREATE TABLE "name_trigrams" (
	"trigram" text COLLATE "C" NOT NULL,
	"word" text COLLATE "C" NOT NULL,
	CONSTRAINT "name_trigrams_trigram_word_pk" PRIMARY KEY("trigram","word")
);
--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_entries_article" ON "search_entries" USING btree ("article");