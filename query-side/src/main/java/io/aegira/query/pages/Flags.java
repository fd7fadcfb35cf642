package io.aegira.query.pages;

import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Stretch;
import io.aegira.query.risk.EpisodeView;
import io.aegira.query.risk.ListSignals;
import io.aegira.query.risk.SignalView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks how an episode stood at the end of a day. */
@Component
@RequiredArgsConstructor
public class Flags {
    private static final Stretch ALL = Stretch.first(5_000);

    private final Questions questions;

    /** For readers who may know reasons. */
    public FlagAsOf asOf(Eyes eyes, EpisodeView episode, LocalDate day, ZoneId zone) {
        return asOf(eyes, episode, day, zone, null);
    }

    /** The same as it was known at a time. @param known absent: as things stand */
    public FlagAsOf asOf(Eyes eyes, EpisodeView episode, LocalDate day, ZoneId zone, @Nullable AsKnown known) {
        Period until = new Period(
                episode.openedAt(), day.plusDays(1).atStartOfDay(zone).toInstant());
        ListSignals question = new ListSignals(eyes.reasons(), episode.workerId(), until, true, ALL);
        List<SignalView> signals = questions.many(question.asKnown(known), SignalView.class).stream()
                .filter(FlagAsOf::callsForAttention)
                .toList();
        return new FlagAsOf(episode, signals, zone);
    }
}
