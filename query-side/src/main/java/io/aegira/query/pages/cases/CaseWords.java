package io.aegira.query.pages.cases;

import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.platform.security.Caller;
import io.aegira.query.casework.CaseExplanationView;
import io.aegira.query.pages.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the terms of casework are called in front of people. */
final class CaseWords {
    private CaseWords() {}

    static String openedFor(OpenedFor openedFor) {
        return switch (openedFor) {
            case EPISODE_HIGH -> "it turned high";
            case EPISODE_STAYED_OPEN -> "it stayed open";
            case SUPPORT_REQUESTED -> "they asked for somebody to talk to";
        };
    }

    /** @param severity absent: the worker asked */
    static String severity(@Nullable EpisodeSeverity severity) {
        return severity == null ? "Asked for" : Words.severity(severity);
    }

    /** Decides the colour. */
    static String sign(@Nullable EpisodeSeverity severity) {
        return severity == null ? "asked" : severity.name().toLowerCase(Locale.ROOT);
    }

    static String queue(String queue) {
        return queue.equals("hse") ? "Health and safety" : Words.metric(queue);
    }

    /** A severity as it stands in a fact. */
    static String severity(String name) {
        return name.equalsIgnoreCase("compliance") ? "Missed often" : Words.metric(name.toLowerCase(Locale.ROOT));
    }

    static String explanation(CaseExplanationView explanation) {
        String since = explanation.standing() == EpisodeStanding.UNSUPPORTED
                ? "The signals no longer add up to an episode."
                : explanation.closedAt() == null
                        ? "The episode was corrected and is still open."
                        : "The episode was corrected and is over.";
        return since + " The case stays.";
    }

    /** @param owner id of a user; absent: nobody in particular */
    static String owner(@Nullable String owner, Caller reader) {
        return owner == null ? "nobody’s yet" : owner.equals(reader.subject()) ? "yours" : "with " + owner;
    }

    /** {@code talked_with_worker} is Talked with the worker. */
    static String action(String action) {
        return switch (action) {
            case "talked_with_worker" -> "Talked with the worker";
            case "tried_to_reach_worker" -> "Tried to reach the worker";
            case "referred" -> "Referred to somebody else";
            case "injury_prevented_proxy" -> "Kept from work that might have hurt";
            case "other" -> "Something else";
            default -> Words.metric(action);
        };
    }
}
