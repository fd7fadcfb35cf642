package io.aegira.query.pages.trends;

import java.util.List;

/** How cases of a period were taken care of. @param alerts per 100 worker-days */
public record CaseworkShown(String cases, String resolved, String alerts, List<Step> steps, List<Outcome> outcomes) {
    /** How long it took until then. @param nine of ten were as fast */
    public record Step(String until, String cases, String median, String nine) {}

    public record Outcome(String outcome, String openedBy, String cases) {}
}
