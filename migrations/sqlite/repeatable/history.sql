-- The versions of all rows, current and past. `npm run migrations` writes this file.
DROP VIEW IF EXISTS "articles_history";
--> statement-breakpoint
CREATE VIEW "articles_history" AS SELECT "id", "headline", "subheadline", "publisher", "url", "language", "genre", "published_on", "published_on_earliest", "published_on_latest", "published_on_order", "published_on_lasts", "updated_on", "updated_on_earliest", "updated_on_latest", "updated_on_order", "updated_on_lasts", "status", "embargoed_until", "embargoed_until_earliest", "embargoed_until_latest", "embargoed_until_order", "embargoed_until_lasts", "cancellation_reason", "cancellation_made_on", "cancellation_made_on_earliest", "cancellation_made_on_latest", "cancellation_made_on_order", "cancellation_made_on_lasts", "text_kind", "rights", "source_headline", "source_publisher", "source_note", "translation_of", "reprint_of", "first_shown", "caption", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "articles"
  UNION ALL SELECT "id", "headline", "subheadline", "publisher", "url", "language", "genre", "published_on", "published_on_earliest", "published_on_latest", "published_on_order", "published_on_lasts", "updated_on", "updated_on_earliest", "updated_on_latest", "updated_on_order", "updated_on_lasts", "status", "embargoed_until", "embargoed_until_earliest", "embargoed_until_latest", "embargoed_until_order", "embargoed_until_lasts", "cancellation_reason", "cancellation_made_on", "cancellation_made_on_earliest", "cancellation_made_on_latest", "cancellation_made_on_order", "cancellation_made_on_lasts", "text_kind", "rights", "source_headline", "source_publisher", "source_note", "translation_of", "reprint_of", "first_shown", "caption", "doc", "valid_from", "valid_to" FROM "articles_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "actors_history";
--> statement-breakpoint
CREATE VIEW "actors_history" AS SELECT "id", "kind", "name", "description", "country", "citation", "record_status", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "actors"
  UNION ALL SELECT "id", "kind", "name", "description", "country", "citation", "record_status", "doc", "valid_from", "valid_to" FROM "actors_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "places_history";
--> statement-breakpoint
CREATE VIEW "places_history" AS SELECT "id", "kind", "name", "within", "country", "latitude", "longitude", "precision", "citation", "record_status", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "places"
  UNION ALL SELECT "id", "kind", "name", "within", "country", "latitude", "longitude", "precision", "citation", "record_status", "doc", "valid_from", "valid_to" FROM "places_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "topics_history";
--> statement-breakpoint
CREATE VIEW "topics_history" AS SELECT "id", "label", "proposition", "description", "broader", "citation", "record_status", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "topics"
  UNION ALL SELECT "id", "label", "proposition", "description", "broader", "citation", "record_status", "doc", "valid_from", "valid_to" FROM "topics_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "events_history";
--> statement-breakpoint
CREATE VIEW "events_history" AS SELECT "id", "kind", "name", "summary", "status", "place", "start", "start_earliest", "start_latest", "start_order", "start_lasts", "end", "end_earliest", "end_latest", "end_order", "end_lasts", "date_basis", "broader", "citation", "record_status", "caption", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "events"
  UNION ALL SELECT "id", "kind", "name", "summary", "status", "place", "start", "start_earliest", "start_latest", "start_order", "start_lasts", "end", "end_earliest", "end_latest", "end_order", "end_lasts", "date_basis", "broader", "citation", "record_status", "caption", "doc", "valid_from", "valid_to" FROM "events_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "participants_history";
--> statement-breakpoint
CREATE VIEW "participants_history" AS SELECT "id", "article", "ordinal", "event", "actor", "unnamed", "sourcing", "capacity", "role", "on_behalf_of", "basis", "citation", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "participants"
  UNION ALL SELECT "id", "article", "ordinal", "event", "actor", "unnamed", "sourcing", "capacity", "role", "on_behalf_of", "basis", "citation", "doc", "valid_from", "valid_to" FROM "participants_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "consensus_points_history";
