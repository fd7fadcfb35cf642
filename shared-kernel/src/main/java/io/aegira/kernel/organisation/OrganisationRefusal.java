package io.aegira.kernel.organisation;

import io.aegira.kernel.message.Refusal;

/** Why a change to the organisation is refused. */
public enum OrganisationRefusal implements Refusal {
    UNKNOWN_TENANT(Kind.NOT_FOUND),
    UNKNOWN_SITE(Kind.INVALID),
    UNKNOWN_WORKER(Kind.NOT_FOUND),
    UNKNOWN_FORM(Kind.INVALID),
    FORM_VERSION_TAKEN(Kind.CONFLICT),
    FORM_VERSION_OUT_OF_ORDER(Kind.INVALID);

    private final Kind kind;

    OrganisationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
