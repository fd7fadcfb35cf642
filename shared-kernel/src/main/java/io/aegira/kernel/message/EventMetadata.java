package io.aegira.kernel.message;

/** What travels with every message and is kept beside each event. The keys outlive the code: they stand in the log. */
public final class EventMetadata {
    public static final String TENANT_ID = "tenant_id";
    public static final String ACTOR_TYPE = "actor_type";
    public static final String ACTOR_ID = "actor_id";
    public static final String SOURCE = "source";
    public static final String SOURCE_EVENT_ID = "source_event_id";
    public static final String CORRELATION_ID = "correlation_id";
    public static final String CAUSATION_ID = "causation_id";
    public static final String RECEIVED_AT = "received_at";
    /** What the sender said beside the facts, sealed with the key of whom the event is about (ADR 0024). */
    public static final String SEALED = "sealed";
    /** HMAC over the content as sent, under the person's (or else the tenant's) key: tells a duplicate from a conflict. */
    public static final String CONTENT_MAC = "content_mac";
    /** Of an audit record: in which roles the actor looked, for which sites and for which teams; each several behind commas. */
    public static final String ACTOR_ROLES = "actor_roles";

    public static final String ACTOR_SITES = "actor_sites";
    public static final String ACTOR_TEAMS = "actor_teams";
    /** Id of the sender's event a message carries; derived events lack it. */
    public static final String TAKEN_IN_EVENT_ID = "taken_in_event_id";

    /** The source of every event that AEGIRA derives. */
    public static final String DERIVED = "aegira";

    private EventMetadata() {}
}
