package io.aegira.standalone.architecture.offenders.query.checkin;

/** An answer, which other capabilities' pages may show. */
public record ProperView(String shown) {}
