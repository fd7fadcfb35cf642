package io.aegira.kernel.organisation;

import io.aegira.kernel.message.Refusal;

/** Why a change to the organisation is refused. */
public enum OrganisationRefusal implements Refusal {
    UNKNOWN_TENANT(Kind.NOT_FOUND),
    UNKNOWN_SITE(Kind.INVALID),
    UNKNOWN_WORKER(Kind.NOT_FOUND),
    UNKNOWN_FORM(Kind.INVALID),
    SETTING_CHANGED_MEANWHILE(Kind.CONFLICT),
    SETTING_OUT_OF_RANGE(Kind.INVALID),
    FORM_VERSION_TAKEN(Kind.CONFLICT),
    FORM_VERSION_OUT_OF_ORDER(Kind.INVALID),
    REASON_NEEDED(Kind.INVALID),
    RULES_UNUSABLE(Kind.INVALID),
    UNKNOWN_TRIAL(Kind.INVALID),
    RULESET_VERSION_TAKEN(Kind.CONFLICT),
    RULES_WERE_NOT_TRIED(Kind.CONFLICT),
    TRIAL_IS_STALE(Kind.CONFLICT),
    RULES_WOULD_REACH_BACK(Kind.INVALID),
    RULES_OUT_OF_ORDER(Kind.CONFLICT);

    private final Kind kind;

    OrganisationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
