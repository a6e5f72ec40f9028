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
	`before` text,
	`hash` text,
	`chain` text NOT NULL,
	`doc` text,
	CONSTRAINT "changes_type_values" CHECK("changes"."type" in ('dossier', 'actor', 'place', 'topic', 'event')),
	CONSTRAINT "changes_action_values" CHECK("changes"."action" in ('created', 'updated', 'deleted')),
	CONSTRAINT "changes_shown_values" CHECK("changes"."shown" in ('created', 'updated', 'deleted'))
);
--> statement-breakpoint
CREATE INDEX `changes_made_at_sequence` ON `changes` (`made_at`,`sequence`);--> statement-breakpoint
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
	`hash` text
);
--> statement-breakpoint
CREATE INDEX `audit_subject_sequence` ON `audit` (`subject`,`sequence`);--> statement-breakpoint
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
	`leased_until` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `articles_versions` (
	`id` text NOT NULL,
	`headline` text NOT NULL,
	`subheadline` text,
	`publisher` text NOT NULL,
	`byline` text,
	`url` text,
	`language` text NOT NULL,
	`published_on` text,
	`published_on_earliest` text NOT NULL,
	`published_on_latest` text NOT NULL,
	`published_on_lasts` integer NOT NULL,
	`status` text NOT NULL,
	`text_kind` text NOT NULL,
	`rights` text,
	`source_headline` text,
	`source_publisher` text,
	`source_note` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `articles_versions_publisher_id` ON `articles_versions` (`publisher`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_language_id` ON `articles_versions` (`language`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_status_id` ON `articles_versions` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_text_kind_id` ON `articles_versions` (`text_kind`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_headline_id` ON `articles_versions` (`headline`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_published_on_earliest_id` ON `articles_versions` (`published_on_earliest`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_published_on_lasts_published_on_earliest_id` ON `articles_versions` (`published_on_lasts`,`published_on_earliest`,`id`);--> statement-breakpoint
CREATE INDEX `articles_versions_source_publisher` ON `articles_versions` (`source_publisher`);--> statement-breakpoint
CREATE TABLE `events_versions` (
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`summary` text NOT NULL,
	`status` text NOT NULL,
	`place` text,
	`start` text,
	`start_earliest` text NOT NULL,
	`start_latest` text NOT NULL,
	`start_lasts` integer NOT NULL,
	`end` text,
	`end_earliest` text NOT NULL,
	`end_latest` text NOT NULL,
	`end_lasts` integer NOT NULL,
	`date_basis` text NOT NULL,
	`date_citation` text,
	`duration_text` text,
	`duration_min_minutes` integer,
	`cameo` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `events_versions_kind_id` ON `events_versions` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `events_versions_status_id` ON `events_versions` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `events_versions_place_id` ON `events_versions` (`place`,`id`);--> statement-breakpoint
CREATE INDEX `events_versions_date_basis_id` ON `events_versions` (`date_basis`,`id`);--> statement-breakpoint
CREATE INDEX `events_versions_cameo_id` ON `events_versions` (`cameo`,`id`);--> statement-breakpoint
CREATE INDEX `events_versions_name_id` ON `events_versions` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `events_versions_start_earliest_id` ON `events_versions` (`start_earliest`,`id`);--> statement-breakpoint
CREATE INDEX `events_versions_start_lasts_start_earliest_id` ON `events_versions` (`start_lasts`,`start_earliest`,`id`);--> statement-breakpoint
CREATE INDEX `events_versions_end_lasts_end_earliest_id` ON `events_versions` (`end_lasts`,`end_earliest`,`id`);--> statement-breakpoint
CREATE TABLE `actors_versions` (
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`country` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `actors_versions_kind_id` ON `actors_versions` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `actors_versions_country_id` ON `actors_versions` (`country`,`id`);--> statement-breakpoint
CREATE INDEX `actors_versions_name_id` ON `actors_versions` (`name`,`id`);--> statement-breakpoint
CREATE TABLE `places_versions` (
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`within` text,
	`country` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `places_versions_kind_id` ON `places_versions` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `places_versions_within_id` ON `places_versions` (`within`,`id`);--> statement-breakpoint
CREATE INDEX `places_versions_country_id` ON `places_versions` (`country`,`id`);--> statement-breakpoint
CREATE INDEX `places_versions_name_id` ON `places_versions` (`name`,`id`);--> statement-breakpoint
CREATE TABLE `topics_versions` (
	`id` text NOT NULL,
	`label` text NOT NULL,
	`proposition` text,
	`description` text,
	`broader` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `topics_versions_broader_id` ON `topics_versions` (`broader`,`id`);--> statement-breakpoint
CREATE INDEX `topics_versions_label_id` ON `topics_versions` (`label`,`id`);--> statement-breakpoint
CREATE TABLE `participants_versions` (
	`id` text NOT NULL,
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
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `participants_versions_event_article_ordinal` ON `participants_versions` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `participants_versions_actor_article_ordinal` ON `participants_versions` (`actor`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `participants_versions_role_article_ordinal` ON `participants_versions` (`role`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `participants_versions_on_behalf_of_article_ordinal` ON `participants_versions` (`on_behalf_of`,`article`,`ordinal`);--> statement-breakpoint
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
CREATE INDEX `consensus_points_versions_announced_by_article_ordinal` ON `consensus_points_versions` (`announced_by`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `consensus_points_versions_basis_article_ordinal` ON `consensus_points_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `consensus_points_versions_article_ordinal` ON `consensus_points_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `positions_versions` (
	`id` text NOT NULL,
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
	`stated_on_lasts` integer NOT NULL,
	`attribution` text,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `positions_versions_actor_article_ordinal` ON `positions_versions` (`actor`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_topic_article_ordinal` ON `positions_versions` (`topic`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_stance_article_ordinal` ON `positions_versions` (`stance`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_act_article_ordinal` ON `positions_versions` (`act`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_previous_stance_article_ordinal` ON `positions_versions` (`previous_stance`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_event_article_ordinal` ON `positions_versions` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_attribution_article_ordinal` ON `positions_versions` (`attribution`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_basis_article_ordinal` ON `positions_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_stated_on_earliest_article_ordinal` ON `positions_versions` (`stated_on_earliest`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_stated_on_lasts_stated_on_earliest__05d48e2f` ON `positions_versions` (`stated_on_lasts`,`stated_on_earliest`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_actor_topic_article_ordinal` ON `positions_versions` (`actor`,`topic`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_actor_topic_stated_on_earliest_arti_b4ddb531` ON `positions_versions` (`actor`,`topic`,`stated_on_earliest`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_stance_stated_on_earliest_article_ordinal` ON `positions_versions` (`stance`,`stated_on_earliest`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `positions_versions_article_ordinal` ON `positions_versions` (`article`,`ordinal`);--> statement-breakpoint
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
CREATE INDEX `proposals_versions_event_article_ordinal` ON `proposals_versions` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `proposals_versions_basis_article_ordinal` ON `proposals_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `proposals_versions_article_ordinal` ON `proposals_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `quotes_versions` (
	`id` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`speaker` text NOT NULL,
	`text` text NOT NULL,
	`event` text,
	`stated_on` text,
	`stated_on_earliest` text NOT NULL,
	`stated_on_latest` text NOT NULL,
	`stated_on_lasts` integer NOT NULL,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `quotes_versions_speaker_article_ordinal` ON `quotes_versions` (`speaker`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_versions_event_article_ordinal` ON `quotes_versions` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_versions_basis_article_ordinal` ON `quotes_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_versions_stated_on_earliest_article_ordinal` ON `quotes_versions` (`stated_on_earliest`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_versions_stated_on_lasts_stated_on_earliest_art_b30669b4` ON `quotes_versions` (`stated_on_lasts`,`stated_on_earliest`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `quotes_versions_article_ordinal` ON `quotes_versions` (`article`,`ordinal`);--> statement-breakpoint
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
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `open_questions_versions_event_article_ordinal` ON `open_questions_versions` (`event`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_versions_status_article_ordinal` ON `open_questions_versions` (`status`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_versions_stated_article_ordinal` ON `open_questions_versions` (`stated`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_versions_basis_article_ordinal` ON `open_questions_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `open_questions_versions_resolution_article` ON `open_questions_versions` (`resolution_article`);--> statement-breakpoint
CREATE INDEX `open_questions_versions_resolution_event` ON `open_questions_versions` (`resolution_event`);--> statement-breakpoint
CREATE INDEX `open_questions_versions_article_ordinal` ON `open_questions_versions` (`article`,`ordinal`);--> statement-breakpoint
CREATE TABLE `errata_versions` (
	`id` text NOT NULL,
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
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
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
	`field` text NOT NULL,
	`note` text NOT NULL,
	`basis` text NOT NULL,
	`citation` text,
	`doc` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `omissions_versions_about_type_article_ordinal` ON `omissions_versions` (`about_type`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_versions_about_id_article_ordinal` ON `omissions_versions` (`about_id`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_versions_basis_article_ordinal` ON `omissions_versions` (`basis`,`article`,`ordinal`);--> statement-breakpoint
CREATE INDEX `omissions_versions_field_article_ordinal` ON `omissions_versions` (`field`,`article`,`ordinal`);--> statement-breakpoint
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
CREATE TABLE `sections_versions` (
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`heading` text,
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
CREATE TABLE `actor_memberships_versions` (
	`actor` text NOT NULL,
	`ordinal` integer NOT NULL,
	`organization` text NOT NULL,
	`role` text,
	`start` text,
	`start_earliest` text NOT NULL,
	`start_latest` text NOT NULL,
	`start_lasts` integer NOT NULL,
	`end` text,
	`end_earliest` text NOT NULL,
	`end_latest` text NOT NULL,
	`end_lasts` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`actor`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `actor_memberships_versions_organization` ON `actor_memberships_versions` (`organization`);--> statement-breakpoint
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
CREATE TABLE `evidence_versions` (
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
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`record_type`, `record`, `ordinal`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `evidence_versions_article_paragraph` ON `evidence_versions` (`article`,`paragraph`);--> statement-breakpoint
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
CREATE TABLE `mentions_versions` (
	`article` text NOT NULL,
	`type` text NOT NULL,
	`record` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`article`, `type`, `record`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `mentions_versions_type_record` ON `mentions_versions` (`type`,`record`);--> statement-breakpoint
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
CREATE INDEX `search_entries_versions_article` ON `search_entries_versions` (`article`);--> statement-breakpoint
CREATE INDEX `search_entries_versions_type_record` ON `search_entries_versions` (`type`,`record`);