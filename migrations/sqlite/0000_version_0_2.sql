CREATE TABLE `records` (
	`type` text NOT NULL,
	`id` text NOT NULL,
	`article` text,
	PRIMARY KEY(`type`, `id`)
);
--> statement-breakpoint
CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`headline` text NOT NULL,
	`subheadline` text,
	`publisher` text NOT NULL,
	`url` text,
	`language` text NOT NULL,
	`genre` text,
	`published_on` text,
	`published_on_earliest` text,
	`published_on_latest` text,
	`published_on_order` text DEFAULT '' NOT NULL,
	`published_on_lasts` integer,
	`updated_on` text,
	`updated_on_earliest` text,
	`updated_on_latest` text,
	`updated_on_order` text DEFAULT '' NOT NULL,
	`updated_on_lasts` integer,
	`status` text NOT NULL,
	`embargoed_until` text,
	`embargoed_until_earliest` text,
	`embargoed_until_latest` text,
	`embargoed_until_order` text DEFAULT '' NOT NULL,
	`embargoed_until_lasts` integer,
	`cancellation_reason` text,
	`cancellation_made_on` text,
	`cancellation_made_on_earliest` text,
	`cancellation_made_on_latest` text,
	`cancellation_made_on_order` text DEFAULT '',
	`cancellation_made_on_lasts` integer,
	`text_kind` text NOT NULL,
	`rights` text,
	`source_headline` text,
	`source_publisher` text,
	`source_note` text,
	`translation_of` text,
	`reprint_of` text,
	`first_shown` integer DEFAULT 0 NOT NULL,
	`caption` text NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`publisher`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_publisher`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`translation_of`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reprint_of`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `articles_publisher_id` ON `articles` (`publisher`,`id`);--> statement-breakpoint
CREATE INDEX `articles_url_id` ON `articles` (`url`,`id`) WHERE "articles"."url" is not null;--> statement-breakpoint
CREATE INDEX `articles_language_id` ON `articles` (`language`,`id`);--> statement-breakpoint
CREATE INDEX `articles_genre_id` ON `articles` (`genre`,`id`) WHERE "articles"."genre" is not null;--> statement-breakpoint
CREATE INDEX `articles_status_id` ON `articles` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `articles_text_kind_id` ON `articles` (`text_kind`,`id`);--> statement-breakpoint
CREATE INDEX `articles_translation_of_id` ON `articles` (`translation_of`,`id`) WHERE "articles"."translation_of" is not null;--> statement-breakpoint
CREATE INDEX `articles_reprint_of_id` ON `articles` (`reprint_of`,`id`) WHERE "articles"."reprint_of" is not null;--> statement-breakpoint
CREATE INDEX `articles_headline_id` ON `articles` (`headline`,`id`);--> statement-breakpoint
CREATE INDEX `articles_published_on_order_id` ON `articles` (`published_on_order`,`id`);--> statement-breakpoint
CREATE INDEX `articles_updated_on_order_id` ON `articles` (`updated_on_order`,`id`);--> statement-breakpoint
CREATE INDEX `articles_source_publisher_id` ON `articles` (`source_publisher`,`id`) WHERE "articles"."source_publisher" is not null;--> statement-breakpoint
CREATE INDEX `articles_published_on_lasts_published_on_order_id` ON `articles` (`published_on_lasts`,`published_on_order`,`id`) WHERE "articles"."published_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `articles_updated_on_lasts_updated_on_order_id` ON `articles` (`updated_on_lasts`,`updated_on_order`,`id`) WHERE "articles"."updated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `articles_embargoed_until_lasts_embargoed_until_order_id` ON `articles` (`embargoed_until_lasts`,`embargoed_until_order`,`id`) WHERE "articles"."embargoed_until_lasts" is not null;--> statement-breakpoint
CREATE INDEX `articles_status_first_shown_id` ON `articles` (`status`,`first_shown`,`id`);--> statement-breakpoint
CREATE TABLE `actors` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`country` text,
	`citation` text,
	`record_status` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `actors_kind_id` ON `actors` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `actors_country_id` ON `actors` (`country`,`id`) WHERE "actors"."country" is not null;--> statement-breakpoint
