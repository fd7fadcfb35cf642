package io.aegira.query.pages.trends;

import io.aegira.platform.security.Caller;
import io.aegira.query.checkin.FindHistorySpan;
import io.aegira.query.checkin.HistorySpanView;
import io.aegira.query.organisation.FindTenant;
import io.aegira.query.organisation.TenantView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.platform.Questions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out which weeks there are to look at. */
@Component
@RequiredArgsConstructor
class Windows {
    private final Questions questions;
    private final Clock clock;

    /** @param day absent: the last one of the history, or today */
    Window of(Caller caller, @Nullable LocalDate day, int weeks) {
        Instant now = clock.instant();
        Eyes eyes = Eyes.of(caller);
        ZoneId zone = ZoneId.of(
                questions.one(new FindTenant(eyes.people()), TenantView.class).timezone());
        HistorySpanView span = questions.one(new FindHistorySpan(eyes.people(), null, now), HistorySpanView.class);
        LocalDate last = LocalDate.ofInstant(span.last() == null ? now : span.last(), zone);
        return Window.of(day == null ? last : day, weeks, zone);
    }
}
