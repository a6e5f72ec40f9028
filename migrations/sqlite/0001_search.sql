CREATE TABLE `search_entries` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`record` text NOT NULL,
	`article` text,
	`label` text NOT NULL,
	`body` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "search_entries_type_values" CHECK("search_entries"."type" in ('actor', 'place', 'topic', 'event', 'article', 'participant', 'consensus_point', 'position', 'proposal', 'quote', 'open_question', 'erratum', 'omission', 'event_relation'))
);
--> statement-breakpoint
CREATE INDEX `search_entries_article` ON `search_entries` (`article`);--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_type_record_unique` ON `search_entries` (`type`,`record`);--> statement-breakpoint
CREATE TABLE `name_trigrams` (
	`trigram` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`trigram`, `word`)
);
