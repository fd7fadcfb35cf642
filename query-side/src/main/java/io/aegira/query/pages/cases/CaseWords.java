package io.aegira.query.pages.cases;

import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import io.aegira.query.casework.CaseExplanationView;
import io.aegira.query.pages.Words;
import java.util.Locale;
import java.util.Map;

/** What the terms of casework are called in front of people. */
final class CaseWords {
    private CaseWords() {}

    static String openedFor(OpenedFor openedFor) {
        return switch (openedFor) {
            case EPISODE_HIGH -> "it turned high";
            case EPISODE_STAYED_OPEN -> "it stayed open";
        };
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

    /** What happened, by its name in the catalogue. */
    static String event(String eventType, Map<String, Object> facts) {
        return switch (eventType) {
            case "case.opened" -> "Case opened";
            case "risk.episode_opened" -> "Episode opened";
            case "risk.episode_updated" ->
                "CORRECTED".equalsIgnoreCase(String.valueOf(facts.get("change")))
                        ? "Episode corrected by late knowledge"
                        : "A signal joined the episode";
            case "risk.episode_closed" -> "Episode closed";
            default -> Words.metric(eventType.replace('.', ' '));
        };
    }
}
