package io.aegira.kernel.organisation;

/** @param supervisorsSeeRawScores off unless the tenant switches it on */
public record PrivacySwitches(boolean supervisorsSeeRawScores) {
    public static final PrivacySwitches DEFAULT = new PrivacySwitches(false);
}
