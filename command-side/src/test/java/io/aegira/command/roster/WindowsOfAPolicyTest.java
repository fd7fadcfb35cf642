package io.aegira.command.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.checkin.Window;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.CheckInPolicy.Anchor;
import io.aegira.kernel.organisation.CheckInPolicy.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsOfAPolicyTest {
    @Test
    void the_default_policy_asks_before_amid_and_after_the_shift() {
        assertThat(windows("2026-02-12T06:00:00+08:00", "2026-02-12T18:00:00+08:00"))
                .containsExactly(
                        window("2026-02-12T05:15:00+08:00", "2026-02-12T06:05:00+08:00"),
                        window("2026-02-12T11:30:00+08:00", "2026-02-12T12:30:00+08:00"),
                        window("2026-02-12T17:45:00+08:00", "2026-02-12T18:45:00+08:00"));
    }

    @Test
    void the_same_instants_in_another_offset_are_the_same_shift() {
        assertThat(windows("2026-02-12T09:00:00+11:00", "2026-02-12T10:00:00Z"))
                .isEqualTo(windows("2026-02-12T06:00:00+08:00", "2026-02-12T18:00:00+08:00"));
    }

    @Test
    void a_clock_set_back_inside_a_night_in_sydney_moves_nothing() {
        assertThat(windows("2026-04-04T22:00:00+11:00", "2026-04-05T06:00:00+10:00"))
                .containsExactly(
                        window("2026-04-04T10:15:00Z", "2026-04-04T11:05:00Z"),
                        window("2026-04-04T15:00:00Z", "2026-04-04T16:00:00Z"),
                        window("2026-04-04T19:45:00Z", "2026-04-04T20:45:00Z"));
    }

    @Test
    void a_clock_set_forward_inside_a_night_in_sydney_moves_nothing() {
        assertThat(windows("2026-10-03T22:00:00+10:00", "2026-10-04T06:00:00+11:00"))
                .containsExactly(
                        window("2026-10-03T11:15:00Z", "2026-10-03T12:05:00Z"),
                        window("2026-10-03T15:00:00Z", "2026-10-03T16:00:00Z"),
                        window("2026-10-03T18:45:00Z", "2026-10-03T19:45:00Z"));
    }

    @Test
    void lord_howe_where_the_clock_changes_by_half_an_hour() {
        assertThat(windows("2026-04-04T20:00:00+11:00", "2026-04-05T06:00:00+10:30"))
                .containsExactly(
                        window("2026-04-04T08:15:00Z", "2026-04-04T09:05:00Z"),
                        window("2026-04-04T13:45:00Z", "2026-04-04T14:45:00Z"),
                        window("2026-04-04T19:15:00Z", "2026-04-04T20:15:00Z"));
    }

    @Test
    void a_midpoint_may_lie_between_two_seconds() {
        Entry amid = new Entry("mid_shift", Anchor.MIDPOINT, Duration.ZERO, Duration.ofMinutes(1), null);
        Instant start = Instant.parse("2026-02-12T06:00:00Z");
        assertThat(Windows.of(amid, start, start.plusSeconds(3)))
                .isEqualTo(new Window(start.plusMillis(1_500), start.plusMillis(61_500)));
    }

    private static List<Window> windows(String start, String end) {
        return CheckInPolicy.DEFAULT.prompts().stream()
                .map(entry -> Windows.of(entry, instant(start), instant(end)))
                .toList();
    }

    private static Window window(String opens, String closes) {
        return new Window(instant(opens), instant(closes));
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
