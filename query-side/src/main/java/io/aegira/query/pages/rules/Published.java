package io.aegira.query.pages.rules;

import io.aegira.query.audit.RulesetVersion;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A version as it stands in the page. Times are UTC. @param report the address of its report; empty where it has none */
public record Published(
        String version, String state, String from, String by, String reason, String rules, String report) {
    static List<Published> of(List<RulesetVersion> latestFirst, Instant now) {
        List<Published> shown = new ArrayList<>();
        boolean found = false;
        for (RulesetVersion version : latestFirst) {
            boolean begun = !version.inForceFrom().isAfter(now);
            shown.add(of(version, begun ? found ? "former" : "in force" : "to come"));
            found |= begun;
        }
        shown.add(new Published(
                "ruleset_v1", found ? "former" : "in force", "from the beginning", "built in", "", "", ""));
        return shown;
    }

    private static Published of(RulesetVersion version, String state) {
        return new Published(
                version.version(),
                state,
                Moment.at(version.inForceFrom(), ZoneOffset.UTC).words(),
                version.publishedBy(),
                version.reason() == null ? "" : version.reason(),
                Words.count(version.rules().size(), "rule", "rules"),
                version.reportId() == null ? "" : "/rules/trials/" + version.reportId());
    }
}
