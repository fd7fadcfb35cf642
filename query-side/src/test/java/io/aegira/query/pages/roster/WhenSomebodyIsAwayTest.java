package io.aegira.query.pages.roster;

import static io.aegira.kernel.availability.AvailabilityStatus.AVAILABLE;
import static io.aegira.kernel.availability.AvailabilityStatus.ON_LEAVE;
import static io.aegira.kernel.availability.AvailabilityStatus.SICK;
import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.query.availability.SaidAvailability;
import io.aegira.query.platform.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhenSomebodyIsAwayTest {
    private static final Period MORNING = new Period(instant("06:00"), instant("12:00"));
    private static final ZoneId PERTH = ZoneId.of("Australia/Perth");

    @Test
    void what_was_said_last_of_an_hour_holds() {
        assertThat(away(said(ON_LEAVE, "05:00", "20:00"), said(AVAILABLE, "08:00", "09:00"), said(SICK, "11:00", null)))
                .containsExactly(
                        away(ON_LEAVE, "06:00", "08:00"),
                        away(ON_LEAVE, "09:00", "11:00"),
                        away(SICK, "11:00", "12:00"));
    }

    @Test
    void the_same_said_piece_by_piece_is_one_stretch() {
        assertThat(away(said(ON_LEAVE, "06:30", "08:00"), said(ON_LEAVE, "08:00", "10:00")))
                .containsExactly(away(ON_LEAVE, "06:30", "10:00"));
    }

    @Test
    void who_is_there_after_all_is_not_away() {
        assertThat(away(said(SICK, "05:00", null), said(AVAILABLE, "05:00", null)))
                .isEmpty();
        assertThat(away()).isEmpty();
    }

    @Test
    void a_day_tells_its_part_of_it() {
        assertThat(thursday(said(ON_LEAVE, "05:00", null))).containsExactly("On leave from 05:00");
        assertThat(thursday(said(ON_LEAVE, "00:00", "23:59"))).containsExactly("On leave");
        assertThat(thursday(said(ON_LEAVE, "00:00", "12:00"), said(SICK, "14:00", "15:30")))
                .containsExactly("On leave until 12:00", "Off sick from 14:00 until 15:30");
    }

    private static List<String> thursday(SaidAvailability... said) {
        Week week = Week.of(LocalDate.parse("2026-02-12"), PERTH);
        WeekFacts facts = new WeekFacts(week, instant("12:00"), Map.of(), Map.of(ANA, List.of(said)), Map.of());
        return facts.row(ANA, "Ana").days().get(3).away();
    }

    private static List<Away> away(SaidAvailability... said) {
        return Away.of(List.of(said), MORNING);
    }

    private static Away away(AvailabilityStatus status, String from, String to) {
        return new Away(status, instant(from), instant(to));
    }

    private static SaidAvailability said(
            AvailabilityStatus status, String from, @org.jspecify.annotations.Nullable String to) {
        return new SaidAvailability(ANA, status, instant(from), to == null ? null : instant(to));
    }
}