--> statement-breakpoint
CREATE VIEW "consensus_points_history" AS SELECT "id", "article", "ordinal", "event", "title", "summary", "announced_by", "basis", "citation", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "consensus_points"
  UNION ALL SELECT "id", "article", "ordinal", "event", "title", "summary", "announced_by", "basis", "citation", "doc", "valid_from", "valid_to" FROM "consensus_points_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "positions_history";
--> statement-breakpoint
CREATE VIEW "positions_history" AS SELECT "id", "article", "ordinal", "actor", "unnamed", "sourcing", "capacity", "act", "summary", "topic", "stance", "stance_score", "condition", "previous_stance", "event", "stated_on", "stated_on_earliest", "stated_on_latest", "stated_on_order", "stated_on_lasts", "attribution", "basis", "citation", "effective_on", "effective_on_earliest", "effective_on_latest", "effective_on_order", "effective_on_lasts", "effective_basis", "recency", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "positions"
  UNION ALL SELECT "id", "article", "ordinal", "actor", "unnamed", "sourcing", "capacity", "act", "summary", "topic", "stance", "stance_score", "condition", "previous_stance", "event", "stated_on", "stated_on_earliest", "stated_on_latest", "stated_on_order", "stated_on_lasts", "attribution", "basis", "citation", "effective_on", "effective_on_earliest", "effective_on_latest", "effective_on_order", "effective_on_lasts", "effective_basis", "recency", "doc", "valid_from", "valid_to" FROM "positions_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "claims_history";
--> statement-breakpoint
CREATE VIEW "claims_history" AS SELECT "id", "article", "ordinal", "actor", "unnamed", "sourcing", "capacity", "act", "text", "responds_to", "event", "stated_on", "stated_on_earliest", "stated_on_latest", "stated_on_order", "stated_on_lasts", "answers", "basis", "citation", "effective_on", "effective_on_earliest", "effective_on_latest", "effective_on_order", "effective_on_lasts", "effective_basis", "recency", "status", "caption", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "claims"
  UNION ALL SELECT "id", "article", "ordinal", "actor", "unnamed", "sourcing", "capacity", "act", "text", "responds_to", "event", "stated_on", "stated_on_earliest", "stated_on_latest", "stated_on_order", "stated_on_lasts", "answers", "basis", "citation", "effective_on", "effective_on_earliest", "effective_on_latest", "effective_on_order", "effective_on_lasts", "effective_basis", "recency", "status", "caption", "doc", "valid_from", "valid_to" FROM "claims_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "figures_history";
--> statement-breakpoint
CREATE VIEW "figures_history" AS SELECT "id", "article", "ordinal", "measure", "kind", "label", "value", "low", "high", "text", "margin", "qualifier", "unit", "currency", "of", "option", "according_to", "unnamed", "sourcing", "capacity", "stated_on", "stated_on_earliest", "stated_on_latest", "stated_on_order", "stated_on_lasts", "period", "period_earliest", "period_latest", "period_order", "period_lasts", "basis", "citation", "effective_on", "effective_on_earliest", "effective_on_latest", "effective_on_order", "effective_on_lasts", "effective_basis", "recency", "value_least", "value_most", "caption", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "figures"
  UNION ALL SELECT "id", "article", "ordinal", "measure", "kind", "label", "value", "low", "high", "text", "margin", "qualifier", "unit", "currency", "of", "option", "according_to", "unnamed", "sourcing", "capacity", "stated_on", "stated_on_earliest", "stated_on_latest", "stated_on_order", "stated_on_lasts", "period", "period_earliest", "period_latest", "period_order", "period_lasts", "basis", "citation", "effective_on", "effective_on_earliest", "effective_on_latest", "effective_on_order", "effective_on_lasts", "effective_basis", "recency", "value_least", "value_most", "caption", "doc", "valid_from", "valid_to" FROM "figures_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "proposals_history";
