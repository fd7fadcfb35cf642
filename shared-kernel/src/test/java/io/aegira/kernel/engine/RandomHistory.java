package io.aegira.kernel.engine;

import io.aegira.kernel.Uuid5;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** A worker's months: shifts here and there, two prompts each, answered in time, late, ahead, twice or not at all, and leaves. */
record RandomHistory(List<ShiftFact> shifts, List<ResponseFact> answers, List<Leave> leaves) {
    static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    static final int DAYS = 100;
    private static final List<String> KINDS = List.of("pre_shift", "post_shift");
    private static final List<String> ZONES =
            List.of("Australia/Perth", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York");

    record Leave(Instant from, Instant to) {
        boolean covers(Instant instant) {
            return !instant.isBefore(from) && !instant.isAfter(to);
        }
    }

    static RandomHistory of(Random random) {
        double work = Math.min(1, 0.3 + random.nextDouble());
        double diligence = random.nextDouble();
        List<ShiftFact> shifts = new ArrayList<>();
        List<ResponseFact> answers = new ArrayList<>();
        int awayFrom = random.nextInt(2 * DAYS);
        for (int day = 0; day < DAYS; day++) {
            boolean away = day >= awayFrom && day < awayFrom + 35;
            if (!away && random.nextDouble() < work) {
                ShiftFact shift = shift(random, "shift " + day, BEGIN.plus(Duration.ofDays(day)));
                shifts.add(shift);
                KINDS.forEach(kind -> answer(random, shift, kind, diligence, answers));
            }
            if (random.nextInt(10) == 0) {
                answers.add(answer(random, null, BEGIN.plus(Duration.ofDays(day))));
            }
        }
        List<Leave> leaves =
                Stream.generate(() -> leave(random)).limit(random.nextInt(3)).toList();
        return new RandomHistory(shifts, answers, leaves);
    }

    static ShiftFact shift(Random random, String name, Instant day) {
        Instant start = day.plus(Duration.ofMinutes(random.nextInt(24 * 4) * 15L));
        Instant end = start.plus(Duration.ofHours(4 + random.nextInt(20)));
        return new ShiftFact(Story.id(name), start, end, ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
    }

    static Leave leave(Random random) {
        Instant from = BEGIN.plus(Duration.ofHours(random.nextInt(DAYS * 24)));
        return new Leave(from, from.plus(Duration.ofHours(random.nextInt(240))));
    }

    static ResponseFact answer(Random random, UUID promptId, Instant at) {
        double fatigue = random.nextInt(11);
        return new ResponseFact(
                new UUID(random.nextLong(), random.nextLong()),
                promptId,
                at,
                Map.of("fatigue", fatigue, "pain", 10 - fatigue),
                FormVersion.STANDARD);
    }

    static Stream<UUID> prompts(ShiftFact shift) {
        return KINDS.stream().map(kind -> promptId(shift, kind));
    }

    static Stream<Instant> closes(ShiftFact shift) {
        return KINDS.stream().map(kind -> closesAt(shift, kind));
    }

    private static void answer(
            Random random, ShiftFact shift, String kind, double diligence, List<ResponseFact> answers) {
        while (random.nextDouble() < diligence) {
            int usual = -random.nextInt(40);
            int minutes = switch (random.nextInt(12)) {
                case 0 -> random.nextInt(60 * 24 * 60);
                case 1 -> -random.nextInt(5 * 24 * 60);
                default -> usual;
            };
            answers.add(
                    answer(random, promptId(shift, kind), closesAt(shift, kind).plus(Duration.ofMinutes(minutes))));
            if (random.nextInt(8) > 0) {
                return;
            }
        }
    }

    WorkerFacts facts() {
        List<PromptFact> prompts = shifts.stream()
                .flatMap(shift -> KINDS.stream().map(kind -> prompt(shift, kind)))
                .toList();
        return new WorkerFacts(Story.WORKER, shifts, prompts, answers, this::isAvailable);
    }

    RandomHistory withShifts(Function<List<ShiftFact>, List<ShiftFact>> change) {
        return new RandomHistory(change.apply(new ArrayList<>(shifts)), answers, leaves);
    }

    RandomHistory withAnswers(Function<List<ResponseFact>, List<ResponseFact>> change) {
        return new RandomHistory(shifts, change.apply(new ArrayList<>(answers)), leaves);
    }

    RandomHistory withLeaves(List<Leave> others) {
        return new RandomHistory(shifts, answers, others);
    }

    private PromptFact prompt(ShiftFact shift, String kind) {
        UUID promptId = promptId(shift, kind);
        Instant closesAt = closesAt(shift, kind);
        boolean inTime = answers.stream()
                .anyMatch(answer -> promptId.equals(answer.promptId())
                        && !answer.submittedAt().isAfter(closesAt));
        boolean available = isAvailable(closesAt);
        UUID missedId = inTime || !available ? null : Uuid5.of(promptId, closesAt.toString());
        return new PromptFact(promptId, shift.shiftId(), closesAt, !available, available, missedId);
    }

    private boolean isAvailable(Instant instant) {
        return leaves.stream().noneMatch(leave -> leave.covers(instant));
    }

    private static UUID promptId(ShiftFact shift, String kind) {
        return Uuid5.of(shift.shiftId(), kind);
    }

    private static Instant closesAt(ShiftFact shift, String kind) {
        return kind.equals("pre_shift")
                ? shift.start().plus(Duration.ofMinutes(5))
                : shift.end().plus(Duration.ofMinutes(45));
    }
}
