package io.aegira.kernel.message;

import io.aegira.kernel.organisation.TenantId;
import java.util.UUID;

/** Names of aggregates in the log, with type and tenant: the log's unique index looks at nothing else. */
public final class AggregateId {
    public static final String TENANT = "tenant";
    public static final String WORKER = "worker";
    public static final String SHIFT = "shift";
    public static final String AVAILABILITY = "availability";
    public static final String PROMPT = "prompt";
    public static final String AD_HOC = "adhoc";
    public static final String RISK_PROFILE = "risk";
    public static final String CASE = "case";
    public static final String FLAG = "flag";
    public static final String INCIDENT = "incident";
    public static final String AUDIT = "audit";

    private AggregateId() {}

    /** {@code type:tenant:id}. */
    public static String of(String type, TenantId tenant, UUID id) {
        return type + ":" + tenant + ":" + id;
    }
}
