CREATE TABLE `records` (
	`type` text NOT NULL,
	`id` text NOT NULL,
	`article` text,
	PRIMARY KEY(`type`, `id`),
	CONSTRAINT "records_type_values" CHECK("records"."type" in ('actor', 'place', 'topic', 'event', 'article', 'participant', 'consensus_point', 'position', 'proposal', 'quote', 'open_question', 'erratum', 'omission', 'event_relation'))
);
--> statement-breakpoint
CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`headline` text NOT NULL,
	`subheadline` text,
	`publisher` text NOT NULL,
	`byline` text,
	`url` text,
	`language` text NOT NULL,
	`published_on` text,
	`published_on_earliest` text NOT NULL,
	`published_on_latest` text NOT NULL,
	`status` text NOT NULL,
	`text_kind` text NOT NULL,
	`rights` text,
	`source_headline` text,
	`source_publisher` text,
	`source_note` text,
	`doc` text NOT NULL,
	FOREIGN KEY (`publisher`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_publisher`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "articles_status_values" CHECK("articles"."status" in ('usable', 'withheld', 'canceled')),
	CONSTRAINT "articles_text_kind_values" CHECK("articles"."text_kind" in ('original', 'digest'))
);
--> statement-breakpoint
CREATE INDEX `articles_publisher_id` ON `articles` (`publisher`,`id`);--> statement-breakpoint
CREATE INDEX `articles_language_id` ON `articles` (`language`,`id`);--> statement-breakpoint
CREATE INDEX `articles_status_id` ON `articles` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `articles_text_kind_id` ON `articles` (`text_kind`,`id`);--> statement-breakpoint
CREATE INDEX `articles_headline_id` ON `articles` (`headline`,`id`);--> statement-breakpoint
CREATE INDEX `articles_published_on_earliest_id` ON `articles` (`published_on_earliest`,`id`);--> statement-breakpoint
CREATE INDEX `articles_published_on_latest_id` ON `articles` (`published_on_latest`,`id`);--> statement-breakpoint
CREATE INDEX `articles_source_publisher` ON `articles` (`source_publisher`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`summary` text NOT NULL,
	`status` text NOT NULL,
	`place` text,
	`start` text,
	`start_earliest` text NOT NULL,
	`start_latest` text NOT NULL,
	`end` text,
	`end_earliest` text NOT NULL,
	`end_latest` text NOT NULL,
	`date_basis` text NOT NULL,
	`date_citation` text,
	`duration_text` text,
	`duration_min_minutes` integer,
	`cameo` text,
	`doc` text NOT NULL,
	FOREIGN KEY (`place`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_kind_values" CHECK("events"."kind" in ('talks', 'summit', 'visit', 'conflict', 'statement', 'tour')),
	CONSTRAINT "events_status_values" CHECK("events"."status" in ('proposed', 'tentative', 'confirmed', 'ongoing', 'occurred', 'cancelled')),
	CONSTRAINT "events_date_basis_values" CHECK("events"."date_basis" in ('reported', 'editorial', 'not_stated'))
);
--> statement-breakpoint
CREATE INDEX `events_kind_id` ON `events` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `events_status_id` ON `events` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `events_place_id` ON `events` (`place`,`id`);--> statement-breakpoint
CREATE INDEX `events_date_basis_id` ON `events` (`date_basis`,`id`);--> statement-breakpoint
CREATE INDEX `events_cameo_id` ON `events` (`cameo`,`id`);--> statement-breakpoint
CREATE INDEX `events_name_id` ON `events` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `events_start_earliest_id` ON `events` (`start_earliest`,`id`);--> statement-breakpoint
CREATE INDEX `events_start_latest_id` ON `events` (`start_latest`,`id`);--> statement-breakpoint
CREATE INDEX `events_end_latest_id` ON `events` (`end_latest`,`id`);--> statement-breakpoint
CREATE TABLE `actors` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`country` text,
	`doc` text NOT NULL,
	CONSTRAINT "actors_kind_values" CHECK("actors"."kind" in ('person', 'state', 'organization', 'group', 'publisher'))
);
--> statement-breakpoint
CREATE INDEX `actors_kind_id` ON `actors` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `actors_country_id` ON `actors` (`country`,`id`);--> statement-breakpoint
CREATE INDEX `actors_name_id` ON `actors` (`name`,`id`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`within` text,
	`country` text,
	`doc` text NOT NULL,
	FOREIGN KEY (`within`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "places_kind_values" CHECK("places"."kind" in ('venue', 'city', 'region', 'country'))
);
--> statement-breakpoint
CREATE INDEX `places_kind_id` ON `places` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `places_within_id` ON `places` (`within`,`id`);--> statement-breakpoint
CREATE INDEX `places_country_id` ON `places` (`country`,`id`);--> statement-breakpoint
CREATE INDEX `places_name_id` ON `places` (`name`,`id`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`proposition` text,
	`description` text,
	`broader` text,
	`doc` text NOT NULL,
	FOREIGN KEY (`broader`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `topics_broader_id` ON `topics` (`broader`,`id`);--> statement-breakpoint
CREATE INDEX `topics_label_id` ON `topics` (`label`,`id`);--> statement-breakpoint
CREATE TABLE `participants` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`event` text NOT NULL,
	`actor` text NOT NULL,
	`role` text NOT NULL,
	`capacity` text,
	`on_behalf_of` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "participants_role_values" CHECK("participants"."role" in ('host', 'mediator', 'delegate', 'attendee', 'organizer', 'speaker', 'third_party', 'excluded', 'invited')),
	CONSTRAINT "participants_basis_values" CHECK("participants"."basis" in ('reported', 'editorial'))
);
--> statement-breakpoint
CREATE INDEX `participants_event_article_ordinal` ON `participants` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `participants_actor_article_ordinal` ON `participants` (`actor`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `participants_role_article_ordinal` ON `participants` (`role`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `participants_on_behalf_of_article_ordinal` ON `participants` (`on_behalf_of`,`article`,`ordinal`);--> statement-breakpoint
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
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`announced_by`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "consensus_points_basis_values" CHECK("consensus_points"."basis" in ('reported', 'editorial'))
);
--> statement-breakpoint
CREATE INDEX `consensus_points_event_article_ordinal` ON `consensus_points` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `consensus_points_announced_by_article_ordinal` ON `consensus_points` (`announced_by`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `consensus_points_basis_article_ordinal` ON `consensus_points` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `consensus_points_article_ordinal_unique` ON `consensus_points` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `positions` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`actor` text NOT NULL,
	`topic` text NOT NULL,
	`stance` text NOT NULL,
	`stance_score` integer,
	`act` text NOT NULL,
	`summary` text NOT NULL,
	`condition` text,
	`previous_stance` text,
	`shift` text,
	`event` text,
	`stated_on` text,
	`stated_on_earliest` text NOT NULL,
	`stated_on_latest` text NOT NULL,
	`attribution` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attribution`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "positions_stance_values" CHECK("positions"."stance" in ('support', 'conditional_support', 'neutral', 'divided', 'conditional_oppose', 'oppose')),
	CONSTRAINT "positions_act_values" CHECK("positions"."act" in ('statement', 'consult', 'request', 'accept', 'reject', 'propose', 'threaten')),
	CONSTRAINT "positions_previous_stance_values" CHECK("positions"."previous_stance" in ('support', 'conditional_support', 'neutral', 'divided', 'conditional_oppose', 'oppose')),
	CONSTRAINT "positions_basis_values" CHECK("positions"."basis" in ('reported', 'editorial'))
);
--> statement-breakpoint
CREATE INDEX `positions_actor_article_ordinal` ON `positions` (`actor`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_topic_article_ordinal` ON `positions` (`topic`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_stance_article_ordinal` ON `positions` (`stance`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_act_article_ordinal` ON `positions` (`act`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_previous_stance_article_ordinal` ON `positions` (`previous_stance`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_event_article_ordinal` ON `positions` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_attribution_article_ordinal` ON `positions` (`attribution`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_basis_article_ordinal` ON `positions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_stated_on_earliest_article_ordinal` ON `positions` (`stated_on_earliest`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_stated_on_latest_article_ordinal` ON `positions` (`stated_on_latest`,`article`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `positions_article_ordinal_unique` ON `positions` (`article`,`ordinal`);--> statement-breakpoint
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
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "proposals_status_values" CHECK("proposals"."status" in ('proposed', 'under_discussion', 'adopted', 'rejected', 'withdrawn')),
	CONSTRAINT "proposals_basis_values" CHECK("proposals"."basis" in ('reported', 'editorial'))
);
--> statement-breakpoint
CREATE INDEX `proposals_topic_article_ordinal` ON `proposals` (`topic`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `proposals_status_article_ordinal` ON `proposals` (`status`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `proposals_event_article_ordinal` ON `proposals` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `proposals_basis_article_ordinal` ON `proposals` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_article_ordinal_unique` ON `proposals` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `quotes` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`speaker` text NOT NULL,
	`text` text NOT NULL,
	`event` text,
	`stated_on` text,
	`stated_on_earliest` text NOT NULL,
	`stated_on_latest` text NOT NULL,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	FOREIGN KEY (`speaker`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "quotes_basis_values" CHECK("quotes"."basis" in ('reported', 'editorial'))
);
--> statement-breakpoint
CREATE INDEX `quotes_speaker_article_ordinal` ON `quotes` (`speaker`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_event_article_ordinal` ON `quotes` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_basis_article_ordinal` ON `quotes` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_stated_on_earliest_article_ordinal` ON `quotes` (`stated_on_earliest`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_stated_on_latest_article_ordinal` ON `quotes` (`stated_on_latest`,`article`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `quotes_article_ordinal_unique` ON `quotes` (`article`,`ordinal`);--> statement-breakpoint
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
	`doc` text NOT NULL,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolution_article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolution_event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "open_questions_status_values" CHECK("open_questions"."status" in ('open', 'resolved', 'obsolete')),
	CONSTRAINT "open_questions_stated_values" CHECK("open_questions"."stated" in ('explicit', 'implicit')),
	CONSTRAINT "open_questions_basis_values" CHECK("open_questions"."basis" in ('reported', 'editorial'))
);
--> statement-breakpoint
CREATE INDEX `open_questions_event_article_ordinal` ON `open_questions` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_status_article_ordinal` ON `open_questions` (`status`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_stated_article_ordinal` ON `open_questions` (`stated`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_basis_article_ordinal` ON `open_questions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_resolution_article` ON `open_questions` (`resolution_article`);--> statement-breakpoint
CREATE INDEX `open_questions_resolution_event` ON `open_questions` (`resolution_event`);--> statement-breakpoint
CREATE UNIQUE INDEX `open_questions_article_ordinal_unique` ON `open_questions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `errata` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`printed` text NOT NULL,
	`correct` text NOT NULL,
	`about_type` text NOT NULL,
	`about_id` text NOT NULL,
	`note` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`about_type`,`about_id`) REFERENCES `records`(`type`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "errata_about_type_values" CHECK("errata"."about_type" in ('actor', 'place', 'topic', 'event', 'article', 'participant', 'consensus_point', 'position', 'proposal', 'quote', 'open_question', 'erratum', 'omission', 'event_relation')),
	CONSTRAINT "errata_basis_values" CHECK("errata"."basis" in ('reported', 'editorial'))
);
--> statement-breakpoint
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
	`field` text NOT NULL,
	`note` text NOT NULL,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`about_type`,`about_id`) REFERENCES `records`(`type`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "omissions_about_type_values" CHECK("omissions"."about_type" in ('actor', 'place', 'topic', 'event', 'article', 'participant', 'consensus_point', 'position', 'proposal', 'quote', 'open_question', 'erratum', 'omission', 'event_relation')),
	CONSTRAINT "omissions_basis_values" CHECK("omissions"."basis" in ('reported', 'editorial'))
);
--> statement-breakpoint
CREATE INDEX `omissions_about_type_article_ordinal` ON `omissions` (`about_type`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_about_id_article_ordinal` ON `omissions` (`about_id`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_basis_article_ordinal` ON `omissions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_field_article_ordinal` ON `omissions` (`field`,`article`,`ordinal`);--> statement-breakpoint
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
	FOREIGN KEY (`from`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "event_relations_kind_values" CHECK("event_relations"."kind" in ('subevent_of', 'follows', 'precedes', 'response_to', 'context_of', 'same_tour')),
	CONSTRAINT "event_relations_basis_values" CHECK("event_relations"."basis" in ('reported', 'editorial'))
);
--> statement-breakpoint
CREATE INDEX `event_relations_from_article_ordinal` ON `event_relations` (`from`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `event_relations_to_article_ordinal` ON `event_relations` (`to`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `event_relations_kind_article_ordinal` ON `event_relations` (`kind`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `event_relations_basis_article_ordinal` ON `event_relations` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_relations_article_ordinal_unique` ON `event_relations` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `sections` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`heading` text,
	PRIMARY KEY(`article`, `ordinal`),
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `paragraphs` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`section` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`article`, `ordinal`),
	FOREIGN KEY (`article`,`section`) REFERENCES `sections`(`article`,`ordinal`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `paragraphs_article_section` ON `paragraphs` (`article`,`section`);--> statement-breakpoint
CREATE TABLE `article_events` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`event` text NOT NULL,
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
	PRIMARY KEY(`actor`, `ordinal`),
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "actor_aliases_kind_values" CHECK("actor_aliases"."kind" in ('alias', 'abbreviation', 'metonym', 'misprint'))
);
--> statement-breakpoint
CREATE TABLE `actor_identifiers` (
	`actor` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
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
	`start_earliest` text NOT NULL,
	`start_latest` text NOT NULL,
	`end` text,
	`end_earliest` text NOT NULL,
	`end_latest` text NOT NULL,
	PRIMARY KEY(`actor`, `ordinal`),
	FOREIGN KEY (`organization`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `actor_memberships_organization` ON `actor_memberships` (`organization`);--> statement-breakpoint
CREATE TABLE `place_identifiers` (
	`place` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`place`, `ordinal`),
	FOREIGN KEY (`place`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `topic_identifiers` (
	`topic` text NOT NULL,
	`ordinal` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`topic`, `ordinal`),
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`record_type` text NOT NULL,
	`record` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`paragraph` integer NOT NULL,
	`exact` text NOT NULL,
	`prefix` text,
	`suffix` text,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	PRIMARY KEY(`record_type`, `record`, `ordinal`),
	FOREIGN KEY (`record_type`,`record`) REFERENCES `records`(`type`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`,`paragraph`) REFERENCES `paragraphs`(`article`,`ordinal`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "evidence_record_type_values" CHECK("evidence"."record_type" in ('actor', 'place', 'topic', 'event', 'article', 'participant', 'consensus_point', 'position', 'proposal', 'quote', 'open_question', 'erratum', 'omission', 'event_relation'))
);
--> statement-breakpoint
CREATE INDEX `evidence_article_paragraph` ON `evidence` (`article`,`paragraph`);--> statement-breakpoint
CREATE TABLE `consensus_point_parties` (
	`consensus_point` text NOT NULL,
	`ordinal` integer NOT NULL,
	`party` text NOT NULL,
	PRIMARY KEY(`consensus_point`, `ordinal`),
	FOREIGN KEY (`party`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consensus_point`) REFERENCES `consensus_points`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consensus_point_parties_party_consensus_point` ON `consensus_point_parties` (`party`,`consensus_point`);--> statement-breakpoint
CREATE TABLE `consensus_point_confirmed_by` (
	`consensus_point` text NOT NULL,
	`ordinal` integer NOT NULL,
	`confirmer` text NOT NULL,
	PRIMARY KEY(`consensus_point`, `ordinal`),
	FOREIGN KEY (`confirmer`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consensus_point`) REFERENCES `consensus_points`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consensus_point_confirmed_by_confirmer_consensus_point` ON `consensus_point_confirmed_by` (`confirmer`,`consensus_point`);--> statement-breakpoint
CREATE TABLE `consensus_point_topics` (
	`consensus_point` text NOT NULL,
	`ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	PRIMARY KEY(`consensus_point`, `ordinal`),
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consensus_point`) REFERENCES `consensus_points`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consensus_point_topics_topic_consensus_point` ON `consensus_point_topics` (`topic`,`consensus_point`);--> statement-breakpoint
CREATE TABLE `proposal_proposers` (
	`proposal` text NOT NULL,
	`ordinal` integer NOT NULL,
	`proposer` text NOT NULL,
	PRIMARY KEY(`proposal`, `ordinal`),
	FOREIGN KEY (`proposer`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposal_proposers_proposer_proposal` ON `proposal_proposers` (`proposer`,`proposal`);--> statement-breakpoint
CREATE TABLE `proposal_rejected_by` (
	`proposal` text NOT NULL,
	`ordinal` integer NOT NULL,
	`rejecter` text NOT NULL,
	PRIMARY KEY(`proposal`, `ordinal`),
	FOREIGN KEY (`rejecter`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposal_rejected_by_rejecter_proposal` ON `proposal_rejected_by` (`rejecter`,`proposal`);--> statement-breakpoint
CREATE TABLE `proposal_supported_by` (
	`proposal` text NOT NULL,
	`ordinal` integer NOT NULL,
	`supporter` text NOT NULL,
	PRIMARY KEY(`proposal`, `ordinal`),
	FOREIGN KEY (`supporter`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposal_supported_by_supporter_proposal` ON `proposal_supported_by` (`supporter`,`proposal`);--> statement-breakpoint
CREATE TABLE `quote_topics` (
	`quote` text NOT NULL,
	`ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	PRIMARY KEY(`quote`, `ordinal`),
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quote`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `quote_topics_topic_quote` ON `quote_topics` (`topic`,`quote`);--> statement-breakpoint
CREATE TABLE `open_question_topics` (
	`open_question` text NOT NULL,
	`ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	PRIMARY KEY(`open_question`, `ordinal`),
	FOREIGN KEY (`topic`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`open_question`) REFERENCES `open_questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `open_question_topics_topic_open_question` ON `open_question_topics` (`topic`,`open_question`);--> statement-breakpoint
CREATE TABLE `open_question_actors` (
	`open_question` text NOT NULL,
	`ordinal` integer NOT NULL,
	`actor` text NOT NULL,
	PRIMARY KEY(`open_question`, `ordinal`),
	FOREIGN KEY (`actor`) REFERENCES `actors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`open_question`) REFERENCES `open_questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `open_question_actors_actor_open_question` ON `open_question_actors` (`actor`,`open_question`);--> statement-breakpoint
CREATE TABLE `mentions` (
	`article` text NOT NULL,
	`type` text NOT NULL,
	`record` text NOT NULL,
	PRIMARY KEY(`article`, `type`, `record`),
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`type`,`record`) REFERENCES `records`(`type`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mentions_type_values" CHECK("mentions"."type" in ('actor', 'place', 'topic', 'event', 'article', 'participant', 'consensus_point', 'position', 'proposal', 'quote', 'open_question', 'erratum', 'omission', 'event_relation'))
);
--> statement-breakpoint
CREATE INDEX `mentions_type_record` ON `mentions` (`type`,`record`);--> statement-breakpoint
CREATE TABLE `dossiers` (
	`id` text PRIMARY KEY NOT NULL,
	`doc` text NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
