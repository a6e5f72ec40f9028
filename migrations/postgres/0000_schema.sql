CREATE TABLE "records" (
	"type" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C",
	CONSTRAINT "records_type_id_pk" PRIMARY KEY("type","id"),
	CONSTRAINT "records_type_values" CHECK ("records"."type" in ('actor', 'place', 'topic', 'event', 'article', 'participant', 'consensus_point', 'position', 'proposal', 'quote', 'open_question', 'erratum', 'omission', 'event_relation'))
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" text COLLATE "C" NOT NULL,
	"headline" text COLLATE "C" NOT NULL,
	"subheadline" text COLLATE "C",
	"publisher" text COLLATE "C" NOT NULL,
	"byline" text COLLATE "C",
	"url" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"published_on" text COLLATE "C",
	"published_on_earliest" text COLLATE "C" NOT NULL,
	"published_on_latest" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"text_kind" text COLLATE "C" NOT NULL,
	"rights" text COLLATE "C",
	"source_headline" text COLLATE "C",
	"source_publisher" text COLLATE "C",
	"source_note" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	CONSTRAINT "articles_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "articles_status_values" CHECK ("articles"."status" in ('usable', 'withheld', 'canceled')),
	CONSTRAINT "articles_text_kind_values" CHECK ("articles"."text_kind" in ('original', 'digest'))
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
	"start_earliest" text COLLATE "C" NOT NULL,
	"start_latest" text COLLATE "C" NOT NULL,
	"end" text COLLATE "C",
	"end_earliest" text COLLATE "C" NOT NULL,
	"end_latest" text COLLATE "C" NOT NULL,
	"date_basis" text COLLATE "C" NOT NULL,
	"date_citation" text COLLATE "C",
	"duration_text" text COLLATE "C",
	"duration_min_minutes" integer,
	"cameo" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	CONSTRAINT "events_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "events_kind_values" CHECK ("events"."kind" in ('talks', 'summit', 'visit', 'conflict', 'statement', 'tour')),
	CONSTRAINT "events_status_values" CHECK ("events"."status" in ('proposed', 'tentative', 'confirmed', 'ongoing', 'occurred', 'cancelled')),
	CONSTRAINT "events_date_basis_values" CHECK ("events"."date_basis" in ('reported', 'editorial', 'not_stated'))
);
--> statement-breakpoint
CREATE TABLE "actors" (
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C",
	"country" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	CONSTRAINT "actors_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "actors_kind_values" CHECK ("actors"."kind" in ('person', 'state', 'organization', 'group', 'publisher'))
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"within" text COLLATE "C",
	"country" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	CONSTRAINT "places_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "places_kind_values" CHECK ("places"."kind" in ('venue', 'city', 'region', 'country'))
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" text COLLATE "C" NOT NULL,
	"label" text COLLATE "C" NOT NULL,
	"proposition" text COLLATE "C",
	"description" text COLLATE "C",
	"broader" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	CONSTRAINT "topics_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"capacity" text COLLATE "C",
	"on_behalf_of" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	CONSTRAINT "participants_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "participants_article_ordinal_unique" UNIQUE("article","ordinal"),
	CONSTRAINT "participants_role_values" CHECK ("participants"."role" in ('host', 'mediator', 'delegate', 'attendee', 'organizer', 'speaker', 'third_party', 'excluded', 'invited')),
	CONSTRAINT "participants_basis_values" CHECK ("participants"."basis" in ('reported', 'editorial'))
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
	CONSTRAINT "consensus_points_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "consensus_points_article_ordinal_unique" UNIQUE("article","ordinal"),
	CONSTRAINT "consensus_points_basis_values" CHECK ("consensus_points"."basis" in ('reported', 'editorial'))
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"stance" text COLLATE "C" NOT NULL,
	"stance_score" integer,
	"act" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"condition" text COLLATE "C",
	"previous_stance" text COLLATE "C",
	"shift" text COLLATE "C",
	"event" text COLLATE "C",
	"stated_on" text COLLATE "C",
	"stated_on_earliest" text COLLATE "C" NOT NULL,
	"stated_on_latest" text COLLATE "C" NOT NULL,
	"attribution" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	CONSTRAINT "positions_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "positions_article_ordinal_unique" UNIQUE("article","ordinal"),
	CONSTRAINT "positions_stance_values" CHECK ("positions"."stance" in ('support', 'conditional_support', 'neutral', 'divided', 'conditional_oppose', 'oppose')),
	CONSTRAINT "positions_act_values" CHECK ("positions"."act" in ('statement', 'consult', 'request', 'accept', 'reject', 'propose', 'threaten')),
	CONSTRAINT "positions_previous_stance_values" CHECK ("positions"."previous_stance" in ('support', 'conditional_support', 'neutral', 'divided', 'conditional_oppose', 'oppose')),
	CONSTRAINT "positions_basis_values" CHECK ("positions"."basis" in ('reported', 'editorial'))
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
	CONSTRAINT "proposals_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "proposals_article_ordinal_unique" UNIQUE("article","ordinal"),
	CONSTRAINT "proposals_status_values" CHECK ("proposals"."status" in ('proposed', 'under_discussion', 'adopted', 'rejected', 'withdrawn')),
	CONSTRAINT "proposals_basis_values" CHECK ("proposals"."basis" in ('reported', 'editorial'))
);
--> statement-breakpoint
CREATE TABLE "quotes" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"speaker" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"event" text COLLATE "C",
	"stated_on" text COLLATE "C",
	"stated_on_earliest" text COLLATE "C" NOT NULL,
	"stated_on_latest" text COLLATE "C" NOT NULL,
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	CONSTRAINT "quotes_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "quotes_article_ordinal_unique" UNIQUE("article","ordinal"),
	CONSTRAINT "quotes_basis_values" CHECK ("quotes"."basis" in ('reported', 'editorial'))
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
	"doc" text COLLATE "C" NOT NULL,
	CONSTRAINT "open_questions_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "open_questions_article_ordinal_unique" UNIQUE("article","ordinal"),
	CONSTRAINT "open_questions_status_values" CHECK ("open_questions"."status" in ('open', 'resolved', 'obsolete')),
	CONSTRAINT "open_questions_stated_values" CHECK ("open_questions"."stated" in ('explicit', 'implicit')),
	CONSTRAINT "open_questions_basis_values" CHECK ("open_questions"."basis" in ('reported', 'editorial'))
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
	"note" text COLLATE "C",
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	CONSTRAINT "errata_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "errata_article_ordinal_unique" UNIQUE("article","ordinal"),
	CONSTRAINT "errata_about_type_values" CHECK ("errata"."about_type" in ('actor', 'place', 'topic', 'event', 'article', 'participant', 'consensus_point', 'position', 'proposal', 'quote', 'open_question', 'erratum', 'omission', 'event_relation')),
	CONSTRAINT "errata_basis_values" CHECK ("errata"."basis" in ('reported', 'editorial'))
);
--> statement-breakpoint
CREATE TABLE "omissions" (
	"id" text COLLATE "C" NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"about_type" text COLLATE "C" NOT NULL,
	"about_id" text COLLATE "C" NOT NULL,
	"field" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C" NOT NULL,
	"basis" text COLLATE "C" NOT NULL,
	"citation" text COLLATE "C",
	"doc" text COLLATE "C" NOT NULL,
	CONSTRAINT "omissions_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "omissions_article_ordinal_unique" UNIQUE("article","ordinal"),
	CONSTRAINT "omissions_about_type_values" CHECK ("omissions"."about_type" in ('actor', 'place', 'topic', 'event', 'article', 'participant', 'consensus_point', 'position', 'proposal', 'quote', 'open_question', 'erratum', 'omission', 'event_relation')),
	CONSTRAINT "omissions_basis_values" CHECK ("omissions"."basis" in ('reported', 'editorial'))
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
	CONSTRAINT "event_relations_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "event_relations_article_ordinal_unique" UNIQUE("article","ordinal"),
	CONSTRAINT "event_relations_kind_values" CHECK ("event_relations"."kind" in ('subevent_of', 'follows', 'precedes', 'response_to', 'context_of', 'same_tour')),
	CONSTRAINT "event_relations_basis_values" CHECK ("event_relations"."basis" in ('reported', 'editorial'))
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"heading" text COLLATE "C",
	CONSTRAINT "sections_article_ordinal_pk" PRIMARY KEY("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "paragraphs" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"section" integer NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	CONSTRAINT "paragraphs_article_ordinal_pk" PRIMARY KEY("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "article_events" (
	"article" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	CONSTRAINT "article_events_article_ordinal_pk" PRIMARY KEY("article","ordinal")
);
--> statement-breakpoint
CREATE TABLE "actor_aliases" (
	"actor" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	CONSTRAINT "actor_aliases_actor_ordinal_pk" PRIMARY KEY("actor","ordinal"),
	CONSTRAINT "actor_aliases_kind_values" CHECK ("actor_aliases"."kind" in ('alias', 'abbreviation', 'metonym', 'misprint'))
);
--> statement-breakpoint
CREATE TABLE "actor_identifiers" (
	"actor" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	CONSTRAINT "actor_identifiers_actor_ordinal_pk" PRIMARY KEY("actor","ordinal")
);
--> statement-breakpoint
CREATE TABLE "actor_memberships" (
	"actor" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"organization" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C",
	"start" text COLLATE "C",
	"start_earliest" text COLLATE "C" NOT NULL,
	"start_latest" text COLLATE "C" NOT NULL,
	"end" text COLLATE "C",
	"end_earliest" text COLLATE "C" NOT NULL,
	"end_latest" text COLLATE "C" NOT NULL,
	CONSTRAINT "actor_memberships_actor_ordinal_pk" PRIMARY KEY("actor","ordinal")
);
--> statement-breakpoint
CREATE TABLE "place_identifiers" (
	"place" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	CONSTRAINT "place_identifiers_place_ordinal_pk" PRIMARY KEY("place","ordinal")
);
--> statement-breakpoint
CREATE TABLE "topic_identifiers" (
	"topic" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"scheme" text COLLATE "C" NOT NULL,
	"value" text COLLATE "C" NOT NULL,
	CONSTRAINT "topic_identifiers_topic_ordinal_pk" PRIMARY KEY("topic","ordinal")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"record_type" text COLLATE "C" NOT NULL,
	"record" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text COLLATE "C" NOT NULL,
	"paragraph" integer NOT NULL,
	"exact" text COLLATE "C" NOT NULL,
	"prefix" text COLLATE "C",
	"suffix" text COLLATE "C",
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	CONSTRAINT "evidence_record_type_record_ordinal_pk" PRIMARY KEY("record_type","record","ordinal"),
	CONSTRAINT "evidence_record_type_values" CHECK ("evidence"."record_type" in ('actor', 'place', 'topic', 'event', 'article', 'participant', 'consensus_point', 'position', 'proposal', 'quote', 'open_question', 'erratum', 'omission', 'event_relation'))
);
--> statement-breakpoint
CREATE TABLE "consensus_point_parties" (
	"consensus_point" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"party" text COLLATE "C" NOT NULL,
	CONSTRAINT "consensus_point_parties_consensus_point_ordinal_pk" PRIMARY KEY("consensus_point","ordinal")
);
--> statement-breakpoint
CREATE TABLE "consensus_point_confirmed_by" (
	"consensus_point" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"confirmer" text COLLATE "C" NOT NULL,
	CONSTRAINT "consensus_point_confirmed_by_consensus_point_ordinal_pk" PRIMARY KEY("consensus_point","ordinal")
);
--> statement-breakpoint
CREATE TABLE "consensus_point_topics" (
	"consensus_point" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	CONSTRAINT "consensus_point_topics_consensus_point_ordinal_pk" PRIMARY KEY("consensus_point","ordinal")
);
--> statement-breakpoint
CREATE TABLE "proposal_proposers" (
	"proposal" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"proposer" text COLLATE "C" NOT NULL,
	CONSTRAINT "proposal_proposers_proposal_ordinal_pk" PRIMARY KEY("proposal","ordinal")
);
--> statement-breakpoint
CREATE TABLE "proposal_rejected_by" (
	"proposal" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"rejecter" text COLLATE "C" NOT NULL,
	CONSTRAINT "proposal_rejected_by_proposal_ordinal_pk" PRIMARY KEY("proposal","ordinal")
);
--> statement-breakpoint
CREATE TABLE "proposal_supported_by" (
	"proposal" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"supporter" text COLLATE "C" NOT NULL,
	CONSTRAINT "proposal_supported_by_proposal_ordinal_pk" PRIMARY KEY("proposal","ordinal")
);
--> statement-breakpoint
CREATE TABLE "quote_topics" (
	"quote" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	CONSTRAINT "quote_topics_quote_ordinal_pk" PRIMARY KEY("quote","ordinal")
);
--> statement-breakpoint
CREATE TABLE "open_question_topics" (
	"open_question" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	CONSTRAINT "open_question_topics_open_question_ordinal_pk" PRIMARY KEY("open_question","ordinal")
);
--> statement-breakpoint
CREATE TABLE "open_question_actors" (
	"open_question" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	CONSTRAINT "open_question_actors_open_question_ordinal_pk" PRIMARY KEY("open_question","ordinal")
);
--> statement-breakpoint
CREATE TABLE "mentions" (
	"article" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"record" text COLLATE "C" NOT NULL,
	CONSTRAINT "mentions_article_type_record_pk" PRIMARY KEY("article","type","record"),
	CONSTRAINT "mentions_type_values" CHECK ("mentions"."type" in ('actor', 'place', 'topic', 'event', 'article', 'participant', 'consensus_point', 'position', 'proposal', 'quote', 'open_question', 'erratum', 'omission', 'event_relation'))
);
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"id" text COLLATE "C" NOT NULL,
	"doc" text COLLATE "C" NOT NULL,
	CONSTRAINT "dossiers_id_pk" PRIMARY KEY("id")
);
--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_publisher_key" FOREIGN KEY ("publisher") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_source_publisher_key" FOREIGN KEY ("source_publisher") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_place_key" FOREIGN KEY ("place") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_within_key" FOREIGN KEY ("within") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_broader_key" FOREIGN KEY ("broader") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_topic_key" FOREIGN KEY ("topic") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_event_key" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_speaker_key" FOREIGN KEY ("speaker") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_event_key" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "sections" ADD CONSTRAINT "sections_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraphs" ADD CONSTRAINT "paragraphs_article_section_key" FOREIGN KEY ("article","section") REFERENCES "public"."sections"("article","ordinal") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_events" ADD CONSTRAINT "article_events_event_key" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_events" ADD CONSTRAINT "article_events_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_aliases" ADD CONSTRAINT "actor_aliases_actor_key" FOREIGN KEY ("actor") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_identifiers" ADD CONSTRAINT "actor_identifiers_actor_key" FOREIGN KEY ("actor") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_memberships" ADD CONSTRAINT "actor_memberships_organization_key" FOREIGN KEY ("organization") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_memberships" ADD CONSTRAINT "actor_memberships_actor_key" FOREIGN KEY ("actor") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_identifiers" ADD CONSTRAINT "place_identifiers_place_key" FOREIGN KEY ("place") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_identifiers" ADD CONSTRAINT "topic_identifiers_topic_key" FOREIGN KEY ("topic") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_record_type_record_key" FOREIGN KEY ("record_type","record") REFERENCES "public"."records"("type","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_article_paragraph_key" FOREIGN KEY ("article","paragraph") REFERENCES "public"."paragraphs"("article","ordinal") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_point_parties" ADD CONSTRAINT "consensus_point_parties_party_key" FOREIGN KEY ("party") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_point_parties" ADD CONSTRAINT "consensus_point_parties_consensus_point_key" FOREIGN KEY ("consensus_point") REFERENCES "public"."consensus_points"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_point_confirmed_by" ADD CONSTRAINT "consensus_point_confirmed_by_confirmer_key" FOREIGN KEY ("confirmer") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_point_confirmed_by" ADD CONSTRAINT "consensus_point_confirmed_by_consensus_point_key" FOREIGN KEY ("consensus_point") REFERENCES "public"."consensus_points"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_point_topics" ADD CONSTRAINT "consensus_point_topics_topic_key" FOREIGN KEY ("topic") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_point_topics" ADD CONSTRAINT "consensus_point_topics_consensus_point_key" FOREIGN KEY ("consensus_point") REFERENCES "public"."consensus_points"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_proposers" ADD CONSTRAINT "proposal_proposers_proposer_key" FOREIGN KEY ("proposer") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_proposers" ADD CONSTRAINT "proposal_proposers_proposal_key" FOREIGN KEY ("proposal") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_rejected_by" ADD CONSTRAINT "proposal_rejected_by_rejecter_key" FOREIGN KEY ("rejecter") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_rejected_by" ADD CONSTRAINT "proposal_rejected_by_proposal_key" FOREIGN KEY ("proposal") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_supported_by" ADD CONSTRAINT "proposal_supported_by_supporter_key" FOREIGN KEY ("supporter") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_supported_by" ADD CONSTRAINT "proposal_supported_by_proposal_key" FOREIGN KEY ("proposal") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_topics" ADD CONSTRAINT "quote_topics_topic_key" FOREIGN KEY ("topic") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_topics" ADD CONSTRAINT "quote_topics_quote_key" FOREIGN KEY ("quote") REFERENCES "public"."quotes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_question_topics" ADD CONSTRAINT "open_question_topics_topic_key" FOREIGN KEY ("topic") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_question_topics" ADD CONSTRAINT "open_question_topics_open_question_key" FOREIGN KEY ("open_question") REFERENCES "public"."open_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_question_actors" ADD CONSTRAINT "open_question_actors_actor_key" FOREIGN KEY ("actor") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_question_actors" ADD CONSTRAINT "open_question_actors_open_question_key" FOREIGN KEY ("open_question") REFERENCES "public"."open_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_article_key" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_type_record_key" FOREIGN KEY ("type","record") REFERENCES "public"."records"("type","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_id_key" FOREIGN KEY ("id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_publisher_id" ON "articles" USING btree ("publisher","id");--> statement-breakpoint
CREATE INDEX "articles_language_id" ON "articles" USING btree ("language","id");--> statement-breakpoint
CREATE INDEX "articles_status_id" ON "articles" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "articles_text_kind_id" ON "articles" USING btree ("text_kind","id");--> statement-breakpoint
CREATE INDEX "articles_headline_id" ON "articles" USING btree ("headline","id");--> statement-breakpoint
CREATE INDEX "articles_published_on_earliest_id" ON "articles" USING btree ("published_on_earliest","id");--> statement-breakpoint
CREATE INDEX "articles_published_on_latest_id" ON "articles" USING btree ("published_on_latest","id");--> statement-breakpoint
CREATE INDEX "articles_source_publisher" ON "articles" USING btree ("source_publisher");--> statement-breakpoint
CREATE INDEX "events_kind_id" ON "events" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "events_status_id" ON "events" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "events_place_id" ON "events" USING btree ("place","id");--> statement-breakpoint
CREATE INDEX "events_date_basis_id" ON "events" USING btree ("date_basis","id");--> statement-breakpoint
CREATE INDEX "events_cameo_id" ON "events" USING btree ("cameo","id");--> statement-breakpoint
CREATE INDEX "events_name_id" ON "events" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "events_start_earliest_id" ON "events" USING btree ("start_earliest","id");--> statement-breakpoint
CREATE INDEX "events_start_latest_id" ON "events" USING btree ("start_latest","id");--> statement-breakpoint
CREATE INDEX "events_end_latest_id" ON "events" USING btree ("end_latest","id");--> statement-breakpoint
CREATE INDEX "actors_kind_id" ON "actors" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "actors_country_id" ON "actors" USING btree ("country","id");--> statement-breakpoint
CREATE INDEX "actors_name_id" ON "actors" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "places_kind_id" ON "places" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "places_within_id" ON "places" USING btree ("within","id");--> statement-breakpoint
CREATE INDEX "places_country_id" ON "places" USING btree ("country","id");--> statement-breakpoint
CREATE INDEX "places_name_id" ON "places" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "topics_broader_id" ON "topics" USING btree ("broader","id");--> statement-breakpoint
CREATE INDEX "topics_label_id" ON "topics" USING btree ("label","id");--> statement-breakpoint
CREATE INDEX "participants_event_article_ordinal" ON "participants" USING btree ("event","article","ordinal");--> statement-breakpoint
CREATE INDEX "participants_actor_article_ordinal" ON "participants" USING btree ("actor","article","ordinal");--> statement-breakpoint
CREATE INDEX "participants_role_article_ordinal" ON "participants" USING btree ("role","article","ordinal");--> statement-breakpoint
CREATE INDEX "participants_on_behalf_of_article_ordinal" ON "participants" USING btree ("on_behalf_of","article","ordinal");--> statement-breakpoint
CREATE INDEX "participants_basis_article_ordinal" ON "participants" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "consensus_points_event_article_ordinal" ON "consensus_points" USING btree ("event","article","ordinal");--> statement-breakpoint
CREATE INDEX "consensus_points_announced_by_article_ordinal" ON "consensus_points" USING btree ("announced_by","article","ordinal");--> statement-breakpoint
CREATE INDEX "consensus_points_basis_article_ordinal" ON "consensus_points" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_actor_article_ordinal" ON "positions" USING btree ("actor","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_topic_article_ordinal" ON "positions" USING btree ("topic","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_stance_article_ordinal" ON "positions" USING btree ("stance","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_act_article_ordinal" ON "positions" USING btree ("act","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_previous_stance_article_ordinal" ON "positions" USING btree ("previous_stance","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_event_article_ordinal" ON "positions" USING btree ("event","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_attribution_article_ordinal" ON "positions" USING btree ("attribution","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_basis_article_ordinal" ON "positions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_stated_on_earliest_article_ordinal" ON "positions" USING btree ("stated_on_earliest","article","ordinal");--> statement-breakpoint
CREATE INDEX "positions_stated_on_latest_article_ordinal" ON "positions" USING btree ("stated_on_latest","article","ordinal");--> statement-breakpoint
CREATE INDEX "proposals_topic_article_ordinal" ON "proposals" USING btree ("topic","article","ordinal");--> statement-breakpoint
CREATE INDEX "proposals_status_article_ordinal" ON "proposals" USING btree ("status","article","ordinal");--> statement-breakpoint
CREATE INDEX "proposals_event_article_ordinal" ON "proposals" USING btree ("event","article","ordinal");--> statement-breakpoint
CREATE INDEX "proposals_basis_article_ordinal" ON "proposals" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "quotes_speaker_article_ordinal" ON "quotes" USING btree ("speaker","article","ordinal");--> statement-breakpoint
CREATE INDEX "quotes_event_article_ordinal" ON "quotes" USING btree ("event","article","ordinal");--> statement-breakpoint
CREATE INDEX "quotes_basis_article_ordinal" ON "quotes" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "quotes_stated_on_earliest_article_ordinal" ON "quotes" USING btree ("stated_on_earliest","article","ordinal");--> statement-breakpoint
CREATE INDEX "quotes_stated_on_latest_article_ordinal" ON "quotes" USING btree ("stated_on_latest","article","ordinal");--> statement-breakpoint
CREATE INDEX "open_questions_event_article_ordinal" ON "open_questions" USING btree ("event","article","ordinal");--> statement-breakpoint
CREATE INDEX "open_questions_status_article_ordinal" ON "open_questions" USING btree ("status","article","ordinal");--> statement-breakpoint
CREATE INDEX "open_questions_stated_article_ordinal" ON "open_questions" USING btree ("stated","article","ordinal");--> statement-breakpoint
CREATE INDEX "open_questions_basis_article_ordinal" ON "open_questions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "open_questions_resolution_article" ON "open_questions" USING btree ("resolution_article");--> statement-breakpoint
CREATE INDEX "open_questions_resolution_event" ON "open_questions" USING btree ("resolution_event");--> statement-breakpoint
CREATE INDEX "errata_about_type_article_ordinal" ON "errata" USING btree ("about_type","article","ordinal");--> statement-breakpoint
CREATE INDEX "errata_about_id_article_ordinal" ON "errata" USING btree ("about_id","article","ordinal");--> statement-breakpoint
CREATE INDEX "errata_basis_article_ordinal" ON "errata" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "errata_about_type_about_id" ON "errata" USING btree ("about_type","about_id");--> statement-breakpoint
CREATE INDEX "omissions_about_type_article_ordinal" ON "omissions" USING btree ("about_type","article","ordinal");--> statement-breakpoint
CREATE INDEX "omissions_about_id_article_ordinal" ON "omissions" USING btree ("about_id","article","ordinal");--> statement-breakpoint
CREATE INDEX "omissions_basis_article_ordinal" ON "omissions" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "omissions_field_article_ordinal" ON "omissions" USING btree ("field","article","ordinal");--> statement-breakpoint
CREATE INDEX "omissions_about_type_about_id" ON "omissions" USING btree ("about_type","about_id");--> statement-breakpoint
CREATE INDEX "event_relations_from_article_ordinal" ON "event_relations" USING btree ("from","article","ordinal");--> statement-breakpoint
CREATE INDEX "event_relations_to_article_ordinal" ON "event_relations" USING btree ("to","article","ordinal");--> statement-breakpoint
CREATE INDEX "event_relations_kind_article_ordinal" ON "event_relations" USING btree ("kind","article","ordinal");--> statement-breakpoint
CREATE INDEX "event_relations_basis_article_ordinal" ON "event_relations" USING btree ("basis","article","ordinal");--> statement-breakpoint
CREATE INDEX "paragraphs_article_section" ON "paragraphs" USING btree ("article","section");--> statement-breakpoint
CREATE INDEX "article_events_event_article" ON "article_events" USING btree ("event","article");--> statement-breakpoint
CREATE INDEX "actor_memberships_organization" ON "actor_memberships" USING btree ("organization");--> statement-breakpoint
CREATE INDEX "evidence_article_paragraph" ON "evidence" USING btree ("article","paragraph");--> statement-breakpoint
CREATE INDEX "consensus_point_parties_party_consensus_point" ON "consensus_point_parties" USING btree ("party","consensus_point");--> statement-breakpoint
CREATE INDEX "consensus_point_confirmed_by_confirmer_consensus_point" ON "consensus_point_confirmed_by" USING btree ("confirmer","consensus_point");--> statement-breakpoint
CREATE INDEX "consensus_point_topics_topic_consensus_point" ON "consensus_point_topics" USING btree ("topic","consensus_point");--> statement-breakpoint
CREATE INDEX "proposal_proposers_proposer_proposal" ON "proposal_proposers" USING btree ("proposer","proposal");--> statement-breakpoint
CREATE INDEX "proposal_rejected_by_rejecter_proposal" ON "proposal_rejected_by" USING btree ("rejecter","proposal");--> statement-breakpoint
CREATE INDEX "proposal_supported_by_supporter_proposal" ON "proposal_supported_by" USING btree ("supporter","proposal");--> statement-breakpoint
CREATE INDEX "quote_topics_topic_quote" ON "quote_topics" USING btree ("topic","quote");--> statement-breakpoint
CREATE INDEX "open_question_topics_topic_open_question" ON "open_question_topics" USING btree ("topic","open_question");--> statement-breakpoint
CREATE INDEX "open_question_actors_actor_open_question" ON "open_question_actors" USING btree ("actor","open_question");--> statement-breakpoint
CREATE INDEX "mentions_type_record" ON "mentions" USING btree ("type","record");