--> statement-breakpoint
CREATE VIEW "proposals_history" AS SELECT "id", "article", "ordinal", "title", "summary", "topic", "status", "event", "basis", "citation", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "proposals"
  UNION ALL SELECT "id", "article", "ordinal", "title", "summary", "topic", "status", "event", "basis", "citation", "doc", "valid_from", "valid_to" FROM "proposals_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "quotes_history";
--> statement-breakpoint
CREATE VIEW "quotes_history" AS SELECT "id", "article", "ordinal", "speaker", "unnamed", "sourcing", "capacity", "text", "event", "stated_on", "stated_on_earliest", "stated_on_latest", "stated_on_order", "stated_on_lasts", "basis", "citation", "effective_on", "effective_on_earliest", "effective_on_latest", "effective_on_order", "effective_on_lasts", "effective_basis", "recency", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "quotes"
  UNION ALL SELECT "id", "article", "ordinal", "speaker", "unnamed", "sourcing", "capacity", "text", "event", "stated_on", "stated_on_earliest", "stated_on_latest", "stated_on_order", "stated_on_lasts", "basis", "citation", "effective_on", "effective_on_earliest", "effective_on_latest", "effective_on_order", "effective_on_lasts", "effective_basis", "recency", "doc", "valid_from", "valid_to" FROM "quotes_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "accounts_history";
--> statement-breakpoint
CREATE VIEW "accounts_history" AS SELECT "id", "article", "ordinal", "about_type", "about_id", "about", "according_to", "unnamed", "sourcing", "capacity", "basis", "citation", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "accounts"
  UNION ALL SELECT "id", "article", "ordinal", "about_type", "about_id", "about", "according_to", "unnamed", "sourcing", "capacity", "basis", "citation", "doc", "valid_from", "valid_to" FROM "accounts_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "open_questions_history";
--> statement-breakpoint
CREATE VIEW "open_questions_history" AS SELECT "id", "article", "ordinal", "question", "event", "status", "resolution_summary", "resolution_article", "resolution_event", "stated", "basis", "citation", "first_shown", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "open_questions"
  UNION ALL SELECT "id", "article", "ordinal", "question", "event", "status", "resolution_summary", "resolution_article", "resolution_event", "stated", "basis", "citation", "first_shown", "doc", "valid_from", "valid_to" FROM "open_questions_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "errata_history";
--> statement-breakpoint
CREATE VIEW "errata_history" AS SELECT "id", "article", "ordinal", "printed", "correct", "about_type", "about_id", "about", "note", "basis", "citation", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "errata"
  UNION ALL SELECT "id", "article", "ordinal", "printed", "correct", "about_type", "about_id", "about", "note", "basis", "citation", "doc", "valid_from", "valid_to" FROM "errata_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "omissions_history";
--> statement-breakpoint
CREATE VIEW "omissions_history" AS SELECT "id", "article", "ordinal", "about_type", "about_id", "about", "note", "basis", "citation", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "omissions"
  UNION ALL SELECT "id", "article", "ordinal", "about_type", "about_id", "about", "note", "basis", "citation", "doc", "valid_from", "valid_to" FROM "omissions_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "event_relations_history";
--> statement-breakpoint
CREATE VIEW "event_relations_history" AS SELECT "id", "article", "ordinal", "from", "to", "kind", "basis", "citation", "doc", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "event_relations"
  UNION ALL SELECT "id", "article", "ordinal", "from", "to", "kind", "basis", "citation", "doc", "valid_from", "valid_to" FROM "event_relations_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "article_authors_history";
--> statement-breakpoint
CREATE VIEW "article_authors_history" AS SELECT "article", "ordinal", "name", "actor", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "article_authors"
  UNION ALL SELECT "article", "ordinal", "name", "actor", "valid_from", "valid_to" FROM "article_authors_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "article_topics_history";
