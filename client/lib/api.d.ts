/** The resources with a list, each with its path below `/v1/`. */
export declare const LISTS: {
    readonly articles: "articles";
    readonly actors: "actors";
    readonly places: "places";
    readonly topics: "topics";
    readonly events: "events";
    readonly participants: "participants";
    readonly consensus_points: "consensus-points";
    readonly positions: "positions";
    readonly claims: "claims";
    readonly figures: "figures";
    readonly proposals: "proposals";
    readonly quotes: "quotes";
    readonly accounts: "accounts";
    readonly open_questions: "open-questions";
    readonly errata: "errata";
    readonly omissions: "omissions";
    readonly event_relations: "event-relations";
};
/** The resources whose documents are put and deleted, and have revisions. */
export declare const DOCUMENTS: readonly ["dossiers", "actors", "places", "topics", "events"];
/** The views, each with its path. */
export declare const VIEWS: {
    readonly search: "/v1/search";
    readonly suggest: "/v1/suggest";
    readonly matrix: "/v1/matrix";
    readonly timeline: "/v1/timeline";
    readonly network: "/v1/network";
    readonly agreement: "/v1/agreement";
    readonly coverage: "/v1/articles/{id}/coverage";
    readonly unstated: "/v1/articles/{id}/unstated";
    readonly disagreements: "/v1/disagreements";
    readonly editorial: "/v1/editorial";
    readonly vocabularies: "/v1/vocabularies";
};
/** The resources with a list: their record, the query of their list, and what `include` puts in place of references. */
export interface Lists {
    articles: {
        record: Article;
        query: ArticleQuery;
        whole: {
            publisher: Actor;
            topics: Topic;
            translation_of: Article;
            reprint_of: Article;
            events: Event;
        };
        lists: ArticleLists;
    };
    actors: {
        record: Actor;
        query: ActorQuery;
        whole: Record<never, never>;
    };
    places: {
        record: Place;
        query: PlaceQuery;
        whole: {
            within: Place;
        };
    };
    topics: {
        record: Topic;
        query: TopicQuery;
        whole: {
            broader: Topic;
        };
    };
    events: {
        record: Event;
        query: EventQuery;
        whole: {
            place: Place;
            broader: Event;
        };
    };
    participants: {
        record: Participant;
        query: ParticipantQuery;
        whole: {
            article: Article;
            event: Event;
            actor: Actor;
            on_behalf_of: Actor;
        };
    };
    consensus_points: {
        record: ConsensusPoint;
        query: ConsensusPointQuery;
        whole: {
            article: Article;
            event: Event;
            parties: Actor;
            announced_by: Actor;
            confirmed_by: Actor;
            topics: Topic;
        };
    };
    positions: {
        record: Position;
        query: PositionQuery;
        whole: {
            article: Article;
            actor: Actor;
            topic: Topic;
            event: Event;
            attribution: Actor;
        };
    };
    claims: {
        record: Claim;
        query: ClaimQuery;
        whole: {
            article: Article;
            actor: Actor;
            responds_to: Claim;
            event: Event;
        };
    };
    figures: {
        record: Figure;
        query: FigureQuery;
        whole: {
            article: Article;
            according_to: Actor;
        };
    };
    proposals: {
        record: Proposal;
        query: ProposalQuery;
        whole: {
            article: Article;
            topic: Topic;
            proposers: Actor;
            rejected_by: Actor;
            supported_by: Actor;
            event: Event;
        };
    };
    quotes: {
        record: Quote;
        query: QuoteQuery;
        whole: {
            article: Article;
            speaker: Actor;
            event: Event;
            topics: Topic;
        };
    };
    accounts: {
        record: Account;
        query: AccountQuery;
        whole: {
            article: Article;
            according_to: Actor;
        };
    };
    open_questions: {
        record: OpenQuestion;
        query: OpenQuestionQuery;
        whole: {
            article: Article;
            topics: Topic;
            event: Event;
            actors: Actor;
        };
    };
    errata: {
        record: Erratum;
        query: ErratumQuery;
        whole: {
            article: Article;
        };
    };
    omissions: {
        record: Omission;
        query: OmissionQuery;
        whole: {
            article: Article;
        };
    };
    event_relations: {
        record: EventRelation;
        query: EventRelationQuery;
        whole: {
            article: Article;
            from: Event;
            to: Event;
        };
    };
}
/** The lists that `include` adds to one article. */
export interface ArticleLists {
    /** An actor's role in an event, or its absence from it (`absent`, `excluded`). */
    participants: Participant[];
    /** Something that sides have settled. Who announced it and who confirmed it shows whether only one side says so. */
    consensus_points: ConsensusPoint[];
    /** What somebody wants, refuses, promises or votes; with a topic, where they stand on its proposition. */
    positions: Position[];
    /** That something is, was or will be so, as somebody says; or an answer to such a claim. */
    claims: Claim[];
    /** A number, whoever says it and whatever it counts. */
    figures: Figure[];
    /** What is put up for a decision, or an option under discussion. */
    proposals: Proposal[];
    /** Words that somebody spoke or wrote, as the article gives them. */
    quotes: Quote[];
    /** What this article, or one source in it, says of a shared record: the place or time of an event. */
    accounts: Account[];
    /** A question that the article leaves open. */
    open_questions: OpenQuestion[];
    /** A misprint of the article: the printed form, with the correction beside it. */
    errata: Erratum[];
    /** What the article leaves unsaid, and does not even ask. */
    omissions: Omission[];
    /** How one event relates to another: `from` follows, answers, was caused by or concerns `to`. */
    event_relations: EventRelation[];
    /** The authority records that the article names, whole. */
    included: {
        actors: Actor[];
        places: Place[];
        topics: Topic[];
        events: Event[];
    };
}
/** The documents that are put as a whole: as they are answered, and as they are written. */
export interface Documents {
    dossiers: {
        document: Dossier;
        form: Dossier;
    };
    actors: {
        document: Actor;
        form: ActorForm;
    };
    places: {
        document: Place;
        form: PlaceForm;
    };
    topics: {
        document: Topic;
        form: TopicForm;
    };
    events: {
        document: Event;
        form: EventForm;
    };
}
/** The records of dossiers, as they are written one by one. */
export interface Forms {
    participants: ParticipantForm;
    consensus_points: ConsensusPointForm;
    positions: PositionForm;
    claims: ClaimForm;
    figures: FigureForm;
    proposals: ProposalForm;
    quotes: QuoteForm;
    accounts: AccountForm;
    open_questions: OpenQuestionForm;
    errata: ErratumForm;
    omissions: OmissionForm;
    event_relations: EventRelationForm;
}
/** The views: the query and the answer of each. */
export interface Views {
    search: {
        query: SearchQuery;
        answer: SearchAnswer;
    };
    suggest: {
        query: SuggestQuery;
        answer: Suggestions;
    };
    matrix: {
        query: MatrixQuery;
        answer: Matrix;
    };
    timeline: {
        query: TimelineQuery;
        answer: Timeline;
    };
    network: {
        query: NetworkQuery;
        answer: Network;
    };
    agreement: {
        query: AgreementQuery;
        answer: Agreement;
    };
    coverage: {
        query: CoverageQuery;
        answer: Coverage;
    };
    unstated: {
        query: UnstatedQuery;
        answer: Unstated;
    };
    disagreements: {
        query: DisagreementsQuery;
        answer: Disagreements;
    };
    editorial: {
        query: EditorialQuery;
        answer: Editorial;
    };
    vocabularies: {
        query: VocabulariesQuery;
        answer: Vocabularies;
    };
}
/** The code of a problem: the last part of its `type`. */
export type ProblemCode = "invalid-request" | "invalid-body" | "invalid-cursor" | "too-much" | "invalid-url" | "malformed-request" | "merged" | "unauthorized" | "forbidden" | "no-such-record" | "no-such-export" | "no-such-path" | "method-not-allowed" | "request-timeout" | "not-acceptable" | "range-not-satisfiable" | "in-use" | "unreviewed" | "not-erasable" | "gone" | "no-such-change" | "precondition-failed" | "body-too-large" | "unsupported-media-type" | "invalid-record" | "precondition-required" | "too-many-requests" | "path-too-long" | "headers-too-large" | "internal-error" | "not-implemented" | "insufficient-storage" | "unavailable";
/** The query of `/v1/articles`. */
export interface ArticleQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** Who published it. */
    publisher?: Id | readonly Id[] | undefined;
    /** Where it was published. */
    url?: string | undefined;
    /** Language of the text. BCP 47. */
    language?: string | readonly string[] | undefined;
    /** What kind of article it is. */
    genre?: Genre | readonly Genre[] | undefined;
    /** The topics that it is about. */
    topic?: Id | readonly Id[] | undefined;
    /** Whether it may be used, as in ninjs. */
    status?: ArticleStatus | readonly ArticleStatus[] | undefined;
    /** Whose wording the text is. */
    text_kind?: TextKind | readonly TextKind[] | undefined;
    /** The article that it translates. */
    translation_of?: Id | readonly Id[] | undefined;
    /** The article that it reprints. */
    reprint_of?: Id | readonly Id[] | undefined;
    /** The events that it is about, the main one first. */
    event?: Id | readonly Id[] | undefined;
    /** The `kind` of its `publisher`. */
    publisher_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `publisher`. */
    publisher_country?: string | readonly string[] | undefined;
    /** Its `topic`, or any ancestor of it. */
    topic_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `event`. */
    event_kind?: EventKind | readonly EventKind[] | undefined;
    /** The `status` of its `event`. */
    event_status?: EventStatus | readonly EventStatus[] | undefined;
    /** The `place` of its `event`. */
    event_place?: Id | readonly Id[] | undefined;
    /** The `place` of its `event`, or any ancestor of it. */
    event_place_within?: Id | readonly Id[] | undefined;
    /** Its `event`, or any ancestor of it. */
    event_within?: Id | readonly Id[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `publisher` finds. */
    publisher_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `url` finds. */
    url_not?: string | undefined;
    /** Leaves out what `language` finds. */
    language_not?: string | readonly string[] | undefined;
    /** Leaves out what `genre` finds. */
    genre_not?: Genre | readonly Genre[] | undefined;
    /** Leaves out what `topic` finds. */
    topic_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `status` finds. */
    status_not?: ArticleStatus | readonly ArticleStatus[] | undefined;
    /** Leaves out what `text_kind` finds. */
    text_kind_not?: TextKind | readonly TextKind[] | undefined;
    /** Leaves out what `translation_of` finds. */
    translation_of_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `reprint_of` finds. */
    reprint_of_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `event` finds. */
    event_not?: Id | readonly Id[] | undefined;
    /** `published_on` is not entirely before this day, month, year or time. */
    published_from?: DayOrTime | undefined;
    /** `published_on` is not entirely after this day, month, year or time. */
    published_to?: DayOrTime | undefined;
    /** `updated_on` is not entirely before this day, month, year or time. */
    updated_from?: DayOrTime | undefined;
    /** `updated_on` is not entirely after this day, month, year or time. */
    updated_to?: DayOrTime | undefined;
    /** `embargoed_until` is not entirely before this day, month, year or time. */
    embargoed_until_from?: DayOrTime | undefined;
    /** `embargoed_until` is not entirely after this day, month, year or time. */
    embargoed_until_to?: DayOrTime | undefined;
    /** Whether its publisher corrected it. */
    corrected?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `id`. */
    sort?: "id" | "-id" | "headline" | "-headline" | "published_on" | "-published_on" | "updated_on" | "-updated_on" | readonly ("id" | "-id" | "headline" | "-headline" | "published_on" | "-published_on" | "updated_on" | "-updated_on")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "publisher" | "url" | "language" | "genre" | "topic" | "status" | "text_kind" | "translation_of" | "reprint_of" | "event" | readonly ("publisher" | "url" | "language" | "genre" | "topic" | "status" | "text_kind" | "translation_of" | "reprint_of" | "event")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/actors`. */
export interface ActorQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** An article that refers to it. */
    article?: Id | readonly Id[] | undefined;
    /** What the actor is. */
    kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The country that the actor belongs to. ISO 3166-1 alpha-2. */
    country?: string | readonly string[] | undefined;
    /** Who sees the record: everyone, if it is left out. */
    record_status?: RecordStatus | readonly RecordStatus[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `kind` finds. */
    kind_not?: ActorKind | readonly ActorKind[] | undefined;
    /** Leaves out what `country` finds. */
    country_not?: string | readonly string[] | undefined;
    /** Leaves out what `record_status` finds. */
    record_status_not?: RecordStatus | readonly RecordStatus[] | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `id`. */
    sort?: "id" | "-id" | "name" | "-name" | "kind" | "-kind" | readonly ("id" | "-id" | "name" | "-name" | "kind" | "-kind")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "kind" | "country" | "record_status" | readonly ("article" | "kind" | "country" | "record_status")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/places`. */
export interface PlaceQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** An article that refers to it. */
    article?: Id | readonly Id[] | undefined;
    /** What the place is. */
    kind?: PlaceKind | readonly PlaceKind[] | undefined;
    /** The place that it lies in. */
    within?: Id | readonly Id[] | undefined;
    /** The country that it lies in. ISO 3166-1 alpha-2. */
    country?: string | readonly string[] | undefined;
    /** Who sees the record: everyone, if it is left out. */
    record_status?: RecordStatus | readonly RecordStatus[] | undefined;
    /** The `kind` of its `within`. */
    within_kind?: PlaceKind | readonly PlaceKind[] | undefined;
    /** The `country` of its `within`. */
    within_country?: string | readonly string[] | undefined;
    /** Its `within`, or any ancestor of it. */
    within_within?: Id | readonly Id[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `kind` finds. */
    kind_not?: PlaceKind | readonly PlaceKind[] | undefined;
    /** Leaves out what `within` finds. */
    within_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `country` finds. */
    country_not?: string | readonly string[] | undefined;
    /** Leaves out what `record_status` finds. */
    record_status_not?: RecordStatus | readonly RecordStatus[] | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `id`. */
    sort?: "id" | "-id" | "name" | "-name" | "kind" | "-kind" | readonly ("id" | "-id" | "name" | "-name" | "kind" | "-kind")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "kind" | "within" | "country" | "record_status" | readonly ("article" | "kind" | "within" | "country" | "record_status")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/topics`. */
export interface TopicQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** An article that refers to it. */
    article?: Id | readonly Id[] | undefined;
    /** The topic that it is part of (SKOS broader). */
    broader?: Id | readonly Id[] | undefined;
    /** Who sees the record: everyone, if it is left out. */
    record_status?: RecordStatus | readonly RecordStatus[] | undefined;
    /** Its `broader`, or any ancestor of it. */
    broader_within?: Id | readonly Id[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `broader` finds. */
    broader_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `record_status` finds. */
    record_status_not?: RecordStatus | readonly RecordStatus[] | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `id`. */
    sort?: "id" | "-id" | "label" | "-label" | readonly ("id" | "-id" | "label" | "-label")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "broader" | "record_status" | readonly ("article" | "broader" | "record_status")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/events`. */
export interface EventQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** An article that refers to it. */
    article?: Id | readonly Id[] | undefined;
    /** What kind of event it is. */
    kind?: EventKind | readonly EventKind[] | undefined;
    /** How certain or complete it is. */
    status?: EventStatus | readonly EventStatus[] | undefined;
    /** Where it takes place. */
    place?: Id | readonly Id[] | undefined;
    /** Where its dates come from. */
    date_basis?: DateBasis | readonly DateBasis[] | undefined;
    /** The event that it is part of. */
    broader?: Id | readonly Id[] | undefined;
    /** Who sees the record: everyone, if it is left out. */
    record_status?: RecordStatus | readonly RecordStatus[] | undefined;
    /** The `kind` of its `place`. */
    place_kind?: PlaceKind | readonly PlaceKind[] | undefined;
    /** The `country` of its `place`. */
    place_country?: string | readonly string[] | undefined;
    /** Its `place`, or any ancestor of it. */
    place_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `broader`. */
    broader_kind?: EventKind | readonly EventKind[] | undefined;
    /** The `status` of its `broader`. */
    broader_status?: EventStatus | readonly EventStatus[] | undefined;
    /** The `place` of its `broader`. */
    broader_place?: Id | readonly Id[] | undefined;
    /** The `place` of its `broader`, or any ancestor of it. */
    broader_place_within?: Id | readonly Id[] | undefined;
    /** Its `broader`, or any ancestor of it. */
    broader_within?: Id | readonly Id[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `kind` finds. */
    kind_not?: EventKind | readonly EventKind[] | undefined;
    /** Leaves out what `status` finds. */
    status_not?: EventStatus | readonly EventStatus[] | undefined;
    /** Leaves out what `place` finds. */
    place_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `date_basis` finds. */
    date_basis_not?: DateBasis | readonly DateBasis[] | undefined;
    /** Leaves out what `broader` finds. */
    broader_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `record_status` finds. */
    record_status_not?: RecordStatus | readonly RecordStatus[] | undefined;
    /** `start` is not entirely before this day, month, year or time. */
    start_from?: DayOrTime | undefined;
    /** `start` is not entirely after this day, month, year or time. */
    start_to?: DayOrTime | undefined;
    /** `end` is not entirely before this day, month, year or time. */
    end_from?: DayOrTime | undefined;
    /** `end` is not entirely after this day, month, year or time. */
    end_to?: DayOrTime | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `id`. */
    sort?: "id" | "-id" | "name" | "-name" | "start" | "-start" | readonly ("id" | "-id" | "name" | "-name" | "start" | "-start")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "kind" | "status" | "place" | "date_basis" | "broader" | "record_status" | readonly ("article" | "kind" | "status" | "place" | "date_basis" | "broader" | "record_status")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/participants`. */
export interface ParticipantQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** The event. */
    event?: Id | readonly Id[] | undefined;
    /** Who has the role. */
    actor?: Id | readonly Id[] | undefined;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing | readonly Sourcing[] | undefined;
    /** The role. */
    role?: Role | readonly Role[] | undefined;
    /** The actor that the participant acts for. */
    on_behalf_of?: Id | readonly Id[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** The `kind` of its `event`. */
    event_kind?: EventKind | readonly EventKind[] | undefined;
    /** The `status` of its `event`. */
    event_status?: EventStatus | readonly EventStatus[] | undefined;
    /** The `place` of its `event`. */
    event_place?: Id | readonly Id[] | undefined;
    /** The `place` of its `event`, or any ancestor of it. */
    event_place_within?: Id | readonly Id[] | undefined;
    /** Its `event`, or any ancestor of it. */
    event_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `actor`. */
    actor_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `actor`. */
    actor_country?: string | readonly string[] | undefined;
    /** The `kind` of its `on_behalf_of`. */
    on_behalf_of_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `on_behalf_of`. */
    on_behalf_of_country?: string | readonly string[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `event` finds. */
    event_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `actor` finds. */
    actor_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `sourcing` finds. */
    sourcing_not?: Sourcing | readonly Sourcing[] | undefined;
    /** Leaves out what `role` finds. */
    role_not?: Role | readonly Role[] | undefined;
    /** Leaves out what `on_behalf_of` finds. */
    on_behalf_of_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `article,ordinal`. */
    sort?: "article" | "-article" | "id" | "-id" | "event" | "-event" | "role" | "-role" | readonly ("article" | "-article" | "id" | "-id" | "event" | "-event" | "role" | "-role")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "event" | "actor" | "sourcing" | "role" | "on_behalf_of" | "basis" | readonly ("article" | "event" | "actor" | "sourcing" | "role" | "on_behalf_of" | "basis")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/consensus-points`. */
export interface ConsensusPointQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** The event at which it was agreed. */
    event?: Id | readonly Id[] | undefined;
    /** Who is said to agree. */
    party?: Id | readonly Id[] | undefined;
    /** Who announced it. */
    announced_by?: Id | readonly Id[] | undefined;
    /** Who else confirmed it; empty where the article does not say. */
    confirmer?: Id | readonly Id[] | undefined;
    /** The topics that it is about. */
    topic?: Id | readonly Id[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** The `kind` of its `event`. */
    event_kind?: EventKind | readonly EventKind[] | undefined;
    /** The `status` of its `event`. */
    event_status?: EventStatus | readonly EventStatus[] | undefined;
    /** The `place` of its `event`. */
    event_place?: Id | readonly Id[] | undefined;
    /** The `place` of its `event`, or any ancestor of it. */
    event_place_within?: Id | readonly Id[] | undefined;
    /** Its `event`, or any ancestor of it. */
    event_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `party`. */
    party_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `party`. */
    party_country?: string | readonly string[] | undefined;
    /** The `kind` of its `announced_by`. */
    announced_by_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `announced_by`. */
    announced_by_country?: string | readonly string[] | undefined;
    /** The `kind` of its `confirmer`. */
    confirmer_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `confirmer`. */
    confirmer_country?: string | readonly string[] | undefined;
    /** Its `topic`, or any ancestor of it. */
    topic_within?: Id | readonly Id[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `event` finds. */
    event_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `party` finds. */
    party_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `announced_by` finds. */
    announced_by_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `confirmer` finds. */
    confirmer_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `topic` finds. */
    topic_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `article,ordinal`. */
    sort?: "article" | "-article" | "id" | "-id" | "event" | "-event" | readonly ("article" | "-article" | "id" | "-id" | "event" | "-event")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "event" | "party" | "announced_by" | "confirmer" | "topic" | "basis" | readonly ("article" | "event" | "party" | "announced_by" | "confirmer" | "topic" | "basis")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/positions`. */
export interface PositionQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** Who holds it. */
    actor?: Id | readonly Id[] | undefined;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing | readonly Sourcing[] | undefined;
    /** What the actor did. */
    act?: PositionAct | readonly PositionAct[] | undefined;
    /** The topic whose proposition the stance is on. */
    topic?: Id | readonly Id[] | undefined;
    /** The stance on the topic's proposition. */
    stance?: Stance | readonly Stance[] | undefined;
    /** The stance held before, where the article reports a change. */
    previous_stance?: Stance | readonly Stance[] | undefined;
    /** The event at which or about which it was taken. */
    event?: Id | readonly Id[] | undefined;
    /** Who says that this is the position. */
    attribution?: Id | readonly Id[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** The `kind` of its `actor`. */
    actor_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `actor`. */
    actor_country?: string | readonly string[] | undefined;
    /** Its `topic`, or any ancestor of it. */
    topic_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `event`. */
    event_kind?: EventKind | readonly EventKind[] | undefined;
    /** The `status` of its `event`. */
    event_status?: EventStatus | readonly EventStatus[] | undefined;
    /** The `place` of its `event`. */
    event_place?: Id | readonly Id[] | undefined;
    /** The `place` of its `event`, or any ancestor of it. */
    event_place_within?: Id | readonly Id[] | undefined;
    /** Its `event`, or any ancestor of it. */
    event_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `attribution`. */
    attribution_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `attribution`. */
    attribution_country?: string | readonly string[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `actor` finds. */
    actor_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `sourcing` finds. */
    sourcing_not?: Sourcing | readonly Sourcing[] | undefined;
    /** Leaves out what `act` finds. */
    act_not?: PositionAct | readonly PositionAct[] | undefined;
    /** Leaves out what `topic` finds. */
    topic_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `stance` finds. */
    stance_not?: Stance | readonly Stance[] | undefined;
    /** Leaves out what `previous_stance` finds. */
    previous_stance_not?: Stance | readonly Stance[] | undefined;
    /** Leaves out what `event` finds. */
    event_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `attribution` finds. */
    attribution_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** The minimum score, inclusive. */
    stance_score_from?: number | undefined;
    /** The maximum score, inclusive. */
    stance_score_to?: number | undefined;
    /** `stated_on` is not entirely before this day, month, year or time. */
    stated_from?: DayOrTime | undefined;
    /** `stated_on` is not entirely after this day, month, year or time. */
    stated_to?: DayOrTime | undefined;
    /** `effective_on` is not entirely before this day, month, year or time. */
    dated_from?: DayOrTime | undefined;
    /** `effective_on` is not entirely after this day, month, year or time. */
    dated_to?: DayOrTime | undefined;
    /** Whether the article reports a change of the position. */
    shifted?: boolean | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `article,ordinal`. */
    sort?: "article" | "-article" | "id" | "-id" | "stated_on" | "-stated_on" | "effective_on" | "-effective_on" | readonly ("article" | "-article" | "id" | "-id" | "stated_on" | "-stated_on" | "effective_on" | "-effective_on")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "actor" | "sourcing" | "act" | "topic" | "stance" | "previous_stance" | "event" | "attribution" | "basis" | readonly ("article" | "actor" | "sourcing" | "act" | "topic" | "stance" | "previous_stance" | "event" | "attribution" | "basis")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/claims`. */
export interface ClaimQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** Who claims it, or answers. */
    actor?: Id | readonly Id[] | undefined;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing | readonly Sourcing[] | undefined;
    /** What the actor did. */
    act?: ClaimAct | readonly ClaimAct[] | undefined;
    /** What it is about; of an accusation, whom. As `type/id`, such as `event/riyadh-talks`. */
    about?: string | readonly string[] | undefined;
    /** The claim of the same article that it answers. */
    responds_to?: Id | readonly Id[] | undefined;
    /** The event at which or about which it was made. */
    event?: Id | readonly Id[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** What has become of it, by the latest answer. */
    status?: ClaimStatus | readonly ClaimStatus[] | undefined;
    /** The `kind` of its `actor`. */
    actor_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `actor`. */
    actor_country?: string | readonly string[] | undefined;
    /** Its `responds_to`, or any ancestor of it. */
    responds_to_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `event`. */
    event_kind?: EventKind | readonly EventKind[] | undefined;
    /** The `status` of its `event`. */
    event_status?: EventStatus | readonly EventStatus[] | undefined;
    /** The `place` of its `event`. */
    event_place?: Id | readonly Id[] | undefined;
    /** The `place` of its `event`, or any ancestor of it. */
    event_place_within?: Id | readonly Id[] | undefined;
    /** Its `event`, or any ancestor of it. */
    event_within?: Id | readonly Id[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `actor` finds. */
    actor_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `sourcing` finds. */
    sourcing_not?: Sourcing | readonly Sourcing[] | undefined;
    /** Leaves out what `act` finds. */
    act_not?: ClaimAct | readonly ClaimAct[] | undefined;
    /** Leaves out what `about` finds. */
    about_not?: string | readonly string[] | undefined;
    /** Leaves out what `responds_to` finds. */
    responds_to_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `event` finds. */
    event_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** Leaves out what `status` finds. */
    status_not?: ClaimStatus | readonly ClaimStatus[] | undefined;
    /** `stated_on` is not entirely before this day, month, year or time. */
    stated_from?: DayOrTime | undefined;
    /** `stated_on` is not entirely after this day, month, year or time. */
    stated_to?: DayOrTime | undefined;
    /** `effective_on` is not entirely before this day, month, year or time. */
    dated_from?: DayOrTime | undefined;
    /** `effective_on` is not entirely after this day, month, year or time. */
    dated_to?: DayOrTime | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `article,ordinal`. */
    sort?: "article" | "-article" | "id" | "-id" | "stated_on" | "-stated_on" | "effective_on" | "-effective_on" | readonly ("article" | "-article" | "id" | "-id" | "stated_on" | "-stated_on" | "effective_on" | "-effective_on")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "actor" | "sourcing" | "act" | "about" | "responds_to" | "event" | "basis" | "status" | readonly ("article" | "actor" | "sourcing" | "act" | "about" | "responds_to" | "event" | "basis" | "status")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/figures`. */
export interface FigureQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** What it measures. */
    measure?: Measure | readonly Measure[] | undefined;
    /** Whether it is a fact, a forecast, a wish or a limit. */
    kind?: FigureKind | readonly FigureKind[] | undefined;
    /** What exactly is counted or measured. */
    label?: string | undefined;
    /** How exact the number is, without its sign; the same as `exactly` if left out. */
    qualifier?: Qualifier | readonly Qualifier[] | undefined;
    /** The unit: a code of UCUM, `percentage_point`, or a thing in braces such as {share}. */
    unit?: string | readonly string[] | undefined;
    /** The currency of an amount or a price. ISO 4217. */
    currency?: string | readonly string[] | undefined;
    /** Which of several it counts: for, against, abstain, absent, undecided, or a name. */
    option?: string | undefined;
    /** What it is about: at most one record of each type. As `type/id`, such as `event/riyadh-talks`. */
    about?: string | readonly string[] | undefined;
    /** Who says it; the article itself if left out. */
    according_to?: Id | readonly Id[] | undefined;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing | readonly Sourcing[] | undefined;
    /** The time that it is of. */
    period?: string | readonly string[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** The `kind` of its `according_to`. */
    according_to_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `according_to`. */
    according_to_country?: string | readonly string[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `measure` finds. */
    measure_not?: Measure | readonly Measure[] | undefined;
    /** Leaves out what `kind` finds. */
    kind_not?: FigureKind | readonly FigureKind[] | undefined;
    /** Leaves out what `label` finds. */
    label_not?: string | undefined;
    /** Leaves out what `qualifier` finds. */
    qualifier_not?: Qualifier | readonly Qualifier[] | undefined;
    /** Leaves out what `unit` finds. */
    unit_not?: string | readonly string[] | undefined;
    /** Leaves out what `currency` finds. */
    currency_not?: string | readonly string[] | undefined;
    /** Leaves out what `option` finds. */
    option_not?: string | undefined;
    /** Leaves out what `about` finds. */
    about_not?: string | readonly string[] | undefined;
    /** Leaves out what `according_to` finds. */
    according_to_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `sourcing` finds. */
    sourcing_not?: Sourcing | readonly Sourcing[] | undefined;
    /** Leaves out what `period` finds. */
    period_not?: string | readonly string[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** The minimum `value`, inclusive. */
    value_from?: number | undefined;
    /** The maximum `value`, inclusive. */
    value_to?: number | undefined;
    /** `stated_on` is not entirely before this day, month, year or time. */
    stated_from?: DayOrTime | undefined;
    /** `stated_on` is not entirely after this day, month, year or time. */
    stated_to?: DayOrTime | undefined;
    /** `period` is not entirely before this day, month, year or time. */
    period_from?: DayOrTime | undefined;
    /** `period` is not entirely after this day, month, year or time. */
    period_to?: DayOrTime | undefined;
    /** `effective_on` is not entirely before this day, month, year or time. */
    dated_from?: DayOrTime | undefined;
    /** `effective_on` is not entirely after this day, month, year or time. */
    dated_to?: DayOrTime | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `article,ordinal`. */
    sort?: "article" | "-article" | "id" | "-id" | "measure" | "-measure" | "value" | "-value" | "period" | "-period" | "stated_on" | "-stated_on" | "effective_on" | "-effective_on" | readonly ("article" | "-article" | "id" | "-id" | "measure" | "-measure" | "value" | "-value" | "period" | "-period" | "stated_on" | "-stated_on" | "effective_on" | "-effective_on")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "measure" | "kind" | "label" | "qualifier" | "unit" | "currency" | "option" | "about" | "according_to" | "sourcing" | "period" | "basis" | readonly ("article" | "measure" | "kind" | "label" | "qualifier" | "unit" | "currency" | "option" | "about" | "according_to" | "sourcing" | "period" | "basis")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/proposals`. */
export interface ProposalQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** The topic that it is about. */
    topic?: Id | readonly Id[] | undefined;
    /** Who puts it forward. */
    proposer?: Id | readonly Id[] | undefined;
    /** The outcome so far. */
    status?: ProposalStatus | readonly ProposalStatus[] | undefined;
    /** Who rejects it. */
    rejecter?: Id | readonly Id[] | undefined;
    /** Who supports it. */
    supporter?: Id | readonly Id[] | undefined;
    /** The event at which it is discussed. */
    event?: Id | readonly Id[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** Its `topic`, or any ancestor of it. */
    topic_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `proposer`. */
    proposer_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `proposer`. */
    proposer_country?: string | readonly string[] | undefined;
    /** The `kind` of its `rejecter`. */
    rejecter_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `rejecter`. */
    rejecter_country?: string | readonly string[] | undefined;
    /** The `kind` of its `supporter`. */
    supporter_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `supporter`. */
    supporter_country?: string | readonly string[] | undefined;
    /** The `kind` of its `event`. */
    event_kind?: EventKind | readonly EventKind[] | undefined;
    /** The `status` of its `event`. */
    event_status?: EventStatus | readonly EventStatus[] | undefined;
    /** The `place` of its `event`. */
    event_place?: Id | readonly Id[] | undefined;
    /** The `place` of its `event`, or any ancestor of it. */
    event_place_within?: Id | readonly Id[] | undefined;
    /** Its `event`, or any ancestor of it. */
    event_within?: Id | readonly Id[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `topic` finds. */
    topic_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `proposer` finds. */
    proposer_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `status` finds. */
    status_not?: ProposalStatus | readonly ProposalStatus[] | undefined;
    /** Leaves out what `rejecter` finds. */
    rejecter_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `supporter` finds. */
    supporter_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `event` finds. */
    event_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `article,ordinal`. */
    sort?: "article" | "-article" | "id" | "-id" | "topic" | "-topic" | "status" | "-status" | readonly ("article" | "-article" | "id" | "-id" | "topic" | "-topic" | "status" | "-status")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "topic" | "proposer" | "status" | "rejecter" | "supporter" | "event" | "basis" | readonly ("article" | "topic" | "proposer" | "status" | "rejecter" | "supporter" | "event" | "basis")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/quotes`. */
export interface QuoteQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** Who said or wrote the words. */
    speaker?: Id | readonly Id[] | undefined;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing | readonly Sourcing[] | undefined;
    /** The event at which they were said. */
    event?: Id | readonly Id[] | undefined;
    /** The topics that they are about. */
    topic?: Id | readonly Id[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** The `kind` of its `speaker`. */
    speaker_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `speaker`. */
    speaker_country?: string | readonly string[] | undefined;
    /** The `kind` of its `event`. */
    event_kind?: EventKind | readonly EventKind[] | undefined;
    /** The `status` of its `event`. */
    event_status?: EventStatus | readonly EventStatus[] | undefined;
    /** The `place` of its `event`. */
    event_place?: Id | readonly Id[] | undefined;
    /** The `place` of its `event`, or any ancestor of it. */
    event_place_within?: Id | readonly Id[] | undefined;
    /** Its `event`, or any ancestor of it. */
    event_within?: Id | readonly Id[] | undefined;
    /** Its `topic`, or any ancestor of it. */
    topic_within?: Id | readonly Id[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `speaker` finds. */
    speaker_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `sourcing` finds. */
    sourcing_not?: Sourcing | readonly Sourcing[] | undefined;
    /** Leaves out what `event` finds. */
    event_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `topic` finds. */
    topic_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** `stated_on` is not entirely before this day, month, year or time. */
    stated_from?: DayOrTime | undefined;
    /** `stated_on` is not entirely after this day, month, year or time. */
    stated_to?: DayOrTime | undefined;
    /** `effective_on` is not entirely before this day, month, year or time. */
    dated_from?: DayOrTime | undefined;
    /** `effective_on` is not entirely after this day, month, year or time. */
    dated_to?: DayOrTime | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `article,ordinal`. */
    sort?: "article" | "-article" | "id" | "-id" | "stated_on" | "-stated_on" | "effective_on" | "-effective_on" | readonly ("article" | "-article" | "id" | "-id" | "stated_on" | "-stated_on" | "effective_on" | "-effective_on")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "speaker" | "sourcing" | "event" | "topic" | "basis" | readonly ("article" | "speaker" | "sourcing" | "event" | "topic" | "basis")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/accounts`. */
export interface AccountQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** The shared record that it is about. As `type/id`, such as `event/riyadh-talks`. */
    about?: string | readonly string[] | undefined;
    /** The type of the record in `about`. */
    about_type?: RecordType | readonly RecordType[] | undefined;
    /** The id of the record in `about`. */
    about_id?: Id | readonly Id[] | undefined;
    /** A field that it gives a value of. */
    field?: string | readonly string[] | undefined;
    /** Who says it; the article itself if left out. */
    according_to?: Id | readonly Id[] | undefined;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing | readonly Sourcing[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** The `kind` of its `according_to`. */
    according_to_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `according_to`. */
    according_to_country?: string | readonly string[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `about` finds. */
    about_not?: string | readonly string[] | undefined;
    /** Leaves out what `about_type` finds. */
    about_type_not?: RecordType | readonly RecordType[] | undefined;
    /** Leaves out what `about_id` finds. */
    about_id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `field` finds. */
    field_not?: string | readonly string[] | undefined;
    /** Leaves out what `according_to` finds. */
    according_to_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `sourcing` finds. */
    sourcing_not?: Sourcing | readonly Sourcing[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `article,ordinal`. */
    sort?: "article" | "-article" | "id" | "-id" | readonly ("article" | "-article" | "id" | "-id")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "about" | "about_type" | "field" | "according_to" | "sourcing" | "basis" | readonly ("article" | "about" | "about_type" | "field" | "according_to" | "sourcing" | "basis")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/open-questions`. */
export interface OpenQuestionQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** The topics that it is about. */
    topic?: Id | readonly Id[] | undefined;
    /** The event that it is about. */
    event?: Id | readonly Id[] | undefined;
    /** The actors that it is about. */
    actor?: Id | readonly Id[] | undefined;
    /** Whether it has been answered since. */
    status?: QuestionStatus | readonly QuestionStatus[] | undefined;
    /** Whether the article asks it or only raises it. */
    stated?: QuestionForm | readonly QuestionForm[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** Its `topic`, or any ancestor of it. */
    topic_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `event`. */
    event_kind?: EventKind | readonly EventKind[] | undefined;
    /** The `status` of its `event`. */
    event_status?: EventStatus | readonly EventStatus[] | undefined;
    /** The `place` of its `event`. */
    event_place?: Id | readonly Id[] | undefined;
    /** The `place` of its `event`, or any ancestor of it. */
    event_place_within?: Id | readonly Id[] | undefined;
    /** Its `event`, or any ancestor of it. */
    event_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `actor`. */
    actor_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `actor`. */
    actor_country?: string | readonly string[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `topic` finds. */
    topic_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `event` finds. */
    event_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `actor` finds. */
    actor_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `status` finds. */
    status_not?: QuestionStatus | readonly QuestionStatus[] | undefined;
    /** Leaves out what `stated` finds. */
    stated_not?: QuestionForm | readonly QuestionForm[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `article,ordinal`. */
    sort?: "article" | "-article" | "id" | "-id" | "status" | "-status" | readonly ("article" | "-article" | "id" | "-id" | "status" | "-status")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "topic" | "event" | "actor" | "status" | "stated" | "basis" | readonly ("article" | "topic" | "event" | "actor" | "status" | "stated" | "basis")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/errata`. */
export interface ErratumQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** The record that the misprint is about. As `type/id`, such as `event/riyadh-talks`. */
    about?: string | readonly string[] | undefined;
    /** The type of the record in `about`. */
    about_type?: RecordType | readonly RecordType[] | undefined;
    /** The id of the record in `about`. */
    about_id?: Id | readonly Id[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `about` finds. */
    about_not?: string | readonly string[] | undefined;
    /** Leaves out what `about_type` finds. */
    about_type_not?: RecordType | readonly RecordType[] | undefined;
    /** Leaves out what `about_id` finds. */
    about_id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `article,ordinal`. */
    sort?: "article" | "-article" | "id" | "-id" | readonly ("article" | "-article" | "id" | "-id")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "about" | "about_type" | "basis" | readonly ("article" | "about" | "about_type" | "basis")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/omissions`. */
export interface OmissionQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** The record that something is missing from. As `type/id`, such as `event/riyadh-talks`. */
    about?: string | readonly string[] | undefined;
    /** The type of the record in `about`. */
    about_type?: RecordType | readonly RecordType[] | undefined;
    /** The id of the record in `about`. */
    about_id?: Id | readonly Id[] | undefined;
    /** The fields that the article gives no value for, or lists of records that it has none of, such as `participants`. */
    field?: string | readonly string[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `about` finds. */
    about_not?: string | readonly string[] | undefined;
    /** Leaves out what `about_type` finds. */
    about_type_not?: RecordType | readonly RecordType[] | undefined;
    /** Leaves out what `about_id` finds. */
    about_id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `field` finds. */
    field_not?: string | readonly string[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `article,ordinal`. */
    sort?: "article" | "-article" | "id" | "-id" | readonly ("article" | "-article" | "id" | "-id")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "about" | "about_type" | "field" | "basis" | readonly ("article" | "about" | "about_type" | "field" | "basis")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/event-relations`. */
export interface EventRelationQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** The event that the relation starts from. */
    from?: Id | readonly Id[] | undefined;
    /** The event that the relation leads to. */
    to?: Id | readonly Id[] | undefined;
    /** The kind of relation. */
    kind?: RelationKind | readonly RelationKind[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** The `kind` of its `from`. */
    from_kind?: EventKind | readonly EventKind[] | undefined;
    /** The `status` of its `from`. */
    from_status?: EventStatus | readonly EventStatus[] | undefined;
    /** The `place` of its `from`. */
    from_place?: Id | readonly Id[] | undefined;
    /** The `place` of its `from`, or any ancestor of it. */
    from_place_within?: Id | readonly Id[] | undefined;
    /** Its `from`, or any ancestor of it. */
    from_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `to`. */
    to_kind?: EventKind | readonly EventKind[] | undefined;
    /** The `status` of its `to`. */
    to_status?: EventStatus | readonly EventStatus[] | undefined;
    /** The `place` of its `to`. */
    to_place?: Id | readonly Id[] | undefined;
    /** The `place` of its `to`, or any ancestor of it. */
    to_place_within?: Id | readonly Id[] | undefined;
    /** Its `to`, or any ancestor of it. */
    to_within?: Id | readonly Id[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `from` finds. */
    from_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `to` finds. */
    to_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `kind` finds. */
    kind_not?: RelationKind | readonly RelationKind[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** Sort keys, the most significant first. `-` before a key sorts in descending order. Default: `article,ordinal`. */
    sort?: "article" | "-article" | "id" | "-id" | "kind" | "-kind" | readonly ("article" | "-article" | "id" | "-id" | "kind" | "-kind")[] | undefined;
    /** The maximum number of records on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** `exact` adds `page.total`, the number of records that match the filters. */
    count?: "exact" | undefined;
    /** Fields whose values to count, in `facets`. */
    facets?: "article" | "from" | "to" | "kind" | "basis" | readonly ("article" | "from" | "to" | "kind" | "basis")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/search`. */
export interface SearchQuery {
    /** Words that must all match, whole or as prefixes, without regard to accents and case. `"several words"` match in this order; `-word` must not match. */
    q: string;
    /** Record types to search, separated by commas. */
    type?: RecordType | readonly RecordType[] | undefined;
    /** Ids of the articles to search, separated by commas. */
    article?: Id | readonly Id[] | undefined;
    /** The maximum number of hits on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/suggest`. */
export interface SuggestQuery {
    /** What a person types: the beginning of a name, or an identifier. */
    q: string;
    /** Only records of these types. */
    type?: "actor" | "place" | "topic" | "event" | readonly ("actor" | "place" | "topic" | "event")[] | undefined;
    /** How many records are answered at most. */
    limit?: number | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/matrix`. */
export interface MatrixQuery {
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** Who holds it. */
    actor?: Id | readonly Id[] | undefined;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing | readonly Sourcing[] | undefined;
    /** What the actor did. */
    act?: PositionAct | readonly PositionAct[] | undefined;
    /** The topic whose proposition the stance is on. */
    topic?: Id | readonly Id[] | undefined;
    /** The stance on the topic's proposition. */
    stance?: Stance | readonly Stance[] | undefined;
    /** The stance held before, where the article reports a change. */
    previous_stance?: Stance | readonly Stance[] | undefined;
    /** The event at which or about which it was taken. */
    event?: Id | readonly Id[] | undefined;
    /** Who says that this is the position. */
    attribution?: Id | readonly Id[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** The `kind` of its `actor`. */
    actor_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `actor`. */
    actor_country?: string | readonly string[] | undefined;
    /** Its `topic`, or any ancestor of it. */
    topic_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `event`. */
    event_kind?: EventKind | readonly EventKind[] | undefined;
    /** The `status` of its `event`. */
    event_status?: EventStatus | readonly EventStatus[] | undefined;
    /** The `place` of its `event`. */
    event_place?: Id | readonly Id[] | undefined;
    /** The `place` of its `event`, or any ancestor of it. */
    event_place_within?: Id | readonly Id[] | undefined;
    /** Its `event`, or any ancestor of it. */
    event_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `attribution`. */
    attribution_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `attribution`. */
    attribution_country?: string | readonly string[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `actor` finds. */
    actor_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `sourcing` finds. */
    sourcing_not?: Sourcing | readonly Sourcing[] | undefined;
    /** Leaves out what `act` finds. */
    act_not?: PositionAct | readonly PositionAct[] | undefined;
    /** Leaves out what `topic` finds. */
    topic_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `stance` finds. */
    stance_not?: Stance | readonly Stance[] | undefined;
    /** Leaves out what `previous_stance` finds. */
    previous_stance_not?: Stance | readonly Stance[] | undefined;
    /** Leaves out what `event` finds. */
    event_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `attribution` finds. */
    attribution_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** The minimum score, inclusive. */
    stance_score_from?: number | undefined;
    /** The maximum score, inclusive. */
    stance_score_to?: number | undefined;
    /** `stated_on` is not entirely before this day, month, year or time. */
    stated_from?: DayOrTime | undefined;
    /** `stated_on` is not entirely after this day, month, year or time. */
    stated_to?: DayOrTime | undefined;
    /** `effective_on` is not entirely before this day, month, year or time. */
    dated_from?: DayOrTime | undefined;
    /** `effective_on` is not entirely after this day, month, year or time. */
    dated_to?: DayOrTime | undefined;
    /** Whether the article reports a change of the position. */
    shifted?: boolean | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** How many actors at most: those with the most matching positions. */
    rows?: number | undefined;
    /** How many topics at most: those with the most matching positions. */
    columns?: number | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/timeline`. */
export interface TimelineQuery {
    /** Types of record. Several values: any of them. Default: all. */
    type?: "event" | "article" | "position" | "claim" | "figure" | "quote" | readonly ("event" | "article" | "position" | "claim" | "figure" | "quote")[] | undefined;
    /** Excludes dates that are wholly before this day, month, year or time. */
    from?: DayOrTime | undefined;
    /** Excludes dates that are wholly after this day, month, year or time. */
    to?: DayOrTime | undefined;
    /** Articles that report or name it. */
    article?: Id | readonly Id[] | undefined;
    /** Events that it is or belongs to. */
    event?: Id | readonly Id[] | undefined;
    /** Who holds the position, claims, counts, speaks or publishes. Excludes events, which have no single actor. */
    actor?: Id | readonly Id[] | undefined;
    /** What it is about. Excludes events, claims and figures, which have no topic. */
    topic?: Id | readonly Id[] | undefined;
    /** `only` lists the records without a date, in place of those with one. */
    undated?: "only" | undefined;
    /** How many entries a page has at most. */
    limit?: number | undefined;
    /** Where to continue: `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/network`. */
export interface NetworkQuery {
    /** Articles that report it. Several values: any of them. */
    article?: Id | readonly Id[] | undefined;
    /** Shared events, and events at which positions were taken. Several values: any of them. */
    event?: Id | readonly Id[] | undefined;
    /** Topics of agreement and conflict. Several values: any of them. */
    topic?: Id | readonly Id[] | undefined;
    /** Only edges of these actors. Several values: any of them. */
    actor?: Id | readonly Id[] | undefined;
    /** Kinds of edge. Several values: any of them. Default: all. */
    kind?: "event" | "agreement" | "conflict" | readonly ("event" | "agreement" | "conflict")[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/agreement`. */
export interface AgreementQuery {
    /** Two to 10 actors, separated by commas. */
    actors: Id | readonly Id[];
    /** Its id. */
    id?: Id | readonly Id[] | undefined;
    /** The article that reports it. */
    article?: Id | readonly Id[] | undefined;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing | readonly Sourcing[] | undefined;
    /** What the actor did. */
    act?: PositionAct | readonly PositionAct[] | undefined;
    /** The topic whose proposition the stance is on. */
    topic?: Id | readonly Id[] | undefined;
    /** The stance on the topic's proposition. */
    stance?: Stance | readonly Stance[] | undefined;
    /** The stance held before, where the article reports a change. */
    previous_stance?: Stance | readonly Stance[] | undefined;
    /** The event at which or about which it was taken. */
    event?: Id | readonly Id[] | undefined;
    /** Who says that this is the position. */
    attribution?: Id | readonly Id[] | undefined;
    /** Whether the article says it or the dossier's editor adds it. */
    basis?: Basis | readonly Basis[] | undefined;
    /** The `kind` of its `actor`. */
    actor_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `actor`. */
    actor_country?: string | readonly string[] | undefined;
    /** Its `topic`, or any ancestor of it. */
    topic_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `event`. */
    event_kind?: EventKind | readonly EventKind[] | undefined;
    /** The `status` of its `event`. */
    event_status?: EventStatus | readonly EventStatus[] | undefined;
    /** The `place` of its `event`. */
    event_place?: Id | readonly Id[] | undefined;
    /** The `place` of its `event`, or any ancestor of it. */
    event_place_within?: Id | readonly Id[] | undefined;
    /** Its `event`, or any ancestor of it. */
    event_within?: Id | readonly Id[] | undefined;
    /** The `kind` of its `attribution`. */
    attribution_kind?: ActorKind | readonly ActorKind[] | undefined;
    /** The `country` of its `attribution`. */
    attribution_country?: string | readonly string[] | undefined;
    /** Leaves out what `id` finds. */
    id_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `article` finds. */
    article_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `actor` finds. */
    actor_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `sourcing` finds. */
    sourcing_not?: Sourcing | readonly Sourcing[] | undefined;
    /** Leaves out what `act` finds. */
    act_not?: PositionAct | readonly PositionAct[] | undefined;
    /** Leaves out what `topic` finds. */
    topic_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `stance` finds. */
    stance_not?: Stance | readonly Stance[] | undefined;
    /** Leaves out what `previous_stance` finds. */
    previous_stance_not?: Stance | readonly Stance[] | undefined;
    /** Leaves out what `event` finds. */
    event_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `attribution` finds. */
    attribution_not?: Id | readonly Id[] | undefined;
    /** Leaves out what `basis` finds. */
    basis_not?: Basis | readonly Basis[] | undefined;
    /** The minimum score, inclusive. */
    stance_score_from?: number | undefined;
    /** The maximum score, inclusive. */
    stance_score_to?: number | undefined;
    /** `stated_on` is not entirely before this day, month, year or time. */
    stated_from?: DayOrTime | undefined;
    /** `stated_on` is not entirely after this day, month, year or time. */
    stated_to?: DayOrTime | undefined;
    /** `effective_on` is not entirely before this day, month, year or time. */
    dated_from?: DayOrTime | undefined;
    /** `effective_on` is not entirely after this day, month, year or time. */
    dated_to?: DayOrTime | undefined;
    /** Whether the article reports a change of the position. */
    shifted?: boolean | undefined;
    /** Whether the record quotes its article as evidence. */
    has_evidence?: boolean | undefined;
    /** Words to find, as in `/v1/search`, among the 5000 newest matches. */
    q?: string | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/articles/{id}/coverage`. */
export interface CoverageQuery {
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
    /** The article's id. */
    id: Id;
}
/** The query of `/v1/articles/{id}/unstated`. */
export interface UnstatedQuery {
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
    /** The article's id. */
    id: Id;
}
/** The query of `/v1/disagreements`. */
export interface DisagreementsQuery {
    /** Types of record. Several values: any of them. Default: all. */
    type?: "position" | "figure" | "account" | readonly ("position" | "figure" | "account")[] | undefined;
    /** Only disagreements in which one of these articles takes part. Several values: any of them. */
    article?: Id | readonly Id[] | undefined;
    /** Only on these events. Several values: any of them. */
    event?: Id | readonly Id[] | undefined;
    /** Only on these actors. Several values: any of them. */
    actor?: Id | readonly Id[] | undefined;
    /** Only on these topics. Several values: any of them. */
    topic?: Id | readonly Id[] | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/editorial`. */
export interface EditorialQuery {
    /** The articles whose records to list. Several values: any of them. */
    article: Id | readonly Id[];
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/vocabularies`. */
export type VocabulariesQuery = Record<never, never>;
/** The query of `/v1/changes`. */
export interface ChangeQuery {
    /** Only changes after the one of this number. */
    since?: number | undefined;
    /** Only changes of these types. */
    type?: "dossier" | "actor" | "place" | "topic" | "event" | readonly ("dossier" | "actor" | "place" | "topic" | "event")[] | undefined;
    /** Only changes of the dossiers of these articles. */
    article?: Id | readonly Id[] | undefined;
    /** Only changes of these actors, and of dossiers whose new or previous version names one of them. */
    actor?: Id | readonly Id[] | undefined;
    /** Only changes of these topics, and of dossiers whose new or previous version names one of them. */
    topic?: Id | readonly Id[] | undefined;
    /** Only changes that add, change or remove a record of these types, which itself names the `actor` and the `topic` if these are given. */
    record_type?: RecordType | readonly RecordType[] | undefined;
    /** `records` adds the records that each change added, changed or removed. */
    detail?: "records" | undefined;
    /** How many are answered at most. */
    limit?: number | undefined;
}
/** The query of `/v1/changes/stream`. */
export interface StreamQuery {
    /** Only changes after the one of this number. */
    since?: number | undefined;
    /** Only changes of these types. */
    type?: "dossier" | "actor" | "place" | "topic" | "event" | readonly ("dossier" | "actor" | "place" | "topic" | "event")[] | undefined;
    /** Only changes of the dossiers of these articles. */
    article?: Id | readonly Id[] | undefined;
    /** Only changes of these actors, and of dossiers whose new or previous version names one of them. */
    actor?: Id | readonly Id[] | undefined;
    /** Only changes of these topics, and of dossiers whose new or previous version names one of them. */
    topic?: Id | readonly Id[] | undefined;
    /** Only changes that add, change or remove a record of these types, which itself names the `actor` and the `topic` if these are given. */
    record_type?: RecordType | readonly RecordType[] | undefined;
    /** `records` adds the records that each change added, changed or removed. */
    detail?: "records" | undefined;
}
/** The query of `/v1/dossiers/{id}/revisions`. */
export interface RevisionQuery {
    /** How many are answered at most. */
    limit?: number | undefined;
    /** Only revisions before this one: `next` of the previous answer. */
    before?: number | undefined;
}
/** The query of `/v1/dossiers/{id}/diff`. */
export interface DiffQuery {
    /** The revision that is compared. */
    from: number;
    /** The revision that it is compared with. */
    to: number;
}
/** The query of `/v1/dossiers/{id}`. */
export interface PutQuery {
    /** `true` answers what would change, as `diff`, and writes nothing. */
    dry_run?: boolean | undefined;
}
/** The query of `/v1/dossiers/{id}`. */
export interface DeleteQuery {
    /** `true` erases all its revisions too. Needs the scope `admin` in place of `write`. */
    erase?: boolean | undefined;
    /** Why it is erased, for the audit log. Required with `erase=true`. */
    reason?: string | undefined;
    /** `true` writes nothing and answers what names it, as `named_by`. */
    dry_run?: boolean | undefined;
}
/** The query of `/v1/positions/{id}`. */
export interface EditQuery {
    /** `true` answers what would change, as `diff`, and writes nothing. */
    dry_run?: boolean | undefined;
    /** Why, for the history. */
    reason?: string | undefined;
}
/** The query of `/v1/actors/{id}/references`. */
export interface ReferencesQuery {
    /** The maximum number of entries on a page. */
    limit?: number | undefined;
    /** The `next_cursor` of the previous page. */
    cursor?: string | undefined;
    /** What the service knew at this time (RFC 3339), in place of what it knows now. */
    as_of?: string | undefined;
}
/** The query of `/v1/drafts`. */
export interface CreateDraftQuery {
    /** The id of the article; left out, it is made of the headline. */
    id?: Id | undefined;
    /** The id of the actor that published it. */
    publisher?: Id | undefined;
    /** Where it was published. It is not fetched. */
    url?: string | undefined;
    /** When it was published. EDTF. */
    published_on?: string | undefined;
    /** The language of the text. BCP 47. */
    language?: string | undefined;
    /** `false` drafts by rules alone; left out, the model of `DRAFT_MODEL` drafts too, if one is set. */
    model?: boolean | undefined;
}
/** The query of `/v1/drafts/{id}/publication`. */
export interface PublishDraftQuery {
    /** `true` answers what would be written, and writes nothing. */
    dry_run?: boolean | undefined;
    /** `true` keeps the article from readers without the scope `write`. */
    withheld?: boolean | undefined;
}
/** The query of `/v1/comments`. */
export interface CommentsQuery {
    /** Only those on an article and the records of its dossier. */
    article?: Id | undefined;
    /** Only those on one record: its type and id. */
    record?: string | undefined;
}
/** What this article, or one source in it, says of a shared record: the place or time of an event. */
export interface Account {
    id: Id;
    /** The article that reports it. */
    article: Reference;
    /** Its place among the article's records of this type, from 1. */
    ordinal: number;
    /** The shared record that it is about. */
    about: AnyReference;
    /** What it says, by field, in the form of that record. */
    values: Record<string, unknown>;
    /** Who says it; the article itself if left out. */
    according_to: Reference | null;
    /** Who it is where the article gives no name: "a person close to the company"; beside `according_to`, who speaks for it: "a spokeswoman". */
    unnamed: string | null;
    /** Where it comes from; the same as `named` if left out. */
    sourcing: Sourcing | null;
    /** The office, as reported. */
    capacity: string | null;
    basis: Basis;
    /** The published source of what is not in the article. */
    citation: string | null;
    evidence: EvidenceList;
}
/** What this article, or one source in it, says of a shared record: the place or time of an event. */
export interface AccountForm {
    id?: OwnId;
    /** The shared record that it is about. */
    about: {
        type: RecordType;
        id: Id;
    };
    /** What it says, by field, in the form of that record. */
    values: Record<string, unknown>;
    /** Who says it; the article itself if left out. */
    according_to?: Id;
    /** Who it is where the article gives no name: "a person close to the company"; beside `according_to`, who speaks for it: "a spokeswoman". */
    unnamed?: string;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing;
    /** The office, as reported. */
    capacity?: string;
    basis?: Basis;
    /** The published source of what is not in the article. */
    citation?: string;
    evidence?: EvidenceListForm;
}
/** Someone who takes part, takes a position or speaks: a person, state, organization, company, party, group or publisher. */
export interface Actor {
    id: Id;
    /** What the actor is. */
    kind: ActorKind;
    /** The usual English name. */
    name: string;
    /** Who the actor is, in a sentence. */
    description: string | null;
    /** The country that the actor belongs to. ISO 3166-1 alpha-2. */
    country: string | null;
    /** Other names that texts use. */
    aliases: ({
        /** The other name. */
        name: string;
        /** How the name relates to the actor. */
        kind: AliasKind;
        /** The language of the name. BCP 47. */
        language: string | null;
    })[];
    /** Offices and memberships, as in the Popolo specification. */
    memberships: ({
        /** The actor that it is a member of. */
        organization: Reference;
        /** The office or role held. */
        role: string | null;
        /** The first day of the membership. EDTF (ISO 8601-2). */
        start: string | null;
        /** The earliest day of `start`. */
        start_earliest: string | null;
        /** The latest day of `start`. */
        start_latest: string | null;
        /** The last day of the membership. EDTF (ISO 8601-2). */
        end: string | null;
        /** The earliest day of `end`. */
        end_earliest: string | null;
        /** The latest day of `end`. */
        end_latest: string | null;
    })[];
    /** Codes of standards for the fine grain: IPTC Media Topics, PLOVER, CAMEO, Wikidata and others. */
    codes: Code[];
    /** Identifiers in other schemes. */
    identifiers: Identifier[];
    /** The published source of what no article here says. */
    citation: string | null;
    /** Who sees the record: everyone, if it is left out. */
    record_status: RecordStatus | null;
}
/** Someone who takes part, takes a position or speaks: a person, state, organization, company, party, group or publisher. */
export interface ActorForm {
    id: Id;
    /** What the actor is. */
    kind: ActorKind;
    /** The usual English name. */
    name: string;
    /** Who the actor is, in a sentence. */
    description?: string;
    /** The country that the actor belongs to. ISO 3166-1 alpha-2. */
    country?: string;
    /** Other names that texts use. */
    aliases?: ({
        /** The other name. */
        name: string;
        /** How the name relates to the actor. */
        kind: AliasKind;
        /** The language of the name. BCP 47. */
        language?: string;
    })[];
    /** Offices and memberships, as in the Popolo specification. */
    memberships?: ({
        /** The actor that it is a member of. */
        organization: Id;
        /** The office or role held. */
        role?: string;
        /** The first day of the membership. EDTF (ISO 8601-2). */
        start?: string;
        /** The last day of the membership. EDTF (ISO 8601-2). */
        end?: string;
    })[];
    /** Codes of standards for the fine grain: IPTC Media Topics, PLOVER, CAMEO, Wikidata and others. */
    codes?: CodeForm[];
    /** Identifiers in other schemes. */
    identifiers?: IdentifierForm[];
    /** The published source of what no article here says. */
    citation?: string;
    /** Who sees the record: everyone, if it is left out. */
    record_status?: RecordStatus;
}
/** Kinds of actor. `person`: One human being. `state`: A country as an actor. `organization`: A body with rules and members or staff: authority, court, union, club, alliance. `company`: A business. `political_party`: A party that stands for election. `group`: People or bodies that are spoken of together. `publisher`: An outlet or agency that publishes news. */
export type ActorKind = "person" | "state" | "organization" | "company" | "political_party" | "group" | "publisher";
/** For every two of the actors: topics on which they agree, conflict, or only one has a position. */
export interface Agreement {
    pairs: ({
        actors: Id[];
        /** Topics on which both are for, or both are against. */
        agreement: ({
            topic: Reference;
            sides: AgreementSide[];
        })[];
        /** Topics on which one is for and the other against. */
        conflict: ({
            topic: Reference;
            sides: AgreementSide[];
        })[];
        /** Topics on which one of them is neutral or divided. */
        neither: ({
            topic: Reference;
            sides: AgreementSide[];
        })[];
        /** Topics on which only one of them has a position. */
        only_one: ({
            topic: Reference;
            sides: AgreementSide[];
        })[];
    })[];
    /** False if they have positions on more than 200 topics. */
    complete: boolean;
}
/** An actor's latest stance on a topic. */
export interface AgreementSide {
    actor: Id;
    stance: Stance;
    stance_score: number | null;
    /** EDTF; null if nothing dates it. */
    effective_on: string | null;
    effective_basis: string | null;
    position: Id;
    article: Id;
    summary: string;
    evidence: Evidence[];
}
/** How another name relates to the actor. `alias`: Another name in use. `abbreviation`: Its short form in letters. `metonym`: A place or thing that stands for it. `former`: A name that it had. `translation`: Its name in another language. `misprint`: A wrong spelling that an article printed. */
export type AliasKind = "alias" | "abbreviation" | "metonym" | "former" | "translation" | "misprint";
/** A reference to a record of any type, with its label. */
export interface AnyReference {
    type: RecordType;
    id: Id;
    /** The label of the record; null if its type has none. */
    name: string | null;
}
/** A news article, with its text in sections and paragraphs. */
export interface Article {
    id: Id;
    /** Its label, as references to it show it. */
    name: string;
    /** The headline. */
    headline: string;
    /** The line below the headline. */
    subheadline: string | null;
    /** Who published it. */
    publisher: Reference;
    /** Who wrote it. */
    authors: ({
        /** The name as printed. */
        name: string;
        /** The actor of that name. */
        actor: Reference | null;
    })[];
    /** Where it was published. */
    url: string | null;
    /** Language of the text. BCP 47. */
    language: string;
    /** What kind of article it is. */
    genre: Genre | null;
    /** The topics that it is about. */
    topics: Reference[];
    /** When it was published. EDTF (ISO 8601-2). */
    published_on: string | null;
    /** The earliest day of `published_on`. */
    published_on_earliest: string | null;
    /** The latest day of `published_on`. */
    published_on_latest: string | null;
    /** When its publisher last changed it. EDTF (ISO 8601-2). */
    updated_on: string | null;
    /** The earliest day of `updated_on`. */
    updated_on_earliest: string | null;
    /** The latest day of `updated_on`. */
    updated_on_latest: string | null;
    /** Whether it may be used, as in ninjs. */
    status: ArticleStatus;
    /** Until when a withheld article is not shown; it is then published. EDTF (ISO 8601-2). */
    embargoed_until: string | null;
    /** The earliest day of `embargoed_until`. */
    embargoed_until_earliest: string | null;
    /** The latest day of `embargoed_until`. */
    embargoed_until_latest: string | null;
    /** Why and when a canceled article was withdrawn. */
    cancellation: {
        /** The reason, which readers see. */
        reason: string;
        /** When it was withdrawn. EDTF (ISO 8601-2). */
        made_on: string;
        /** The earliest day of `made_on`. */
        made_on_earliest: string | null;
        /** The latest day of `made_on`. */
        made_on_latest: string | null;
    };
    /** Whose wording the text is. */
    text_kind: TextKind;
    /** Who holds which rights in the text. */
    rights: string | null;
    /** The article that a digest retells. */
    source: {
        /** Its headline. */
        headline: string;
        /** Who published it. */
        publisher: Reference;
        /** What else is known about it. */
        note: string | null;
    };
    /** Its pictures. */
    images: ({
        /** Where the picture is. */
        url: string;
        /** The caption, as printed. */
        caption: string | null;
        /** Whom the picture is credited to, as printed. */
        credit: string | null;
        /** What the picture shows, for those who do not see it. */
        alternative_text: string | null;
    })[];
    /** The corrections that its publisher made. */
    corrections: ({
        /** What was corrected. */
        text: string;
        /** When it was corrected. EDTF (ISO 8601-2). */
        made_on: string | null;
        /** The earliest day of `made_on`. */
        made_on_earliest: string | null;
        /** The latest day of `made_on`. */
        made_on_latest: string | null;
    })[];
    /** The article that it translates. */
    translation_of: Reference | null;
    /** The article that it reprints. */
    reprint_of: Reference | null;
    /** The text, in order. */
    sections: Section[];
    /** The events that it is about, the main one first. */
    events: Reference[];
}
/** A news article, with its text in sections and paragraphs. */
export interface ArticleForm {
    id: Id;
    /** The headline. */
    headline: string;
    /** The line below the headline. */
    subheadline?: string;
    /** Who published it. */
    publisher: Id;
    /** Who wrote it. */
    authors?: ({
        /** The name as printed. */
        name: string;
        /** The actor of that name. */
        actor?: Id;
    })[];
    /** Where it was published. */
    url?: string;
    /** Language of the text. BCP 47. */
    language: string;
    /** What kind of article it is. */
    genre?: Genre;
    /** The topics that it is about. */
    topics?: Id[];
    /** When it was published. EDTF (ISO 8601-2). */
    published_on?: string;
    /** When its publisher last changed it. EDTF (ISO 8601-2). */
    updated_on?: string;
    /** Whether it may be used, as in ninjs. */
    status: ArticleStatus;
    /** Until when a withheld article is not shown; it is then published. EDTF (ISO 8601-2). */
    embargoed_until?: string;
    /** Why and when a canceled article was withdrawn. */
    cancellation?: {
        /** The reason, which readers see. */
        reason: string;
        /** When it was withdrawn. EDTF (ISO 8601-2). */
        made_on: string;
    };
    /** Whose wording the text is. */
    text_kind: TextKind;
    /** Who holds which rights in the text. */
    rights?: string;
    /** The article that a digest retells. */
    source?: {
        /** Its headline. */
        headline: string;
        /** Who published it. */
        publisher: Id;
        /** What else is known about it. */
        note?: string;
    };
    /** Its pictures. */
    images?: ({
        /** Where the picture is. */
        url: string;
        /** The caption, as printed. */
        caption?: string;
        /** Whom the picture is credited to, as printed. */
        credit?: string;
        /** What the picture shows, for those who do not see it. */
        alternative_text?: string;
    })[];
    /** The corrections that its publisher made. */
    corrections?: ({
        /** What was corrected. */
        text: string;
        /** When it was corrected. EDTF (ISO 8601-2). */
        made_on?: string;
    })[];
    /** The article that it translates. */
    translation_of?: Id;
    /** The article that it reprints. */
    reprint_of?: Id;
    /** The text, in order. */
    sections: SectionForm[];
    /** The events that it is about, the main one first. */
    events?: Id[];
}
/** Whether an article may be used, as in ninjs. `usable`: Seen by everyone. `withheld`: Seen by keys with `write` alone. `canceled`: Withdrawn: no longer shown, for the reason in `cancellation`. */
export type ArticleStatus = "usable" | "withheld" | "canceled";
/** Whether the article says it or the dossier's editor adds it. `reported`: The article says so; there is evidence. `editorial`: The editor of the dossier adds it, with a citation. */
export type Basis = "reported" | "editorial";
/** What a batch did. Pointers lead into its body. */
export interface BatchReceipt {
    /** True if nothing was written. */
    dry_run: boolean;
    /** One for each document, in the order of the body: authority records first. */
    receipts: Receipt[];
}
/** What may be a record: a person takes it into the dossier, or leaves it. */
export interface Candidate {
    /** The type of record. */
    type: string;
    /** Its fields, as far as they are known. */
    values: Record<string, unknown>;
    /** The words that it would rest on. */
    evidence: (Record<string, unknown>)[];
    /** The rule or the model that found it. */
    origin: string;
    /** Ids that fit a field, the likeliest first. */
    options?: Record<string, string[]>;
}
/** Evidence that was carried over. */
export interface CarriedEvidence {
    /** The piece of evidence in the body: a JSON Pointer (RFC 6901). */
    pointer: string;
    /** Where it was, or the passage that it names. */
    from: Passage;
    /** Where its words stand. */
    to: Passage;
}
/** A change of a dossier or of an authority record. */
export interface Change {
    type: "dossier" | "actor" | "place" | "topic" | "event";
    id: Id;
    /** Counted for each record, from 1. */
    revision: number;
    action: "created" | "updated" | "deleted" | "erased" | "merged" | "canceled";
    /** Its number among all changes, in their order. */
    change: number;
    /** When it was made, UTC. */
    made_at: string;
    /** The id of the key that made it; null for the command line. */
    key: string | null;
    /** The id of the request that made it. */
    request_id: string | null;
    /** Why it was made, in the words of who made it. */
    reason: string | null;
    /** The id of the record that it was merged into. */
    successor: Id | null;
    /** `hash` of the previous revision; null for the first. */
    hash_before: string | null;
    /** SHA-256 of the canonical JSON (RFC 8785) of what was put, in hexadecimal; null where it was deleted. */
    hash: string | null;
    /** SHA-256 of the canonical JSON of this change and the `chain` of the previous one, which makes alterations evident. */
    chain: string;
    /** Whether what was put was erased since: then its hash is all that is left of it. */
    erased: boolean;
    /** With `detail=records`: the records that the change added, changed or removed, at most 500; with `record_type`, those that match. Null if one of the two versions was erased. */
    records?: Diff | null;
}
/** Changes in their order, the oldest first. */
export interface ChangePage {
    data: Change[];
    page: {
        /** How many changes the page has at most. */
        limit: number;
        /** The `since` of the next request, now or later. If it equals the `since` of this one, nothing is new. */
        next_since: number;
    };
}
/** That something is, was or will be so, as somebody says; or an answer to such a claim. */
export interface Claim {
    id: Id;
    /** Its label, as references to it show it. */
    name: string;
    /** The article that reports it. */
    article: Reference;
    /** Its place among the article's records of this type, from 1. */
    ordinal: number;
    /** Who claims it, or answers. */
    actor: Reference | null;
    /** Who it is where the article gives no name: "a person close to the company"; beside `actor`, who speaks for it: "a spokeswoman". */
    unnamed: string | null;
    /** Where it comes from; the same as `named` if left out. */
    sourcing: Sourcing | null;
    /** The office, as reported. */
    capacity: string | null;
    /** What the actor did. */
    act: ClaimAct;
    /** What is said to be so. An answer may leave it out. */
    text: string | null;
    /** What it is about; of an accusation, whom. */
    about: AnyReference[];
    /** The claim of the same article that it answers. */
    responds_to: Reference | null;
    /** The event at which or about which it was made. */
    event: Reference | null;
    /** When it was made. EDTF (ISO 8601-2). */
    stated_on: string | null;
    /** The earliest day of `stated_on`. */
    stated_on_earliest: string | null;
    /** The latest day of `stated_on`. */
    stated_on_latest: string | null;
    basis: Basis;
    /** The published source of what is not in the article. */
    citation: string | null;
    evidence: EvidenceList;
    /** When it counts: the date that views and filters over time use. EDTF (ISO 8601-2). */
    effective_on: string | null;
    /** The earliest day of `effective_on`. */
    effective_on_earliest: string | null;
    /** The latest day of `effective_on`. */
    effective_on_latest: string | null;
    /** What `effective_on` is. */
    effective_basis: EffectiveBasis | null;
    /** What has become of it, by the latest answer. */
    status: ClaimStatus;
}
/** What somebody does in claiming something or in answering a claim. `state`: Says that something is, was or will be so. `accuse`: Says that somebody did wrong; `about` names whom. `admit`: Says that it did wrong or failed. `confirm`: Says that another's claim is true. `dispute`: Says that another's claim is in doubt, partly wrong or incomplete. `deny`: Says that another's claim is untrue. `refute`: Shows by evidence that another's claim is false or misleading. `retract`: Takes its own earlier claim back. `no_comment`: Declines to answer, or has not answered. */
export type ClaimAct = "state" | "accuse" | "admit" | "confirm" | "dispute" | "deny" | "refute" | "retract" | "no_comment";
/** That something is, was or will be so, as somebody says; or an answer to such a claim. */
export interface ClaimForm {
    id?: OwnId;
    /** Who claims it, or answers. */
    actor?: Id;
    /** Who it is where the article gives no name: "a person close to the company"; beside `actor`, who speaks for it: "a spokeswoman". */
    unnamed?: string;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing;
    /** The office, as reported. */
    capacity?: string;
    /** What the actor did. */
    act: ClaimAct;
    /** What is said to be so. An answer may leave it out. */
    text?: string;
    /** What it is about; of an accusation, whom. */
    about?: ({
        type: RecordType;
        id: Id;
    })[];
    /** The claim of the same article that it answers. */
    responds_to?: Id;
    /** The event at which or about which it was made. */
    event?: Id;
    /** When it was made. EDTF (ISO 8601-2). */
    stated_on?: string;
    basis?: Basis;
    /** The published source of what is not in the article. */
    citation?: string;
    evidence?: EvidenceListForm;
}
/** What has become of a claim, by the latest answer to it. `asserted`: Nobody has answered it, or no answer says whether it is true. `confirmed`: The latest answer says that it is true. `disputed`: The latest answer says that it is in doubt, partly wrong or incomplete. `denied`: The latest answer says that it is untrue. `refuted`: The latest answer shows by evidence that it is false or misleading. `retracted`: Who made it has taken it back. */
export type ClaimStatus = "asserted" | "confirmed" | "disputed" | "denied" | "refuted" | "retracted";
/** Codes of standards for the fine grain: IPTC Media Topics, PLOVER, CAMEO, Wikidata and others. */
export interface Code {
    /** The standard: iptc-mediatopic, plover, cameo, wikidata and others. */
    scheme: string | null;
    /** The code in that standard. */
    code: string | null;
    /** What the code means. */
    label: string | null;
}
/** Codes of standards for the fine grain: IPTC Media Topics, PLOVER, CAMEO, Wikidata and others. */
export interface CodeForm {
    /** The standard: iptc-mediatopic, plover, cameo, wikidata and others. */
    scheme?: string;
    /** The code in that standard. */
    code?: string;
    /** What the code means. */
    label?: string;
}
/** What an editor says of a record. */
export interface Comment {
    id: string;
    /** The record that it is about. */
    record: {
        type: "article" | "actor" | "place" | "topic" | "event" | "participant" | "consensus_point" | "position" | "claim" | "figure" | "proposal" | "quote" | "account" | "open_question" | "erratum" | "omission" | "event_relation";
        id: Id;
    };
    text: string;
    /** The id of the key that wrote it. */
    key: string | null;
    made_at: string;
}
/** A comment on a record, as it is written. */
export interface CommentForm {
    /** The record that it is about. */
    record: {
        type: "article" | "actor" | "place" | "topic" | "event" | "participant" | "consensus_point" | "position" | "claim" | "figure" | "proposal" | "quote" | "account" | "open_question" | "erratum" | "omission" | "event_relation";
        id: Id;
    };
    /** What it says. */
    text: string;
}
/** Comments, the latest first. */
export interface CommentList {
    data: Comment[];
}
/** Something that sides have settled. Who announced it and who confirmed it shows whether only one side says so. */
export interface ConsensusPoint {
    id: Id;
    /** The article that reports it. */
    article: Reference;
    /** Its place among the article's records of this type, from 1. */
    ordinal: number;
    /** The event at which it was agreed. */
    event: Reference;
    /** The point in a few words. */
    title: string;
    /** What was agreed. */
    summary: string;
    /** Who is said to agree. */
    parties: Reference[];
    /** Who announced it. */
    announced_by: Reference | null;
    /** Who else confirmed it; empty where the article does not say. */
    confirmed_by: Reference[];
    /** The topics that it is about. */
    topics: Reference[];
    basis: Basis;
    /** The published source of what is not in the article. */
    citation: string | null;
    evidence: EvidenceList;
}
/** Something that sides have settled. Who announced it and who confirmed it shows whether only one side says so. */
export interface ConsensusPointForm {
    id?: OwnId;
    /** The event at which it was agreed. */
    event: Id;
    /** The point in a few words. */
    title: string;
    /** What was agreed. */
    summary: string;
    /** Who is said to agree. */
    parties?: Id[];
    /** Who announced it. */
    announced_by?: Id;
    /** Who else confirmed it; empty where the article does not say. */
    confirmed_by?: Id[];
    /** The topics that it is about. */
    topics?: Id[];
    basis?: Basis;
    /** The published source of what is not in the article. */
    citation?: string;
    evidence?: EvidenceListForm;
}
/** Which parts of an article's text its records cite. */
export interface Coverage {
    article: Id;
    /** Code points of the text. */
    characters: number;
    /** Code points that records cite. */
    cited: number;
    /** Cited share of all code points, 0 to 1. */
    share: number;
    paragraphs: ({
        ordinal: number;
        characters: number;
        cited: number;
        /** The records that cite it. */
        records: ({
            type: string;
            id: Id;
        })[];
        /** Stretches that no record cites, without blank ones and lone punctuation. */
        uncited: ({
            /** First code point, counted from 0. */
            start: number;
            /** The code point after the last. */
            end: number;
            text: string;
        })[];
    })[];
}
/** Where an event’s dates come from. `reported`: An article states them. `editorial`: An editor adds them, with a citation. `not_stated`: No source gives a date. */
export type DateBasis = "reported" | "editorial" | "not_stated";
/** A day, a month, a year, or a time with its offset from UTC. */
export type DayOrTime = string;
/** Records added, changed field by field, and removed between two versions. */
export type Diff = ({
    type: RecordType;
    id: string;
    change: "added" | "changed" | "removed";
    /** Of a changed record, the fields that differ, as authors wrote them. */
    fields: ({
        field: string;
        /** Of a list of objects, the part that differs: a JSON Pointer (RFC 6901) into the later version of the record or, of what was removed, into the earlier one. Then `before` and `after` are this part. */
        pointer?: string;
        /** Null where it was left out. */
        before: unknown;
        /** Null where it is left out. */
        after: unknown;
        /** Of a changed text, its runs of words; the middle of a long unchanged run is left out: `…`. */
        words?: ({
            text: string;
            change: "same" | "added" | "removed";
        })[];
    })[];
})[];
/** Where articles, or sources in them, say different things of the same thing at the same time. */
export interface Disagreements {
    data: ({
        type: "position" | "figure" | "account";
        /** The fields that are the same in all versions. */
        about: Record<string, unknown>;
        /** The field that differs. */
        field: string;
        /** One for each article, and for each source in it. */
        versions: ({
            article: Reference;
            /** Who says it; null where the article itself does. */
            according_to: Reference | null;
            /** Who says it, where the article gives no name. */
            unnamed: string | null;
            /** When it counts (EDTF), of positions and figures. */
            effective_on: string | null;
            /** What is said: a stance; a number, after its qualifier; a date; an id. */
            values: string[];
            records: ({
                id: Id;
                evidence: Evidence[];
            })[];
        })[];
    })[];
}
/** An article with all records that it reports, as its author wrote them. */
export interface Dossier {
    article: ArticleForm;
    participants?: ParticipantForm[];
    consensus_points?: ConsensusPointForm[];
    positions?: PositionForm[];
    claims?: ClaimForm[];
    figures?: FigureForm[];
    proposals?: ProposalForm[];
    quotes?: QuoteForm[];
    accounts?: AccountForm[];
    open_questions?: OpenQuestionForm[];
    errata?: ErratumForm[];
    omissions?: OmissionForm[];
    event_relations?: EventRelationForm[];
}
/** A dossier that was drafted from a text, until it is reviewed and published. */
export interface Draft {
    /** The id of its article. */
    id: Id;
    headline: string;
    state: "draft" | "in_review" | "approved";
    created_at: string;
    updated_at: string;
    /** The id of the key that wrote it last. */
    key: string | null;
    /** The dossier, as it is written. */
    dossier: Record<string, unknown>;
    /** The authority records that it needs and the service does not have. */
    registry: Record<string, unknown>;
    /** A review of each record that was drafted, by `type/id`. */
    reviews: Record<string, Review>;
    candidates: Candidate[];
    /** What a model was asked; null if rules alone drafted. */
    model: ModelReport | null;
}
/** Drafts, the last changed first. */
export interface DraftList {
    data: DraftSummary[];
}
/** What changes in a draft; the rest stays. */
export interface DraftPatch {
    state?: "draft" | "in_review" | "approved";
    dossier?: Record<string, unknown>;
    registry?: Record<string, unknown>;
    candidates?: Candidate[];
    /** Decisions by `type/id`. */
    reviews?: Record<string, {
        review?: "unconfirmed" | "accepted" | "changed" | "rejected";
        comment?: string | null;
    }>;
}
/** A draft, without its documents. */
export interface DraftSummary {
    /** The id of its article. */
    id: Id;
    headline: string;
    state: "draft" | "in_review" | "approved";
    created_at: string;
    updated_at: string;
    /** The id of the key that wrote it last. */
    key: string | null;
    /** How many of its records nobody confirmed yet. */
    unconfirmed: number;
}
/** What articles do not say themselves, each with its published source. */
export interface Editorial {
    data: ({
        type: RecordType;
        /** The published source. */
        citation: string;
        /** The whole record. */
        record: {
            id: Id;
        };
    })[];
    /** False if a type has more than 500: the list of the type has them all. */
    complete: boolean;
}
/** What dates a position, quote, claim or figure. `stated`: Its own date: `stated_on`. `event`: The start of its event. `published`: The publication of its article. */
export type EffectiveBasis = "stated" | "event" | "published";
/** A misprint of the article: the printed form, with the correction beside it. */
export interface Erratum {
    id: Id;
    /** The article that reports it. */
    article: Reference;
    /** Its place among the article's records of this type, from 1. */
    ordinal: number;
    /** The text as printed. */
    printed: string;
    /** The correct text. */
    correct: string;
    /** The record that the misprint is about. */
    about: AnyReference;
    /** Why it is an error. */
    note: string | null;
    basis: Basis;
    /** The published source of what is not in the article. */
    citation: string | null;
    evidence: EvidenceList;
}
/** A misprint of the article: the printed form, with the correction beside it. */
export interface ErratumForm {
    id?: OwnId;
    /** The text as printed. */
    printed: string;
    /** The correct text. */
    correct: string;
    /** The record that the misprint is about. */
    about: {
        type: RecordType;
        id: Id;
    };
    /** Why it is an error. */
    note?: string;
    basis?: Basis;
    /** The published source of what is not in the article. */
    citation?: string;
    evidence?: EvidenceListForm;
}
/** Something that happened, goes on, is expected or is alleged: talks, an election, a disaster, a ruling, a study. */
export interface Event {
    id: Id;
    /** What kind of event it is. */
    kind: EventKind;
    /** What the event is called. */
    name: string;
    /** What happened, in a sentence or two. */
    summary: string;
    /** How certain or complete it is. */
    status: EventStatus;
    /** Where it takes place. */
    place: Reference | null;
    /** When it begins. Without `end`, it stands for the whole event. EDTF (ISO 8601-2). */
    start: string | null;
    /** The earliest day of `start`. */
    start_earliest: string | null;
    /** The latest day of `start`. */
    start_latest: string | null;
    /** When it ends. EDTF (ISO 8601-2). */
    end: string | null;
    /** The earliest day of `end`. */
    end_earliest: string | null;
    /** The latest day of `end`. */
    end_latest: string | null;
    /** Where its dates come from. */
    date_basis: DateBasis;
    /** The event that it is part of. */
    broader: Reference | null;
    /** Codes of standards for the fine grain: IPTC Media Topics, PLOVER, CAMEO, Wikidata and others. */
    codes: Code[];
    /** Identifiers in other schemes. */
    identifiers: Identifier[];
    /** The published source of what no article here says. */
    citation: string | null;
    /** Who sees the record: everyone, if it is left out. */
    record_status: RecordStatus | null;
}
/** Something that happened, goes on, is expected or is alleged: talks, an election, a disaster, a ruling, a study. */
export interface EventForm {
    id: Id;
    /** What kind of event it is. */
    kind: EventKind;
    /** What the event is called. */
    name: string;
    /** What happened, in a sentence or two. */
    summary: string;
    /** How certain or complete it is. */
    status: EventStatus;
    /** Where it takes place. */
    place?: Id;
    /** When it begins. Without `end`, it stands for the whole event. EDTF (ISO 8601-2). */
    start?: string;
    /** When it ends. EDTF (ISO 8601-2). */
    end?: string;
    /** Where its dates come from. */
    date_basis: DateBasis;
    /** The event that it is part of. */
    broader?: Id;
    /** Codes of standards for the fine grain: IPTC Media Topics, PLOVER, CAMEO, Wikidata and others. */
    codes?: CodeForm[];
    /** Identifiers in other schemes. */
    identifiers?: IdentifierForm[];
    /** The published source of what no article here says. */
    citation?: string;
    /** Who sees the record: everyone, if it is left out. */
    record_status?: RecordStatus;
}
/** Kinds of event. `talks`: Sides meet or speak to settle or explore something. `summit`: Leaders or delegations of many sides meet under a common name. `visit`: Someone goes to see a place or a host. `gathering`: People come together for an occasion that is neither talks nor protest. `statement`: Something is announced or said in public, and the saying is the news. `agreement`: Two or more sides bind themselves. `decision`: Someone with power decides; `start` and `end` say how long it holds. `vote`: A body or the people vote on a question. `election`: People are chosen by votes. `sanction`: A penalty or restriction is laid on someone by a state or organization. `personnel_change`: Someone takes up, changes or leaves a post or a team. `legal_case`: An inquiry by authorities, a charge, hearing, trial, ruling or appeal. `crime`: A breach of law other than violence. `attack`: Violence by one side against people or things, crime or war. `conflict`: Armed fighting that lasts. `protest`: People show publicly that they object. `strike`: Workers stop work to press a demand. `aid`: Help is given: money, goods, rescue, shelter. `disaster`: A natural event that harms or threatens to. `accident`: Harm that nobody meant. `health`: A disease spreads, or public health is at stake. `business`: A company opens, closes, hires, cuts, invests or fails. `publication`: Something comes out: a report, results, a study, a film, a product. `research`: A study, survey, poll or find. `competition`: Sides or works compete, and somebody wins. `life_event`: Someone is born, marries, falls ill or dies, without violence or accident. `other`: None of these; needs a `codes` entry or a label. */
export type EventKind = "talks" | "summit" | "visit" | "gathering" | "statement" | "agreement" | "decision" | "vote" | "election" | "sanction" | "personnel_change" | "legal_case" | "crime" | "attack" | "conflict" | "protest" | "strike" | "aid" | "disaster" | "accident" | "health" | "business" | "publication" | "research" | "competition" | "life_event" | "other";
/** How one event relates to another: `from` follows, answers, was caused by or concerns `to`. */
export interface EventRelation {
    id: Id;
    /** The article that reports it. */
    article: Reference;
    /** Its place among the article's records of this type, from 1. */
    ordinal: number;
    /** The event that the relation starts from. */
    from: Reference;
    /** The event that the relation leads to. */
    to: Reference;
    /** The kind of relation. */
    kind: RelationKind;
    basis: Basis;
    /** The published source of what is not in the article. */
    citation: string | null;
    evidence: EvidenceList;
}
/** How one event relates to another: `from` follows, answers, was caused by or concerns `to`. */
export interface EventRelationForm {
    id?: OwnId;
    /** The event that the relation starts from. */
    from: Id;
    /** The event that the relation leads to. */
    to: Id;
    /** The kind of relation. */
    kind: RelationKind;
    basis?: Basis;
    /** The published source of what is not in the article. */
    citation?: string;
    evidence?: EvidenceListForm;
}
/** How certain or complete an event is. `possible`: Suggested, demanded or imaginable; nobody has fixed it. `expected`: Scheduled, announced or forecast; it has not begun. `ongoing`: It has begun and has not ended. `occurred`: It is over, or was a moment that has passed. `postponed`: Put off; no new date, or a later one. `cancelled`: It will not take place. `alleged`: Somebody says that it happened, and that is not established. */
export type EventStatus = "possible" | "expected" | "ongoing" | "occurred" | "postponed" | "cancelled" | "alleged";
/** The words of the article that a record rests on (W3C Web Annotation text quote and position). */
export interface Evidence {
    /** Which part of the article's text the words stand in. */
    in: PassageKind;
    /** The ordinal of the paragraph; null elsewhere. */
    paragraph: number | null;
    /** The ordinal of the section whose heading it is; null elsewhere. */
    section: number | null;
    /** The quoted words, exactly as printed. */
    exact: string;
    /** The words directly before, if `exact` occurs more than once. */
    prefix: string | null;
    /** The words directly after, if `exact` occurs more than once. */
    suffix: string | null;
    /** The first code point of `exact` in the passage, counted from 0. */
    start: number;
    /** The code point after the last one of `exact`. */
    end: number;
}
/** A text quote. The server finds it in the headline, the subheadline, the headings and the paragraphs; `paragraph`, or `in`, is needed only where the words occur more than once. */
export interface EvidenceForm {
    /** Which part of the article's text the words stand in. */
    in?: PassageKind;
    /** The ordinal of the paragraph, counted through the article from 1. */
    paragraph?: number;
    /** The ordinal of the section whose heading it is, from 1. */
    section?: number;
    /** The quoted words, exactly as printed. */
    exact: string;
    /** The words directly before, if `exact` occurs more than once. */
    prefix?: string;
    /** The words directly after, if `exact` occurs more than once. */
    suffix?: string;
}
/** The words of the article that the record rests on. */
export type EvidenceList = Evidence[];
/** The words of the article that the record rests on. */
export type EvidenceListForm = EvidenceForm[];
/** A value, and the number of records of the whole filtered list that have it. */
export interface FacetValue {
    /** The value, in the form that its filter accepts. */
    value: string | number;
    /** The name of the record with this id; null if the value is not an id. */
    name: string | null;
    /** The number of records with this value. */
    count: number;
}
/** Counts over the whole filtered list, of the 100 most frequent values of each facet. */
export interface Facets {
    /** The values of each requested facet. */
    values: Record<string, FacetValue[]>;
    /** For each requested facet, the number of records of the whole filtered list that have no value. */
    missing: Record<string, number>;
}
/** A number, whoever says it and whatever it counts. */
export interface Figure {
    id: Id;
    /** Its label, as references to it show it. */
    name: string;
    /** The article that reports it. */
    article: Reference;
    /** Its place among the article's records of this type, from 1. */
    ordinal: number;
    /** What it measures. */
    measure: Measure;
    /** Whether it is a fact, a forecast, a wish or a limit. */
    kind: FigureKind;
    /** What exactly is counted or measured. */
    label: string | null;
    /** The number. */
    value: number | null;
    /** The least number of a range. */
    low: number | null;
    /** The greatest number of a range. */
    high: number | null;
    /** The number in words, where the article gives none: "dozens". */
    text: string | null;
    /** The margin of error, to either side. */
    margin: number | null;
    /** How exact the number is, without its sign; the same as `exactly` if left out. */
    qualifier: Qualifier | null;
    /** The unit: a code of UCUM, `percentage_point`, or a thing in braces such as {share}. */
    unit: string | null;
    /** The currency of an amount or a price. ISO 4217. */
    currency: string | null;
    /** Of a share: of what it is a part. */
    of: string | null;
    /** Which of several it counts: for, against, abstain, absent, undecided, or a name. */
    option: string | null;
    /** What it is about: at most one record of each type. */
    about: AnyReference[];
    /** Who says it; the article itself if left out. */
    according_to: Reference | null;
    /** Who it is where the article gives no name: "a person close to the company"; beside `according_to`, who speaks for it: "a spokeswoman". */
    unnamed: string | null;
    /** Where it comes from; the same as `named` if left out. */
    sourcing: Sourcing | null;
    /** The office, as reported. */
    capacity: string | null;
    /** When it was said. EDTF (ISO 8601-2). */
    stated_on: string | null;
    /** The earliest day of `stated_on`. */
    stated_on_earliest: string | null;
    /** The latest day of `stated_on`. */
    stated_on_latest: string | null;
    /** The time that it is of. EDTF (ISO 8601-2). */
    period: string | null;
    /** The earliest day of `period`. */
    period_earliest: string | null;
    /** The latest day of `period`. */
    period_latest: string | null;
    basis: Basis;
    /** The published source of what is not in the article. */
    citation: string | null;
    evidence: EvidenceList;
    /** When it counts: the date that views and filters over time use. EDTF (ISO 8601-2). */
    effective_on: string | null;
    /** The earliest day of `effective_on`. */
    effective_on_earliest: string | null;
    /** The latest day of `effective_on`. */
    effective_on_latest: string | null;
    /** What `effective_on` is. */
    effective_basis: EffectiveBasis | null;
}
/** A number, whoever says it and whatever it counts. */
export interface FigureForm {
    id?: OwnId;
    /** What it measures. */
    measure: Measure;
    /** Whether it is a fact, a forecast, a wish or a limit. */
    kind?: FigureKind;
    /** What exactly is counted or measured. */
    label?: string;
    /** The number. */
    value?: number;
    /** The least number of a range. */
    low?: number;
    /** The greatest number of a range. */
    high?: number;
    /** The number in words, where the article gives none: "dozens". */
    text?: string;
    /** The margin of error, to either side. */
    margin?: number;
    /** How exact the number is, without its sign; the same as `exactly` if left out. */
    qualifier?: Qualifier;
    /** The unit: a code of UCUM, `percentage_point`, or a thing in braces such as {share}. */
    unit?: string;
    /** The currency of an amount or a price. ISO 4217. */
    currency?: string;
    /** Of a share: of what it is a part. */
    of?: string;
    /** Which of several it counts: for, against, abstain, absent, undecided, or a name. */
    option?: string;
    /** What it is about: at most one record of each type. */
    about?: ({
        type: RecordType;
        id: Id;
    })[];
    /** Who says it; the article itself if left out. */
    according_to?: Id;
    /** Who it is where the article gives no name: "a person close to the company"; beside `according_to`, who speaks for it: "a spokeswoman". */
    unnamed?: string;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing;
    /** The office, as reported. */
    capacity?: string;
    /** When it was said. EDTF (ISO 8601-2). */
    stated_on?: string;
    /** The time that it is of. EDTF (ISO 8601-2). */
    period?: string;
    basis?: Basis;
    /** The published source of what is not in the article. */
    citation?: string;
    evidence?: EvidenceListForm;
}
/** Whether a figure is a fact, a forecast, a wish or a limit. `actual`: Counted, measured, paid or decided, even where estimated. `forecast`: What somebody expects for later, or expected. `proposed`: What somebody wants, offers, plans or promises. `limit`: The most or least that a rule allows or requires. */
export type FigureKind = "actual" | "forecast" | "proposed" | "limit";
/** Kinds of article. `current`: A news report of what has just happened. `update`: A new version of a report that runs on. `analysis`: Explains and weighs what happened. `background`: Gives history and context. `opinion`: The author's or the paper's own view. `interview`: Questions and answers with one person. `feature`: A longer story about people or places. `obituary`: On the life of someone who has died. `press_release`: Text by a body about itself. `live`: Entries with their times, as it happens. `fact_check`: Tests whether a claim is true. */
export type Genre = "current" | "update" | "analysis" | "background" | "opinion" | "interview" | "feature" | "obituary" | "press_release" | "live" | "fact_check";
/** Lower-case letters, digits and single hyphens; at most 80 characters. */
export type Id = string;
/** Identifiers in other schemes. */
export interface Identifier {
    /** The scheme: wikidata, iso3166-1, lei, ror, isin, iptc-mediatopic and others. */
    scheme: string;
    /** The identifier in that scheme, such as Q212. */
    value: string;
}
/** Identifiers in other schemes. */
export interface IdentifierForm {
    /** The scheme: wikidata, iso3166-1, lei, ror, isin, iptc-mediatopic and others. */
    scheme: string;
    /** The identifier in that scheme, such as Q212. */
    value: string;
}
/** The latest stances of actors on topics. */
export interface Matrix {
    /** The columns, in order. */
    topics: Reference[];
    rows: ({
        actor: Reference;
        /** One for each topic; null without a position. */
        cells: (MatrixCell | null)[];
    })[];
    /** Whether every actor and topic with a matching position is shown. */
    complete: boolean;
}
/** The latest stance of an actor on a topic. */
export interface MatrixCell {
    stance: Stance;
    stance_score: number | null;
    /** EDTF; null if nothing dates it. */
    effective_on: string | null;
    effective_basis: string | null;
    /** The position that the cell shows. */
    position: Id;
    summary: string;
    article: Reference;
    evidence: Evidence[];
    /** How many matching positions the cell holds; `/v1/positions` lists them. */
    positions: number;
    /** Whether one of its 10 latest positions is of the same time as the one shown, for where that is against. */
    conflicting: boolean;
}
/** What a figure measures. `dead`: People who died. `injured`: People hurt or ill. `missing`: People not found. `displaced`: People who had to leave their homes. `detained`: People arrested or held. `affected`: People or customers hit in any other way. `participants`: People who take part, answer or march. `votes`: Votes cast, won or counted; `option` for which. `seats`: Seats won or held. `share`: A part of a whole, in per cent; needs `of`. `rate`: A ratio or level that is no part of a whole. `probability`: How likely something is. `change`: A difference, signed, from before or from another. `amount`: A sum of money. `price`: Money for one unit; `unit` says of what. `count`: A number of things or people; `label` says of what. `age`: How old someone or something is. `duration`: How long it lasts or lasted. `quantity`: A length, area, weight, volume, speed or energy; `unit` says which. `temperature`: A temperature or a difference of temperatures. `magnitude`: The strength of an earthquake. `score`: Points, goals or sets in a contest, or on a scale or index. `rank`: A place in an order. */
export type Measure = "dead" | "injured" | "missing" | "displaced" | "detained" | "affected" | "participants" | "votes" | "seats" | "share" | "rate" | "probability" | "change" | "amount" | "price" | "count" | "age" | "duration" | "quantity" | "temperature" | "magnitude" | "score" | "rank";
/** What a record is merged into. */
export interface MergeForm {
    /** The id of the record that takes its place. */
    into: Id;
    /** Why, for the history. */
    reason?: string;
}
/** What a merge did. */
export interface MergeReceipt {
    /** Of the record that was merged. */
    merged: Receipt;
    /** The record that took its place. */
    into: Id;
    /** The documents that were revised, as `type/id`. */
    revised: string[];
}
/** What a model was asked for a draft, what it cost, and what was dropped. */
export interface ModelReport {
    /** The model's name. */
    name: string;
    /** Requests to it, repeated ones too. */
    requests: number;
    /** Tokens that it read, as it says. */
    input_tokens: number;
    /** Tokens that it wrote, as it says. */
    output_tokens: number;
    /** How long it took. */
    seconds: number;
    /** What it answered and the draft does not have: what does not stand in the text. */
    dropped: ({
        type: string;
        reason: string;
        count: number;
    })[];
    /** The types of record that it did not answer for. */
    failed: ({
        type: string;
        reason: string;
    })[];
}
/** A record that names another, and the field by which it does. */
export interface Naming {
    type: "article" | "actor" | "place" | "topic" | "event" | "participant" | "consensus_point" | "position" | "claim" | "figure" | "proposal" | "quote" | "account" | "open_question" | "erratum" | "omission" | "event_relation";
    id: Id;
    /** The label of the naming record; null if its type has none. */
    name: string | null;
    /** The article that reports it; an article is its own. Null for shared records. */
    article: Reference | null;
    /** The field that names, such as `actor`, `memberships.organization` or `values.place`. */
    field: string;
}
/** Records that name another: by type, field, article and place there, or id. */
export interface NamingPage {
    data: Naming[];
    page: Page;
}
/** Actors, and the connections between them. */
export interface Network {
    nodes: ({
        id: Id;
        name: string;
        /** How many edges the actor has. */
        edges: number;
    })[];
    edges: NetworkEdge[];
    /** Whether these are all the edges that match; false if only the first are. */
    complete: boolean;
}
/** A connection between two actors. */
export interface NetworkEdge {
    kind: "event" | "agreement" | "conflict";
    actors: Id[];
    /** The shared event, if the kind is `event`; else null. */
    event: Reference | null;
    /** Their roles in the event, in the order of `actors`. */
    roles: Role[];
    /** The topic of agreement or conflict; null if the kind is `event`. */
    topic: Reference | null;
    /** Their stances on the topic, in the order of `actors`. */
    stances: Stance[];
    /** The participants or the positions that the edge rests on. */
    records: Id[];
}
/** What the article leaves unsaid, and does not even ask. */
export interface Omission {
    id: Id;
    /** The article that reports it. */
    article: Reference;
    /** Its place among the article's records of this type, from 1. */
    ordinal: number;
    /** The record that something is missing from. */
    about: AnyReference;
    /** The fields that the article gives no value for, or lists of records that it has none of, such as `participants`. */
    fields: string[];
    /** What the article does not state. */
    note: string;
    basis: Basis;
    /** The published source of what is not in the article. */
    citation: string | null;
    evidence: EvidenceList;
}
/** What the article leaves unsaid, and does not even ask. */
export interface OmissionForm {
    id?: OwnId;
    /** The record that something is missing from. */
    about: {
        type: RecordType;
        id: Id;
    };
    /** The fields that the article gives no value for, or lists of records that it has none of, such as `participants`. */
    fields: string[];
    /** What the article does not state. */
    note: string;
    basis?: Basis;
    /** The published source of what is not in the article. */
    citation?: string;
    evidence?: EvidenceListForm;
}
/** A question that the article leaves open. */
export interface OpenQuestion {
    id: Id;
    /** The article that reports it. */
    article: Reference;
    /** Its place among the article's records of this type, from 1. */
    ordinal: number;
    /** The question. */
    question: string;
    /** The topics that it is about. */
    topics: Reference[];
    /** The event that it is about. */
    event: Reference | null;
    /** The actors that it is about. */
    actors: Reference[];
    /** Whether it has been answered since. */
    status: QuestionStatus;
    /** How it was answered. */
    resolution: {
        /** The answer. */
        summary: string;
        /** The article that reports the answer. */
        article: Reference | null;
        /** The event that brought the answer. */
        event: Reference | null;
    };
    /** Whether the article asks it or only raises it. */
    stated: QuestionForm;
    basis: Basis;
    /** The published source of what is not in the article. */
    citation: string | null;
    evidence: EvidenceList;
}
/** A question that the article leaves open. */
export interface OpenQuestionForm {
    id?: OwnId;
    /** The question. */
    question: string;
    /** The topics that it is about. */
    topics?: Id[];
    /** The event that it is about. */
    event?: Id;
    /** The actors that it is about. */
    actors?: Id[];
    /** Whether it has been answered since. */
    status: QuestionStatus;
    /** How it was answered. */
    resolution?: {
        /** The answer. */
        summary: string;
        /** The article that reports the answer. */
        article?: Id;
        /** The event that brought the answer. */
        event?: Id;
    };
    /** Whether the article asks it or only raises it. */
    stated: QuestionForm;
    basis?: Basis;
    /** The published source of what is not in the article. */
    citation?: string;
    evidence?: EvidenceListForm;
}
/** Lower-case letters, digits and single hyphens. Left out, it is made of the article's id and the fields that identify the record. */
export type OwnId = Id;
/** Position of a page in its list. */
export interface Page {
    /** How many records the page has at most. */
    limit: number;
    /** Where the next page begins; null on the last one. */
    next_cursor: string | null;
    /** How many records match the filters, with `count=exact`. */
    total?: number;
}
/** An actor's role in an event, or its absence from it (`absent`, `excluded`). */
export interface Participant {
    id: Id;
    /** The article that reports it. */
    article: Reference;
    /** Its place among the article's records of this type, from 1. */
    ordinal: number;
    /** The event. */
    event: Reference;
    /** Who has the role. */
    actor: Reference | null;
    /** Who it is where the article gives no name: "a person close to the company"; beside `actor`, who speaks for it: "a spokeswoman". */
    unnamed: string | null;
    /** Where it comes from; the same as `named` if left out. */
    sourcing: Sourcing | null;
    /** The office, as reported. */
    capacity: string | null;
    /** The role. */
    role: Role;
    /** The actor that the participant acts for. */
    on_behalf_of: Reference | null;
    basis: Basis;
    /** The published source of what is not in the article. */
    citation: string | null;
    evidence: EvidenceList;
}
/** An actor's role in an event, or its absence from it (`absent`, `excluded`). */
export interface ParticipantForm {
    id?: OwnId;
    /** The event. */
    event: Id;
    /** Who has the role. */
    actor?: Id;
    /** Who it is where the article gives no name: "a person close to the company"; beside `actor`, who speaks for it: "a spokeswoman". */
    unnamed?: string;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing;
    /** The office, as reported. */
    capacity?: string;
    /** The role. */
    role: Role;
    /** The actor that the participant acts for. */
    on_behalf_of?: Id;
    basis?: Basis;
    /** The published source of what is not in the article. */
    citation?: string;
    evidence?: EvidenceListForm;
}
/** A passage of an article's text. */
export interface Passage {
    /** Which part of the article's text the words stand in. */
    in: PassageKind;
    /** The ordinal of the paragraph; null elsewhere. */
    paragraph: number | null;
    /** The ordinal of the section whose heading it is; null elsewhere. */
    section: number | null;
}
/** PassageKind. */
export type PassageKind = "headline" | "subheadline" | "heading" | "paragraph";
/** Where something happens: a venue, locality, region or country. */
export interface Place {
    id: Id;
    /** What the place is. */
    kind: PlaceKind;
    /** The usual English name. */
    name: string;
    /** The place that it lies in. */
    within: Reference | null;
    /** The country that it lies in. ISO 3166-1 alpha-2. */
    country: string | null;
    /** Degrees north of the equator (WGS 84). */
    latitude: number | null;
    /** Degrees east of Greenwich (WGS 84). */
    longitude: number | null;
    /** How far the place may be from its coordinates, in metres. */
    precision: number | null;
    /** Codes of standards for the fine grain: IPTC Media Topics, PLOVER, CAMEO, Wikidata and others. */
    codes: Code[];
    /** Identifiers in other schemes. */
    identifiers: Identifier[];
    /** The published source of what no article here says. */
    citation: string | null;
    /** Who sees the record: everyone, if it is left out. */
    record_status: RecordStatus | null;
}
/** Where something happens: a venue, locality, region or country. */
export interface PlaceForm {
    id: Id;
    /** What the place is. */
    kind: PlaceKind;
    /** The usual English name. */
    name: string;
    /** The place that it lies in. */
    within?: Id;
    /** The country that it lies in. ISO 3166-1 alpha-2. */
    country?: string;
    /** Degrees north of the equator (WGS 84). */
    latitude?: number;
    /** Degrees east of Greenwich (WGS 84). */
    longitude?: number;
    /** How far the place may be from its coordinates, in metres. */
    precision?: number;
    /** Codes of standards for the fine grain: IPTC Media Topics, PLOVER, CAMEO, Wikidata and others. */
    codes?: CodeForm[];
    /** Identifiers in other schemes. */
    identifiers?: IdentifierForm[];
    /** The published source of what no article here says. */
    citation?: string;
    /** Who sees the record: everyone, if it is left out. */
    record_status?: RecordStatus;
}
/** Kinds of place. `country`: A country or territory with an assigned code. `region`: An area within or across countries, or a sea. `locality`: A city, town or village. `venue`: A building, site or address. */
export type PlaceKind = "country" | "region" | "locality" | "venue";
/** What somebody wants, refuses, promises or votes; with a topic, where they stand on its proposition. */
export interface Position {
    id: Id;
    /** The article that reports it. */
    article: Reference;
    /** Its place among the article's records of this type, from 1. */
    ordinal: number;
    /** Who holds it. */
    actor: Reference | null;
    /** Who it is where the article gives no name: "a person close to the company"; beside `actor`, who speaks for it: "a spokeswoman". */
    unnamed: string | null;
    /** Where it comes from; the same as `named` if left out. */
    sourcing: Sourcing | null;
    /** The office, as reported. */
    capacity: string | null;
    /** What the actor did. */
    act: PositionAct;
    /** The position in a sentence. */
    summary: string;
    /** The topic whose proposition the stance is on. */
    topic: Reference | null;
    /** The stance on the topic's proposition. */
    stance: Stance | null;
    /** From 2 (support) to -2 (oppose); null for `divided`, and without a stance. */
    stance_score: number | null;
    /** The condition that it depends on. */
    condition: string | null;
    /** The stance held before, where the article reports a change. */
    previous_stance: Stance | null;
    /** The event at which or about which it was taken. */
    event: Reference | null;
    /** When it was stated. EDTF (ISO 8601-2). */
    stated_on: string | null;
    /** The earliest day of `stated_on`. */
    stated_on_earliest: string | null;
    /** The latest day of `stated_on`. */
    stated_on_latest: string | null;
    /** Who says that this is the position. */
    attribution: Reference | null;
    basis: Basis;
    /** The published source of what is not in the article. */
    citation: string | null;
    evidence: EvidenceList;
    /** When it counts: the date that views and filters over time use. EDTF (ISO 8601-2). */
    effective_on: string | null;
    /** The earliest day of `effective_on`. */
    effective_on_earliest: string | null;
    /** The latest day of `effective_on`. */
    effective_on_latest: string | null;
    /** What `effective_on` is. */
    effective_basis: EffectiveBasis | null;
}
/** What an actor does in taking a position. `state`: Says what should be, without doing more. `support`: Backs a person, plan or act; advises it. `request`: Asks, demands or orders. `propose`: Puts forward or offers something. `promise`: Says that it will do something. `agree`: Accepts what another side wants. `concede`: Gives up a demand or yields a point. `reject`: Refuses or opposes. `threaten`: Says that it will do harm unless. `vote`: Votes; the stance says how, `neutral` is an abstention. */
export type PositionAct = "state" | "support" | "request" | "propose" | "promise" | "agree" | "concede" | "reject" | "threaten" | "vote";
/** What somebody wants, refuses, promises or votes; with a topic, where they stand on its proposition. */
export interface PositionForm {
    id?: OwnId;
    /** Who holds it. */
    actor?: Id;
    /** Who it is where the article gives no name: "a person close to the company"; beside `actor`, who speaks for it: "a spokeswoman". */
    unnamed?: string;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing;
    /** The office, as reported. */
    capacity?: string;
    /** What the actor did. */
    act: PositionAct;
    /** The position in a sentence. */
    summary: string;
    /** The topic whose proposition the stance is on. */
    topic?: Id;
    /** The stance on the topic's proposition. */
    stance?: Stance;
    /** The condition that it depends on. */
    condition?: string;
    /** The stance held before, where the article reports a change. */
    previous_stance?: Stance;
    /** The event at which or about which it was taken. */
    event?: Id;
    /** When it was stated. EDTF (ISO 8601-2). */
    stated_on?: string;
    /** Who says that this is the position. */
    attribution?: Id;
    basis?: Basis;
    /** The published source of what is not in the article. */
    citation?: string;
    evidence?: EvidenceListForm;
}
/** What is put up for a decision, or an option under discussion. */
export interface Proposal {
    id: Id;
    /** The article that reports it. */
    article: Reference;
    /** Its place among the article's records of this type, from 1. */
    ordinal: number;
    /** The proposal in a few words. */
    title: string;
    /** What is proposed. */
    summary: string;
    /** The topic that it is about. */
    topic: Reference;
    /** Who puts it forward. */
    proposers: Reference[];
    /** The outcome so far. */
    status: ProposalStatus;
    /** Who rejects it. */
    rejected_by: Reference[];
    /** Who supports it. */
    supported_by: Reference[];
    /** The event at which it is discussed. */
    event: Reference | null;
    basis: Basis;
    /** The published source of what is not in the article. */
    citation: string | null;
    evidence: EvidenceList;
}
/** What is put up for a decision, or an option under discussion. */
export interface ProposalForm {
    id?: OwnId;
    /** The proposal in a few words. */
    title: string;
    /** What is proposed. */
    summary: string;
    /** The topic that it is about. */
    topic: Id;
    /** Who puts it forward. */
    proposers?: Id[];
    /** The outcome so far. */
    status: ProposalStatus;
    /** Who rejects it. */
    rejected_by?: Id[];
    /** Who supports it. */
    supported_by?: Id[];
    /** The event at which it is discussed. */
    event?: Id;
    basis?: Basis;
    /** The published source of what is not in the article. */
    citation?: string;
    evidence?: EvidenceListForm;
}
/** The outcome of a proposal. `considered`: Talked about or prepared, not put forward. `proposed`: Put forward, and not decided. `adopted`: Accepted by those who decide. `rejected`: Turned down or left out. `withdrawn`: Taken back by who made it. */
export type ProposalStatus = "considered" | "proposed" | "adopted" | "rejected" | "withdrawn";
/** What was written of a draft, which is gone then. */
export interface PublishedDraft {
    dry_run: boolean;
    /** One for each document, authority records first. */
    receipts: Receipt[];
}
/** How exact a number is. It speaks of the number without its sign. `exactly`: The number as given; the same as left out. `about`: Near it, above or below: some, nearly, around, estimated. `at_least`: It or more. `at_most`: It or less. `more_than`: Above it. `less_than`: Below it. */
export type Qualifier = "exactly" | "about" | "at_least" | "at_most" | "more_than" | "less_than";
/** How an article leaves a question open. `explicit`: The article asks it or says that it is open. `implicit`: It follows from what the article says. */
export type QuestionForm = "explicit" | "implicit";
/** Whether a question has been answered. `open`: No answer yet. `resolved`: Answered; `resolution` says how. `obsolete`: No longer matters. */
export type QuestionStatus = "open" | "resolved" | "obsolete";
/** Words that somebody spoke or wrote, as the article gives them. */
export interface Quote {
    id: Id;
    /** The article that reports it. */
    article: Reference;
    /** Its place among the article's records of this type, from 1. */
    ordinal: number;
    /** Who said or wrote the words. */
    speaker: Reference | null;
    /** Who it is where the article gives no name: "a person close to the company"; beside `speaker`, who speaks for it: "a spokeswoman". */
    unnamed: string | null;
    /** Where it comes from; the same as `named` if left out. */
    sourcing: Sourcing | null;
    /** The office, as reported. */
    capacity: string | null;
    /** The words, without quotation marks. Left out, they are those of the evidence. */
    text: string;
    /** The event at which they were said. */
    event: Reference | null;
    /** When they were said. EDTF (ISO 8601-2). */
    stated_on: string | null;
    /** The earliest day of `stated_on`. */
    stated_on_earliest: string | null;
    /** The latest day of `stated_on`. */
    stated_on_latest: string | null;
    /** The topics that they are about. */
    topics: Reference[];
    basis: Basis;
    /** The published source of what is not in the article. */
    citation: string | null;
    evidence: EvidenceList;
    /** When it counts: the date that views and filters over time use. EDTF (ISO 8601-2). */
    effective_on: string | null;
    /** The earliest day of `effective_on`. */
    effective_on_earliest: string | null;
    /** The latest day of `effective_on`. */
    effective_on_latest: string | null;
    /** What `effective_on` is. */
    effective_basis: EffectiveBasis | null;
}
/** Words that somebody spoke or wrote, as the article gives them. */
export interface QuoteForm {
    id?: OwnId;
    /** Who said or wrote the words. */
    speaker?: Id;
    /** Who it is where the article gives no name: "a person close to the company"; beside `speaker`, who speaks for it: "a spokeswoman". */
    unnamed?: string;
    /** Where it comes from; the same as `named` if left out. */
    sourcing?: Sourcing;
    /** The office, as reported. */
    capacity?: string;
    /** The words, without quotation marks. Left out, they are those of the evidence. */
    text?: string;
    /** The event at which they were said. */
    event?: Id;
    /** When they were said. EDTF (ISO 8601-2). */
    stated_on?: string;
    /** The topics that they are about. */
    topics?: Id[];
    basis?: Basis;
    /** The published source of what is not in the article. */
    citation?: string;
    evidence?: EvidenceListForm;
}
/** What a PUT or a DELETE did. */
export interface Receipt {
    type: "dossier" | "actor" | "place" | "topic" | "event";
    id: Id;
    action: "created" | "updated" | "deleted" | "erased" | "merged" | "canceled" | "unchanged";
    /** The document's current revision. */
    revision: number;
    /** The sequence number of the document's last change. */
    change: number;
    /** When that change was made. */
    made_at: string;
    /** SHA-256 of the document's canonical JSON (RFC 8785), in hexadecimal; null after a deletion or an erasure. */
    hash: string | null;
    /** True if nothing was written: `revision` and `change` are then those that a write would have. */
    dry_run: boolean;
    /** With `dry_run`: what would change. */
    diff?: Diff;
    /** With `dry_run` of a deletion: at most 100 documents whose references refuse it. */
    named_by?: {
        documents: ({
            type: "dossier" | "actor" | "place" | "topic" | "event";
            id: Id;
        })[];
        /** False if there are more. */
        complete: boolean;
    };
    /** Of a dossier that is put: how much of its text its records cite. */
    coverage?: {
        /** The quotations in the text: words in quotation marks. */
        quotations: number;
        /** Those of which no record's evidence has a word. */
        uncited_quotations: number;
        /** The numbers in the text, outside of quotations. */
        figures: number;
        /** Those that no record's evidence has. */
        uncited_figures: number;
    };
    /** What is probably a mistake, and was written all the same. */
    warnings: Warning[];
    /** Evidence whose words stand in another passage than before, or than it names. */
    carried: CarriedEvidence[];
}
/** Who sees an authority record. `usable`: Everyone. `withheld`: Keys with `write` alone. */
export type RecordStatus = "usable" | "withheld";
/** A type of record. */
export type RecordType = "article" | "actor" | "place" | "topic" | "event" | "participant" | "consensus_point" | "position" | "claim" | "figure" | "proposal" | "quote" | "account" | "open_question" | "erratum" | "omission" | "event_relation";
/** A reference to another record, with its label, so that showing it needs no second request. `include` puts the whole record in its place, which has the same two fields. */
export interface Reference {
    id: Id;
    /** The label of the record; its id where that was erased. */
    name: string;
}
/** How one event relates to another. `follows`: `from` comes after `to`; the report says no more. `responds_to`: `from` is an answer to `to`. `caused_by`: `to` brought `from` about. `concerns`: `from` is about `to`. */
export type RelationKind = "follows" | "responds_to" | "caused_by" | "concerns";
/** How a record of a draft came about, and what a person decided on it. */
export interface Review {
    /** The rule or the model that made the record. */
    origin: string;
    /** How sure it is: `sure` or `likely`. */
    sureness: string;
    /** What a person decided. */
    review: "unconfirmed" | "accepted" | "changed" | "rejected";
    /** The id of the key that decided. */
    by: string | null;
    /** When. */
    at: string | null;
    /** What reviewers say of the record. */
    comment: string | null;
}
/** A change of a dossier or of an authority record. */
export interface Revision {
    type: "dossier" | "actor" | "place" | "topic" | "event";
    id: Id;
    /** Counted for each record, from 1. */
    revision: number;
    action: "created" | "updated" | "deleted" | "erased" | "merged" | "canceled";
    /** Its number among all changes, in their order. */
    change: number;
    /** When it was made, UTC. */
    made_at: string;
    /** The id of the key that made it; null for the command line. */
    key: string | null;
    /** The id of the request that made it. */
    request_id: string | null;
    /** Why it was made, in the words of who made it. */
    reason: string | null;
    /** The id of the record that it was merged into. */
    successor: Id | null;
    /** `hash` of the previous revision; null for the first. */
    hash_before: string | null;
    /** SHA-256 of the canonical JSON (RFC 8785) of what was put, in hexadecimal; null where it was deleted. */
    hash: string | null;
    /** SHA-256 of the canonical JSON of this change and the `chain` of the previous one, which makes alterations evident. */
    chain: string;
    /** Whether what was put was erased since: then its hash is all that is left of it. */
    erased: boolean;
}
/** The differences between two revisions. */
export interface RevisionDiff {
    type: "dossier" | "actor" | "place" | "topic" | "event";
    id: Id;
    from: number;
    to: number;
    diff: Diff;
}
/** The revisions of one record, the latest first. */
export interface RevisionPage {
    data: Revision[];
    /** The `before` of the next page; null on the last one. */
    next: number | null;
}
/** What an actor does, or what is done to it, in an event. `agent`: Does it, or was found to have done it. `recipient`: It is done to or for them. `subject`: It is about them: appointed, moved, born, honoured, dead. `host`: Receives the others, or chairs in their name. `organizer`: Sets it up and runs it. `mediator`: Helps the sides to agree. `delegate`: Acts there for somebody else; see `on_behalf_of`. `member`: Belongs to the body that meets, votes or decides. `attendee`: Is present; the report says no more. `speaker`: Speaks at it. `signatory`: Signs it or is a party to it. `candidate`: Stands for election or for a post or prize. `winner`: Wins the election, contest, prize or vote; needs no second record. `competitor`: Competes, and did not win or the end is open. `victim`: Is hurt, killed, robbed or deceived by it. `suspect`: Is suspected or accused of it, and not convicted. `witness`: Saw or heard it. `responder`: Helps, rescues or secures. `official`: Acts in an office that the event needs. `invited`: Was asked to come; whether they came is open. `absent`: Could have come and stayed away. `excluded`: Was kept out by others. `other`: None of these; `capacity` says what. */
export type Role = "agent" | "recipient" | "subject" | "host" | "organizer" | "mediator" | "delegate" | "member" | "attendee" | "speaker" | "signatory" | "candidate" | "winner" | "competitor" | "victim" | "suspect" | "witness" | "responder" | "official" | "invited" | "absent" | "excluded" | "other";
/** The records that match, best first. */
export interface SearchAnswer {
    data: SearchHit[];
    page: {
        limit: number;
        next_cursor: string | null;
        /** The number of records that match, at most 5000. */
        total: number;
        total_is: "exact" | "at_least";
    };
    /** Whether all matches were ranked, or only the 1000 newest. */
    ranked: "all" | "newest";
    /** Words without a match, and the words of names that replaced them. */
    corrected: ({
        from: string;
        to: string;
    })[];
    facets: {
        type: ({
            value: RecordType;
            count: number;
        })[];
    };
}
/** A record that matches. */
export interface SearchHit {
    type: RecordType;
    id: Id;
    /** The name of the record. */
    name: string;
    /** The article that reports it; null for an authority record. */
    article: Id | null;
    /** The path of the record. */
    path: string;
    /** The BM25 score among the ranked matches. The name counts three times. */
    score: number;
    snippet: {
        /** The part of the record's text around the first match. */
        text: string;
        /** The positions of the matching words in it, in code points; the end is exclusive. */
        marks: ({
            start: number;
            end: number;
        })[];
        /** The same text as escaped HTML, with the matching words in `<mark>`. */
        html: string;
    };
}
/** A section of an article. */
export interface Section {
    /** The section's heading. */
    heading: string | null;
    /** When the entry of a live report was published. EDTF (ISO 8601-2). */
    published_on: string | null;
    /** The earliest day of `published_on`. */
    published_on_earliest: string | null;
    /** The latest day of `published_on`. */
    published_on_latest: string | null;
    paragraphs: ({
        /** The ordinal of the paragraph, counted through the article from 1. */
        ordinal: number;
        text: string;
    })[];
}
/** A section of an article. */
export interface SectionForm {
    /** The section's heading. */
    heading?: string;
    /** When the entry of a live report was published. EDTF (ISO 8601-2). */
    published_on?: string;
    paragraphs: string[];
}
/** Where something that is said comes from. `named`: A named person or body says it; the same as left out. `unnamed`: A source that is described and not named. `document`: A paper, filing, post, study or written statement. `media`: Another outlet's report. `observation`: The reporter saw or heard it. */
export type Sourcing = "named" | "unnamed" | "document" | "media" | "observation";
/** Stances toward a topic’s proposition. `support`: For the proposition, without conditions. `conditional_support`: For it if the `condition` is met. `neutral`: Takes no side, or abstains. `divided`: The actor's own members differ. `conditional_oppose`: Against it unless the `condition` is met. `oppose`: Against it, without conditions. */
export type Stance = "support" | "conditional_support" | "neutral" | "divided" | "conditional_oppose" | "oppose";
/** A record that has the name that was typed. */
export interface Suggestion {
    type: "actor" | "place" | "topic" | "event";
    id: Id;
    name: string;
    /** What the record is: the `kind` of an actor, a place or an event. */
    kind: string | null;
    /** ISO 3166-1 alpha-2, of an actor or a place. */
    country: string | null;
    /** The name, the alias or the identifier that was found. */
    matched: string;
}
/** The records that a person may mean, best first. */
export interface Suggestions {
    data: Suggestion[];
    /** Words that no name has, and the words of names that replaced them. */
    corrected: ({
        from: string;
        to: string;
    })[];
}
/** Whose wording an article’s text is. `original`: The article’s own wording. `digest`: A faithful retelling that keeps direct quotations. */
export type TextKind = "original" | "digest";
/** Records of several types in the order of their earliest day. */
export interface Timeline {
    data: TimelineEntry[];
    page: {
        limit: number;
        next_cursor: string | null;
    };
    /** How many matching records have no date. */
    undated: {
        total: number;
        total_is: "exact" | "at_least";
    };
}
/** A dated record. */
export interface TimelineEntry {
    type: "event" | "article" | "position" | "claim" | "figure" | "quote";
    /** EDTF; null if it is unknown. Of positions, claims, figures and quotes: `effective_on`. */
    date: string | null;
    earliest: string | null;
    latest: string | null;
    /** The whole record. */
    record: {
        id: Id;
    };
}
/** A matter at issue, with the proposition that stances are taken on. */
export interface Topic {
    id: Id;
    /** Its label, as references to it show it. */
    name: string;
    /** The topic in a few words (SKOS prefLabel). */
    label: string;
    /** The sentence that a stance is taken on, so that `oppose` has one meaning. */
    proposition: string | null;
    /** What the topic covers. */
    description: string | null;
    /** The topic that it is part of (SKOS broader). */
    broader: Reference | null;
    /** Codes of standards for the fine grain: IPTC Media Topics, PLOVER, CAMEO, Wikidata and others. */
    codes: Code[];
    /** Identifiers in other schemes. */
    identifiers: Identifier[];
    /** The published source of what no article here says. */
    citation: string | null;
    /** Who sees the record: everyone, if it is left out. */
    record_status: RecordStatus | null;
}
/** A matter at issue, with the proposition that stances are taken on. */
export interface TopicForm {
    id: Id;
    /** The topic in a few words (SKOS prefLabel). */
    label: string;
    /** The sentence that a stance is taken on, so that `oppose` has one meaning. */
    proposition?: string;
    /** What the topic covers. */
    description?: string;
    /** The topic that it is part of (SKOS broader). */
    broader?: Id;
    /** Codes of standards for the fine grain: IPTC Media Topics, PLOVER, CAMEO, Wikidata and others. */
    codes?: CodeForm[];
    /** Identifiers in other schemes. */
    identifiers?: IdentifierForm[];
    /** The published source of what no article here says. */
    citation?: string;
    /** Who sees the record: everyone, if it is left out. */
    record_status?: RecordStatus;
}
/** What an article does not state: as its omissions say, and by empty fields. */
export interface Unstated {
    article: Id;
    data: ({
        about: {
            type: RecordType;
            id: Id;
            name: string | null;
        };
        /** The field, or the list of a dossier, that the article gives nothing for. */
        field: string;
        /** True if it follows from an empty field; false if an omission says it. */
        derived: boolean;
        /** The omission that says it. */
        omission: Id | null;
        /** What the omission says. */
        note: string | null;
    })[];
    /** False if a type has more than 1000 records: the others were not looked at. */
    complete: boolean;
}
/** The closed vocabularies: every value with its definition. */
export interface Vocabularies {
    data: ({
        name: string;
        description: string;
        /** The fields that take its values, such as `events.kind`. */
        fields: string[];
        values: ({
            value: string;
            definition: string;
            example: string | null;
            /** Codes of standards with exactly this meaning, such as PLOVER, CAMEO or IPTC Media Topics. */
            codes: ({
                scheme: string;
                code: string;
            })[];
        })[];
    })[];
}
/** What is probably a mistake. */
export interface Warning {
    /** The place in the body: a JSON Pointer (RFC 6901). */
    pointer: string;
    /** What is probably a mistake there. */
    detail: string;
}
/** A revision with what was put. */
export interface WholeRevision {
    type: "dossier" | "actor" | "place" | "topic" | "event";
    id: Id;
    /** Counted for each record, from 1. */
    revision: number;
    action: "created" | "updated" | "deleted" | "erased" | "merged" | "canceled";
    /** Its number among all changes, in their order. */
    change: number;
    /** When it was made, UTC. */
    made_at: string;
    /** The id of the key that made it; null for the command line. */
    key: string | null;
    /** The id of the request that made it. */
    request_id: string | null;
    /** Why it was made, in the words of who made it. */
    reason: string | null;
    /** The id of the record that it was merged into. */
    successor: Id | null;
    /** `hash` of the previous revision; null for the first. */
    hash_before: string | null;
    /** SHA-256 of the canonical JSON (RFC 8785) of what was put, in hexadecimal; null where it was deleted. */
    hash: string | null;
    /** SHA-256 of the canonical JSON of this change and the `chain` of the previous one, which makes alterations evident. */
    chain: string;
    /** Whether what was put was erased since: then its hash is all that is left of it. */
    erased: boolean;
    /** What was put; null where it was deleted. */
    record: unknown;
}
