CREATE TABLE "records" (
	"type" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C",
	CONSTRAINT "records_type_id_pk" PRIMARY KEY("type","id")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" text COLLATE "C" NOT NULL,
	"headline" text COLLATE "C" NOT NULL,
	"subheadline" text COLLATE "C",
	"publisher" text COLLATE "C" NOT NULL,
	"url" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"genre" text COLLATE "C",
	"published_on" text COLLATE "C",
	"published_on_earliest" text COLLATE "C",
	"published_on_latest" text COLLATE "C",
	"published_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"published_on_lasts" integer,
	"updated_on" text COLLATE "C",
	"updated_on_earliest" text COLLATE "C",
	"updated_on_latest" text COLLATE "C",
	"updated_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"updated_on_lasts" integer,
	"status" text COLLATE "C" NOT NULL,
	"embargoed_until" text COLLATE "C",
	"embargoed_until_earliest" text COLLATE "C",
	"embargoed_until_latest" text COLLATE "C",
	"embargoed_until_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"embargoed_until_lasts" integer,
	"cancellation_reason" text COLLATE "C",
	"cancellation_made_on" text COLLATE "C",
	"cancellation_made_on_earliest" text COLLATE "C",
	"cancellation_made_on_latest" text COLLATE "C",
	"cancellation_made_on_order" text COLLATE "C" DEFAULT '',
	"cancellation_made_on_lasts" integer,
	"text_kind" text COLLATE "C" NOT NULL,
	"rights" text COLLATE "C",
	"source_headline" text COLLATE "C",
	"source_publisher" text COLLATE "C",
	"source_note" text COLLATE "C",
	"translation_of" text COLLATE "C",
	"reprint_of" text COLLATE "C",
	"first_shown" integer DEFAULT 0 NOT NULL,
	"caption" text COLLATE "C" NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "articles_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "actors" (
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C",
	"country" text COLLATE "C",
	"citation" text COLLATE "C",
	"record_status" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "actors_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"within" text COLLATE "C",
	"country" text COLLATE "C",
	"latitude" double precision,
	"longitude" double precision,
	"precision" double precision,
	"citation" text COLLATE "C",
	"record_status" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "places_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" text COLLATE "C" NOT NULL,
	"label" text COLLATE "C" NOT NULL,
	"proposition" text COLLATE "C",
	"description" text COLLATE "C",
	"broader" text COLLATE "C",
	"citation" text COLLATE "C",
	"record_status" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "topics_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C",
	"start" text COLLATE "C",
	"start_earliest" text COLLATE "C",
	"start_latest" text COLLATE "C",
	"start_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"start_lasts" integer,
	"end" text COLLATE "C",
	"end_earliest" text COLLATE "C",
	"end_latest" text COLLATE "C",
	"end_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"end_lasts" integer,
	"date_basis" text COLLATE "C" NOT NULL,
	"broader" text COLLATE "C",
	"citation" text COLLATE "C",
	"record_status" text COLLATE "C",
	"caption" text COLLATE "C" NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "events_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"actor" text COLLATE "C",
	"unnamed" text COLLATE "C",
	"sourcing" text COLLATE "C",
	"capacity" text COLLATE "C",
	"role" text COLLATE "C" NOT NULL,
	"on_behalf_of" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "participants_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "participants_article_ordinal_unique" UNIQUE("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "consensus_points" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"announced_by" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "consensus_points_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "consensus_points_article_ordinal_unique" UNIQUE("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"actor" text COLLATE "C",
	"unnamed" text COLLATE "C",
	"sourcing" text COLLATE "C",
	"capacity" text COLLATE "C",
	"act" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"topic" text COLLATE "C",
	"stance" text COLLATE "C",
	"stance_score" integer,
	"condition" text COLLATE "C",
	"previous_stance" text COLLATE "C",
	"event" text COLLATE "C",
	"stated_on" text COLLATE "C",
	"stated_on_earliest" text COLLATE "C",
	"stated_on_latest" text COLLATE "C",
	"stated_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"stated_on_lasts" integer,
	"attribution" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"effective_on" text COLLATE "C",
	"effective_on_earliest" text COLLATE "C",
	"effective_on_latest" text COLLATE "C",
	"effective_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"effective_on_lasts" integer,
	"effective_basis" text COLLATE "C",
	"recency" text COLLATE "C" DEFAULT '' NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "positions_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "positions_article_ordinal_unique" UNIQUE("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"actor" text COLLATE "C",
	"unnamed" text COLLATE "C",
	"sourcing" text COLLATE "C",
	"capacity" text COLLATE "C",
	"act" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C",
	"responds_to" text COLLATE "C",
	"event" text COLLATE "C",
	"stated_on" text COLLATE "C",
	"stated_on_earliest" text COLLATE "C",
	"stated_on_latest" text COLLATE "C",
	"stated_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"stated_on_lasts" integer,
	"answers" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"effective_on" text COLLATE "C",
	"effective_on_earliest" text COLLATE "C",
	"effective_on_latest" text COLLATE "C",
	"effective_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"effective_on_lasts" integer,
	"effective_basis" text COLLATE "C",
	"recency" text COLLATE "C" DEFAULT '' NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"caption" text COLLATE "C" NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "claims_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "claims_article_ordinal_unique" UNIQUE("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"measure" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" DEFAULT 'actual' NOT NULL,
	"label" text COLLATE "C",
	"value" double precision,
	"low" double precision,
	"high" double precision,
	"text" text COLLATE "C",
	"margin" double precision,
	"qualifier" text COLLATE "C",
	"unit" text COLLATE "C",
	"currency" text COLLATE "C",
	"of" text COLLATE "C",
	"option" text COLLATE "C",
	"according_to" text COLLATE "C",
	"unnamed" text COLLATE "C",
	"sourcing" text COLLATE "C",
	"capacity" text COLLATE "C",
	"stated_on" text COLLATE "C",
	"stated_on_earliest" text COLLATE "C",
	"stated_on_latest" text COLLATE "C",
	"stated_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"stated_on_lasts" integer,
	"period" text COLLATE "C",
	"period_earliest" text COLLATE "C",
	"period_latest" text COLLATE "C",
	"period_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"period_lasts" integer,
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"effective_on" text COLLATE "C",
	"effective_on_earliest" text COLLATE "C",
	"effective_on_latest" text COLLATE "C",
	"effective_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"effective_on_lasts" integer,
	"effective_basis" text COLLATE "C",
	"recency" text COLLATE "C" DEFAULT '' NOT NULL,
	"value_least" double precision DEFAULT -1e+300 NOT NULL,
	"value_most" double precision DEFAULT -1e+300 NOT NULL,
	"caption" text COLLATE "C" NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "figures_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "figures_article_ordinal_unique" UNIQUE("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"event" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "proposals_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "proposals_article_ordinal_unique" UNIQUE("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "quotes" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"speaker" text COLLATE "C",
	"unnamed" text COLLATE "C",
	"sourcing" text COLLATE "C",
	"capacity" text COLLATE "C",
	"text" text COLLATE "C" NOT NULL,
	"event" text COLLATE "C",
	"stated_on" text COLLATE "C",
	"stated_on_earliest" text COLLATE "C",
	"stated_on_latest" text COLLATE "C",
	"stated_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"stated_on_lasts" integer,
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"effective_on" text COLLATE "C",
	"effective_on_earliest" text COLLATE "C",
	"effective_on_latest" text COLLATE "C",
	"effective_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"effective_on_lasts" integer,
	"effective_basis" text COLLATE "C",
	"recency" text COLLATE "C" DEFAULT '' NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "quotes_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "quotes_article_ordinal_unique" UNIQUE("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"about_type" text COLLATE "C" NOT NULL,
	"about_id" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"according_to" text COLLATE "C",
	"unnamed" text COLLATE "C",
	"sourcing" text COLLATE "C",
	"capacity" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "accounts_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "accounts_article_ordinal_unique" UNIQUE("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "open_questions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"question" text COLLATE "C" NOT NULL,
	"event" text COLLATE "C",
	"status" text COLLATE "C" NOT NULL,
	"resolution_summary" text COLLATE "C",
	"resolution_article" text COLLATE "C",
	"resolution_event" text COLLATE "C",
	"stated" text COLLATE "C" NOT NULL,
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"first_shown" integer DEFAULT 0 NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "open_questions_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "open_questions_article_ordinal_unique" UNIQUE("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "errata" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"printed" text COLLATE "C" NOT NULL,
	"correct" text COLLATE "C" NOT NULL,
	"about_type" text COLLATE "C" NOT NULL,
	"about_id" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "errata_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "errata_article_ordinal_unique" UNIQUE("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "omissions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"about_type" text COLLATE "C" NOT NULL,
	"about_id" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C" NOT NULL,
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "omissions_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "omissions_article_ordinal_unique" UNIQUE("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "event_relations" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"from" text COLLATE "C" NOT NULL,
	"to" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "event_relations_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "event_relations_article_ordinal_unique" UNIQUE("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "article_authors" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"actor" text COLLATE "C",
	"valid_from" integer NOT NULL,
	CONSTRAINT "article_authors_article_ordinal_pk" PRIMARY KEY("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "article_topics" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "article_topics_article_ordinal_pk" PRIMARY KEY("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "article_images" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"url" text COLLATE "C" NOT NULL,
	"caption" text COLLATE "C",
	"credit" text COLLATE "C",
	"alternative_text" text COLLATE "C",
	"valid_from" integer NOT NULL,
	CONSTRAINT "article_images_article_ordinal_pk" PRIMARY KEY("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "article_corrections" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"made_on" text COLLATE "C",
	"made_on_earliest" text COLLATE "C",
	"made_on_latest" text COLLATE "C",
	"made_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"made_on_lasts" integer,
	"valid_from" integer NOT NULL,
	CONSTRAINT "article_corrections_article_ordinal_pk" PRIMARY KEY("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"heading" text COLLATE "C",
	"published_on" text COLLATE "C",
	"published_on_earliest" text COLLATE "C",
	"published_on_latest" text COLLATE "C",
	"published_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"published_on_lasts" integer,
	"valid_from" integer NOT NULL,
	CONSTRAINT "sections_article_ordinal_pk" PRIMARY KEY("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "paragraphs" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"section" integer NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "paragraphs_article_ordinal_pk" PRIMARY KEY("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "article_events" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "article_events_article_ordinal_pk" PRIMARY KEY("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "actor_aliases" (
	"actor" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C",
	"valid_from" integer NOT NULL,
	CONSTRAINT "actor_aliases_actor_ordinal_pk" PRIMARY KEY("actor","ordinal")
);
--> statement-breakpoint
CREATE TABLE "actor_memberships" (
	"actor" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"organization" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C",
	"start" text COLLATE "C",
	"start_earliest" text COLLATE "C",
	"start_latest" text COLLATE "C",
	"start_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"start_lasts" integer,
	"end" text COLLATE "C",
	"end_earliest" text COLLATE "C",
	"end_latest" text COLLATE "C",
	"end_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"end_lasts" integer,
	"valid_from" integer NOT NULL,
	CONSTRAINT "actor_memberships_actor_ordinal_pk" PRIMARY KEY("actor","ordinal")
);
--> statement-breakpoint
CREATE TABLE "actor_codes" (
	"actor" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C",
	"code" text COLLATE "C",
	"label" text COLLATE "C",
	"valid_from" integer NOT NULL,
	CONSTRAINT "actor_codes_actor_ordinal_pk" PRIMARY KEY("actor","ordinal")
);
--> statement-breakpoint
CREATE TABLE "actor_identifiers" (
	"actor" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "actor_identifiers_actor_ordinal_pk" PRIMARY KEY("actor","ordinal")
);
--> statement-breakpoint
CREATE TABLE "place_codes" (
	"place" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C",
	"code" text COLLATE "C",
	"label" text COLLATE "C",
	"valid_from" integer NOT NULL,
	CONSTRAINT "place_codes_place_ordinal_pk" PRIMARY KEY("place","ordinal")
);
--> statement-breakpoint
CREATE TABLE "place_identifiers" (
	"place" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "place_identifiers_place_ordinal_pk" PRIMARY KEY("place","ordinal")
);
--> statement-breakpoint
CREATE TABLE "topic_codes" (
	"topic" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C",
	"code" text COLLATE "C",
	"label" text COLLATE "C",
	"valid_from" integer NOT NULL,
	CONSTRAINT "topic_codes_topic_ordinal_pk" PRIMARY KEY("topic","ordinal")
);
--> statement-breakpoint
CREATE TABLE "topic_identifiers" (
	"topic" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "topic_identifiers_topic_ordinal_pk" PRIMARY KEY("topic","ordinal")
);
--> statement-breakpoint
CREATE TABLE "event_codes" (
	"event" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C",
	"code" text COLLATE "C",
	"label" text COLLATE "C",
	"valid_from" integer NOT NULL,
	CONSTRAINT "event_codes_event_ordinal_pk" PRIMARY KEY("event","ordinal")
);
--> statement-breakpoint
CREATE TABLE "event_identifiers" (
	"event" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "event_identifiers_event_ordinal_pk" PRIMARY KEY("event","ordinal")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"record_type" text COLLATE "C" NOT NULL,
	"record" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"in" text COLLATE "C" NOT NULL,
	"paragraph" integer,
	"section" integer,
	"exact" text COLLATE "C" NOT NULL,
	"prefix" text COLLATE "C",
	"suffix" text COLLATE "C",
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "evidence_record_type_record_ordinal_pk" PRIMARY KEY("record_type","record","ordinal")
);
--> statement-breakpoint
CREATE TABLE "consensus_point_parties" (
	"consensus_point" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"party" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "consensus_point_parties_consensus_point_ordinal_pk" PRIMARY KEY("consensus_point","ordinal")
);
--> statement-breakpoint
CREATE TABLE "consensus_point_confirmed_by" (
	"consensus_point" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"confirmer" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "consensus_point_confirmed_by_consensus_point_ordinal_pk" PRIMARY KEY("consensus_point","ordinal")
);
--> statement-breakpoint
CREATE TABLE "consensus_point_topics" (
	"consensus_point" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "consensus_point_topics_consensus_point_ordinal_pk" PRIMARY KEY("consensus_point","ordinal")
);
--> statement-breakpoint
CREATE TABLE "claim_about" (
	"claim" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"about_type" text COLLATE "C" NOT NULL,
	"about_id" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "claim_about_claim_ordinal_pk" PRIMARY KEY("claim","ordinal")
);
--> statement-breakpoint
CREATE TABLE "figure_about" (
	"figure" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"about_type" text COLLATE "C" NOT NULL,
	"about_id" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "figure_about_figure_ordinal_pk" PRIMARY KEY("figure","ordinal")
);
--> statement-breakpoint
CREATE TABLE "proposal_proposers" (
	"proposal" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"proposer" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "proposal_proposers_proposal_ordinal_pk" PRIMARY KEY("proposal","ordinal")
);
--> statement-breakpoint
CREATE TABLE "proposal_rejected_by" (
	"proposal" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"rejecter" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "proposal_rejected_by_proposal_ordinal_pk" PRIMARY KEY("proposal","ordinal")
);
--> statement-breakpoint
CREATE TABLE "proposal_supported_by" (
	"proposal" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"supporter" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "proposal_supported_by_proposal_ordinal_pk" PRIMARY KEY("proposal","ordinal")
);
--> statement-breakpoint
CREATE TABLE "quote_topics" (
	"quote" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "quote_topics_quote_ordinal_pk" PRIMARY KEY("quote","ordinal")
);
--> statement-breakpoint
CREATE TABLE "account_values" (
	"account" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"field" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "account_values_account_ordinal_pk" PRIMARY KEY("account","ordinal")
);
--> statement-breakpoint
CREATE TABLE "open_question_topics" (
	"open_question" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "open_question_topics_open_question_ordinal_pk" PRIMARY KEY("open_question","ordinal")
);
--> statement-breakpoint
CREATE TABLE "open_question_actors" (
	"open_question" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "open_question_actors_open_question_ordinal_pk" PRIMARY KEY("open_question","ordinal")
);
--> statement-breakpoint
CREATE TABLE "omission_fields" (
	"omission" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"field" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "omission_fields_omission_ordinal_pk" PRIMARY KEY("omission","ordinal")
);
--> statement-breakpoint
CREATE TABLE "mentions" (
	"article" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"record" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "mentions_article_type_record_pk" PRIMARY KEY("article","type","record")
);
--> statement-breakpoint
CREATE TABLE "search_entries" (
	"sequence" integer NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"record" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C",
	"label" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	CONSTRAINT "search_entries_sequence_pk" PRIMARY KEY("sequence"),
	CONSTRAINT "search_entries_type_record_unique" UNIQUE("type","record")
);
--> statement-breakpoint
CREATE TABLE "name_trigrams" (
	"trigram" text COLLATE "C" NOT NULL,
	"word" text COLLATE "C" NOT NULL,
	CONSTRAINT "name_trigrams_trigram_word_pk" PRIMARY KEY("trigram","word")
);
--> statement-breakpoint
CREATE TABLE "name_words" (
	"word" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"record" text COLLATE "C" NOT NULL,
	CONSTRAINT "name_words_word_type_record_pk" PRIMARY KEY("word","type","record")
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"sequence" integer NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"record" text COLLATE "C" NOT NULL,
	"revision" integer NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"shown" text COLLATE "C",
	"made_at" text COLLATE "C" NOT NULL,
	"key_id" text COLLATE "C",
	"request_id" text COLLATE "C",
	"reason" text COLLATE "C",
	"successor" text COLLATE "C",
	"before" text COLLATE "C",
	"hash" text COLLATE "C",
	"chain" text COLLATE "C" NOT NULL,
	"doc" text COLLATE "C",
	"erased_at" text COLLATE "C",
	CONSTRAINT "changes_sequence_pk" PRIMARY KEY("sequence"),
	CONSTRAINT "changes_type_record_revision_unique" UNIQUE("type","record","revision")
);
--> statement-breakpoint
CREATE TABLE "keys" (
	"id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"scopes" text COLLATE "C" NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C",
	"revoked_at" text COLLATE "C",
	CONSTRAINT "keys_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"sequence" integer NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"key_id" text COLLATE "C",
	"request_id" text COLLATE "C",
	"action" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"before" text COLLATE "C",
	"hash" text COLLATE "C",
	"reason" text COLLATE "C",
	CONSTRAINT "audit_sequence_pk" PRIMARY KEY("sequence")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text COLLATE "C" NOT NULL,
	"headline" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"key_id" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "drafts_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"record" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C",
	"text" text COLLATE "C" NOT NULL,
	"key_id" text COLLATE "C",
	"made_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "comments_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text COLLATE "C" NOT NULL,
	"url" text COLLATE "C" NOT NULL,
	"secret" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"key_id" text COLLATE "C",
	"delivered" integer NOT NULL,
	"failures" integer NOT NULL,
	"next_try_at" text COLLATE "C" NOT NULL,
	"last_error" text COLLATE "C",
	"leased_until" text COLLATE "C" NOT NULL,
	"filters" text COLLATE "C",
	"detail" text COLLATE "C",
	"paused_at" text COLLATE "C",
	"pause_reason" text COLLATE "C",
	"old_secret" text COLLATE "C",
	"old_secret_until" text COLLATE "C",
	CONSTRAINT "webhooks_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"sequence" integer NOT NULL,
	"webhook" text COLLATE "C" NOT NULL,
	"change" integer,
	"at" text COLLATE "C" NOT NULL,
	"duration_ms" integer NOT NULL,
	"status" integer,
	"error" text COLLATE "C",
	CONSTRAINT "deliveries_sequence_pk" PRIMARY KEY("sequence")
);
--> statement-breakpoint
CREATE TABLE "projections" (
	"name" text COLLATE "C" NOT NULL,
	"fingerprint" text COLLATE "C" NOT NULL,
	"rebuilding" text COLLATE "C",
	"position" text COLLATE "C",
	CONSTRAINT "projections_name_pk" PRIMARY KEY("name")
);
--> statement-breakpoint
CREATE TABLE "articles_versions" (
	"id" text COLLATE "C" NOT NULL,
	"headline" text COLLATE "C" NOT NULL,
	"subheadline" text COLLATE "C",
	"publisher" text COLLATE "C" NOT NULL,
	"url" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"genre" text COLLATE "C",
	"published_on" text COLLATE "C",
	"published_on_earliest" text COLLATE "C",
	"published_on_latest" text COLLATE "C",
	"published_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"published_on_lasts" integer,
	"updated_on" text COLLATE "C",
	"updated_on_earliest" text COLLATE "C",
	"updated_on_latest" text COLLATE "C",
	"updated_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"updated_on_lasts" integer,
	"status" text COLLATE "C" NOT NULL,
	"embargoed_until" text COLLATE "C",
	"embargoed_until_earliest" text COLLATE "C",
	"embargoed_until_latest" text COLLATE "C",
	"embargoed_until_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"embargoed_until_lasts" integer,
	"cancellation_reason" text COLLATE "C",
	"cancellation_made_on" text COLLATE "C",
	"cancellation_made_on_earliest" text COLLATE "C",
	"cancellation_made_on_latest" text COLLATE "C",
	"cancellation_made_on_order" text COLLATE "C" DEFAULT '',
	"cancellation_made_on_lasts" integer,
	"text_kind" text COLLATE "C" NOT NULL,
	"rights" text COLLATE "C",
	"source_headline" text COLLATE "C",
	"source_publisher" text COLLATE "C",
	"source_note" text COLLATE "C",
	"translation_of" text COLLATE "C",
	"reprint_of" text COLLATE "C",
	"first_shown" integer DEFAULT 0 NOT NULL,
	"caption" text COLLATE "C" NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "articles_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "actors_versions" (
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C",
	"country" text COLLATE "C",
	"citation" text COLLATE "C",
	"record_status" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "actors_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "places_versions" (
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"within" text COLLATE "C",
	"country" text COLLATE "C",
	"latitude" double precision,
	"longitude" double precision,
	"precision" double precision,
	"citation" text COLLATE "C",
	"record_status" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "places_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "topics_versions" (
	"id" text COLLATE "C" NOT NULL,
	"label" text COLLATE "C" NOT NULL,
	"proposition" text COLLATE "C",
	"description" text COLLATE "C",
	"broader" text COLLATE "C",
	"citation" text COLLATE "C",
	"record_status" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "topics_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "events_versions" (
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C",
	"start" text COLLATE "C",
	"start_earliest" text COLLATE "C",
	"start_latest" text COLLATE "C",
	"start_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"start_lasts" integer,
	"end" text COLLATE "C",
	"end_earliest" text COLLATE "C",
	"end_latest" text COLLATE "C",
	"end_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"end_lasts" integer,
	"date_basis" text COLLATE "C" NOT NULL,
	"broader" text COLLATE "C",
	"citation" text COLLATE "C",
	"record_status" text COLLATE "C",
	"caption" text COLLATE "C" NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "events_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "participants_versions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"actor" text COLLATE "C",
	"unnamed" text COLLATE "C",
	"sourcing" text COLLATE "C",
	"capacity" text COLLATE "C",
	"role" text COLLATE "C" NOT NULL,
	"on_behalf_of" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "participants_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "consensus_points_versions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"announced_by" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "consensus_points_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "positions_versions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"actor" text COLLATE "C",
	"unnamed" text COLLATE "C",
	"sourcing" text COLLATE "C",
	"capacity" text COLLATE "C",
	"act" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"topic" text COLLATE "C",
	"stance" text COLLATE "C",
	"stance_score" integer,
	"condition" text COLLATE "C",
	"previous_stance" text COLLATE "C",
	"event" text COLLATE "C",
	"stated_on" text COLLATE "C",
	"stated_on_earliest" text COLLATE "C",
	"stated_on_latest" text COLLATE "C",
	"stated_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"stated_on_lasts" integer,
	"attribution" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"effective_on" text COLLATE "C",
	"effective_on_earliest" text COLLATE "C",
	"effective_on_latest" text COLLATE "C",
	"effective_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"effective_on_lasts" integer,
	"effective_basis" text COLLATE "C",
	"recency" text COLLATE "C" DEFAULT '' NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "positions_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "claims_versions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"actor" text COLLATE "C",
	"unnamed" text COLLATE "C",
	"sourcing" text COLLATE "C",
	"capacity" text COLLATE "C",
	"act" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C",
	"responds_to" text COLLATE "C",
	"event" text COLLATE "C",
	"stated_on" text COLLATE "C",
	"stated_on_earliest" text COLLATE "C",
	"stated_on_latest" text COLLATE "C",
	"stated_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"stated_on_lasts" integer,
	"answers" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"effective_on" text COLLATE "C",
	"effective_on_earliest" text COLLATE "C",
	"effective_on_latest" text COLLATE "C",
	"effective_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"effective_on_lasts" integer,
	"effective_basis" text COLLATE "C",
	"recency" text COLLATE "C" DEFAULT '' NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"caption" text COLLATE "C" NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "claims_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "figures_versions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"measure" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" DEFAULT 'actual' NOT NULL,
	"label" text COLLATE "C",
	"value" double precision,
	"low" double precision,
	"high" double precision,
	"text" text COLLATE "C",
	"margin" double precision,
	"qualifier" text COLLATE "C",
	"unit" text COLLATE "C",
	"currency" text COLLATE "C",
	"of" text COLLATE "C",
	"option" text COLLATE "C",
	"according_to" text COLLATE "C",
	"unnamed" text COLLATE "C",
	"sourcing" text COLLATE "C",
	"capacity" text COLLATE "C",
	"stated_on" text COLLATE "C",
	"stated_on_earliest" text COLLATE "C",
	"stated_on_latest" text COLLATE "C",
	"stated_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"stated_on_lasts" integer,
	"period" text COLLATE "C",
	"period_earliest" text COLLATE "C",
	"period_latest" text COLLATE "C",
	"period_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"period_lasts" integer,
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"effective_on" text COLLATE "C",
	"effective_on_earliest" text COLLATE "C",
	"effective_on_latest" text COLLATE "C",
	"effective_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"effective_on_lasts" integer,
	"effective_basis" text COLLATE "C",
	"recency" text COLLATE "C" DEFAULT '' NOT NULL,
	"value_least" double precision DEFAULT -1e+300 NOT NULL,
	"value_most" double precision DEFAULT -1e+300 NOT NULL,
	"caption" text COLLATE "C" NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "figures_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "proposals_versions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"event" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "proposals_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "quotes_versions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"speaker" text COLLATE "C",
	"unnamed" text COLLATE "C",
	"sourcing" text COLLATE "C",
	"capacity" text COLLATE "C",
	"text" text COLLATE "C" NOT NULL,
	"event" text COLLATE "C",
	"stated_on" text COLLATE "C",
	"stated_on_earliest" text COLLATE "C",
	"stated_on_latest" text COLLATE "C",
	"stated_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"stated_on_lasts" integer,
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"effective_on" text COLLATE "C",
	"effective_on_earliest" text COLLATE "C",
	"effective_on_latest" text COLLATE "C",
	"effective_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"effective_on_lasts" integer,
	"effective_basis" text COLLATE "C",
	"recency" text COLLATE "C" DEFAULT '' NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "quotes_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "accounts_versions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"about_type" text COLLATE "C" NOT NULL,
	"about_id" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"according_to" text COLLATE "C",
	"unnamed" text COLLATE "C",
	"sourcing" text COLLATE "C",
	"capacity" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "accounts_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "open_questions_versions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"question" text COLLATE "C" NOT NULL,
	"event" text COLLATE "C",
	"status" text COLLATE "C" NOT NULL,
	"resolution_summary" text COLLATE "C",
	"resolution_article" text COLLATE "C",
	"resolution_event" text COLLATE "C",
	"stated" text COLLATE "C" NOT NULL,
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"first_shown" integer DEFAULT 0 NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "open_questions_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "errata_versions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"printed" text COLLATE "C" NOT NULL,
	"correct" text COLLATE "C" NOT NULL,
	"about_type" text COLLATE "C" NOT NULL,
	"about_id" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "errata_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "omissions_versions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"about_type" text COLLATE "C" NOT NULL,
	"about_id" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C" NOT NULL,
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "omissions_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "event_relations_versions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"from" text COLLATE "C" NOT NULL,
	"to" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "event_relations_versions_id_valid_from_pk" PRIMARY KEY("id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "article_authors_versions" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"actor" text COLLATE "C",
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "article_authors_versions_article_ordinal_valid_from_pk" PRIMARY KEY("article","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "article_topics_versions" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "article_topics_versions_article_ordinal_valid_from_pk" PRIMARY KEY("article","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "article_images_versions" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"url" text COLLATE "C" NOT NULL,
	"caption" text COLLATE "C",
	"credit" text COLLATE "C",
	"alternative_text" text COLLATE "C",
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "article_images_versions_article_ordinal_valid_from_pk" PRIMARY KEY("article","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "article_corrections_versions" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"made_on" text COLLATE "C",
	"made_on_earliest" text COLLATE "C",
	"made_on_latest" text COLLATE "C",
	"made_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"made_on_lasts" integer,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "article_corrections_versions_article_ordinal_valid_from_pk" PRIMARY KEY("article","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "sections_versions" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"heading" text COLLATE "C",
	"published_on" text COLLATE "C",
	"published_on_earliest" text COLLATE "C",
	"published_on_latest" text COLLATE "C",
	"published_on_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"published_on_lasts" integer,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "sections_versions_article_ordinal_valid_from_pk" PRIMARY KEY("article","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "paragraphs_versions" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"section" integer NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "paragraphs_versions_article_ordinal_valid_from_pk" PRIMARY KEY("article","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "article_events_versions" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "article_events_versions_article_ordinal_valid_from_pk" PRIMARY KEY("article","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "actor_aliases_versions" (
	"actor" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C",
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "actor_aliases_versions_actor_ordinal_valid_from_pk" PRIMARY KEY("actor","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "actor_memberships_versions" (
	"actor" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"organization" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C",
	"start" text COLLATE "C",
	"start_earliest" text COLLATE "C",
	"start_latest" text COLLATE "C",
	"start_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"start_lasts" integer,
	"end" text COLLATE "C",
	"end_earliest" text COLLATE "C",
	"end_latest" text COLLATE "C",
	"end_order" text COLLATE "C" DEFAULT '' NOT NULL,
	"end_lasts" integer,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "actor_memberships_versions_actor_ordinal_valid_from_pk" PRIMARY KEY("actor","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "actor_codes_versions" (
	"actor" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C",
	"code" text COLLATE "C",
	"label" text COLLATE "C",
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "actor_codes_versions_actor_ordinal_valid_from_pk" PRIMARY KEY("actor","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "actor_identifiers_versions" (
	"actor" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "actor_identifiers_versions_actor_ordinal_valid_from_pk" PRIMARY KEY("actor","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "place_codes_versions" (
	"place" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C",
	"code" text COLLATE "C",
	"label" text COLLATE "C",
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "place_codes_versions_place_ordinal_valid_from_pk" PRIMARY KEY("place","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "place_identifiers_versions" (
	"place" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "place_identifiers_versions_place_ordinal_valid_from_pk" PRIMARY KEY("place","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "topic_codes_versions" (
	"topic" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C",
	"code" text COLLATE "C",
	"label" text COLLATE "C",
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "topic_codes_versions_topic_ordinal_valid_from_pk" PRIMARY KEY("topic","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "topic_identifiers_versions" (
	"topic" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "topic_identifiers_versions_topic_ordinal_valid_from_pk" PRIMARY KEY("topic","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "event_codes_versions" (
	"event" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C",
	"code" text COLLATE "C",
	"label" text COLLATE "C",
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "event_codes_versions_event_ordinal_valid_from_pk" PRIMARY KEY("event","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "event_identifiers_versions" (
	"event" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "event_identifiers_versions_event_ordinal_valid_from_pk" PRIMARY KEY("event","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "evidence_versions" (
	"record_type" text COLLATE "C" NOT NULL,
	"record" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"in" text COLLATE "C" NOT NULL,
	"paragraph" integer,
	"section" integer,
	"exact" text COLLATE "C" NOT NULL,
	"prefix" text COLLATE "C",
	"suffix" text COLLATE "C",
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "evidence_versions_record_type_record_ordinal_valid_from_pk" PRIMARY KEY("record_type","record","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "consensus_point_parties_versions" (
	"consensus_point" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"party" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "consensus_point_parties_versions_consensus_point_ordinal_valid_from_pk" PRIMARY KEY("consensus_point","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "consensus_point_confirmed_by_versions" (
	"consensus_point" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"confirmer" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "consensus_point_confirmed_by_versions_consensus_point_ordinal_valid_from_pk" PRIMARY KEY("consensus_point","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "consensus_point_topics_versions" (
	"consensus_point" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "consensus_point_topics_versions_consensus_point_ordinal_valid_from_pk" PRIMARY KEY("consensus_point","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "claim_about_versions" (
	"claim" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"about_type" text COLLATE "C" NOT NULL,
	"about_id" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "claim_about_versions_claim_ordinal_valid_from_pk" PRIMARY KEY("claim","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "figure_about_versions" (
	"figure" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"about_type" text COLLATE "C" NOT NULL,
	"about_id" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "figure_about_versions_figure_ordinal_valid_from_pk" PRIMARY KEY("figure","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "proposal_proposers_versions" (
	"proposal" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"proposer" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "proposal_proposers_versions_proposal_ordinal_valid_from_pk" PRIMARY KEY("proposal","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "proposal_rejected_by_versions" (
	"proposal" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"rejecter" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "proposal_rejected_by_versions_proposal_ordinal_valid_from_pk" PRIMARY KEY("proposal","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "proposal_supported_by_versions" (
	"proposal" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"supporter" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "proposal_supported_by_versions_proposal_ordinal_valid_from_pk" PRIMARY KEY("proposal","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "quote_topics_versions" (
	"quote" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "quote_topics_versions_quote_ordinal_valid_from_pk" PRIMARY KEY("quote","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "account_values_versions" (
	"account" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"field" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "account_values_versions_account_ordinal_valid_from_pk" PRIMARY KEY("account","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "open_question_topics_versions" (
	"open_question" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "open_question_topics_versions_open_question_ordinal_valid_from_pk" PRIMARY KEY("open_question","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "open_question_actors_versions" (
	"open_question" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "open_question_actors_versions_open_question_ordinal_valid_from_pk" PRIMARY KEY("open_question","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "omission_fields_versions" (
	"omission" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"record_ordinal" integer NOT NULL,
	"field" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "omission_fields_versions_omission_ordinal_valid_from_pk" PRIMARY KEY("omission","ordinal","valid_from")
);
--> statement-breakpoint
CREATE TABLE "mentions_versions" (
	"article" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"record" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "mentions_versions_article_type_record_valid_from_pk" PRIMARY KEY("article","type","record","valid_from")
);
--> statement-breakpoint
CREATE TABLE "search_entries_versions" (
	"sequence" integer NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"record" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C",
	"label" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	"valid_from" integer NOT NULL,
	"valid_to" integer NOT NULL,
	CONSTRAINT "search_entries_versions_sequence_valid_from_pk" PRIMARY KEY("sequence","valid_from")
);
--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_publisher_key" FOREIGN KEY ("publisher") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_source_publisher_key" FOREIGN KEY ("source_publisher") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_translation_of_key" FOREIGN KEY ("translation_of") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_reprint_of_key" FOREIGN KEY ("reprint_of") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_within_key" FOREIGN KEY ("within") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_broader_key" FOREIGN KEY ("broader") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_place_key" FOREIGN KEY ("place") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_broader_key" FOREIGN KEY ("broader") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_event_key" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_actor_key" FOREIGN KEY ("actor") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_on_behalf_of_key" FOREIGN KEY ("on_behalf_of") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_points" ADD CONSTRAINT "consensus_points_event_key" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_points" ADD CONSTRAINT "consensus_points_announced_by_key" FOREIGN KEY ("announced_by") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_points" ADD CONSTRAINT "consensus_points_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_actor_key" FOREIGN KEY ("actor") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_topic_key" FOREIGN KEY ("topic") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_event_key" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_attribution_key" FOREIGN KEY ("attribution") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_actor_key" FOREIGN KEY ("actor") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_responds_to_key" FOREIGN KEY ("responds_to") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_event_key" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_according_to_key" FOREIGN KEY ("according_to") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_topic_key" FOREIGN KEY ("topic") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_event_key" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_speaker_key" FOREIGN KEY ("speaker") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_event_key" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_according_to_key" FOREIGN KEY ("according_to") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_about_type_about_id_key" FOREIGN KEY ("about_type","about_id") REFERENCES "public"."records"("type","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_questions" ADD CONSTRAINT "open_questions_event_key" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_questions" ADD CONSTRAINT "open_questions_resolution_article_key" FOREIGN KEY ("resolution_article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_questions" ADD CONSTRAINT "open_questions_resolution_event_key" FOREIGN KEY ("resolution_event") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_questions" ADD CONSTRAINT "open_questions_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "errata" ADD CONSTRAINT "errata_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "errata" ADD CONSTRAINT "errata_about_type_about_id_key" FOREIGN KEY ("about_type","about_id") REFERENCES "public"."records"("type","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "omissions" ADD CONSTRAINT "omissions_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "omissions" ADD CONSTRAINT "omissions_about_type_about_id_key" FOREIGN KEY ("about_type","about_id") REFERENCES "public"."records"("type","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_relations" ADD CONSTRAINT "event_relations_from_key" FOREIGN KEY ("from") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_relations" ADD CONSTRAINT "event_relations_to_key" FOREIGN KEY ("to") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_relations" ADD CONSTRAINT "event_relations_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_authors" ADD CONSTRAINT "article_authors_actor_key" FOREIGN KEY ("actor") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_authors" ADD CONSTRAINT "article_authors_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_topics" ADD CONSTRAINT "article_topics_topic_key" FOREIGN KEY ("topic") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_topics" ADD CONSTRAINT "article_topics_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_images" ADD CONSTRAINT "article_images_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_corrections" ADD CONSTRAINT "article_corrections_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraphs" ADD CONSTRAINT "paragraphs_article_section_key" FOREIGN KEY ("article","section") REFERENCES "public"."sections"("article","ordinal") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_events" ADD CONSTRAINT "article_events_event_key" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_events" ADD CONSTRAINT "article_events_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_aliases" ADD CONSTRAINT "actor_aliases_actor_key" FOREIGN KEY ("actor") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_memberships" ADD CONSTRAINT "actor_memberships_organization_key" FOREIGN KEY ("organization") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_memberships" ADD CONSTRAINT "actor_memberships_actor_key" FOREIGN KEY ("actor") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_codes" ADD CONSTRAINT "actor_codes_actor_key" FOREIGN KEY ("actor") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_identifiers" ADD CONSTRAINT "actor_identifiers_actor_key" FOREIGN KEY ("actor") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_codes" ADD CONSTRAINT "place_codes_place_key" FOREIGN KEY ("place") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_identifiers" ADD CONSTRAINT "place_identifiers_place_key" FOREIGN KEY ("place") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_codes" ADD CONSTRAINT "topic_codes_topic_key" FOREIGN KEY ("topic") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_identifiers" ADD CONSTRAINT "topic_identifiers_topic_key" FOREIGN KEY ("topic") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_codes" ADD CONSTRAINT "event_codes_event_key" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_identifiers" ADD CONSTRAINT "event_identifiers_event_key" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_record_type_record_key" FOREIGN KEY ("record_type","record") REFERENCES "public"."records"("type","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_article_paragraph_key" FOREIGN KEY ("article","paragraph") REFERENCES "public"."paragraphs"("article","ordinal") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_article_section_key" FOREIGN KEY ("article","section") REFERENCES "public"."sections"("article","ordinal") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_point_parties" ADD CONSTRAINT "consensus_point_parties_party_key" FOREIGN KEY ("party") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_point_parties" ADD CONSTRAINT "consensus_point_parties_consensus_point_key" FOREIGN KEY ("consensus_point") REFERENCES "public"."consensus_points"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_point_confirmed_by" ADD CONSTRAINT "consensus_point_confirmed_by_confirmer_key" FOREIGN KEY ("confirmer") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_point_confirmed_by" ADD CONSTRAINT "consensus_point_confirmed_by_consensus_point_key" FOREIGN KEY ("consensus_point") REFERENCES "public"."consensus_points"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_point_topics" ADD CONSTRAINT "consensus_point_topics_topic_key" FOREIGN KEY ("topic") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_point_topics" ADD CONSTRAINT "consensus_point_topics_consensus_point_key" FOREIGN KEY ("consensus_point") REFERENCES "public"."consensus_points"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_about" ADD CONSTRAINT "claim_about_claim_key" FOREIGN KEY ("claim") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_about" ADD CONSTRAINT "claim_about_about_type_about_id_key" FOREIGN KEY ("about_type","about_id") REFERENCES "public"."records"("type","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_about" ADD CONSTRAINT "figure_about_figure_key" FOREIGN KEY ("figure") REFERENCES "public"."figures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_about" ADD CONSTRAINT "figure_about_about_type_about_id_key" FOREIGN KEY ("about_type","about_id") REFERENCES "public"."records"("type","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_proposers" ADD CONSTRAINT "proposal_proposers_proposer_key" FOREIGN KEY ("proposer") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_proposers" ADD CONSTRAINT "proposal_proposers_proposal_key" FOREIGN KEY ("proposal") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_rejected_by" ADD CONSTRAINT "proposal_rejected_by_rejecter_key" FOREIGN KEY ("rejecter") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_rejected_by" ADD CONSTRAINT "proposal_rejected_by_proposal_key" FOREIGN KEY ("proposal") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_supported_by" ADD CONSTRAINT "proposal_supported_by_supporter_key" FOREIGN KEY ("supporter") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_supported_by" ADD CONSTRAINT "proposal_supported_by_proposal_key" FOREIGN KEY ("proposal") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_topics" ADD CONSTRAINT "quote_topics_topic_key" FOREIGN KEY ("topic") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_topics" ADD CONSTRAINT "quote_topics_quote_key" FOREIGN KEY ("quote") REFERENCES "public"."quotes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_values" ADD CONSTRAINT "account_values_account_key" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_question_topics" ADD CONSTRAINT "open_question_topics_topic_key" FOREIGN KEY ("topic") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_question_topics" ADD CONSTRAINT "open_question_topics_open_question_key" FOREIGN KEY ("open_question") REFERENCES "public"."open_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_question_actors" ADD CONSTRAINT "open_question_actors_actor_key" FOREIGN KEY ("actor") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_question_actors" ADD CONSTRAINT "open_question_actors_open_question_key" FOREIGN KEY ("open_question") REFERENCES "public"."open_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "omission_fields" ADD CONSTRAINT "omission_fields_omission_key" FOREIGN KEY ("omission") REFERENCES "public"."omissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_type_record_key" FOREIGN KEY ("type","record") REFERENCES "public"."records"("type","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_type_record_key" FOREIGN KEY ("type","record") REFERENCES "public"."records"("type","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_webhook_key" FOREIGN KEY ("webhook") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_publisher_id" ON "articles" USING btree ("publisher","id");--> statement-breakpoint
CREATE INDEX "articles_url_id" ON "articles" USING btree ("url","id") WHERE "articles"."url" is not null;--> statement-breakpoint
CREATE INDEX "articles_language_id" ON "articles" USING btree ("language","id");--> statement-breakpoint
CREATE INDEX "articles_genre_id" ON "articles" USING btree ("genre","id") WHERE "articles"."genre" is not null;--> statement-breakpoint
CREATE INDEX "articles_status_id" ON "articles" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "articles_text_kind_id" ON "articles" USING btree ("text_kind","id");--> statement-breakpoint
CREATE INDEX "articles_translation_of_id" ON "articles" USING btree ("translation_of","id") WHERE "articles"."translation_of" is not null;--> statement-breakpoint
CREATE INDEX "articles_reprint_of_id" ON "articles" USING btree ("reprint_of","id") WHERE "articles"."reprint_of" is not null;--> statement-breakpoint
CREATE INDEX "articles_headline_id" ON "articles" USING btree ("headline","id");--> statement-breakpoint
CREATE INDEX "articles_published_on_order_id" ON "articles" USING btree ("published_on_order","id");--> statement-breakpoint
CREATE INDEX "articles_updated_on_order_id" ON "articles" USING btree ("updated_on_order","id");--> statement-breakpoint
CREATE INDEX "articles_source_publisher_id" ON "articles" USING btree ("source_publisher","id") WHERE "articles"."source_publisher" is not null;--> statement-breakpoint
CREATE INDEX "articles_published_on_lasts_published_on_order_id" ON "articles" USING btree ("published_on_lasts","published_on_order","id") WHERE "articles"."published_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "articles_updated_on_lasts_updated_on_order_id" ON "articles" USING btree ("updated_on_lasts","updated_on_order","id") WHERE "articles"."updated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "articles_embargoed_until_lasts_embargoed_until_order_id" ON "articles" USING btree ("embargoed_until_lasts","embargoed_until_order","id") WHERE "articles"."embargoed_until_lasts" is not null;--> statement-breakpoint
CREATE INDEX "articles_status_first_shown_id" ON "articles" USING btree ("status","first_shown","id");--> statement-breakpoint
CREATE INDEX "actors_kind_id" ON "actors" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "actors_country_id" ON "actors" USING btree ("country","id") WHERE "actors"."country" is not null;--> statement-breakpoint
CREATE INDEX "actors_record_status_id" ON "actors" USING btree ("record_status","id") WHERE "actors"."record_status" is not null;--> statement-breakpoint
CREATE INDEX "actors_name_id" ON "actors" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "places_kind_id" ON "places" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "places_within_id" ON "places" USING btree ("within","id") WHERE "places"."within" is not null;--> statement-breakpoint
CREATE INDEX "places_country_id" ON "places" USING btree ("country","id") WHERE "places"."country" is not null;--> statement-breakpoint
CREATE INDEX "places_record_status_id" ON "places" USING btree ("record_status","id") WHERE "places"."record_status" is not null;--> statement-breakpoint
CREATE INDEX "places_name_id" ON "places" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "topics_broader_id" ON "topics" USING btree ("broader","id") WHERE "topics"."broader" is not null;--> statement-breakpoint
CREATE INDEX "topics_record_status_id" ON "topics" USING btree ("record_status","id") WHERE "topics"."record_status" is not null;--> statement-breakpoint
CREATE INDEX "topics_label_id" ON "topics" USING btree ("label","id");--> statement-breakpoint
CREATE INDEX "events_kind_id" ON "events" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "events_status_id" ON "events" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "events_place_id" ON "events" USING btree ("place","id") WHERE "events"."place" is not null;--> statement-breakpoint
CREATE INDEX "events_date_basis_id" ON "events" USING btree ("date_basis","id");--> statement-breakpoint
CREATE INDEX "events_broader_id" ON "events" USING btree ("broader","id") WHERE "events"."broader" is not null;--> statement-breakpoint
CREATE INDEX "events_record_status_id" ON "events" USING btree ("record_status","id") WHERE "events"."record_status" is not null;--> statement-breakpoint
CREATE INDEX "events_name_id" ON "events" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "events_start_order_id" ON "events" USING btree ("start_order","id");--> statement-breakpoint
CREATE INDEX "events_start_lasts_start_order_id" ON "events" USING btree ("start_lasts","start_order","id") WHERE "events"."start_lasts" is not null;--> statement-breakpoint
CREATE INDEX "events_end_lasts_end_order_id" ON "events" USING btree ("end_lasts","end_order","id") WHERE "events"."end_lasts" is not null;--> statement-breakpoint
CREATE INDEX "participants_event_article_ordinal" ON "participants" USING btree ("event","article","ordinal");--> statement-breakpoint
CREATE INDEX "participants_actor_article_ordinal" ON "participants" USING btree ("actor","article","ordinal") WHERE "participants"."actor" is not null;--> statement-breakpoint
CREATE INDEX "participants_sourcing_article_ordinal" ON "participants" USING btree ("sourcing","article","ordinal") WHERE "participants"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX "participants_role_article_ordinal" ON "participants" USING btree ("role","article","ordinal");--> statement-breakpoint
CREATE INDEX "participants_on_behalf_of_article_ordinal" ON "participants" USING btree ("on_behalf_of","article","ordinal") WHERE "participants"."on_behalf_of" is not null;--> statement-breakpoint
CREATE INDEX "participants_basis_article_ordinal" ON "participants" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "consensus_points_event_article_ordinal" ON "consensus_points" USING btree ("event","article","ordinal");--> statement-breakpoint
CREATE INDEX "consensus_points_announced_by_article_ordinal" ON "consensus_points" USING btree ("announced_by","article","ordinal") WHERE "consensus_points"."announced_by" is not null;--> statement-breakpoint
CREATE INDEX "consensus_points_basis_article_ordinal" ON "consensus_points" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_actor_article_ordinal" ON "positions" USING btree ("actor","article","ordinal") WHERE "positions"."actor" is not null;--> statement-breakpoint
CREATE INDEX "positions_sourcing_article_ordinal" ON "positions" USING btree ("sourcing","article","ordinal") WHERE "positions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX "positions_act_article_ordinal" ON "positions" USING btree ("act","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_topic_article_ordinal" ON "positions" USING btree ("topic","article","ordinal") WHERE "positions"."topic" is not null;--> statement-breakpoint
CREATE INDEX "positions_stance_article_ordinal" ON "positions" USING btree ("stance","article","ordinal") WHERE "positions"."stance" is not null;--> statement-breakpoint
CREATE INDEX "positions_previous_stance_article_ordinal" ON "positions" USING btree ("previous_stance","article","ordinal") WHERE "positions"."previous_stance" is not null;--> statement-breakpoint
CREATE INDEX "positions_event_article_ordinal" ON "positions" USING btree ("event","article","ordinal") WHERE "positions"."event" is not null;--> statement-breakpoint
CREATE INDEX "positions_attribution_article_ordinal" ON "positions" USING btree ("attribution","article","ordinal") WHERE "positions"."attribution" is not null;--> statement-breakpoint
CREATE INDEX "positions_basis_article_ordinal" ON "positions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_stated_on_order_article_ordinal" ON "positions" USING btree ("stated_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_effective_on_order_article_ordinal" ON "positions" USING btree ("effective_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_stated_on_lasts_stated_on_order_article_ordinal" ON "positions" USING btree ("stated_on_lasts","stated_on_order","article","ordinal") WHERE "positions"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "positions_effective_on_lasts_effective_on_order_article_ordinal" ON "positions" USING btree ("effective_on_lasts","effective_on_order","article","ordinal") WHERE "positions"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "positions_actor_topic_recency_article_ordinal" ON "positions" USING btree ("actor","topic","recency","article","ordinal") WHERE "positions"."actor" is not null;--> statement-breakpoint
CREATE INDEX "positions_stance_effective_on_order_article_ordinal" ON "positions" USING btree ("stance","effective_on_order","article","ordinal") WHERE "positions"."stance" is not null;--> statement-breakpoint
CREATE INDEX "claims_actor_article_ordinal" ON "claims" USING btree ("actor","article","ordinal") WHERE "claims"."actor" is not null;--> statement-breakpoint
CREATE INDEX "claims_sourcing_article_ordinal" ON "claims" USING btree ("sourcing","article","ordinal") WHERE "claims"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX "claims_act_article_ordinal" ON "claims" USING btree ("act","article","ordinal");--> statement-breakpoint
CREATE INDEX "claims_responds_to_article_ordinal" ON "claims" USING btree ("responds_to","article","ordinal") WHERE "claims"."responds_to" is not null;--> statement-breakpoint
CREATE INDEX "claims_event_article_ordinal" ON "claims" USING btree ("event","article","ordinal") WHERE "claims"."event" is not null;--> statement-breakpoint
CREATE INDEX "claims_basis_article_ordinal" ON "claims" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "claims_status_article_ordinal" ON "claims" USING btree ("status","article","ordinal");--> statement-breakpoint
CREATE INDEX "claims_stated_on_order_article_ordinal" ON "claims" USING btree ("stated_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "claims_effective_on_order_article_ordinal" ON "claims" USING btree ("effective_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "claims_stated_on_lasts_stated_on_order_article_ordinal" ON "claims" USING btree ("stated_on_lasts","stated_on_order","article","ordinal") WHERE "claims"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "claims_effective_on_lasts_effective_on_order_article_ordinal" ON "claims" USING btree ("effective_on_lasts","effective_on_order","article","ordinal") WHERE "claims"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "figures_measure_article_ordinal" ON "figures" USING btree ("measure","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_kind_article_ordinal" ON "figures" USING btree ("kind","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_label_article_ordinal" ON "figures" USING btree ("label","article","ordinal") WHERE "figures"."label" is not null;--> statement-breakpoint
CREATE INDEX "figures_qualifier_article_ordinal" ON "figures" USING btree ("qualifier","article","ordinal") WHERE "figures"."qualifier" is not null;--> statement-breakpoint
CREATE INDEX "figures_unit_article_ordinal" ON "figures" USING btree ("unit","article","ordinal") WHERE "figures"."unit" is not null;--> statement-breakpoint
CREATE INDEX "figures_currency_article_ordinal" ON "figures" USING btree ("currency","article","ordinal") WHERE "figures"."currency" is not null;--> statement-breakpoint
CREATE INDEX "figures_option_article_ordinal" ON "figures" USING btree ("option","article","ordinal") WHERE "figures"."option" is not null;--> statement-breakpoint
CREATE INDEX "figures_according_to_article_ordinal" ON "figures" USING btree ("according_to","article","ordinal") WHERE "figures"."according_to" is not null;--> statement-breakpoint
CREATE INDEX "figures_sourcing_article_ordinal" ON "figures" USING btree ("sourcing","article","ordinal") WHERE "figures"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX "figures_period_article_ordinal" ON "figures" USING btree ("period","article","ordinal") WHERE "figures"."period" is not null;--> statement-breakpoint
CREATE INDEX "figures_basis_article_ordinal" ON "figures" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_value_least_article_ordinal" ON "figures" USING btree ("value_least","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_period_order_article_ordinal" ON "figures" USING btree ("period_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_stated_on_order_article_ordinal" ON "figures" USING btree ("stated_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_effective_on_order_article_ordinal" ON "figures" USING btree ("effective_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_stated_on_lasts_stated_on_order_article_ordinal" ON "figures" USING btree ("stated_on_lasts","stated_on_order","article","ordinal") WHERE "figures"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "figures_period_lasts_period_order_article_ordinal" ON "figures" USING btree ("period_lasts","period_order","article","ordinal") WHERE "figures"."period_lasts" is not null;--> statement-breakpoint
CREATE INDEX "figures_effective_on_lasts_effective_on_order_article_ordinal" ON "figures" USING btree ("effective_on_lasts","effective_on_order","article","ordinal") WHERE "figures"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "figures_measure_effective_on_order_article_ordinal" ON "figures" USING btree ("measure","effective_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_value_most_article_ordinal" ON "figures" USING btree ("value_most","article","ordinal");--> statement-breakpoint
CREATE INDEX "proposals_topic_article_ordinal" ON "proposals" USING btree ("topic","article","ordinal");--> statement-breakpoint
CREATE INDEX "proposals_status_article_ordinal" ON "proposals" USING btree ("status","article","ordinal");--> statement-breakpoint
CREATE INDEX "proposals_event_article_ordinal" ON "proposals" USING btree ("event","article","ordinal") WHERE "proposals"."event" is not null;--> statement-breakpoint
CREATE INDEX "proposals_basis_article_ordinal" ON "proposals" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "quotes_speaker_article_ordinal" ON "quotes" USING btree ("speaker","article","ordinal") WHERE "quotes"."speaker" is not null;--> statement-breakpoint
CREATE INDEX "quotes_sourcing_article_ordinal" ON "quotes" USING btree ("sourcing","article","ordinal") WHERE "quotes"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX "quotes_event_article_ordinal" ON "quotes" USING btree ("event","article","ordinal") WHERE "quotes"."event" is not null;--> statement-breakpoint
CREATE INDEX "quotes_basis_article_ordinal" ON "quotes" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "quotes_stated_on_order_article_ordinal" ON "quotes" USING btree ("stated_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "quotes_effective_on_order_article_ordinal" ON "quotes" USING btree ("effective_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "quotes_stated_on_lasts_stated_on_order_article_ordinal" ON "quotes" USING btree ("stated_on_lasts","stated_on_order","article","ordinal") WHERE "quotes"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "quotes_effective_on_lasts_effective_on_order_article_ordinal" ON "quotes" USING btree ("effective_on_lasts","effective_on_order","article","ordinal") WHERE "quotes"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "accounts_about_article_ordinal" ON "accounts" USING btree ("about","article","ordinal");--> statement-breakpoint
CREATE INDEX "accounts_about_type_article_ordinal" ON "accounts" USING btree ("about_type","article","ordinal");--> statement-breakpoint
CREATE INDEX "accounts_about_id_article_ordinal" ON "accounts" USING btree ("about_id","article","ordinal");--> statement-breakpoint
CREATE INDEX "accounts_according_to_article_ordinal" ON "accounts" USING btree ("according_to","article","ordinal") WHERE "accounts"."according_to" is not null;--> statement-breakpoint
CREATE INDEX "accounts_sourcing_article_ordinal" ON "accounts" USING btree ("sourcing","article","ordinal") WHERE "accounts"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX "accounts_basis_article_ordinal" ON "accounts" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "accounts_about_type_about_id" ON "accounts" USING btree ("about_type","about_id");--> statement-breakpoint
CREATE INDEX "open_questions_event_article_ordinal" ON "open_questions" USING btree ("event","article","ordinal") WHERE "open_questions"."event" is not null;--> statement-breakpoint
CREATE INDEX "open_questions_status_article_ordinal" ON "open_questions" USING btree ("status","article","ordinal");--> statement-breakpoint
CREATE INDEX "open_questions_stated_article_ordinal" ON "open_questions" USING btree ("stated","article","ordinal");--> statement-breakpoint
CREATE INDEX "open_questions_basis_article_ordinal" ON "open_questions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "open_questions_resolution_article_article_ordinal" ON "open_questions" USING btree ("resolution_article","article","ordinal") WHERE "open_questions"."resolution_article" is not null;--> statement-breakpoint
CREATE INDEX "open_questions_resolution_event_article_ordinal" ON "open_questions" USING btree ("resolution_event","article","ordinal") WHERE "open_questions"."resolution_event" is not null;--> statement-breakpoint
CREATE INDEX "open_questions_status_first_shown_article_ordinal" ON "open_questions" USING btree ("status","first_shown","article","ordinal");--> statement-breakpoint
CREATE INDEX "errata_about_article_ordinal" ON "errata" USING btree ("about","article","ordinal");--> statement-breakpoint
CREATE INDEX "errata_about_type_article_ordinal" ON "errata" USING btree ("about_type","article","ordinal");--> statement-breakpoint
CREATE INDEX "errata_about_id_article_ordinal" ON "errata" USING btree ("about_id","article","ordinal");--> statement-breakpoint
CREATE INDEX "errata_basis_article_ordinal" ON "errata" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "errata_about_type_about_id" ON "errata" USING btree ("about_type","about_id");--> statement-breakpoint
CREATE INDEX "omissions_about_article_ordinal" ON "omissions" USING btree ("about","article","ordinal");--> statement-breakpoint
CREATE INDEX "omissions_about_type_article_ordinal" ON "omissions" USING btree ("about_type","article","ordinal");--> statement-breakpoint
CREATE INDEX "omissions_about_id_article_ordinal" ON "omissions" USING btree ("about_id","article","ordinal");--> statement-breakpoint
CREATE INDEX "omissions_basis_article_ordinal" ON "omissions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "omissions_about_type_about_id" ON "omissions" USING btree ("about_type","about_id");--> statement-breakpoint
CREATE INDEX "event_relations_from_article_ordinal" ON "event_relations" USING btree ("from","article","ordinal");--> statement-breakpoint
CREATE INDEX "event_relations_to_article_ordinal" ON "event_relations" USING btree ("to","article","ordinal");--> statement-breakpoint
CREATE INDEX "event_relations_kind_article_ordinal" ON "event_relations" USING btree ("kind","article","ordinal");--> statement-breakpoint
CREATE INDEX "event_relations_basis_article_ordinal" ON "event_relations" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "article_authors_actor_article" ON "article_authors" USING btree ("actor","article") WHERE "article_authors"."actor" is not null;--> statement-breakpoint
CREATE INDEX "article_topics_topic_article" ON "article_topics" USING btree ("topic","article");--> statement-breakpoint
CREATE INDEX "paragraphs_article_section" ON "paragraphs" USING btree ("article","section");--> statement-breakpoint
CREATE INDEX "article_events_event_article" ON "article_events" USING btree ("event","article");--> statement-breakpoint
CREATE INDEX "actor_memberships_organization_actor" ON "actor_memberships" USING btree ("organization","actor");--> statement-breakpoint
CREATE INDEX "actor_identifiers_value_actor" ON "actor_identifiers" USING btree ("value","actor");--> statement-breakpoint
CREATE INDEX "place_identifiers_value_place" ON "place_identifiers" USING btree ("value","place");--> statement-breakpoint
CREATE INDEX "topic_identifiers_value_topic" ON "topic_identifiers" USING btree ("value","topic");--> statement-breakpoint
CREATE INDEX "event_identifiers_value_event" ON "event_identifiers" USING btree ("value","event");--> statement-breakpoint
CREATE INDEX "evidence_article_paragraph" ON "evidence" USING btree ("article","paragraph");--> statement-breakpoint
CREATE INDEX "evidence_article_section" ON "evidence" USING btree ("article","section");--> statement-breakpoint
CREATE INDEX "consensus_point_parties_party_article_record_ordinal" ON "consensus_point_parties" USING btree ("party","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "consensus_point_confirmed_by_confirmer_article_record_ordinal" ON "consensus_point_confirmed_by" USING btree ("confirmer","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "consensus_point_topics_topic_article_record_ordinal" ON "consensus_point_topics" USING btree ("topic","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "claim_about_about_article_record_ordinal" ON "claim_about" USING btree ("about","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "claim_about_about_type_about_id" ON "claim_about" USING btree ("about_type","about_id");--> statement-breakpoint
CREATE INDEX "figure_about_about_article_record_ordinal" ON "figure_about" USING btree ("about","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "figure_about_about_type_about_id" ON "figure_about" USING btree ("about_type","about_id");--> statement-breakpoint
CREATE INDEX "proposal_proposers_proposer_article_record_ordinal" ON "proposal_proposers" USING btree ("proposer","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "proposal_rejected_by_rejecter_article_record_ordinal" ON "proposal_rejected_by" USING btree ("rejecter","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "proposal_supported_by_supporter_article_record_ordinal" ON "proposal_supported_by" USING btree ("supporter","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "quote_topics_topic_article_record_ordinal" ON "quote_topics" USING btree ("topic","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "account_values_field_article_record_ordinal" ON "account_values" USING btree ("field","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "open_question_topics_topic_article_record_ordinal" ON "open_question_topics" USING btree ("topic","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "open_question_actors_actor_article_record_ordinal" ON "open_question_actors" USING btree ("actor","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "omission_fields_field_article_record_ordinal" ON "omission_fields" USING btree ("field","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "mentions_type_record_article" ON "mentions" USING btree ("type","record","article");--> statement-breakpoint
CREATE INDEX "search_entries_article" ON "search_entries" USING btree ("article") WHERE "search_entries"."article" is not null;--> statement-breakpoint
CREATE INDEX "name_words_type_record" ON "name_words" USING btree ("type","record");--> statement-breakpoint
CREATE INDEX "changes_made_at_sequence" ON "changes" USING btree ("made_at","sequence");--> statement-breakpoint
CREATE INDEX "changes_shown_sequence" ON "changes" USING btree ("shown","sequence") WHERE "changes"."shown" is not null;--> statement-breakpoint
CREATE INDEX "audit_subject_sequence" ON "audit" USING btree ("subject","sequence");--> statement-breakpoint
CREATE INDEX "drafts_updated_at_id" ON "drafts" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "comments_type_record_made_at" ON "comments" USING btree ("type","record","made_at");--> statement-breakpoint
CREATE INDEX "comments_article_made_at" ON "comments" USING btree ("article","made_at") WHERE "comments"."article" is not null;--> statement-breakpoint
CREATE INDEX "comments_made_at_id" ON "comments" USING btree ("made_at","id");--> statement-breakpoint
CREATE INDEX "deliveries_webhook_sequence" ON "deliveries" USING btree ("webhook","sequence");--> statement-breakpoint
CREATE INDEX "articles_versions_publisher_id" ON "articles_versions" USING btree ("publisher","id");--> statement-breakpoint
CREATE INDEX "articles_versions_url_id" ON "articles_versions" USING btree ("url","id") WHERE "articles_versions"."url" is not null;--> statement-breakpoint
CREATE INDEX "articles_versions_language_id" ON "articles_versions" USING btree ("language","id");--> statement-breakpoint
CREATE INDEX "articles_versions_genre_id" ON "articles_versions" USING btree ("genre","id") WHERE "articles_versions"."genre" is not null;--> statement-breakpoint
CREATE INDEX "articles_versions_status_id" ON "articles_versions" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "articles_versions_text_kind_id" ON "articles_versions" USING btree ("text_kind","id");--> statement-breakpoint
CREATE INDEX "articles_versions_translation_of_id" ON "articles_versions" USING btree ("translation_of","id") WHERE "articles_versions"."translation_of" is not null;--> statement-breakpoint
CREATE INDEX "articles_versions_reprint_of_id" ON "articles_versions" USING btree ("reprint_of","id") WHERE "articles_versions"."reprint_of" is not null;--> statement-breakpoint
CREATE INDEX "articles_versions_headline_id" ON "articles_versions" USING btree ("headline","id");--> statement-breakpoint
CREATE INDEX "articles_versions_published_on_order_id" ON "articles_versions" USING btree ("published_on_order","id");--> statement-breakpoint
CREATE INDEX "articles_versions_updated_on_order_id" ON "articles_versions" USING btree ("updated_on_order","id");--> statement-breakpoint
CREATE INDEX "articles_versions_source_publisher_id" ON "articles_versions" USING btree ("source_publisher","id") WHERE "articles_versions"."source_publisher" is not null;--> statement-breakpoint
CREATE INDEX "articles_versions_published_on_lasts_published_on_order_id" ON "articles_versions" USING btree ("published_on_lasts","published_on_order","id") WHERE "articles_versions"."published_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "articles_versions_updated_on_lasts_updated_on_order_id" ON "articles_versions" USING btree ("updated_on_lasts","updated_on_order","id") WHERE "articles_versions"."updated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "articles_versions_embargoed_until_lasts_embargoed_unti_b819ee6f" ON "articles_versions" USING btree ("embargoed_until_lasts","embargoed_until_order","id") WHERE "articles_versions"."embargoed_until_lasts" is not null;--> statement-breakpoint
CREATE INDEX "articles_versions_status_first_shown_id" ON "articles_versions" USING btree ("status","first_shown","id");--> statement-breakpoint
CREATE INDEX "actors_versions_kind_id" ON "actors_versions" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "actors_versions_country_id" ON "actors_versions" USING btree ("country","id") WHERE "actors_versions"."country" is not null;--> statement-breakpoint
CREATE INDEX "actors_versions_record_status_id" ON "actors_versions" USING btree ("record_status","id") WHERE "actors_versions"."record_status" is not null;--> statement-breakpoint
CREATE INDEX "actors_versions_name_id" ON "actors_versions" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "places_versions_kind_id" ON "places_versions" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "places_versions_within_id" ON "places_versions" USING btree ("within","id") WHERE "places_versions"."within" is not null;--> statement-breakpoint
CREATE INDEX "places_versions_country_id" ON "places_versions" USING btree ("country","id") WHERE "places_versions"."country" is not null;--> statement-breakpoint
CREATE INDEX "places_versions_record_status_id" ON "places_versions" USING btree ("record_status","id") WHERE "places_versions"."record_status" is not null;--> statement-breakpoint
CREATE INDEX "places_versions_name_id" ON "places_versions" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "topics_versions_broader_id" ON "topics_versions" USING btree ("broader","id") WHERE "topics_versions"."broader" is not null;--> statement-breakpoint
CREATE INDEX "topics_versions_record_status_id" ON "topics_versions" USING btree ("record_status","id") WHERE "topics_versions"."record_status" is not null;--> statement-breakpoint
CREATE INDEX "topics_versions_label_id" ON "topics_versions" USING btree ("label","id");--> statement-breakpoint
CREATE INDEX "events_versions_kind_id" ON "events_versions" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "events_versions_status_id" ON "events_versions" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "events_versions_place_id" ON "events_versions" USING btree ("place","id") WHERE "events_versions"."place" is not null;--> statement-breakpoint
CREATE INDEX "events_versions_date_basis_id" ON "events_versions" USING btree ("date_basis","id");--> statement-breakpoint
CREATE INDEX "events_versions_broader_id" ON "events_versions" USING btree ("broader","id") WHERE "events_versions"."broader" is not null;--> statement-breakpoint
CREATE INDEX "events_versions_record_status_id" ON "events_versions" USING btree ("record_status","id") WHERE "events_versions"."record_status" is not null;--> statement-breakpoint
CREATE INDEX "events_versions_name_id" ON "events_versions" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "events_versions_start_order_id" ON "events_versions" USING btree ("start_order","id");--> statement-breakpoint
CREATE INDEX "events_versions_start_lasts_start_order_id" ON "events_versions" USING btree ("start_lasts","start_order","id") WHERE "events_versions"."start_lasts" is not null;--> statement-breakpoint
CREATE INDEX "events_versions_end_lasts_end_order_id" ON "events_versions" USING btree ("end_lasts","end_order","id") WHERE "events_versions"."end_lasts" is not null;--> statement-breakpoint
CREATE INDEX "participants_versions_event_article_ordinal" ON "participants_versions" USING btree ("event","article","ordinal");--> statement-breakpoint
CREATE INDEX "participants_versions_actor_article_ordinal" ON "participants_versions" USING btree ("actor","article","ordinal") WHERE "participants_versions"."actor" is not null;--> statement-breakpoint
CREATE INDEX "participants_versions_sourcing_article_ordinal" ON "participants_versions" USING btree ("sourcing","article","ordinal") WHERE "participants_versions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX "participants_versions_role_article_ordinal" ON "participants_versions" USING btree ("role","article","ordinal");--> statement-breakpoint
CREATE INDEX "participants_versions_on_behalf_of_article_ordinal" ON "participants_versions" USING btree ("on_behalf_of","article","ordinal") WHERE "participants_versions"."on_behalf_of" is not null;--> statement-breakpoint
CREATE INDEX "participants_versions_basis_article_ordinal" ON "participants_versions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "participants_versions_article_ordinal" ON "participants_versions" USING btree ("article","ordinal");--> statement-breakpoint
CREATE INDEX "consensus_points_versions_event_article_ordinal" ON "consensus_points_versions" USING btree ("event","article","ordinal");--> statement-breakpoint
CREATE INDEX "consensus_points_versions_announced_by_article_ordinal" ON "consensus_points_versions" USING btree ("announced_by","article","ordinal") WHERE "consensus_points_versions"."announced_by" is not null;--> statement-breakpoint
CREATE INDEX "consensus_points_versions_basis_article_ordinal" ON "consensus_points_versions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "consensus_points_versions_article_ordinal" ON "consensus_points_versions" USING btree ("article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_versions_actor_article_ordinal" ON "positions_versions" USING btree ("actor","article","ordinal") WHERE "positions_versions"."actor" is not null;--> statement-breakpoint
CREATE INDEX "positions_versions_sourcing_article_ordinal" ON "positions_versions" USING btree ("sourcing","article","ordinal") WHERE "positions_versions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX "positions_versions_act_article_ordinal" ON "positions_versions" USING btree ("act","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_versions_topic_article_ordinal" ON "positions_versions" USING btree ("topic","article","ordinal") WHERE "positions_versions"."topic" is not null;--> statement-breakpoint
CREATE INDEX "positions_versions_stance_article_ordinal" ON "positions_versions" USING btree ("stance","article","ordinal") WHERE "positions_versions"."stance" is not null;--> statement-breakpoint
CREATE INDEX "positions_versions_previous_stance_article_ordinal" ON "positions_versions" USING btree ("previous_stance","article","ordinal") WHERE "positions_versions"."previous_stance" is not null;--> statement-breakpoint
CREATE INDEX "positions_versions_event_article_ordinal" ON "positions_versions" USING btree ("event","article","ordinal") WHERE "positions_versions"."event" is not null;--> statement-breakpoint
CREATE INDEX "positions_versions_attribution_article_ordinal" ON "positions_versions" USING btree ("attribution","article","ordinal") WHERE "positions_versions"."attribution" is not null;--> statement-breakpoint
CREATE INDEX "positions_versions_basis_article_ordinal" ON "positions_versions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_versions_stated_on_order_article_ordinal" ON "positions_versions" USING btree ("stated_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_versions_effective_on_order_article_ordinal" ON "positions_versions" USING btree ("effective_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_versions_stated_on_lasts_stated_on_order_art_d782a695" ON "positions_versions" USING btree ("stated_on_lasts","stated_on_order","article","ordinal") WHERE "positions_versions"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "positions_versions_effective_on_lasts_effective_on_ord_b4c24767" ON "positions_versions" USING btree ("effective_on_lasts","effective_on_order","article","ordinal") WHERE "positions_versions"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "positions_versions_actor_topic_recency_article_ordinal" ON "positions_versions" USING btree ("actor","topic","recency","article","ordinal") WHERE "positions_versions"."actor" is not null;--> statement-breakpoint
CREATE INDEX "positions_versions_stance_effective_on_order_article_ordinal" ON "positions_versions" USING btree ("stance","effective_on_order","article","ordinal") WHERE "positions_versions"."stance" is not null;--> statement-breakpoint
CREATE INDEX "positions_versions_article_ordinal" ON "positions_versions" USING btree ("article","ordinal");--> statement-breakpoint
CREATE INDEX "claims_versions_actor_article_ordinal" ON "claims_versions" USING btree ("actor","article","ordinal") WHERE "claims_versions"."actor" is not null;--> statement-breakpoint
CREATE INDEX "claims_versions_sourcing_article_ordinal" ON "claims_versions" USING btree ("sourcing","article","ordinal") WHERE "claims_versions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX "claims_versions_act_article_ordinal" ON "claims_versions" USING btree ("act","article","ordinal");--> statement-breakpoint
CREATE INDEX "claims_versions_responds_to_article_ordinal" ON "claims_versions" USING btree ("responds_to","article","ordinal") WHERE "claims_versions"."responds_to" is not null;--> statement-breakpoint
CREATE INDEX "claims_versions_event_article_ordinal" ON "claims_versions" USING btree ("event","article","ordinal") WHERE "claims_versions"."event" is not null;--> statement-breakpoint
CREATE INDEX "claims_versions_basis_article_ordinal" ON "claims_versions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "claims_versions_status_article_ordinal" ON "claims_versions" USING btree ("status","article","ordinal");--> statement-breakpoint
CREATE INDEX "claims_versions_stated_on_order_article_ordinal" ON "claims_versions" USING btree ("stated_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "claims_versions_effective_on_order_article_ordinal" ON "claims_versions" USING btree ("effective_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "claims_versions_stated_on_lasts_stated_on_order_article_ordinal" ON "claims_versions" USING btree ("stated_on_lasts","stated_on_order","article","ordinal") WHERE "claims_versions"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "claims_versions_effective_on_lasts_effective_on_order__4c76795f" ON "claims_versions" USING btree ("effective_on_lasts","effective_on_order","article","ordinal") WHERE "claims_versions"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "claims_versions_article_ordinal" ON "claims_versions" USING btree ("article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_versions_measure_article_ordinal" ON "figures_versions" USING btree ("measure","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_versions_kind_article_ordinal" ON "figures_versions" USING btree ("kind","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_versions_label_article_ordinal" ON "figures_versions" USING btree ("label","article","ordinal") WHERE "figures_versions"."label" is not null;--> statement-breakpoint
CREATE INDEX "figures_versions_qualifier_article_ordinal" ON "figures_versions" USING btree ("qualifier","article","ordinal") WHERE "figures_versions"."qualifier" is not null;--> statement-breakpoint
CREATE INDEX "figures_versions_unit_article_ordinal" ON "figures_versions" USING btree ("unit","article","ordinal") WHERE "figures_versions"."unit" is not null;--> statement-breakpoint
CREATE INDEX "figures_versions_currency_article_ordinal" ON "figures_versions" USING btree ("currency","article","ordinal") WHERE "figures_versions"."currency" is not null;--> statement-breakpoint
CREATE INDEX "figures_versions_option_article_ordinal" ON "figures_versions" USING btree ("option","article","ordinal") WHERE "figures_versions"."option" is not null;--> statement-breakpoint
CREATE INDEX "figures_versions_according_to_article_ordinal" ON "figures_versions" USING btree ("according_to","article","ordinal") WHERE "figures_versions"."according_to" is not null;--> statement-breakpoint
CREATE INDEX "figures_versions_sourcing_article_ordinal" ON "figures_versions" USING btree ("sourcing","article","ordinal") WHERE "figures_versions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX "figures_versions_period_article_ordinal" ON "figures_versions" USING btree ("period","article","ordinal") WHERE "figures_versions"."period" is not null;--> statement-breakpoint
CREATE INDEX "figures_versions_basis_article_ordinal" ON "figures_versions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_versions_value_least_article_ordinal" ON "figures_versions" USING btree ("value_least","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_versions_period_order_article_ordinal" ON "figures_versions" USING btree ("period_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_versions_stated_on_order_article_ordinal" ON "figures_versions" USING btree ("stated_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_versions_effective_on_order_article_ordinal" ON "figures_versions" USING btree ("effective_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_versions_stated_on_lasts_stated_on_order_artic_96b429f0" ON "figures_versions" USING btree ("stated_on_lasts","stated_on_order","article","ordinal") WHERE "figures_versions"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "figures_versions_period_lasts_period_order_article_ordinal" ON "figures_versions" USING btree ("period_lasts","period_order","article","ordinal") WHERE "figures_versions"."period_lasts" is not null;--> statement-breakpoint
CREATE INDEX "figures_versions_effective_on_lasts_effective_on_order_3605d2b2" ON "figures_versions" USING btree ("effective_on_lasts","effective_on_order","article","ordinal") WHERE "figures_versions"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "figures_versions_measure_effective_on_order_article_ordinal" ON "figures_versions" USING btree ("measure","effective_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_versions_value_most_article_ordinal" ON "figures_versions" USING btree ("value_most","article","ordinal");--> statement-breakpoint
CREATE INDEX "figures_versions_article_ordinal" ON "figures_versions" USING btree ("article","ordinal");--> statement-breakpoint
CREATE INDEX "proposals_versions_topic_article_ordinal" ON "proposals_versions" USING btree ("topic","article","ordinal");--> statement-breakpoint
CREATE INDEX "proposals_versions_status_article_ordinal" ON "proposals_versions" USING btree ("status","article","ordinal");--> statement-breakpoint
CREATE INDEX "proposals_versions_event_article_ordinal" ON "proposals_versions" USING btree ("event","article","ordinal") WHERE "proposals_versions"."event" is not null;--> statement-breakpoint
CREATE INDEX "proposals_versions_basis_article_ordinal" ON "proposals_versions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "proposals_versions_article_ordinal" ON "proposals_versions" USING btree ("article","ordinal");--> statement-breakpoint
CREATE INDEX "quotes_versions_speaker_article_ordinal" ON "quotes_versions" USING btree ("speaker","article","ordinal") WHERE "quotes_versions"."speaker" is not null;--> statement-breakpoint
CREATE INDEX "quotes_versions_sourcing_article_ordinal" ON "quotes_versions" USING btree ("sourcing","article","ordinal") WHERE "quotes_versions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX "quotes_versions_event_article_ordinal" ON "quotes_versions" USING btree ("event","article","ordinal") WHERE "quotes_versions"."event" is not null;--> statement-breakpoint
CREATE INDEX "quotes_versions_basis_article_ordinal" ON "quotes_versions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "quotes_versions_stated_on_order_article_ordinal" ON "quotes_versions" USING btree ("stated_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "quotes_versions_effective_on_order_article_ordinal" ON "quotes_versions" USING btree ("effective_on_order","article","ordinal");--> statement-breakpoint
CREATE INDEX "quotes_versions_stated_on_lasts_stated_on_order_article_ordinal" ON "quotes_versions" USING btree ("stated_on_lasts","stated_on_order","article","ordinal") WHERE "quotes_versions"."stated_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "quotes_versions_effective_on_lasts_effective_on_order__7466e18a" ON "quotes_versions" USING btree ("effective_on_lasts","effective_on_order","article","ordinal") WHERE "quotes_versions"."effective_on_lasts" is not null;--> statement-breakpoint
CREATE INDEX "quotes_versions_article_ordinal" ON "quotes_versions" USING btree ("article","ordinal");--> statement-breakpoint
CREATE INDEX "accounts_versions_about_article_ordinal" ON "accounts_versions" USING btree ("about","article","ordinal");--> statement-breakpoint
CREATE INDEX "accounts_versions_about_type_article_ordinal" ON "accounts_versions" USING btree ("about_type","article","ordinal");--> statement-breakpoint
CREATE INDEX "accounts_versions_about_id_article_ordinal" ON "accounts_versions" USING btree ("about_id","article","ordinal");--> statement-breakpoint
CREATE INDEX "accounts_versions_according_to_article_ordinal" ON "accounts_versions" USING btree ("according_to","article","ordinal") WHERE "accounts_versions"."according_to" is not null;--> statement-breakpoint
CREATE INDEX "accounts_versions_sourcing_article_ordinal" ON "accounts_versions" USING btree ("sourcing","article","ordinal") WHERE "accounts_versions"."sourcing" is not null;--> statement-breakpoint
CREATE INDEX "accounts_versions_basis_article_ordinal" ON "accounts_versions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "accounts_versions_about_type_about_id" ON "accounts_versions" USING btree ("about_type","about_id");--> statement-breakpoint
CREATE INDEX "accounts_versions_article_ordinal" ON "accounts_versions" USING btree ("article","ordinal");--> statement-breakpoint
CREATE INDEX "open_questions_versions_event_article_ordinal" ON "open_questions_versions" USING btree ("event","article","ordinal") WHERE "open_questions_versions"."event" is not null;--> statement-breakpoint
CREATE INDEX "open_questions_versions_status_article_ordinal" ON "open_questions_versions" USING btree ("status","article","ordinal");--> statement-breakpoint
CREATE INDEX "open_questions_versions_stated_article_ordinal" ON "open_questions_versions" USING btree ("stated","article","ordinal");--> statement-breakpoint
CREATE INDEX "open_questions_versions_basis_article_ordinal" ON "open_questions_versions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "open_questions_versions_resolution_article_article_ordinal" ON "open_questions_versions" USING btree ("resolution_article","article","ordinal") WHERE "open_questions_versions"."resolution_article" is not null;--> statement-breakpoint
CREATE INDEX "open_questions_versions_resolution_event_article_ordinal" ON "open_questions_versions" USING btree ("resolution_event","article","ordinal") WHERE "open_questions_versions"."resolution_event" is not null;--> statement-breakpoint
CREATE INDEX "open_questions_versions_status_first_shown_article_ordinal" ON "open_questions_versions" USING btree ("status","first_shown","article","ordinal");--> statement-breakpoint
CREATE INDEX "open_questions_versions_article_ordinal" ON "open_questions_versions" USING btree ("article","ordinal");--> statement-breakpoint
CREATE INDEX "errata_versions_about_article_ordinal" ON "errata_versions" USING btree ("about","article","ordinal");--> statement-breakpoint
CREATE INDEX "errata_versions_about_type_article_ordinal" ON "errata_versions" USING btree ("about_type","article","ordinal");--> statement-breakpoint
CREATE INDEX "errata_versions_about_id_article_ordinal" ON "errata_versions" USING btree ("about_id","article","ordinal");--> statement-breakpoint
CREATE INDEX "errata_versions_basis_article_ordinal" ON "errata_versions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "errata_versions_about_type_about_id" ON "errata_versions" USING btree ("about_type","about_id");--> statement-breakpoint
CREATE INDEX "errata_versions_article_ordinal" ON "errata_versions" USING btree ("article","ordinal");--> statement-breakpoint
CREATE INDEX "omissions_versions_about_article_ordinal" ON "omissions_versions" USING btree ("about","article","ordinal");--> statement-breakpoint
CREATE INDEX "omissions_versions_about_type_article_ordinal" ON "omissions_versions" USING btree ("about_type","article","ordinal");--> statement-breakpoint
CREATE INDEX "omissions_versions_about_id_article_ordinal" ON "omissions_versions" USING btree ("about_id","article","ordinal");--> statement-breakpoint
CREATE INDEX "omissions_versions_basis_article_ordinal" ON "omissions_versions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "omissions_versions_about_type_about_id" ON "omissions_versions" USING btree ("about_type","about_id");--> statement-breakpoint
CREATE INDEX "omissions_versions_article_ordinal" ON "omissions_versions" USING btree ("article","ordinal");--> statement-breakpoint
CREATE INDEX "event_relations_versions_from_article_ordinal" ON "event_relations_versions" USING btree ("from","article","ordinal");--> statement-breakpoint
CREATE INDEX "event_relations_versions_to_article_ordinal" ON "event_relations_versions" USING btree ("to","article","ordinal");--> statement-breakpoint
CREATE INDEX "event_relations_versions_kind_article_ordinal" ON "event_relations_versions" USING btree ("kind","article","ordinal");--> statement-breakpoint
CREATE INDEX "event_relations_versions_basis_article_ordinal" ON "event_relations_versions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "event_relations_versions_article_ordinal" ON "event_relations_versions" USING btree ("article","ordinal");--> statement-breakpoint
CREATE INDEX "article_authors_versions_actor_article" ON "article_authors_versions" USING btree ("actor","article") WHERE "article_authors_versions"."actor" is not null;--> statement-breakpoint
CREATE INDEX "article_topics_versions_topic_article" ON "article_topics_versions" USING btree ("topic","article");--> statement-breakpoint
CREATE INDEX "paragraphs_versions_article_section" ON "paragraphs_versions" USING btree ("article","section");--> statement-breakpoint
CREATE INDEX "article_events_versions_event_article" ON "article_events_versions" USING btree ("event","article");--> statement-breakpoint
CREATE INDEX "actor_memberships_versions_organization_actor" ON "actor_memberships_versions" USING btree ("organization","actor");--> statement-breakpoint
CREATE INDEX "actor_identifiers_versions_value_actor" ON "actor_identifiers_versions" USING btree ("value","actor");--> statement-breakpoint
CREATE INDEX "place_identifiers_versions_value_place" ON "place_identifiers_versions" USING btree ("value","place");--> statement-breakpoint
CREATE INDEX "topic_identifiers_versions_value_topic" ON "topic_identifiers_versions" USING btree ("value","topic");--> statement-breakpoint
CREATE INDEX "event_identifiers_versions_value_event" ON "event_identifiers_versions" USING btree ("value","event");--> statement-breakpoint
CREATE INDEX "evidence_versions_article_paragraph" ON "evidence_versions" USING btree ("article","paragraph");--> statement-breakpoint
CREATE INDEX "evidence_versions_article_section" ON "evidence_versions" USING btree ("article","section");--> statement-breakpoint
CREATE INDEX "consensus_point_parties_versions_party_article_record_ordinal" ON "consensus_point_parties_versions" USING btree ("party","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "consensus_point_parties_versions_article" ON "consensus_point_parties_versions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "consensus_point_confirmed_by_versions_confirmer_articl_3f43f2c1" ON "consensus_point_confirmed_by_versions" USING btree ("confirmer","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "consensus_point_confirmed_by_versions_article" ON "consensus_point_confirmed_by_versions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "consensus_point_topics_versions_topic_article_record_ordinal" ON "consensus_point_topics_versions" USING btree ("topic","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "consensus_point_topics_versions_article" ON "consensus_point_topics_versions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "claim_about_versions_about_article_record_ordinal" ON "claim_about_versions" USING btree ("about","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "claim_about_versions_about_type_about_id" ON "claim_about_versions" USING btree ("about_type","about_id");--> statement-breakpoint
CREATE INDEX "claim_about_versions_article" ON "claim_about_versions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "figure_about_versions_about_article_record_ordinal" ON "figure_about_versions" USING btree ("about","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "figure_about_versions_about_type_about_id" ON "figure_about_versions" USING btree ("about_type","about_id");--> statement-breakpoint
CREATE INDEX "figure_about_versions_article" ON "figure_about_versions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "proposal_proposers_versions_proposer_article_record_ordinal" ON "proposal_proposers_versions" USING btree ("proposer","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "proposal_proposers_versions_article" ON "proposal_proposers_versions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "proposal_rejected_by_versions_rejecter_article_record_ordinal" ON "proposal_rejected_by_versions" USING btree ("rejecter","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "proposal_rejected_by_versions_article" ON "proposal_rejected_by_versions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "proposal_supported_by_versions_supporter_article_record_ordinal" ON "proposal_supported_by_versions" USING btree ("supporter","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "proposal_supported_by_versions_article" ON "proposal_supported_by_versions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "quote_topics_versions_topic_article_record_ordinal" ON "quote_topics_versions" USING btree ("topic","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "quote_topics_versions_article" ON "quote_topics_versions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "account_values_versions_field_article_record_ordinal" ON "account_values_versions" USING btree ("field","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "account_values_versions_article" ON "account_values_versions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "open_question_topics_versions_topic_article_record_ordinal" ON "open_question_topics_versions" USING btree ("topic","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "open_question_topics_versions_article" ON "open_question_topics_versions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "open_question_actors_versions_actor_article_record_ordinal" ON "open_question_actors_versions" USING btree ("actor","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "open_question_actors_versions_article" ON "open_question_actors_versions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "omission_fields_versions_field_article_record_ordinal" ON "omission_fields_versions" USING btree ("field","article","record_ordinal");--> statement-breakpoint
CREATE INDEX "omission_fields_versions_article" ON "omission_fields_versions" USING btree ("article");--> statement-breakpoint
CREATE INDEX "mentions_versions_type_record_article" ON "mentions_versions" USING btree ("type","record","article");--> statement-breakpoint
CREATE INDEX "search_entries_versions_article" ON "search_entries_versions" USING btree ("article") WHERE "search_entries_versions"."article" is not null;--> statement-breakpoint
CREATE INDEX "search_entries_versions_type_record" ON "search_entries_versions" USING btree ("type","record");