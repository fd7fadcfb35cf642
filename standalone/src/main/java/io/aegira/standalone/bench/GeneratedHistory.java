package io.aegira.standalone.bench;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.roster.ShiftId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * A customer's history as a live system would have received it, day by day: shifts, check-ins of which some are late, left out or
 * sent twice (5 %), and lines that are no events (1 %). The same number and seed give the same bytes.
 */
final class GeneratedHistory {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int EVENTS_OF_A_WORKER = 1_000;
    private static final int FEWEST_WORKERS = 20;
    private static final double SENT_TWICE = 0.05;
    private static final double BAD = 0.01;
    private static final String[] KINDS = {"pre_shift", "mid_shift", "post_shift"};
    private static final Duration[] USUALLY_AFTER_THE_START = {
        Duration.ofMinutes(-20), Duration.ofMinutes(225), Duration.ofMinutes(490)
    };
    private static final double[] ANSWERED = {0.82, 0.64, 0.74};

    private final long lines;
    private final UUID tenant;
    private final UUID site;
    private final LocalDate firstDay;
    private final int teamSize;
    private final UUID[] workers;
    private final Random random;
    private final String[] recent = new String[500];
    private long written;
    private long good;
    private long bad;

    /** A worker for each thousand lines, all of one team. */
    GeneratedHistory(long lines, long seed) {
        this(lines, crew(lines), crew(lines), FIRST_DAY, seed);
    }

    GeneratedHistory(long lines, int crew, int teamSize, LocalDate firstDay, long seed) {
        this.lines = lines;
        this.tenant = Uuid5.of(Uuid5.of(new UUID(0, seed), "bench"), "tenant of " + lines);
        this.site = Uuid5.of(tenant, "site");
        this.firstDay = firstDay;
        this.teamSize = teamSize;
        this.workers = IntStream.range(0, crew)
                .mapToObj(number -> Uuid5.of(tenant, "worker " + number))
                .toArray(UUID[]::new);
        this.random = new Random(seed);
    }

    private static int crew(long lines) {
        return (int) Math.max(FEWEST_WORKERS, lines / EVENTS_OF_A_WORKER);
    }

    UUID tenant() {
        return tenant;
    }

    UUID site() {
        return site;
    }

    UUID worker(int number) {
        return workers[number];
    }

    int teams() {
        return Math.ceilDiv(workers.length, teamSize);
    }

    UUID team(int number) {
        return Uuid5.of(tenant, number == 0 ? "team" : "team " + number);
    }

    /** How many different events the file holds. */
    long good() {
        return good;
    }

    /** How many of its lines are no events. */
    long bad() {
        return bad;
    }

    /** One team and its people. */
    String organisation(int teamNumber) {
        UUID team = team(teamNumber);
        String people = IntStream.range(teamNumber * teamSize, Math.min(workers.length, (teamNumber + 1) * teamSize))
                .mapToObj(number -> format(
                        "{\"worker_id\":\"%s\",\"external_ref\":\"W%d\",\"display_name\":\"Worker %d\",\"team_id\":\"%s\",\"site_id\":\"%s\"}",
                        workers[number], number, number, team, site))
                .collect(Collectors.joining(","));
        return format(
                "{\"tenant\":{\"tenant_id\":\"%s\",\"name\":\"Bench\",\"timezone\":\"%s\"},\"site\":{\"site_id\":\"%s\",\"name\":\"Yard\",\"timezone\":\"%s\"},\"team\":{\"team_id\":\"%s\",\"site_id\":\"%s\",\"name\":\"Crew %d\"},\"workers\":[%s]}",
                tenant, ZONE, site, ZONE, team, site, teamNumber, people);
    }

