package io.aegira.standalone.bench;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.roster.ShiftId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many workers, each with a shift and an answer to its first prompt on every day. */
final class Crew {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private final int size;
    private final UUID tenant = Uuid5.of(new UUID(0, 1), "tenant of the live benchmark");
    private final UUID site = Uuid5.of(tenant, "site");
    private final UUID team = Uuid5.of(tenant, "team");

    Crew(int size) {
        this.size = size;
    }

    UUID tenant() {
        return tenant;
    }

    String organisation() {
        String workers = IntStream.range(0, size)
                .mapToObj(number -> format(
                        "{\"worker_id\":\"%s\",\"external_ref\":\"W%d\",\"display_name\":\"Worker %d\",\"team_id\":\"%s\",\"site_id\":\"%s\"}",
                        worker(number), number, number, team, site))
                .collect(Collectors.joining(","));
        return format(
                "{\"tenant\":{\"tenant_id\":\"%s\",\"name\":\"Bench\",\"timezone\":\"UTC\"},\"site\":{\"site_id\":\"%s\",\"name\":\"Yard\",\"timezone\":\"UTC\"},\"team\":{\"team_id\":\"%s\",\"site_id\":\"%s\",\"name\":\"Crew\"},\"workers\":[%s]}",
                tenant, site, team, site, workers);
    }

    List<UUID> workers() {
        return IntStream.range(0, size).mapToObj(this::worker).toList();
    }

    List<String> shifts(int day) {
        return IntStream.range(0, size).mapToObj(worker -> shift(day, worker)).toList();
    }

    List<String> answers(int day) {
        return IntStream.range(0, size).mapToObj(worker -> answer(day, worker)).toList();
    }

    private String shift(int day, int worker) {
        UUID shift = shiftId(day, worker);
        return format(
                "{%s,\"payload\":{\"shift_id\":\"%s\",\"worker_id\":\"%s\",\"site_id\":\"%s\",\"timezone\":\"UTC\",\"start_time\":\"%s\",\"end_time\":\"%s\",\"source\":\"roster\"}}",
                envelope("roster.shift_upserted", Uuid5.of(shift, "upserted"), start(day), "roster"),
                shift,
                worker(worker),
                site,
                start(day),
                start(day).plusHours(8));
    }

    private String answer(int day, int worker) {
        UUID shift = shiftId(day, worker);
        UUID response = Uuid5.of(shift, "answer");
        OffsetDateTime at = start(day).minusMinutes(10).plusSeconds(worker % 300);
        return format(
                "{%s,\"payload\":{\"response_id\":\"%s\",\"prompt_id\":\"%s\",\"shift_id\":\"%s\",\"prompt_kind\":\"pre_shift\",\"worker_id\":\"%s\",\"submitted_at\":\"%s\",\"answers\":{\"fatigue\":%d,\"stress\":2,\"pain\":1,\"sleep_quality\":7,\"readiness\":8}}}",
                envelope("checkin.response_submitted", Uuid5.of(response, "event"), at, "app"),
                response,
                PromptIds.promptId(ShiftId.of(shift), "pre_shift").value(),
                shift,
                worker(worker),
                at,
                (day + worker) % 5);
    }

    private String envelope(String type, UUID event, OffsetDateTime at, String source) {
        return format(
                "\"event_id\":\"%s\",\"tenant_id\":\"%s\",\"event_type\":\"%s\",\"event_time\":\"%s\",\"actor\":{\"type\":\"integration\",\"id\":\"bench\"},\"source\":\"%s\",\"source_event_id\":\"%s\",\"schema_version\":1",
                event, tenant, type, at, source, event);
    }

    private UUID worker(int number) {
        return Uuid5.of(tenant, "worker " + number);
    }

    private UUID shiftId(int day, int worker) {
        return Uuid5.of(worker(worker), "shift " + day);
    }

    private static OffsetDateTime start(int day) {
        return FIRST_DAY.plusDays(day).atTime(6, 0).atOffset(ZoneOffset.UTC);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
