package io.aegira.query.casework;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.risk.RiskEvent.EpisodeStanding;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds in a case's timeline why it stays though its episode is told otherwise by now. */
final class CaseExplanations {
    private static final String UNSUPPORTED =
            "By what is known now, the signals do not add up to an episode. The case stays.";

    private CaseExplanations() {}

    /** @param timeline in the order of the log */
    static List<CaseExplanationView> in(List<TimelineView> timeline) {
        return timeline.stream()
                .dropWhile(event -> !event.eventType().equals("case.opened"))
                .filter(event -> "corrected".equals(event.facts().get("change")))
                .map(CaseExplanations::explanation)
                .toList();
    }

    private static CaseExplanationView explanation(TimelineView event) {
        Map<String, Object> facts = event.facts();
        EpisodeStanding standing = read(facts.get("standing"), EpisodeStanding.class);
        EpisodeSeverity severity = read(facts.get("severity"), EpisodeSeverity.class);
        @Nullable
        Instant closedAt = facts.containsKey("closed_at") ? read(facts.get("closed_at"), Instant.class) : null;
        return new CaseExplanationView(
                event.eventId(),
                event.eventTime(),
                event.ingestedAt(),
                standing,
                severity,
                closedAt,
                standing == EpisodeStanding.SUPPORTED ? corrected(severity, closedAt) : UNSUPPORTED);
    }

    private static String corrected(EpisodeSeverity severity, @Nullable Instant closedAt) {
        String still = closedAt == null ? "is open" : "was over at " + closedAt;
        return "By what is known now, the episode " + still + ", its severity "
                + severity.name().toLowerCase(Locale.ROOT) + ". The case stays.";
    }

    private static <T> T read(@Nullable Object fact, Class<T> type) {
        return AegiraJson.mapper().convertValue(fact, type);
    }
}