    /** Writes the file, gzipped. */
    void write(Path file) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            for (LocalDate day = firstDay; written < lines; day = day.plusDays(1)) {
                for (int worker = 0; worker < workers.length && written < lines; worker++) {
                    if (random.nextInt(7) < 5) {
                        write(out, day, worker);
                    }
                }
            }
        }
    }

    private void write(Writer out, LocalDate day, int worker) throws IOException {
        OffsetDateTime start = day.atTime(6 + 8 * (worker % 2), 0).atZone(ZONE).toOffsetDateTime();
        UUID shift = Uuid5.of(workers[worker], "shift " + day);
        event(out, shift(worker, shift, start));
        for (int kind = 0; kind < KINDS.length; kind++) {
            if (random.nextDouble() < ANSWERED[kind]) {
                int late = random.nextInt(10) == 0 ? 90 : 0;
                OffsetDateTime at = start.plus(USUALLY_AFTER_THE_START[kind])
                        .plusMinutes(random.nextInt(15) + late)
                        .plusSeconds(random.nextInt(60));
                event(out, answer(worker, shift, KINDS[kind], at));
            }
        }
    }

    private void event(Writer out, String line) throws IOException {
        line(out, line);
        good++;
        recent[random.nextInt(recent.length)] = line;
        String again = recent[random.nextInt(recent.length)];
        if (random.nextDouble() < SENT_TWICE && again != null) {
            line(out, again);
        }
        if (random.nextDouble() < BAD) {
            line(out, spoilt(line));
            bad++;
        }
    }

    private void line(Writer out, String line) throws IOException {
        out.write(line);
        out.write('\n');
        written++;
    }

    private String spoilt(String line) {
        String other = line.replaceFirst(
                "\"event_id\":\"[^\"]+\"", "\"event_id\":\"" + Uuid5.of(tenant, "bad " + written) + "\"");
        return switch (random.nextInt(4)) {
            case 0 -> other.substring(0, other.length() / 2);
            case 1 -> other.replaceFirst("\"event_time\":\"2", "\"event_time\":\"1");
            case 2 -> other.replace("\"payload\":{", "\"payload\":{\"mood\":3,");
            default -> other.replace("\"schema_version\":1", "\"schema_version\":\"one\"");
        };
    }

    private String shift(int worker, UUID shift, OffsetDateTime start) {
        return format(
                "{%s,\"payload\":{\"shift_id\":\"%s\",\"worker_id\":\"%s\",\"site_id\":\"%s\",\"timezone\":\"%s\",\"start_time\":\"%s\",\"end_time\":\"%s\",\"source\":\"roster\"}}",
                envelope("roster.shift_upserted", Uuid5.of(shift, "upserted"), start, "roster"),
                shift,
                workers[worker],
                site,
                ZONE,
                start,
                start.plusHours(8));
    }

    private String answer(int worker, UUID shift, String kind, OffsetDateTime at) {
        UUID response = Uuid5.of(shift, "answer " + kind);
        int usual = 2 + worker % 3;
        return format(
                "{%s,\"payload\":{\"response_id\":\"%s\",\"prompt_id\":\"%s\",\"worker_id\":\"%s\",\"submitted_at\":\"%s\",\"answers\":{\"fatigue\":%d,\"stress\":%d,\"pain\":%d,\"sleep_quality\":%d,\"readiness\":%d}}}",
                envelope("checkin.response_submitted", Uuid5.of(response, "event"), at, "app"),
                response,
                PromptIds.promptId(ShiftId.of(shift), kind).value(),
                workers[worker],
                at,
                near(usual),
                near(usual),
                near(1),
                near(7),
                near(7));
    }

    private int near(int usual) {
        int far = random.nextInt(400) == 0 ? 5 : 0;
        return Math.min(10, Math.max(0, usual + random.nextInt(3) - 1 + far));
    }

    private String envelope(String type, UUID event, OffsetDateTime at, String source) {
        return format(
                "\"event_id\":\"%s\",\"tenant_id\":\"%s\",\"event_type\":\"%s\",\"event_time\":\"%s\",\"actor\":{\"type\":\"integration\",\"id\":\"bench\"},\"source\":\"%s\",\"source_event_id\":\"%s\",\"schema_version\":1",
                event, tenant, type, at, source, event);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
