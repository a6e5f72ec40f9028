DROP INDEX `articles_published_on_latest_id`;
--> statement-breakpoint
ALTER TABLE `articles` ADD `published_on_lasts` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `articles` SET `published_on_lasts` = CASE WHEN `published_on_earliest` = `published_on_latest` THEN 0 ELSE 1 END;
--> statement-breakpoint
CREATE INDEX `articles_published_on_lasts_published_on_earliest_id` ON `articles` (`published_on_lasts`,`published_on_earliest`,`id`);
--> statement-breakpoint
DROP INDEX `events_start_latest_id`;
--> statement-breakpoint
DROP INDEX `events_end_latest_id`;
--> statement-breakpoint
ALTER TABLE `events` ADD `start_lasts` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `events` SET `start_lasts` = CASE WHEN `start_earliest` = `start_latest` THEN 0 ELSE 1 END;
--> statement-breakpoint
ALTER TABLE `events` ADD `end_lasts` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `events` SET `end_lasts` = CASE WHEN `end_earliest` = `end_latest` THEN 0 ELSE 1 END;
--> statement-breakpoint
CREATE INDEX `events_start_lasts_start_earliest_id` ON `events` (`start_lasts`,`start_earliest`,`id`);
--> statement-breakpoint
CREATE INDEX `events_end_lasts_end_earliest_id` ON `events` (`end_lasts`,`end_earliest`,`id`);
--> statement-breakpoint
DROP INDEX `positions_stated_on_latest_article_ordinal`;
--> statement-breakpoint
ALTER TABLE `positions` ADD `stated_on_lasts` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `positions` SET `stated_on_lasts` = CASE WHEN `stated_on_earliest` = `stated_on_latest` THEN 0 ELSE 1 END;
--> statement-breakpoint
CREATE INDEX `positions_stated_on_lasts_stated_on_earliest_article_ordinal` ON `positions` (`stated_on_lasts`,`stated_on_earliest`,`article`,`ordinal`);
--> statement-breakpoint
CREATE INDEX `positions_actor_topic_article_ordinal` ON `positions` (`actor`,`topic`,`article`,`ordinal`);
--> statement-breakpoint
CREATE INDEX `positions_actor_topic_stated_on_earliest_article_ordinal` ON `positions` (`actor`,`topic`,`stated_on_earliest`,`article`,`ordinal`);
--> statement-breakpoint
CREATE INDEX `positions_stance_stated_on_earliest_article_ordinal` ON `positions` (`stance`,`stated_on_earliest`,`article`,`ordinal`);
--> statement-breakpoint
DROP INDEX `quotes_stated_on_latest_article_ordinal`;
--> statement-breakpoint
ALTER TABLE `quotes` ADD `stated_on_lasts` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `quotes` SET `stated_on_lasts` = CASE WHEN `stated_on_earliest` = `stated_on_latest` THEN 0 ELSE 1 END;
--> statement-breakpoint
CREATE INDEX `quotes_stated_on_lasts_stated_on_earliest_article_ordinal` ON `quotes` (`stated_on_lasts`,`stated_on_earliest`,`article`,`ordinal`);
--> statement-breakpoint
DROP INDEX `consensus_point_parties_party_consensus_point`;
--> statement-breakpoint
ALTER TABLE `consensus_point_parties` ADD `article` text NOT NULL DEFAULT '';
--> statement-breakpoint
UPDATE `consensus_point_parties` SET `article` = (SELECT `article` FROM `consensus_points` AS owner WHERE owner.`id` = `consensus_point_parties`.`consensus_point`);
--> statement-breakpoint
ALTER TABLE `consensus_point_parties` ADD `record_ordinal` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `consensus_point_parties` SET `record_ordinal` = (SELECT `ordinal` FROM `consensus_points` AS owner WHERE owner.`id` = `consensus_point_parties`.`consensus_point`);
--> statement-breakpoint
CREATE INDEX `consensus_point_parties_party_article_record_ordinal` ON `consensus_point_parties` (`party`,`article`,`record_ordinal`);
--> statement-breakpoint
DROP INDEX `consensus_point_confirmed_by_confirmer_consensus_point`;
--> statement-breakpoint
ALTER TABLE `consensus_point_confirmed_by` ADD `article` text NOT NULL DEFAULT '';
--> statement-breakpoint
UPDATE `consensus_point_confirmed_by` SET `article` = (SELECT `article` FROM `consensus_points` AS owner WHERE owner.`id` = `consensus_point_confirmed_by`.`consensus_point`);
--> statement-breakpoint
ALTER TABLE `consensus_point_confirmed_by` ADD `record_ordinal` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `consensus_point_confirmed_by` SET `record_ordinal` = (SELECT `ordinal` FROM `consensus_points` AS owner WHERE owner.`id` = `consensus_point_confirmed_by`.`consensus_point`);
--> statement-breakpoint
CREATE INDEX `consensus_point_confirmed_by_confirmer_article_record_ordinal` ON `consensus_point_confirmed_by` (`confirmer`,`article`,`record_ordinal`);
--> statement-breakpoint
DROP INDEX `consensus_point_topics_topic_consensus_point`;
--> statement-breakpoint
ALTER TABLE `consensus_point_topics` ADD `article` text NOT NULL DEFAULT '';
--> statement-breakpoint
UPDATE `consensus_point_topics` SET `article` = (SELECT `article` FROM `consensus_points` AS owner WHERE owner.`id` = `consensus_point_topics`.`consensus_point`);
--> statement-breakpoint
ALTER TABLE `consensus_point_topics` ADD `record_ordinal` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `consensus_point_topics` SET `record_ordinal` = (SELECT `ordinal` FROM `consensus_points` AS owner WHERE owner.`id` = `consensus_point_topics`.`consensus_point`);
--> statement-breakpoint
CREATE INDEX `consensus_point_topics_topic_article_record_ordinal` ON `consensus_point_topics` (`topic`,`article`,`record_ordinal`);
--> statement-breakpoint
DROP INDEX `proposal_proposers_proposer_proposal`;
--> statement-breakpoint
ALTER TABLE `proposal_proposers` ADD `article` text NOT NULL DEFAULT '';
--> statement-breakpoint
UPDATE `proposal_proposers` SET `article` = (SELECT `article` FROM `proposals` AS owner WHERE owner.`id` = `proposal_proposers`.`proposal`);
--> statement-breakpoint
ALTER TABLE `proposal_proposers` ADD `record_ordinal` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `proposal_proposers` SET `record_ordinal` = (SELECT `ordinal` FROM `proposals` AS owner WHERE owner.`id` = `proposal_proposers`.`proposal`);
--> statement-breakpoint
CREATE INDEX `proposal_proposers_proposer_article_record_ordinal` ON `proposal_proposers` (`proposer`,`article`,`record_ordinal`);
--> statement-breakpoint
DROP INDEX `proposal_rejected_by_rejecter_proposal`;
--> statement-breakpoint
ALTER TABLE `proposal_rejected_by` ADD `article` text NOT NULL DEFAULT '';
--> statement-breakpoint
UPDATE `proposal_rejected_by` SET `article` = (SELECT `article` FROM `proposals` AS owner WHERE owner.`id` = `proposal_rejected_by`.`proposal`);
--> statement-breakpoint
ALTER TABLE `proposal_rejected_by` ADD `record_ordinal` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `proposal_rejected_by` SET `record_ordinal` = (SELECT `ordinal` FROM `proposals` AS owner WHERE owner.`id` = `proposal_rejected_by`.`proposal`);
--> statement-breakpoint
CREATE INDEX `proposal_rejected_by_rejecter_article_record_ordinal` ON `proposal_rejected_by` (`rejecter`,`article`,`record_ordinal`);
--> statement-breakpoint
DROP INDEX `proposal_supported_by_supporter_proposal`;
--> statement-breakpoint
ALTER TABLE `proposal_supported_by` ADD `article` text NOT NULL DEFAULT '';
--> statement-breakpoint
UPDATE `proposal_supported_by` SET `article` = (SELECT `article` FROM `proposals` AS owner WHERE owner.`id` = `proposal_supported_by`.`proposal`);
--> statement-breakpoint
ALTER TABLE `proposal_supported_by` ADD `record_ordinal` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `proposal_supported_by` SET `record_ordinal` = (SELECT `ordinal` FROM `proposals` AS owner WHERE owner.`id` = `proposal_supported_by`.`proposal`);
--> statement-breakpoint
CREATE INDEX `proposal_supported_by_supporter_article_record_ordinal` ON `proposal_supported_by` (`supporter`,`article`,`record_ordinal`);
--> statement-breakpoint
DROP INDEX `quote_topics_topic_quote`;
--> statement-breakpoint
ALTER TABLE `quote_topics` ADD `article` text NOT NULL DEFAULT '';
--> statement-breakpoint
UPDATE `quote_topics` SET `article` = (SELECT `article` FROM `quotes` AS owner WHERE owner.`id` = `quote_topics`.`quote`);
--> statement-breakpoint
ALTER TABLE `quote_topics` ADD `record_ordinal` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `quote_topics` SET `record_ordinal` = (SELECT `ordinal` FROM `quotes` AS owner WHERE owner.`id` = `quote_topics`.`quote`);
--> statement-breakpoint
CREATE INDEX `quote_topics_topic_article_record_ordinal` ON `quote_topics` (`topic`,`article`,`record_ordinal`);
--> statement-breakpoint
DROP INDEX `open_question_topics_topic_open_question`;
--> statement-breakpoint
ALTER TABLE `open_question_topics` ADD `article` text NOT NULL DEFAULT '';
--> statement-breakpoint
UPDATE `open_question_topics` SET `article` = (SELECT `article` FROM `open_questions` AS owner WHERE owner.`id` = `open_question_topics`.`open_question`);
--> statement-breakpoint
ALTER TABLE `open_question_topics` ADD `record_ordinal` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `open_question_topics` SET `record_ordinal` = (SELECT `ordinal` FROM `open_questions` AS owner WHERE owner.`id` = `open_question_topics`.`open_question`);
--> statement-breakpoint
CREATE INDEX `open_question_topics_topic_article_record_ordinal` ON `open_question_topics` (`topic`,`article`,`record_ordinal`);
--> statement-breakpoint
DROP INDEX `open_question_actors_actor_open_question`;
--> statement-breakpoint
ALTER TABLE `open_question_actors` ADD `article` text NOT NULL DEFAULT '';
--> statement-breakpoint
UPDATE `open_question_actors` SET `article` = (SELECT `article` FROM `open_questions` AS owner WHERE owner.`id` = `open_question_actors`.`open_question`);
--> statement-breakpoint
ALTER TABLE `open_question_actors` ADD `record_ordinal` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `open_question_actors` SET `record_ordinal` = (SELECT `ordinal` FROM `open_questions` AS owner WHERE owner.`id` = `open_question_actors`.`open_question`);
--> statement-breakpoint
CREATE INDEX `open_question_actors_actor_article_record_ordinal` ON `open_question_actors` (`actor`,`article`,`record_ordinal`);
--> statement-breakpoint
ALTER TABLE `actor_memberships` ADD `start_lasts` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `actor_memberships` SET `start_lasts` = CASE WHEN `start_earliest` = `start_latest` THEN 0 ELSE 1 END;
--> statement-breakpoint
ALTER TABLE `actor_memberships` ADD `end_lasts` integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE `actor_memberships` SET `end_lasts` = CASE WHEN `end_earliest` = `end_latest` THEN 0 ELSE 1 END;