--> statement-breakpoint
CREATE VIEW "article_topics_history" AS SELECT "article", "ordinal", "topic", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "article_topics"
  UNION ALL SELECT "article", "ordinal", "topic", "valid_from", "valid_to" FROM "article_topics_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "article_images_history";
--> statement-breakpoint
CREATE VIEW "article_images_history" AS SELECT "article", "ordinal", "url", "caption", "credit", "alternative_text", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "article_images"
  UNION ALL SELECT "article", "ordinal", "url", "caption", "credit", "alternative_text", "valid_from", "valid_to" FROM "article_images_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "article_corrections_history";
--> statement-breakpoint
CREATE VIEW "article_corrections_history" AS SELECT "article", "ordinal", "text", "made_on", "made_on_earliest", "made_on_latest", "made_on_order", "made_on_lasts", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "article_corrections"
  UNION ALL SELECT "article", "ordinal", "text", "made_on", "made_on_earliest", "made_on_latest", "made_on_order", "made_on_lasts", "valid_from", "valid_to" FROM "article_corrections_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "sections_history";
--> statement-breakpoint
CREATE VIEW "sections_history" AS SELECT "article", "ordinal", "heading", "published_on", "published_on_earliest", "published_on_latest", "published_on_order", "published_on_lasts", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "sections"
  UNION ALL SELECT "article", "ordinal", "heading", "published_on", "published_on_earliest", "published_on_latest", "published_on_order", "published_on_lasts", "valid_from", "valid_to" FROM "sections_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "paragraphs_history";
--> statement-breakpoint
CREATE VIEW "paragraphs_history" AS SELECT "article", "ordinal", "section", "text", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "paragraphs"
  UNION ALL SELECT "article", "ordinal", "section", "text", "valid_from", "valid_to" FROM "paragraphs_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "article_events_history";
--> statement-breakpoint
CREATE VIEW "article_events_history" AS SELECT "article", "ordinal", "event", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "article_events"
  UNION ALL SELECT "article", "ordinal", "event", "valid_from", "valid_to" FROM "article_events_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "actor_aliases_history";
--> statement-breakpoint
CREATE VIEW "actor_aliases_history" AS SELECT "actor", "ordinal", "name", "kind", "language", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "actor_aliases"
  UNION ALL SELECT "actor", "ordinal", "name", "kind", "language", "valid_from", "valid_to" FROM "actor_aliases_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "actor_memberships_history";
--> statement-breakpoint
CREATE VIEW "actor_memberships_history" AS SELECT "actor", "ordinal", "organization", "role", "start", "start_earliest", "start_latest", "start_order", "start_lasts", "end", "end_earliest", "end_latest", "end_order", "end_lasts", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "actor_memberships"
  UNION ALL SELECT "actor", "ordinal", "organization", "role", "start", "start_earliest", "start_latest", "start_order", "start_lasts", "end", "end_earliest", "end_latest", "end_order", "end_lasts", "valid_from", "valid_to" FROM "actor_memberships_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "actor_codes_history";
--> statement-breakpoint
CREATE VIEW "actor_codes_history" AS SELECT "actor", "ordinal", "scheme", "code", "label", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "actor_codes"
  UNION ALL SELECT "actor", "ordinal", "scheme", "code", "label", "valid_from", "valid_to" FROM "actor_codes_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "actor_identifiers_history";
--> statement-breakpoint
CREATE VIEW "actor_identifiers_history" AS SELECT "actor", "ordinal", "scheme", "value", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "actor_identifiers"
  UNION ALL SELECT "actor", "ordinal", "scheme", "value", "valid_from", "valid_to" FROM "actor_identifiers_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "place_codes_history";
