package io.aegira.query.pages.person;

import io.aegira.kernel.engine.Reason;
import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.CaseView;
import io.aegira.query.casework.FlagRemarkView;
import io.aegira.query.casework.IncidentView;
import io.aegira.query.checkin.AnsweredPromptView;
import io.aegira.query.checkin.PromptShown;
import io.aegira.query.pages.FlagAsOf;
import io.aegira.query.pages.IncidentInWords;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Period;
import io.aegira.query.risk.EpisodeShown;
import io.aegira.query.risk.EpisodeView;
import io.aegira.query.risk.SignalView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what happened within a period, the latest first: prompts, and what was decided about them. */
final class Happenings {
    private static final Comparator<TimelineEntry> LATEST_FIRST = Comparator.comparing(
                    (TimelineEntry entry) -> Instant.parse(entry.at().machine()))
            .reversed();

    private final Period period;
    private final ZoneId zone;
    private final List<TimelineEntryWithReasons> entries = new ArrayList<>();

    Happenings(Period period, ZoneId zone) {
        this.period = period;
        this.zone = zone;
    }

    void prompts(List<PromptShown> prompts) {
        for (PromptShown prompt : prompts) {
            List<String> answers = prompt instanceof AnsweredPromptView answered ? answers(answered) : List.of();
            for (TimelineEntry entry : new PromptInWords(prompt, zone).entries()) {
                entries.add(new TimelineEntryWithReasons(
                        entry, entry.sign().equals("answered") ? answers : List.of(), List.of(), null));
            }
        }
    }

    void episodes(List<EpisodeShown> episodes) {
        for (EpisodeShown episode : episodes) {
            add(
                    episode.openedAt(),
                    "episode",
                    "Flagged: needs attention" + severity(episode),
                    reasons(episode),
                    List.of(),
                    null);
            if (episode.closedAt() != null) {
                add(episode.closedAt(), "closed", "No longer flagged", List.of(), List.of(), null);
            }
        }
    }

    void signals(List<SignalView> signals) {
        for (SignalView signal : signals) {
            if (FlagAsOf.callsForAttention(signal)) {
                add(
                        signal.computedForTime(),
                        "signal-" + SignalsInWords.sign(signal),
                        SignalsInWords.signal(signal),
                        SignalsInWords.reasons(signal),
                        signal.rules(),
                        null);
            }
        }
    }

    void cases(List<CaseShown> cases) {
        for (CaseShown opened : cases) {
            boolean asked = opened instanceof CaseView known && known.episodeId() == null;
            String what = asked ? "Asked for somebody" : "Case opened";
            add(opened.openedAt(), "case", what, List.of(), List.of(), "/cases/" + opened.caseId());
        }
    }

    void remarks(List<FlagRemarkView> remarks) {
        for (FlagRemarkView remark : remarks) {
            List<String> details = remark.note() == null ? List.of() : List.of("“" + remark.note() + "”");
            add(remark.at(), "remark", Words.remark(remark.remark()), details, List.of(), null);
        }
    }

    void incidents(List<IncidentView> incidents) {
        for (IncidentView incident : incidents) {
            if (isWithin(incident.occurredAt())) {
                IncidentInWords words = new IncidentInWords(incident);
                TimelineEntry entry =
                        new TimelineEntry(Moment.at(incident.occurredAt(), zone), "incident", words.what());
                entries.add(new TimelineEntryWithReasons(entry, words.details(), List.of(), null, words.photos()));
            }
        }
    }

    List<TimelineEntryWithReasons> told() {
        return entries.stream()
                .sorted(Comparator.comparing(TimelineEntryWithReasons::entry, LATEST_FIRST))
                .toList();
    }

    private void add(
            Instant at, String sign, String what, List<String> details, List<String> rules, @Nullable String link) {
        if (isWithin(at)) {
            entries.add(new TimelineEntryWithReasons(
                    new TimelineEntry(Moment.at(at, zone), sign, what), details, rules, link));
        }
    }

    private boolean isWithin(Instant at) {
        return !at.isBefore(period.from()) && at.isBefore(period.to());
    }

    private static String severity(EpisodeShown episode) {
        return episode instanceof EpisodeView known ? ", " + Words.openedBy(known.openedBy()) : "";
    }

    private static List<String> reasons(EpisodeShown episode) {
        return episode instanceof EpisodeView known
                ? known.reasons().stream().limit(1).map(Reason::why).toList()
                : List.of();
    }

    private static List<String> answers(AnsweredPromptView prompt) {
        List<String> details = new ArrayList<>();
        if (prompt.answers() != null) {
            details.add(prompt.answers().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(answer -> Words.metric(answer.getKey()).toLowerCase(Locale.ROOT) + " "
                            + Numbers.brief(answer.getValue().doubleValue()))
                    .collect(Collectors.joining(" · ")));
        }
        if (prompt.note() != null) {
            details.add("“" + prompt.note() + "”");
        }
        return details;
    }
}