CREATE INDEX `actors_record_status_id` ON `actors` (`record_status`,`id`) WHERE "actors"."record_status" is not null;--> statement-breakpoint
CREATE INDEX `actors_name_id` ON `actors` (`name`,`id`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`within` text,
	`country` text,
	`latitude` real,
	`longitude` real,
	`precision` real,
	`citation` text,
	`record_status` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`within`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `places_kind_id` ON `places` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `places_within_id` ON `places` (`within`,`id`) WHERE "places"."within" is not null;--> statement-breakpoint
CREATE INDEX `places_country_id` ON `places` (`country`,`id`) WHERE "places"."country" is not null;--> statement-breakpoint
CREATE INDEX `places_record_status_id` ON `places` (`record_status`,`id`) WHERE "places"."record_status" is not null;--> statement-breakpoint
CREATE INDEX `places_name_id` ON `places` (`name`,`id`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`proposition` text,
	`description` text,
	`broader` text,
	`citation` text,
	`record_status` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`broader`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `topics_broader_id` ON `topics` (`broader`,`id`) WHERE "topics"."broader" is not null;--> statement-breakpoint
CREATE INDEX `topics_record_status_id` ON `topics` (`record_status`,`id`) WHERE "topics"."record_status" is not null;--> statement-breakpoint
CREATE INDEX `topics_label_id` ON `topics` (`label`,`id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`summary` text NOT NULL,
	`status` text NOT NULL,
	`place` text,
	`start` text,
	`start_earliest` text,
	`start_latest` text,
	`start_order` text DEFAULT '' NOT NULL,
	`start_lasts` integer,
	`end` text,
	`end_earliest` text,
	`end_latest` text,
	`end_order` text DEFAULT '' NOT NULL,
	`end_lasts` integer,
	`date_basis` text NOT NULL,
	`broader` text,
	`citation` text,
	`record_status` text,
	`caption` text NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`place`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`broader`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `events_kind_id` ON `events` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `events_status_id` ON `events` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `events_place_id` ON `events` (`place`,`id`) WHERE "events"."place" is not null;--> statement-breakpoint
CREATE INDEX `events_date_basis_id` ON `events` (`date_basis`,`id`);--> statement-breakpoint
CREATE INDEX `events_broader_id` ON `events` (`broader`,`id`) WHERE "events"."broader" is not null;--> statement-breakpoint
CREATE INDEX `events_record_status_id` ON `events` (`record_status`,`id`) WHERE "events"."record_status" is not null;--> statement-breakpoint
CREATE INDEX `events_name_id` ON `events` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `events_start_order_id` ON `events` (`start_order`,`id`);--> statement-breakpoint
CREATE INDEX `events_start_lasts_start_order_id` ON `events` (`start_lasts`,`start_order`,`id`) WHERE "events"."start_lasts" is not null;--> statement-breakpoint
CREATE INDEX `events_end_lasts_end_order_id` ON `events` (`end_lasts`,`end_order`,`id`) WHERE "events"."end_lasts" is not null;--> statement-breakpoint
CREATE TABLE `participants` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`event` text NOT NULL,
	`actor` text,
	`unnamed` text,
	`sourcing` text,
	`capacity` text,
	`role` text NOT NULL,
	`on_behalf_of` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `participants_event_article_ordinal` ON `participants` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `participants_actor_article_ordinal` ON `participants` (`actor`,`article`,`ordinal`) WHERE "participants"."actor" is not null;--> statement-breakpoint
CREATE INDEX `participants_sourcing_article_ordinal` ON `participants` (`sourcing`,`article`,`ordinal`) WHERE "participants"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX `participants_role_article_ordinal` ON `participants` (`role`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `participants_on_behalf_of_article_ordinal` ON `participants` (`on_behalf_of`,`article`,`ordinal`) WHERE "participants"."on_behalf_of" is not null;--> statement-breakpoint
CREATE INDEX `participants_basis_article_ordinal` ON `participants` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `participants_article_ordinal_unique` ON `participants` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `consensus_points` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`event` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`announced_by` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`announced_by`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consensus_points_event_article_ordinal` ON `consensus_points` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `consensus_points_announced_by_article_ordinal` ON `consensus_points` (`announced_by`,`article`,`ordinal`) WHERE "consensus_points"."announced_by" is not null;--> statement-breakpoint
CREATE INDEX `consensus_points_basis_article_ordinal` ON `consensus_points` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `consensus_points_article_ordinal_unique` ON `consensus_points` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `positions` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`actor` text,
	`unnamed` text,
	`sourcing` text,
	`capacity` text,
	`act` text NOT NULL,
	`summary` text NOT NULL,
	`topic` text,
	`stance` text,
	`stance_score` integer,
	`condition` text,
	`previous_stance` text,
	`event` text,
	`stated_on` text,
	`stated_on_earliest` text,
	`stated_on_latest` text,
	`stated_on_order` text DEFAULT '' NOT NULL,
	`stated_on_lasts` integer,
	`attribution` text,
	`basis` text NOT NULL,
	`citation` text,
	`effective_on` text,
	`effective_on_earliest` text,
	`effective_on_latest` text,
	`effective_on_order` text DEFAULT '' NOT NULL,
	`effective_on_lasts` integer,
	`effective_basis` text,
	`recency` text DEFAULT '' NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attribution`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `positions_actor_article_ordinal` ON `positions` (`actor`,`article`,`ordinal`) WHERE "positions"."actor" is not null;--> statement-breakpoint
CREATE INDEX `positions_sourcing_article_ordinal` ON `positions` (`sourcing`,`article`,`ordinal`) WHERE "positions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX `positions_act_article_ordinal` ON `positions` (`act`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_topic_article_ordinal` ON `positions` (`topic`,`article`,`ordinal`) WHERE "positions"."topic" is not null;--> statement-breakpoint
CREATE INDEX `positions_stance_article_ordinal` ON `positions` (`stance`,`article`,`ordinal`) WHERE "positions"."stance" is not null;--> statement-breakpoint
CREATE INDEX `positions_previous_stance_article_ordinal` ON `positions` (`previous_stance`,`article`,`ordinal`) WHERE "positions"."previous_stance" is not null;--> statement-breakpoint
CREATE INDEX `positions_event_article_ordinal` ON `positions` (`event`,`article`,`ordinal`) WHERE "positions"."event" is not null;--> statement-breakpoint
CREATE INDEX `positions_attribution_article_ordinal` ON `positions` (`attribution`,`article`,`ordinal`) WHERE "positions"."attribution" is not null;--> statement-breakpoint
CREATE INDEX `positions_basis_article_ordinal` ON `positions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_stated_on_order_article_ordinal` ON `positions` (`stated_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_effective_on_order_article_ordinal` ON `positions` (`effective_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_stated_on_lasts_stated_on_order_article_ordinal` ON `positions` (`stated_on_lasts`,`stated_on_order`,`article`,`ordinal`) WHERE "positions"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `positions_effective_on_lasts_effective_on_order_article_ordinal` ON `positions` (`effective_on_lasts`,`effective_on_order`,`article`,`ordinal`) WHERE "positions"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `positions_actor_topic_recency_article_ordinal` ON `positions` (`actor`,`topic`,`recency`,`article`,`ordinal`) WHERE "positions"."actor" is not null;--> statement-breakpoint
CREATE INDEX `positions_stance_effective_on_order_article_ordinal` ON `positions` (`stance`,`effective_on_order`,`article`,`ordinal`) WHERE "positions"."stance" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `positions_article_ordinal_unique` ON `positions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`actor` text,
	`unnamed` text,
	`sourcing` text,
	`capacity` text,
	`act` text NOT NULL,
	`text` text,
	`responds_to` text,
	`event` text,
	`stated_on` text,
	`stated_on_earliest` text,
	`stated_on_latest` text,
	`stated_on_order` text DEFAULT '' NOT NULL,
	`stated_on_lasts` integer,
	`answers` text,
	`basis` text NOT NULL,
	`citation` text,
	`effective_on` text,
	`effective_on_earliest` text,
	`effective_on_latest` text,
	`effective_on_order` text DEFAULT '' NOT NULL,
	`effective_on_lasts` integer,
	`effective_basis` text,
	`recency` text DEFAULT '' NOT NULL,
	`status` text NOT NULL,
	`caption` text NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responds_to`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `claims_actor_article_ordinal` ON `claims` (`actor`,`article`,`ordinal`) WHERE "claims"."actor" is not null;--> statement-breakpoint
CREATE INDEX `claims_sourcing_article_ordinal` ON `claims` (`sourcing`,`article`,`ordinal`) WHERE "claims"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX `claims_act_article_ordinal` ON `claims` (`act`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `claims_responds_to_article_ordinal` ON `claims` (`responds_to`,`article`,`ordinal`) WHERE "claims"."responds_to" is not null;--> statement-breakpoint
CREATE INDEX `claims_event_article_ordinal` ON `claims` (`event`,`article`,`ordinal`) WHERE "claims"."event" is not null;--> statement-breakpoint
CREATE INDEX `claims_basis_article_ordinal` ON `claims` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `claims_status_article_ordinal` ON `claims` (`status`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `claims_stated_on_order_article_ordinal` ON `claims` (`stated_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `claims_effective_on_order_article_ordinal` ON `claims` (`effective_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `claims_stated_on_lasts_stated_on_order_article_ordinal` ON `claims` (`stated_on_lasts`,`stated_on_order`,`article`,`ordinal`) WHERE "claims"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `claims_effective_on_lasts_effective_on_order_article_ordinal` ON `claims` (`effective_on_lasts`,`effective_on_order`,`article`,`ordinal`) WHERE "claims"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `claims_article_ordinal_unique` ON `claims` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `figures` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`measure` text NOT NULL,
	`kind` text DEFAULT 'actual' NOT NULL,
	`label` text,
	`value` real,
	`low` real,
	`high` real,
	`text` text,
	`margin` real,
	`qualifier` text,
	`unit` text,
	`currency` text,
	`of` text,
	`option` text,
	`according_to` text,
	`unnamed` text,
	`sourcing` text,
	`capacity` text,
	`stated_on` text,
	`stated_on_earliest` text,
	`stated_on_latest` text,
	`stated_on_order` text DEFAULT '' NOT NULL,
	`stated_on_lasts` integer,
	`period` text,
	`period_earliest` text,
	`period_latest` text,
	`period_order` text DEFAULT '' NOT NULL,
	`period_lasts` integer,
	`basis` text NOT NULL,
	`citation` text,
	`effective_on` text,
	`effective_on_earliest` text,
	`effective_on_latest` text,
	`effective_on_order` text DEFAULT '' NOT NULL,
	`effective_on_lasts` integer,
	`effective_basis` text,
	`recency` text DEFAULT '' NOT NULL,
	`value_least` real DEFAULT -1e+300 NOT NULL,
	`value_most` real DEFAULT -1e+300 NOT NULL,
	`caption` text NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`according_to`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `figures_measure_article_ordinal` ON `figures` (`measure`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_kind_article_ordinal` ON `figures` (`kind`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_label_article_ordinal` ON `figures` (`label`,`article`,`ordinal`) WHERE "figures"."label" is not null;--> statement-breakpoint
CREATE INDEX `figures_qualifier_article_ordinal` ON `figures` (`qualifier`,`article`,`ordinal`) WHERE "figures"."qualifier" is not null;--> statement-breakpoint
CREATE INDEX `figures_unit_article_ordinal` ON `figures` (`unit`,`article`,`ordinal`) WHERE "figures"."unit" is not null;--> statement-breakpoint
CREATE INDEX `figures_currency_article_ordinal` ON `figures` (`currency`,`article`,`ordinal`) WHERE "figures"."currency" is not null;--> statement-breakpoint
CREATE INDEX `figures_option_article_ordinal` ON `figures` (`option`,`article`,`ordinal`) WHERE "figures"."option" is not null;--> statement-breakpoint
CREATE INDEX `figures_according_to_article_ordinal` ON `figures` (`according_to`,`article`,`ordinal`) WHERE "figures"."according_to" is not null;--> statement-breakpoint
CREATE INDEX `figures_sourcing_article_ordinal` ON `figures` (`sourcing`,`article`,`ordinal`) WHERE "figures"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX `figures_period_article_ordinal` ON `figures` (`period`,`article`,`ordinal`) WHERE "figures"."period" is not null;--> statement-breakpoint
CREATE INDEX `figures_basis_article_ordinal` ON `figures` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_value_least_article_ordinal` ON `figures` (`value_least`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_period_order_article_ordinal` ON `figures` (`period_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_stated_on_order_article_ordinal` ON `figures` (`stated_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_effective_on_order_article_ordinal` ON `figures` (`effective_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_stated_on_lasts_stated_on_order_article_ordinal` ON `figures` (`stated_on_lasts`,`stated_on_order`,`article`,`ordinal`) WHERE "figures"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `figures_period_lasts_period_order_article_ordinal` ON `figures` (`period_lasts`,`period_order`,`article`,`ordinal`) WHERE "figures"."period_lasts" is not null;--> statement-breakpoint
CREATE INDEX `figures_effective_on_lasts_effective_on_order_article_ordinal` ON `figures` (`effective_on_lasts`,`effective_on_order`,`article`,`ordinal`) WHERE "figures"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `figures_measure_effective_on_order_article_ordinal` ON `figures` (`measure`,`effective_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_value_most_article_ordinal` ON `figures` (`value_most`,`article`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `figures_article_ordinal_unique` ON `figures` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`topic` text NOT NULL,
	`status` text NOT NULL,
	`event` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposals_topic_article_ordinal` ON `proposals` (`topic`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `proposals_status_article_ordinal` ON `proposals` (`status`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `proposals_event_article_ordinal` ON `proposals` (`event`,`article`,`ordinal`) WHERE "proposals"."event" is not null;--> statement-breakpoint
CREATE INDEX `proposals_basis_article_ordinal` ON `proposals` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_article_ordinal_unique` ON `proposals` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `quotes` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`speaker` text,
	`unnamed` text,
	`sourcing` text,
	`capacity` text,
	`text` text NOT NULL,
	`event` text,
	`stated_on` text,
	`stated_on_earliest` text,
	`stated_on_latest` text,
	`stated_on_order` text DEFAULT '' NOT NULL,
	`stated_on_lasts` integer,
	`basis` text NOT NULL,
	`citation` text,
	`effective_on` text,
	`effective_on_earliest` text,
	`effective_on_latest` text,
	`effective_on_order` text DEFAULT '' NOT NULL,
	`effective_on_lasts` integer,
	`effective_basis` text,
	`recency` text DEFAULT '' NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`speaker`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `quotes_speaker_article_ordinal` ON `quotes` (`speaker`,`article`,`ordinal`) WHERE "quotes"."speaker" is not null;--> statement-breakpoint
CREATE INDEX `quotes_sourcing_article_ordinal` ON `quotes` (`sourcing`,`article`,`ordinal`) WHERE "quotes"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX `quotes_event_article_ordinal` ON `quotes` (`event`,`article`,`ordinal`) WHERE "quotes"."event" is not null;--> statement-breakpoint
CREATE INDEX `quotes_basis_article_ordinal` ON `quotes` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_stated_on_order_article_ordinal` ON `quotes` (`stated_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_effective_on_order_article_ordinal` ON `quotes` (`effective_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_stated_on_lasts_stated_on_order_article_ordinal` ON `quotes` (`stated_on_lasts`,`stated_on_order`,`article`,`ordinal`) WHERE "quotes"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `quotes_effective_on_lasts_effective_on_order_article_ordinal` ON `quotes` (`effective_on_lasts`,`effective_on_order`,`article`,`ordinal`) WHERE "quotes"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `quotes_article_ordinal_unique` ON `quotes` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`about_type` text NOT NULL,
	`about_id` text NOT NULL,
	`about` text NOT NULL,
	`according_to` text,
	`unnamed` text,
	`sourcing` text,
	`capacity` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`according_to`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`about_type`,`about_id`) REFERENCES `records`(`type`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `accounts_about_article_ordinal` ON `accounts` (`about`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `accounts_about_type_article_ordinal` ON `accounts` (`about_type`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `accounts_about_id_article_ordinal` ON `accounts` (`about_id`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `accounts_according_to_article_ordinal` ON `accounts` (`according_to`,`article`,`ordinal`) WHERE "accounts"."according_to" is not null;--> statement-breakpoint
CREATE INDEX `accounts_sourcing_article_ordinal` ON `accounts` (`sourcing`,`article`,`ordinal`) WHERE "accounts"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX `accounts_basis_article_ordinal` ON `accounts` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `accounts_about_type_about_id` ON `accounts` (`about_type`,`about_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_article_ordinal_unique` ON `accounts` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `open_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`question` text NOT NULL,
	`event` text,
	`status` text NOT NULL,
	`resolution_summary` text,
	`resolution_article` text,
	`resolution_event` text,
	`stated` text NOT NULL,
	`basis` text NOT NULL,
	`citation` text,
	`first_shown` integer DEFAULT 0 NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolution_article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolution_event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `open_questions_event_article_ordinal` ON `open_questions` (`event`,`article`,`ordinal`) WHERE "open_questions"."event" is not null;--> statement-breakpoint
CREATE INDEX `open_questions_status_article_ordinal` ON `open_questions` (`status`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_stated_article_ordinal` ON `open_questions` (`stated`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_basis_article_ordinal` ON `open_questions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_resolution_article_article_ordinal` ON `open_questions` (`resolution_article`,`article`,`ordinal`) WHERE "open_questions"."resolution_article" is not null;--> statement-breakpoint
CREATE INDEX `open_questions_resolution_event_article_ordinal` ON `open_questions` (`resolution_event`,`article`,`ordinal`) WHERE "open_questions"."resolution_event" is not null;--> statement-breakpoint
CREATE INDEX `open_questions_status_first_shown_article_ordinal` ON `open_questions` (`status`,`first_shown`,`article`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `open_questions_article_ordinal_unique` ON `open_questions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `errata` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`printed` text NOT NULL,
	`correct` text NOT NULL,
	`about_type` text NOT NULL,
	`about_id` text NOT NULL,
	`about` text NOT NULL,
	`note` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`about_type`,`about_id`) REFERENCES `records`(`type`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `errata_about_article_ordinal` ON `errata` (`about`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `errata_about_type_article_ordinal` ON `errata` (`about_type`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `errata_about_id_article_ordinal` ON `errata` (`about_id`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `errata_basis_article_ordinal` ON `errata` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `errata_about_type_about_id` ON `errata` (`about_type`,`about_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `errata_article_ordinal_unique` ON `errata` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `omissions` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`about_type` text NOT NULL,
	`about_id` text NOT NULL,
	`about` text NOT NULL,
	`note` text NOT NULL,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`about_type`,`about_id`) REFERENCES `records`(`type`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `omissions_about_article_ordinal` ON `omissions` (`about`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_about_type_article_ordinal` ON `omissions` (`about_type`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_about_id_article_ordinal` ON `omissions` (`about_id`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_basis_article_ordinal` ON `omissions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_about_type_about_id` ON `omissions` (`about_type`,`about_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `omissions_article_ordinal_unique` ON `omissions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `event_relations` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`kind` text NOT NULL,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`from`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `event_relations_from_article_ordinal` ON `event_relations` (`from`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `event_relations_to_article_ordinal` ON `event_relations` (`to`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `event_relations_kind_article_ordinal` ON `event_relations` (`kind`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `event_relations_basis_article_ordinal` ON `event_relations` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_relations_article_ordinal_unique` ON `event_relations` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `article_authors` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`actor` text,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`),
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_authors_actor_article` ON `article_authors` (`actor`,`article`) WHERE "article_authors"."actor" is not null;--> statement-breakpoint
CREATE TABLE `article_topics` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`),
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_topics_topic_article` ON `article_topics` (`topic`,`article`);--> statement-breakpoint
CREATE TABLE `article_images` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`url` text NOT NULL,
	`caption` text,
	`credit` text,
	`alternative_text` text,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`),
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `article_corrections` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`text` text NOT NULL,
	`made_on` text,
	`made_on_earliest` text,
	`made_on_latest` text,
	`made_on_order` text DEFAULT '' NOT NULL,
	`made_on_lasts` integer,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`),
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `sections` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`heading` text,
	`published_on` text,
	`published_on_earliest` text,
	`published_on_latest` text,
	`published_on_order` text DEFAULT '' NOT NULL,
	`published_on_lasts` integer,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`),
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `paragraphs` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`section` integer NOT NULL,
	`text` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`),
	FOREIGN KEY (`article`,`section`) REFERENCES `sections`(`article`,`ordinal`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `paragraphs_article_section` ON `paragraphs` (`article`,`section`);--> statement-breakpoint
CREATE TABLE `article_events` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`event` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`),
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_events_event_article` ON `article_events` (`event`,`article`);--> statement-breakpoint
CREATE TABLE `actor_aliases` (
	`actor` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`language` text,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`actor`, `ordinal`),
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `actor_memberships` (
	`actor` text NOT NULL,
	`ordinal` integer NOT NULL,
	`organization` text NOT NULL,
	`role` text,
	`start` text,
	`start_earliest` text,
	`start_latest` text,
	`start_order` text DEFAULT '' NOT NULL,
	`start_lasts` integer,
	`end` text,
	`end_earliest` text,
	`end_latest` text,
	`end_order` text DEFAULT '' NOT NULL,
	`end_lasts` integer,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`actor`, `ordinal`),
	FOREIGN KEY (`organization`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `actor_memberships_organization_actor` ON `actor_memberships` (`organization`,`actor`);--> statement-breakpoint
CREATE TABLE `actor_codes` (
	`actor` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text,
	`code` text,
	`label` text,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`actor`, `ordinal`),
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `actor_identifiers` (
	`actor` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`actor`, `ordinal`),
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `actor_identifiers_value_actor` ON `actor_identifiers` (`value`,`actor`);--> statement-breakpoint
CREATE TABLE `place_codes` (
	`place` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text,
	`code` text,
	`label` text,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`place`, `ordinal`),
	FOREIGN KEY (`place`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `place_identifiers` (
	`place` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`place`, `ordinal`),
	FOREIGN KEY (`place`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `place_identifiers_value_place` ON `place_identifiers` (`value`,`place`);--> statement-breakpoint
CREATE TABLE `topic_codes` (
	`topic` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text,
	`code` text,
	`label` text,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`topic`, `ordinal`),
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `topic_identifiers` (
	`topic` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`topic`, `ordinal`),
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `topic_identifiers_value_topic` ON `topic_identifiers` (`value`,`topic`);--> statement-breakpoint
CREATE TABLE `event_codes` (
	`event` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text,
	`code` text,
	`label` text,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`event`, `ordinal`),
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `event_identifiers` (
	`event` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`event`, `ordinal`),
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `event_identifiers_value_event` ON `event_identifiers` (`value`,`event`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`record_type` text NOT NULL,
	`record` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`in` text NOT NULL,
	`paragraph` integer,
	`section` integer,
	`exact` text NOT NULL,
	`prefix` text,
	`suffix` text,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`record_type`, `record`, `ordinal`),
	FOREIGN KEY (`record_type`,`record`) REFERENCES `records`(`type`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`,`paragraph`) REFERENCES `paragraphs`(`article`,`ordinal`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article`,`section`) REFERENCES `sections`(`article`,`ordinal`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `evidence_article_paragraph` ON `evidence` (`article`,`paragraph`);--> statement-breakpoint
CREATE INDEX `evidence_article_section` ON `evidence` (`article`,`section`);--> statement-breakpoint
CREATE TABLE `consensus_point_parties` (
	`consensus_point` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`party` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`consensus_point`, `ordinal`),
	FOREIGN KEY (`party`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consensus_point`) REFERENCES `consensus_points`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consensus_point_parties_party_article_record_ordinal` ON `consensus_point_parties` (`party`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE TABLE `consensus_point_confirmed_by` (
	`consensus_point` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`confirmer` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`consensus_point`, `ordinal`),
	FOREIGN KEY (`confirmer`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consensus_point`) REFERENCES `consensus_points`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consensus_point_confirmed_by_confirmer_article_record_ordinal` ON `consensus_point_confirmed_by` (`confirmer`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE TABLE `consensus_point_topics` (
	`consensus_point` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`consensus_point`, `ordinal`),
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consensus_point`) REFERENCES `consensus_points`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consensus_point_topics_topic_article_record_ordinal` ON `consensus_point_topics` (`topic`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE TABLE `claim_about` (
	`claim` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`about_type` text NOT NULL,
	`about_id` text NOT NULL,
	`about` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`claim`, `ordinal`),
	FOREIGN KEY (`claim`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`about_type`,`about_id`) REFERENCES `records`(`type`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_about_about_article_record_ordinal` ON `claim_about` (`about`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `claim_about_about_type_about_id` ON `claim_about` (`about_type`,`about_id`);--> statement-breakpoint
CREATE TABLE `figure_about` (
	`figure` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`about_type` text NOT NULL,
	`about_id` text NOT NULL,
	`about` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`figure`, `ordinal`),
	FOREIGN KEY (`figure`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`about_type`,`about_id`) REFERENCES `records`(`type`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `figure_about_about_article_record_ordinal` ON `figure_about` (`about`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `figure_about_about_type_about_id` ON `figure_about` (`about_type`,`about_id`);--> statement-breakpoint
CREATE TABLE `proposal_proposers` (
	`proposal` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`proposer` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`proposal`, `ordinal`),
	FOREIGN KEY (`proposer`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposal_proposers_proposer_article_record_ordinal` ON `proposal_proposers` (`proposer`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE TABLE `proposal_rejected_by` (
	`proposal` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`rejecter` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`proposal`, `ordinal`),
	FOREIGN KEY (`rejecter`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposal_rejected_by_rejecter_article_record_ordinal` ON `proposal_rejected_by` (`rejecter`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE TABLE `proposal_supported_by` (
	`proposal` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`supporter` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`proposal`, `ordinal`),
	FOREIGN KEY (`supporter`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposal_supported_by_supporter_article_record_ordinal` ON `proposal_supported_by` (`supporter`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE TABLE `quote_topics` (
	`quote` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`quote`, `ordinal`),
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quote`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `quote_topics_topic_article_record_ordinal` ON `quote_topics` (`topic`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE TABLE `account_values` (
	`account` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`account`, `ordinal`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_values_field_article_record_ordinal` ON `account_values` (`field`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE TABLE `open_question_topics` (
	`open_question` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`open_question`, `ordinal`),
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`open_question`) REFERENCES `open_questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `open_question_topics_topic_article_record_ordinal` ON `open_question_topics` (`topic`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE TABLE `open_question_actors` (
	`open_question` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`actor` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`open_question`, `ordinal`),
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`open_question`) REFERENCES `open_questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `open_question_actors_actor_article_record_ordinal` ON `open_question_actors` (`actor`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE TABLE `omission_fields` (
	`omission` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`field` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`omission`, `ordinal`),
	FOREIGN KEY (`omission`) REFERENCES `omissions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `omission_fields_field_article_record_ordinal` ON `omission_fields` (`field`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE TABLE `mentions` (
	`article` text NOT NULL,
	`type` text NOT NULL,
	`record` text NOT NULL,
	`valid_from` integer NOT NULL,
	PRIMARY KEY(`article`, `type`, `record`),
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`type`,`record`) REFERENCES `records`(`type`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mentions_type_record_article` ON `mentions` (`type`,`record`,`article`);--> statement-breakpoint
CREATE TABLE `search_entries` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`record` text NOT NULL,
	`article` text,
	`label` text NOT NULL,
	`body` text NOT NULL,
	`words` text NOT NULL,
	`valid_from` integer NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `search_entries_article` ON `search_entries` (`article`) WHERE "search_entries"."article" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_type_record_unique` ON `search_entries` (`type`,`record`);--> statement-breakpoint
CREATE TABLE `name_trigrams` (
	`trigram` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`trigram`, `word`)
);
--> statement-breakpoint
CREATE TABLE `name_words` (
	`word` text NOT NULL,
	`type` text NOT NULL,
	`record` text NOT NULL,
	PRIMARY KEY(`word`, `type`, `record`)
);
--> statement-breakpoint
CREATE INDEX `name_words_type_record` ON `name_words` (`type`,`record`);--> statement-breakpoint
CREATE TABLE `changes` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`record` text NOT NULL,
	`revision` integer NOT NULL,
	`action` text NOT NULL,
	`shown` text,
	`made_at` text NOT NULL,
	`key_id` text,
	`request_id` text,
	`reason` text,
	`successor` text,
	`before` text,
	`hash` text,
	`chain` text NOT NULL,
	`doc` text,
	`erased_at` text
);
--> statement-breakpoint
CREATE INDEX `changes_made_at_sequence` ON `changes` (`made_at`,`sequence`);--> statement-breakpoint
CREATE INDEX `changes_shown_sequence` ON `changes` (`shown`,`sequence`) WHERE "changes"."shown" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `changes_type_record_revision_unique` ON `changes` (`type`,`record`,`revision`);--> statement-breakpoint
CREATE TABLE `keys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`digest` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`key_id` text,
	`request_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`hash` text,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `audit_subject_sequence` ON `audit` (`subject`,`sequence`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`headline` text NOT NULL,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`key_id` text,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `drafts_updated_at_id` ON `drafts` (`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`record` text NOT NULL,
	`article` text,
	`text` text NOT NULL,
	`key_id` text,
	`made_at` text NOT NULL,
	FOREIGN KEY (`type`,`record`) REFERENCES `records`(`type`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comments_type_record_made_at` ON `comments` (`type`,`record`,`made_at`);--> statement-breakpoint
CREATE INDEX `comments_article_made_at` ON `comments` (`article`,`made_at`) WHERE "comments"."article" is not null;--> statement-breakpoint
CREATE INDEX `comments_made_at_id` ON `comments` (`made_at`,`id`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`created_at` text NOT NULL,
	`key_id` text,
	`delivered` integer NOT NULL,
	`failures` integer NOT NULL,
	`next_try_at` text NOT NULL,
	`last_error` text,
	`leased_until` text NOT NULL,
	`filters` text,
	`detail` text,
	`paused_at` text,
	`pause_reason` text,
	`old_secret` text,
	`old_secret_until` text
);
--> statement-breakpoint
CREATE TABLE `deliveries` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`webhook` text NOT NULL,
	`change` integer,
	`at` text NOT NULL,
	`duration_ms` integer NOT NULL,
	`status` integer,
	`error` text,
	FOREIGN KEY (`webhook`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `deliveries_webhook_sequence` ON `deliveries` (`webhook`,`sequence`);--> statement-breakpoint
CREATE TABLE `projections` (
	`name` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`rebuilding` text,
	`position` text
);
--> statement-breakpoint
CREATE TABLE `articles_versions` (
	`id` text NOT NULL,
	`headline` text NOT NULL,
	`subheadline` text,
	`publisher` text NOT NULL,
	`url` text,
	`language` text NOT NULL,
	`genre` text,
	`published_on` text,
	`published_on_earliest` text,
	`published_on_latest` text,
	`published_on_order` text DEFAULT '' NOT NULL,
	`published_on_lasts` integer,
	`updated_on` text,
	`updated_on_earliest` text,
	`updated_on_latest` text,
	`updated_on_order` text DEFAULT '' NOT NULL,
	`updated_on_lasts` integer,
	`status` text NOT NULL,
	`embargoed_until` text,
	`embargoed_until_earliest` text,
	`embargoed_until_latest` text,
	`embargoed_until_order` text DEFAULT '' NOT NULL,
	`embargoed_until_lasts` integer,
	`cancellation_reason` text,
	`cancellation_made_on` text,
	`cancellation_made_on_earliest` text,
	`cancellation_made_on_latest` text,
	`cancellation_made_on_order` text DEFAULT '',
	`cancellation_made_on_lasts` integer,
	`text_kind` text NOT NULL,
	`rights` text,
	`source_headline` text,
	`source_publisher` text,
	`source_note` text,
	`translation_of` text,
	`reprint_of` text,
	`first_shown` integer DEFAULT 0 NOT NULL,
	`caption` text NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `articles_versions_publisher_id` ON `articles_versions` (`publisher`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_url_id` ON `articles_versions` (`url`,`id`) WHERE "articles_versions"."url" is not null;--> statement-breakpoint
CREATE INDEX `articles_versions_language_id` ON `articles_versions` (`language`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_genre_id` ON `articles_versions` (`genre`,`id`) WHERE "articles_versions"."genre" is not null;--> statement-breakpoint
CREATE INDEX `articles_versions_status_id` ON `articles_versions` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_text_kind_id` ON `articles_versions` (`text_kind`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_translation_of_id` ON `articles_versions` (`translation_of`,`id`) WHERE "articles_versions"."translation_of" is not null;--> statement-breakpoint
CREATE INDEX `articles_versions_reprint_of_id` ON `articles_versions` (`reprint_of`,`id`) WHERE "articles_versions"."reprint_of" is not null;--> statement-breakpoint
CREATE INDEX `articles_versions_headline_id` ON `articles_versions` (`headline`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_published_on_order_id` ON `articles_versions` (`published_on_order`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_updated_on_order_id` ON `articles_versions` (`updated_on_order`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_source_publisher_id` ON `articles_versions` (`source_publisher`,`id`) WHERE "articles_versions"."source_publisher" is not null;--> statement-breakpoint
CREATE INDEX `articles_versions_published_on_lasts_published_on_order_id` ON `articles_versions` (`published_on_lasts`,`published_on_order`,`id`) WHERE "articles_versions"."published_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `articles_versions_updated_on_lasts_updated_on_order_id` ON `articles_versions` (`updated_on_lasts`,`updated_on_order`,`id`) WHERE "articles_versions"."updated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `articles_versions_embargoed_until_lasts_embargoed_unti_b819ee6f` ON `articles_versions` (`embargoed_until_lasts`,`embargoed_until_order`,`id`) WHERE "articles_versions"."embargoed_until_lasts" is not null;--> statement-breakpoint
CREATE INDEX `articles_versions_status_first_shown_id` ON `articles_versions` (`status`,`first_shown`,`id`);--> statement-breakpoint
CREATE TABLE `actors_versions` (
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`country` text,
	`citation` text,
	`record_status` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `actors_versions_kind_id` ON `actors_versions` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `actors_versions_country_id` ON `actors_versions` (`country`,`id`) WHERE "actors_versions"."country" is not null;--> statement-breakpoint
CREATE INDEX `actors_versions_record_status_id` ON `actors_versions` (`record_status`,`id`) WHERE "actors_versions"."record_status" is not null;--> statement-breakpoint
CREATE INDEX `actors_versions_name_id` ON `actors_versions` (`name`,`id`);--> statement-breakpoint
CREATE TABLE `places_versions` (
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`within` text,
	`country` text,
	`latitude` real,
	`longitude` real,
	`precision` real,
	`citation` text,
	`record_status` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `places_versions_kind_id` ON `places_versions` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `places_versions_within_id` ON `places_versions` (`within`,`id`) WHERE "places_versions"."within" is not null;--> statement-breakpoint
CREATE INDEX `places_versions_country_id` ON `places_versions` (`country`,`id`) WHERE "places_versions"."country" is not null;--> statement-breakpoint
CREATE INDEX `places_versions_record_status_id` ON `places_versions` (`record_status`,`id`) WHERE "places_versions"."record_status" is not null;--> statement-breakpoint
CREATE INDEX `places_versions_name_id` ON `places_versions` (`name`,`id`);--> statement-breakpoint
CREATE TABLE `topics_versions` (
	`id` text NOT NULL,
	`label` text NOT NULL,
	`proposition` text,
	`description` text,
	`broader` text,
	`citation` text,
	`record_status` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `topics_versions_broader_id` ON `topics_versions` (`broader`,`id`) WHERE "topics_versions"."broader" is not null;--> statement-breakpoint
CREATE INDEX `topics_versions_record_status_id` ON `topics_versions` (`record_status`,`id`) WHERE "topics_versions"."record_status" is not null;--> statement-breakpoint
CREATE INDEX `topics_versions_label_id` ON `topics_versions` (`label`,`id`);--> statement-breakpoint
CREATE TABLE `events_versions` (
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`summary` text NOT NULL,
	`status` text NOT NULL,
	`place` text,
	`start` text,
	`start_earliest` text,
	`start_latest` text,
	`start_order` text DEFAULT '' NOT NULL,
	`start_lasts` integer,
	`end` text,
	`end_earliest` text,
	`end_latest` text,
	`end_order` text DEFAULT '' NOT NULL,
	`end_lasts` integer,
	`date_basis` text NOT NULL,
	`broader` text,
	`citation` text,
	`record_status` text,
	`caption` text NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `events_versions_kind_id` ON `events_versions` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `events_versions_status_id` ON `events_versions` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `events_versions_place_id` ON `events_versions` (`place`,`id`) WHERE "events_versions"."place" is not null;--> statement-breakpoint
CREATE INDEX `events_versions_date_basis_id` ON `events_versions` (`date_basis`,`id`);--> statement-breakpoint
CREATE INDEX `events_versions_broader_id` ON `events_versions` (`broader`,`id`) WHERE "events_versions"."broader" is not null;--> statement-breakpoint
CREATE INDEX `events_versions_record_status_id` ON `events_versions` (`record_status`,`id`) WHERE "events_versions"."record_status" is not null;--> statement-breakpoint
CREATE INDEX `events_versions_name_id` ON `events_versions` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `events_versions_start_order_id` ON `events_versions` (`start_order`,`id`);--> statement-breakpoint
CREATE INDEX `events_versions_start_lasts_start_order_id` ON `events_versions` (`start_lasts`,`start_order`,`id`) WHERE "events_versions"."start_lasts" is not null;--> statement-breakpoint
CREATE INDEX `events_versions_end_lasts_end_order_id` ON `events_versions` (`end_lasts`,`end_order`,`id`) WHERE "events_versions"."end_lasts" is not null;--> statement-breakpoint
CREATE TABLE `participants_versions` (
	`id` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`event` text NOT NULL,
	`actor` text,
	`unnamed` text,
	`sourcing` text,
	`capacity` text,
	`role` text NOT NULL,
	`on_behalf_of` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `participants_versions_event_article_ordinal` ON `participants_versions` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `participants_versions_actor_article_ordinal` ON `participants_versions` (`actor`,`article`,`ordinal`) WHERE "participants_versions"."actor" is not null;--> statement-breakpoint
CREATE INDEX `participants_versions_sourcing_article_ordinal` ON `participants_versions` (`sourcing`,`article`,`ordinal`) WHERE "participants_versions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX `participants_versions_role_article_ordinal` ON `participants_versions` (`role`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `participants_versions_on_behalf_of_article_ordinal` ON `participants_versions` (`on_behalf_of`,`article`,`ordinal`) WHERE "participants_versions"."on_behalf_of" is not null;--> statement-breakpoint
CREATE INDEX `participants_versions_basis_article_ordinal` ON `participants_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `participants_versions_article_ordinal` ON `participants_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `consensus_points_versions` (
	`id` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`event` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`announced_by` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `consensus_points_versions_event_article_ordinal` ON `consensus_points_versions` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `consensus_points_versions_announced_by_article_ordinal` ON `consensus_points_versions` (`announced_by`,`article`,`ordinal`) WHERE "consensus_points_versions"."announced_by" is not null;--> statement-breakpoint
CREATE INDEX `consensus_points_versions_basis_article_ordinal` ON `consensus_points_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `consensus_points_versions_article_ordinal` ON `consensus_points_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `positions_versions` (
	`id` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`actor` text,
	`unnamed` text,
	`sourcing` text,
	`capacity` text,
	`act` text NOT NULL,
	`summary` text NOT NULL,
	`topic` text,
	`stance` text,
	`stance_score` integer,
	`condition` text,
	`previous_stance` text,
	`event` text,
	`stated_on` text,
	`stated_on_earliest` text,
	`stated_on_latest` text,
	`stated_on_order` text DEFAULT '' NOT NULL,
	`stated_on_lasts` integer,
	`attribution` text,
	`basis` text NOT NULL,
	`citation` text,
	`effective_on` text,
	`effective_on_earliest` text,
	`effective_on_latest` text,
	`effective_on_order` text DEFAULT '' NOT NULL,
	`effective_on_lasts` integer,
	`effective_basis` text,
	`recency` text DEFAULT '' NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `positions_versions_actor_article_ordinal` ON `positions_versions` (`actor`,`article`,`ordinal`) WHERE "positions_versions"."actor" is not null;--> statement-breakpoint
CREATE INDEX `positions_versions_sourcing_article_ordinal` ON `positions_versions` (`sourcing`,`article`,`ordinal`) WHERE "positions_versions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX `positions_versions_act_article_ordinal` ON `positions_versions` (`act`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_topic_article_ordinal` ON `positions_versions` (`topic`,`article`,`ordinal`) WHERE "positions_versions"."topic" is not null;--> statement-breakpoint
CREATE INDEX `positions_versions_stance_article_ordinal` ON `positions_versions` (`stance`,`article`,`ordinal`) WHERE "positions_versions"."stance" is not null;--> statement-breakpoint
CREATE INDEX `positions_versions_previous_stance_article_ordinal` ON `positions_versions` (`previous_stance`,`article`,`ordinal`) WHERE "positions_versions"."previous_stance" is not null;--> statement-breakpoint
CREATE INDEX `positions_versions_event_article_ordinal` ON `positions_versions` (`event`,`article`,`ordinal`) WHERE "positions_versions"."event" is not null;--> statement-breakpoint
CREATE INDEX `positions_versions_attribution_article_ordinal` ON `positions_versions` (`attribution`,`article`,`ordinal`) WHERE "positions_versions"."attribution" is not null;--> statement-breakpoint
CREATE INDEX `positions_versions_basis_article_ordinal` ON `positions_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_stated_on_order_article_ordinal` ON `positions_versions` (`stated_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_effective_on_order_article_ordinal` ON `positions_versions` (`effective_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_stated_on_lasts_stated_on_order_art_d782a695` ON `positions_versions` (`stated_on_lasts`,`stated_on_order`,`article`,`ordinal`) WHERE "positions_versions"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `positions_versions_effective_on_lasts_effective_on_ord_b4c24767` ON `positions_versions` (`effective_on_lasts`,`effective_on_order`,`article`,`ordinal`) WHERE "positions_versions"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `positions_versions_actor_topic_recency_article_ordinal` ON `positions_versions` (`actor`,`topic`,`recency`,`article`,`ordinal`) WHERE "positions_versions"."actor" is not null;--> statement-breakpoint
CREATE INDEX `positions_versions_stance_effective_on_order_article_ordinal` ON `positions_versions` (`stance`,`effective_on_order`,`article`,`ordinal`) WHERE "positions_versions"."stance" is not null;--> statement-breakpoint
CREATE INDEX `positions_versions_article_ordinal` ON `positions_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `claims_versions` (
	`id` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`actor` text,
	`unnamed` text,
	`sourcing` text,
	`capacity` text,
	`act` text NOT NULL,
	`text` text,
	`responds_to` text,
	`event` text,
	`stated_on` text,
	`stated_on_earliest` text,
	`stated_on_latest` text,
	`stated_on_order` text DEFAULT '' NOT NULL,
	`stated_on_lasts` integer,
	`answers` text,
	`basis` text NOT NULL,
	`citation` text,
	`effective_on` text,
	`effective_on_earliest` text,
	`effective_on_latest` text,
	`effective_on_order` text DEFAULT '' NOT NULL,
	`effective_on_lasts` integer,
	`effective_basis` text,
	`recency` text DEFAULT '' NOT NULL,
	`status` text NOT NULL,
	`caption` text NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `claims_versions_actor_article_ordinal` ON `claims_versions` (`actor`,`article`,`ordinal`) WHERE "claims_versions"."actor" is not null;--> statement-breakpoint
CREATE INDEX `claims_versions_sourcing_article_ordinal` ON `claims_versions` (`sourcing`,`article`,`ordinal`) WHERE "claims_versions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX `claims_versions_act_article_ordinal` ON `claims_versions` (`act`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `claims_versions_responds_to_article_ordinal` ON `claims_versions` (`responds_to`,`article`,`ordinal`) WHERE "claims_versions"."responds_to" is not null;--> statement-breakpoint
CREATE INDEX `claims_versions_event_article_ordinal` ON `claims_versions` (`event`,`article`,`ordinal`) WHERE "claims_versions"."event" is not null;--> statement-breakpoint
CREATE INDEX `claims_versions_basis_article_ordinal` ON `claims_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `claims_versions_status_article_ordinal` ON `claims_versions` (`status`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `claims_versions_stated_on_order_article_ordinal` ON `claims_versions` (`stated_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `claims_versions_effective_on_order_article_ordinal` ON `claims_versions` (`effective_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `claims_versions_stated_on_lasts_stated_on_order_article_ordinal` ON `claims_versions` (`stated_on_lasts`,`stated_on_order`,`article`,`ordinal`) WHERE "claims_versions"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `claims_versions_effective_on_lasts_effective_on_order__4c76795f` ON `claims_versions` (`effective_on_lasts`,`effective_on_order`,`article`,`ordinal`) WHERE "claims_versions"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `claims_versions_article_ordinal` ON `claims_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `figures_versions` (
	`id` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`measure` text NOT NULL,
	`kind` text DEFAULT 'actual' NOT NULL,
	`label` text,
	`value` real,
	`low` real,
	`high` real,
	`text` text,
	`margin` real,
	`qualifier` text,
	`unit` text,
	`currency` text,
	`of` text,
	`option` text,
	`according_to` text,
	`unnamed` text,
	`sourcing` text,
	`capacity` text,
	`stated_on` text,
	`stated_on_earliest` text,
	`stated_on_latest` text,
	`stated_on_order` text DEFAULT '' NOT NULL,
	`stated_on_lasts` integer,
	`period` text,
	`period_earliest` text,
	`period_latest` text,
	`period_order` text DEFAULT '' NOT NULL,
	`period_lasts` integer,
	`basis` text NOT NULL,
	`citation` text,
	`effective_on` text,
	`effective_on_earliest` text,
	`effective_on_latest` text,
	`effective_on_order` text DEFAULT '' NOT NULL,
	`effective_on_lasts` integer,
	`effective_basis` text,
	`recency` text DEFAULT '' NOT NULL,
	`value_least` real DEFAULT -1e+300 NOT NULL,
	`value_most` real DEFAULT -1e+300 NOT NULL,
	`caption` text NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `figures_versions_measure_article_ordinal` ON `figures_versions` (`measure`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_versions_kind_article_ordinal` ON `figures_versions` (`kind`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_versions_label_article_ordinal` ON `figures_versions` (`label`,`article`,`ordinal`) WHERE "figures_versions"."label" is not null;--> statement-breakpoint
CREATE INDEX `figures_versions_qualifier_article_ordinal` ON `figures_versions` (`qualifier`,`article`,`ordinal`) WHERE "figures_versions"."qualifier" is not null;--> statement-breakpoint
CREATE INDEX `figures_versions_unit_article_ordinal` ON `figures_versions` (`unit`,`article`,`ordinal`) WHERE "figures_versions"."unit" is not null;--> statement-breakpoint
CREATE INDEX `figures_versions_currency_article_ordinal` ON `figures_versions` (`currency`,`article`,`ordinal`) WHERE "figures_versions"."currency" is not null;--> statement-breakpoint
CREATE INDEX `figures_versions_option_article_ordinal` ON `figures_versions` (`option`,`article`,`ordinal`) WHERE "figures_versions"."option" is not null;--> statement-breakpoint
CREATE INDEX `figures_versions_according_to_article_ordinal` ON `figures_versions` (`according_to`,`article`,`ordinal`) WHERE "figures_versions"."according_to" is not null;--> statement-breakpoint
CREATE INDEX `figures_versions_sourcing_article_ordinal` ON `figures_versions` (`sourcing`,`article`,`ordinal`) WHERE "figures_versions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX `figures_versions_period_article_ordinal` ON `figures_versions` (`period`,`article`,`ordinal`) WHERE "figures_versions"."period" is not null;--> statement-breakpoint
CREATE INDEX `figures_versions_basis_article_ordinal` ON `figures_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_versions_value_least_article_ordinal` ON `figures_versions` (`value_least`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_versions_period_order_article_ordinal` ON `figures_versions` (`period_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_versions_stated_on_order_article_ordinal` ON `figures_versions` (`stated_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_versions_effective_on_order_article_ordinal` ON `figures_versions` (`effective_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_versions_stated_on_lasts_stated_on_order_artic_96b429f0` ON `figures_versions` (`stated_on_lasts`,`stated_on_order`,`article`,`ordinal`) WHERE "figures_versions"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `figures_versions_period_lasts_period_order_article_ordinal` ON `figures_versions` (`period_lasts`,`period_order`,`article`,`ordinal`) WHERE "figures_versions"."period_lasts" is not null;--> statement-breakpoint
CREATE INDEX `figures_versions_effective_on_lasts_effective_on_order_3605d2b2` ON `figures_versions` (`effective_on_lasts`,`effective_on_order`,`article`,`ordinal`) WHERE "figures_versions"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `figures_versions_measure_effective_on_order_article_ordinal` ON `figures_versions` (`measure`,`effective_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_versions_value_most_article_ordinal` ON `figures_versions` (`value_most`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `figures_versions_article_ordinal` ON `figures_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `proposals_versions` (
	`id` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`topic` text NOT NULL,
	`status` text NOT NULL,
	`event` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `proposals_versions_topic_article_ordinal` ON `proposals_versions` (`topic`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `proposals_versions_status_article_ordinal` ON `proposals_versions` (`status`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `proposals_versions_event_article_ordinal` ON `proposals_versions` (`event`,`article`,`ordinal`) WHERE "proposals_versions"."event" is not null;--> statement-breakpoint
CREATE INDEX `proposals_versions_basis_article_ordinal` ON `proposals_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `proposals_versions_article_ordinal` ON `proposals_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `quotes_versions` (
	`id` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`speaker` text,
	`unnamed` text,
	`sourcing` text,
	`capacity` text,
	`text` text NOT NULL,
	`event` text,
	`stated_on` text,
	`stated_on_earliest` text,
	`stated_on_latest` text,
	`stated_on_order` text DEFAULT '' NOT NULL,
	`stated_on_lasts` integer,
	`basis` text NOT NULL,
	`citation` text,
	`effective_on` text,
	`effective_on_earliest` text,
	`effective_on_latest` text,
	`effective_on_order` text DEFAULT '' NOT NULL,
	`effective_on_lasts` integer,
	`effective_basis` text,
	`recency` text DEFAULT '' NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `quotes_versions_speaker_article_ordinal` ON `quotes_versions` (`speaker`,`article`,`ordinal`) WHERE "quotes_versions"."speaker" is not null;--> statement-breakpoint
CREATE INDEX `quotes_versions_sourcing_article_ordinal` ON `quotes_versions` (`sourcing`,`article`,`ordinal`) WHERE "quotes_versions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX `quotes_versions_event_article_ordinal` ON `quotes_versions` (`event`,`article`,`ordinal`) WHERE "quotes_versions"."event" is not null;--> statement-breakpoint
CREATE INDEX `quotes_versions_basis_article_ordinal` ON `quotes_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_versions_stated_on_order_article_ordinal` ON `quotes_versions` (`stated_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_versions_effective_on_order_article_ordinal` ON `quotes_versions` (`effective_on_order`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_versions_stated_on_lasts_stated_on_order_article_ordinal` ON `quotes_versions` (`stated_on_lasts`,`stated_on_order`,`article`,`ordinal`) WHERE "quotes_versions"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `quotes_versions_effective_on_lasts_effective_on_order__7466e18a` ON `quotes_versions` (`effective_on_lasts`,`effective_on_order`,`article`,`ordinal`) WHERE "quotes_versions"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX `quotes_versions_article_ordinal` ON `quotes_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `accounts_versions` (
	`id` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`about_type` text NOT NULL,
	`about_id` text NOT NULL,
	`about` text NOT NULL,
	`according_to` text,
	`unnamed` text,
	`sourcing` text,
	`capacity` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `accounts_versions_about_article_ordinal` ON `accounts_versions` (`about`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `accounts_versions_about_type_article_ordinal` ON `accounts_versions` (`about_type`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `accounts_versions_about_id_article_ordinal` ON `accounts_versions` (`about_id`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `accounts_versions_according_to_article_ordinal` ON `accounts_versions` (`according_to`,`article`,`ordinal`) WHERE "accounts_versions"."according_to" is not null;--> statement-breakpoint
CREATE INDEX `accounts_versions_sourcing_article_ordinal` ON `accounts_versions` (`sourcing`,`article`,`ordinal`) WHERE "accounts_versions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX `accounts_versions_basis_article_ordinal` ON `accounts_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `accounts_versions_about_type_about_id` ON `accounts_versions` (`about_type`,`about_id`);--> statement-breakpoint
CREATE INDEX `accounts_versions_article_ordinal` ON `accounts_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `open_questions_versions` (
	`id` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`question` text NOT NULL,
	`event` text,
	`status` text NOT NULL,
	`resolution_summary` text,
	`resolution_article` text,
	`resolution_event` text,
	`stated` text NOT NULL,
	`basis` text NOT NULL,
	`citation` text,
	`first_shown` integer DEFAULT 0 NOT NULL,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `open_questions_versions_event_article_ordinal` ON `open_questions_versions` (`event`,`article`,`ordinal`) WHERE "open_questions_versions"."event" is not null;--> statement-breakpoint
CREATE INDEX `open_questions_versions_status_article_ordinal` ON `open_questions_versions` (`status`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_versions_stated_article_ordinal` ON `open_questions_versions` (`stated`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_versions_basis_article_ordinal` ON `open_questions_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_versions_resolution_article_article_ordinal` ON `open_questions_versions` (`resolution_article`,`article`,`ordinal`) WHERE "open_questions_versions"."resolution_article" is not null;--> statement-breakpoint
CREATE INDEX `open_questions_versions_resolution_event_article_ordinal` ON `open_questions_versions` (`resolution_event`,`article`,`ordinal`) WHERE "open_questions_versions"."resolution_event" is not null;--> statement-breakpoint
CREATE INDEX `open_questions_versions_status_first_shown_article_ordinal` ON `open_questions_versions` (`status`,`first_shown`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_versions_article_ordinal` ON `open_questions_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `errata_versions` (
	`id` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`printed` text NOT NULL,
	`correct` text NOT NULL,
	`about_type` text NOT NULL,
	`about_id` text NOT NULL,
	`about` text NOT NULL,
	`note` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `errata_versions_about_article_ordinal` ON `errata_versions` (`about`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `errata_versions_about_type_article_ordinal` ON `errata_versions` (`about_type`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `errata_versions_about_id_article_ordinal` ON `errata_versions` (`about_id`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `errata_versions_basis_article_ordinal` ON `errata_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `errata_versions_about_type_about_id` ON `errata_versions` (`about_type`,`about_id`);--> statement-breakpoint
CREATE INDEX `errata_versions_article_ordinal` ON `errata_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `omissions_versions` (
	`id` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`about_type` text NOT NULL,
	`about_id` text NOT NULL,
	`about` text NOT NULL,
	`note` text NOT NULL,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `omissions_versions_about_article_ordinal` ON `omissions_versions` (`about`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_versions_about_type_article_ordinal` ON `omissions_versions` (`about_type`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_versions_about_id_article_ordinal` ON `omissions_versions` (`about_id`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_versions_basis_article_ordinal` ON `omissions_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_versions_about_type_about_id` ON `omissions_versions` (`about_type`,`about_id`);--> statement-breakpoint
CREATE INDEX `omissions_versions_article_ordinal` ON `omissions_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `event_relations_versions` (
	`id` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`kind` text NOT NULL,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `event_relations_versions_from_article_ordinal` ON `event_relations_versions` (`from`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `event_relations_versions_to_article_ordinal` ON `event_relations_versions` (`to`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `event_relations_versions_kind_article_ordinal` ON `event_relations_versions` (`kind`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `event_relations_versions_basis_article_ordinal` ON `event_relations_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `event_relations_versions_article_ordinal` ON `event_relations_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `article_authors_versions` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`actor` text,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `article_authors_versions_actor_article` ON `article_authors_versions` (`actor`,`article`) WHERE "article_authors_versions"."actor" is not null;--> statement-breakpoint
CREATE TABLE `article_topics_versions` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `article_topics_versions_topic_article` ON `article_topics_versions` (`topic`,`article`);--> statement-breakpoint
CREATE TABLE `article_images_versions` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`url` text NOT NULL,
	`caption` text,
	`credit` text,
	`alternative_text` text,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `article_corrections_versions` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`text` text NOT NULL,
	`made_on` text,
	`made_on_earliest` text,
	`made_on_latest` text,
	`made_on_order` text DEFAULT '' NOT NULL,
	`made_on_lasts` integer,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `sections_versions` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`heading` text,
	`published_on` text,
	`published_on_earliest` text,
	`published_on_latest` text,
	`published_on_order` text DEFAULT '' NOT NULL,
	`published_on_lasts` integer,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `paragraphs_versions` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`section` integer NOT NULL,
	`text` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `paragraphs_versions_article_section` ON `paragraphs_versions` (`article`,`section`);--> statement-breakpoint
CREATE TABLE `article_events_versions` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`event` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`article`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `article_events_versions_event_article` ON `article_events_versions` (`event`,`article`);--> statement-breakpoint
CREATE TABLE `actor_aliases_versions` (
	`actor` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`language` text,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`actor`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `actor_memberships_versions` (
	`actor` text NOT NULL,
	`ordinal` integer NOT NULL,
	`organization` text NOT NULL,
	`role` text,
	`start` text,
	`start_earliest` text,
	`start_latest` text,
	`start_order` text DEFAULT '' NOT NULL,
	`start_lasts` integer,
	`end` text,
	`end_earliest` text,
	`end_latest` text,
	`end_order` text DEFAULT '' NOT NULL,
	`end_lasts` integer,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`actor`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `actor_memberships_versions_organization_actor` ON `actor_memberships_versions` (`organization`,`actor`);--> statement-breakpoint
CREATE TABLE `actor_codes_versions` (
	`actor` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text,
	`code` text,
	`label` text,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`actor`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `actor_identifiers_versions` (
	`actor` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`actor`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `actor_identifiers_versions_value_actor` ON `actor_identifiers_versions` (`value`,`actor`);--> statement-breakpoint
CREATE TABLE `place_codes_versions` (
	`place` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text,
	`code` text,
	`label` text,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`place`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `place_identifiers_versions` (
	`place` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`place`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `place_identifiers_versions_value_place` ON `place_identifiers_versions` (`value`,`place`);--> statement-breakpoint
CREATE TABLE `topic_codes_versions` (
	`topic` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text,
	`code` text,
	`label` text,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`topic`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `topic_identifiers_versions` (
	`topic` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`topic`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `topic_identifiers_versions_value_topic` ON `topic_identifiers_versions` (`value`,`topic`);--> statement-breakpoint
CREATE TABLE `event_codes_versions` (
	`event` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text,
	`code` text,
	`label` text,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`event`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `event_identifiers_versions` (
	`event` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`event`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `event_identifiers_versions_value_event` ON `event_identifiers_versions` (`value`,`event`);--> statement-breakpoint
CREATE TABLE `evidence_versions` (
	`record_type` text NOT NULL,
	`record` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`in` text NOT NULL,
	`paragraph` integer,
	`section` integer,
	`exact` text NOT NULL,
	`prefix` text,
	`suffix` text,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`record_type`, `record`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `evidence_versions_article_paragraph` ON `evidence_versions` (`article`,`paragraph`);--> statement-breakpoint
CREATE INDEX `evidence_versions_article_section` ON `evidence_versions` (`article`,`section`);--> statement-breakpoint
CREATE TABLE `consensus_point_parties_versions` (
	`consensus_point` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`party` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`consensus_point`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `consensus_point_parties_versions_party_article_record_ordinal` ON `consensus_point_parties_versions` (`party`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `consensus_point_parties_versions_article` ON `consensus_point_parties_versions` (`article`);--> statement-breakpoint
CREATE TABLE `consensus_point_confirmed_by_versions` (
	`consensus_point` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`confirmer` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`consensus_point`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `consensus_point_confirmed_by_versions_confirmer_articl_3f43f2c1` ON `consensus_point_confirmed_by_versions` (`confirmer`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `consensus_point_confirmed_by_versions_article` ON `consensus_point_confirmed_by_versions` (`article`);--> statement-breakpoint
CREATE TABLE `consensus_point_topics_versions` (
	`consensus_point` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`consensus_point`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `consensus_point_topics_versions_topic_article_record_ordinal` ON `consensus_point_topics_versions` (`topic`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `consensus_point_topics_versions_article` ON `consensus_point_topics_versions` (`article`);--> statement-breakpoint
CREATE TABLE `claim_about_versions` (
	`claim` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`about_type` text NOT NULL,
	`about_id` text NOT NULL,
	`about` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`claim`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `claim_about_versions_about_article_record_ordinal` ON `claim_about_versions` (`about`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `claim_about_versions_about_type_about_id` ON `claim_about_versions` (`about_type`,`about_id`);--> statement-breakpoint
CREATE INDEX `claim_about_versions_article` ON `claim_about_versions` (`article`);--> statement-breakpoint
CREATE TABLE `figure_about_versions` (
	`figure` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`about_type` text NOT NULL,
	`about_id` text NOT NULL,
	`about` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`figure`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `figure_about_versions_about_article_record_ordinal` ON `figure_about_versions` (`about`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `figure_about_versions_about_type_about_id` ON `figure_about_versions` (`about_type`,`about_id`);--> statement-breakpoint
CREATE INDEX `figure_about_versions_article` ON `figure_about_versions` (`article`);--> statement-breakpoint
CREATE TABLE `proposal_proposers_versions` (
	`proposal` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`proposer` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`proposal`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `proposal_proposers_versions_proposer_article_record_ordinal` ON `proposal_proposers_versions` (`proposer`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `proposal_proposers_versions_article` ON `proposal_proposers_versions` (`article`);--> statement-breakpoint
CREATE TABLE `proposal_rejected_by_versions` (
	`proposal` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`rejecter` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`proposal`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `proposal_rejected_by_versions_rejecter_article_record_ordinal` ON `proposal_rejected_by_versions` (`rejecter`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `proposal_rejected_by_versions_article` ON `proposal_rejected_by_versions` (`article`);--> statement-breakpoint
CREATE TABLE `proposal_supported_by_versions` (
	`proposal` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`supporter` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`proposal`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `proposal_supported_by_versions_supporter_article_record_ordinal` ON `proposal_supported_by_versions` (`supporter`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `proposal_supported_by_versions_article` ON `proposal_supported_by_versions` (`article`);--> statement-breakpoint
CREATE TABLE `quote_topics_versions` (
	`quote` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`quote`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `quote_topics_versions_topic_article_record_ordinal` ON `quote_topics_versions` (`topic`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `quote_topics_versions_article` ON `quote_topics_versions` (`article`);--> statement-breakpoint
CREATE TABLE `account_values_versions` (
	`account` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`account`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `account_values_versions_field_article_record_ordinal` ON `account_values_versions` (`field`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `account_values_versions_article` ON `account_values_versions` (`article`);--> statement-breakpoint
CREATE TABLE `open_question_topics_versions` (
	`open_question` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`open_question`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `open_question_topics_versions_topic_article_record_ordinal` ON `open_question_topics_versions` (`topic`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `open_question_topics_versions_article` ON `open_question_topics_versions` (`article`);--> statement-breakpoint
CREATE TABLE `open_question_actors_versions` (
	`open_question` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`actor` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`open_question`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `open_question_actors_versions_actor_article_record_ordinal` ON `open_question_actors_versions` (`actor`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `open_question_actors_versions_article` ON `open_question_actors_versions` (`article`);--> statement-breakpoint
CREATE TABLE `omission_fields_versions` (
	`omission` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`record_ordinal` integer NOT NULL,
	`field` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`omission`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `omission_fields_versions_field_article_record_ordinal` ON `omission_fields_versions` (`field`,`article`,`record_ordinal`);--> statement-breakpoint
CREATE INDEX `omission_fields_versions_article` ON `omission_fields_versions` (`article`);--> statement-breakpoint
CREATE TABLE `mentions_versions` (
	`article` text NOT NULL,
	`type` text NOT NULL,
	`record` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`article`, `type`, `record`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `mentions_versions_type_record_article` ON `mentions_versions` (`type`,`record`,`article`);--> statement-breakpoint
CREATE TABLE `search_entries_versions` (
	`sequence` integer NOT NULL,
	`type` text NOT NULL,
	`record` text NOT NULL,
	`article` text,
	`label` text NOT NULL,
	`body` text NOT NULL,
	`words` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`sequence`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `search_entries_versions_article` ON `search_entries_versions` (`article`) WHERE "search_entries_versions"."article" is not null;--> statement-breakpoint
CREATE INDEX `search_entries_versions_type_record` ON `search_entries_versions` (`type`,`record`);