--> statement-breakpoint
CREATE VIEW "place_codes_history" AS SELECT "place", "ordinal", "scheme", "code", "label", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "place_codes"
  UNION ALL SELECT "place", "ordinal", "scheme", "code", "label", "valid_from", "valid_to" FROM "place_codes_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "place_identifiers_history";
--> statement-breakpoint
CREATE VIEW "place_identifiers_history" AS SELECT "place", "ordinal", "scheme", "value", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "place_identifiers"
  UNION ALL SELECT "place", "ordinal", "scheme", "value", "valid_from", "valid_to" FROM "place_identifiers_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "topic_codes_history";
--> statement-breakpoint
CREATE VIEW "topic_codes_history" AS SELECT "topic", "ordinal", "scheme", "code", "label", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "topic_codes"
  UNION ALL SELECT "topic", "ordinal", "scheme", "code", "label", "valid_from", "valid_to" FROM "topic_codes_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "topic_identifiers_history";
--> statement-breakpoint
CREATE VIEW "topic_identifiers_history" AS SELECT "topic", "ordinal", "scheme", "value", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "topic_identifiers"
  UNION ALL SELECT "topic", "ordinal", "scheme", "value", "valid_from", "valid_to" FROM "topic_identifiers_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "event_codes_history";
--> statement-breakpoint
CREATE VIEW "event_codes_history" AS SELECT "event", "ordinal", "scheme", "code", "label", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "event_codes"
  UNION ALL SELECT "event", "ordinal", "scheme", "code", "label", "valid_from", "valid_to" FROM "event_codes_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "event_identifiers_history";
--> statement-breakpoint
CREATE VIEW "event_identifiers_history" AS SELECT "event", "ordinal", "scheme", "value", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "event_identifiers"
  UNION ALL SELECT "event", "ordinal", "scheme", "value", "valid_from", "valid_to" FROM "event_identifiers_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "evidence_history";
--> statement-breakpoint
CREATE VIEW "evidence_history" AS SELECT "record_type", "record", "ordinal", "article", "in", "paragraph", "section", "exact", "prefix", "suffix", "start", "end", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "evidence"
  UNION ALL SELECT "record_type", "record", "ordinal", "article", "in", "paragraph", "section", "exact", "prefix", "suffix", "start", "end", "valid_from", "valid_to" FROM "evidence_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "consensus_point_parties_history";
--> statement-breakpoint
CREATE VIEW "consensus_point_parties_history" AS SELECT "consensus_point", "ordinal", "article", "record_ordinal", "party", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "consensus_point_parties"
  UNION ALL SELECT "consensus_point", "ordinal", "article", "record_ordinal", "party", "valid_from", "valid_to" FROM "consensus_point_parties_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "consensus_point_confirmed_by_history";
--> statement-breakpoint
CREATE VIEW "consensus_point_confirmed_by_history" AS SELECT "consensus_point", "ordinal", "article", "record_ordinal", "confirmer", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "consensus_point_confirmed_by"
  UNION ALL SELECT "consensus_point", "ordinal", "article", "record_ordinal", "confirmer", "valid_from", "valid_to" FROM "consensus_point_confirmed_by_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "consensus_point_topics_history";
--> statement-breakpoint
CREATE VIEW "consensus_point_topics_history" AS SELECT "consensus_point", "ordinal", "article", "record_ordinal", "topic", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "consensus_point_topics"
  UNION ALL SELECT "consensus_point", "ordinal", "article", "record_ordinal", "topic", "valid_from", "valid_to" FROM "consensus_point_topics_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "claim_about_history";
--> statement-breakpoint
CREATE VIEW "claim_about_history" AS SELECT "claim", "ordinal", "article", "record_ordinal", "about_type", "about_id", "about", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "claim_about"
  UNION ALL SELECT "claim", "ordinal", "article", "record_ordinal", "about_type", "about_id", "about", "valid_from", "valid_to" FROM "claim_about_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "figure_about_history";
--> statement-breakpoint
CREATE VIEW "figure_about_history" AS SELECT "figure", "ordinal", "article", "record_ordinal", "about_type", "about_id", "about", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "figure_about"
  UNION ALL SELECT "figure", "ordinal", "article", "record_ordinal", "about_type", "about_id", "about", "valid_from", "valid_to" FROM "figure_about_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "proposal_proposers_history";
--> statement-breakpoint
CREATE VIEW "proposal_proposers_history" AS SELECT "proposal", "ordinal", "article", "record_ordinal", "proposer", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "proposal_proposers"
  UNION ALL SELECT "proposal", "ordinal", "article", "record_ordinal", "proposer", "valid_from", "valid_to" FROM "proposal_proposers_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "proposal_rejected_by_history";
--> statement-breakpoint
CREATE VIEW "proposal_rejected_by_history" AS SELECT "proposal", "ordinal", "article", "record_ordinal", "rejecter", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "proposal_rejected_by"
  UNION ALL SELECT "proposal", "ordinal", "article", "record_ordinal", "rejecter", "valid_from", "valid_to" FROM "proposal_rejected_by_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "proposal_supported_by_history";
--> statement-breakpoint
CREATE VIEW "proposal_supported_by_history" AS SELECT "proposal", "ordinal", "article", "record_ordinal", "supporter", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "proposal_supported_by"
  UNION ALL SELECT "proposal", "ordinal", "article", "record_ordinal", "supporter", "valid_from", "valid_to" FROM "proposal_supported_by_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "quote_topics_history";
--> statement-breakpoint
CREATE VIEW "quote_topics_history" AS SELECT "quote", "ordinal", "article", "record_ordinal", "topic", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "quote_topics"
  UNION ALL SELECT "quote", "ordinal", "article", "record_ordinal", "topic", "valid_from", "valid_to" FROM "quote_topics_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "account_values_history";
--> statement-breakpoint
CREATE VIEW "account_values_history" AS SELECT "account", "ordinal", "article", "record_ordinal", "field", "value", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "account_values"
  UNION ALL SELECT "account", "ordinal", "article", "record_ordinal", "field", "value", "valid_from", "valid_to" FROM "account_values_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "open_question_topics_history";
--> statement-breakpoint
CREATE VIEW "open_question_topics_history" AS SELECT "open_question", "ordinal", "article", "record_ordinal", "topic", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "open_question_topics"
  UNION ALL SELECT "open_question", "ordinal", "article", "record_ordinal", "topic", "valid_from", "valid_to" FROM "open_question_topics_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "open_question_actors_history";
--> statement-breakpoint
CREATE VIEW "open_question_actors_history" AS SELECT "open_question", "ordinal", "article", "record_ordinal", "actor", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "open_question_actors"
  UNION ALL SELECT "open_question", "ordinal", "article", "record_ordinal", "actor", "valid_from", "valid_to" FROM "open_question_actors_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "omission_fields_history";
--> statement-breakpoint
CREATE VIEW "omission_fields_history" AS SELECT "omission", "ordinal", "article", "record_ordinal", "field", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "omission_fields"
  UNION ALL SELECT "omission", "ordinal", "article", "record_ordinal", "field", "valid_from", "valid_to" FROM "omission_fields_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "mentions_history";
--> statement-breakpoint
CREATE VIEW "mentions_history" AS SELECT "article", "type", "record", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "mentions"
  UNION ALL SELECT "article", "type", "record", "valid_from", "valid_to" FROM "mentions_versions";
--> statement-breakpoint
DROP VIEW IF EXISTS "search_entries_history";
--> statement-breakpoint
CREATE VIEW "search_entries_history" AS SELECT "sequence", "type", "record", "article", "label", "body", "words", "valid_from", CAST(2147483647 AS integer) AS "valid_to" FROM "search_entries"
  UNION ALL SELECT "sequence", "type", "record", "article", "label", "body", "words", "valid_from", "valid_to" FROM "search_entries_versions";
