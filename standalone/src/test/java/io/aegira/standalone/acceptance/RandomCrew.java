package io.aegira.standalone.acceptance;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.roster.ShiftId;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Some weeks, or months, of a small crew in random facts: shifts that are planned, moved, given away, taken off and put on again; answers in
 * time, late, ahead, given twice, of somebody else; leaves and what was said about them later.
 */
final class RandomCrew {
    static final List<UUID> PEOPLE = List.of(Letters.ANA, Letters.BEN, Uuid5.of(Customer.NAMES, "Cleo"));
    private static final Instant FIRST_DAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final List<String> KINDS = List.of("pre_shift", "mid_shift", "post_shift");
    private static final List<String> ZONES = List.of("Australia/Perth", "Pacific/Kiritimati", "Pacific/Pago_Pago");
    private static final List<String> STATUSES = List.of("on_leave", "sick", "off_shift", "available");
    /** Shifts close to one another, or so far apart that nothing but a streak of misses reaches from one to the next. */
    private static final List<Integer> SPANS = List.of(21, 21, 150);

    private final Random random;
    private final List<RandomFact> facts = new ArrayList<>();
    private final int days;

    private RandomCrew(Random random) {
        this.random = random;
        this.days = SPANS.get(random.nextInt(SPANS.size()));
    }

    /** @return in an order in which they might have been heard of */
    static List<RandomFact> facts(Random random) {
        RandomCrew crew = new RandomCrew(random);
        int shifts = 2 + random.nextInt(5);
        for (int shift = 0; shift < shifts; shift++) {
            crew.shift(shift);
        }
        for (UUID worker : PEOPLE) {
            crew.adHoc(worker, random.nextInt(3) * 5);
            crew.availability(worker, random.nextInt(3));
        }
        List<RandomFact> byTime = crew.facts.stream()
                .sorted(Comparator.comparing(RandomFact::time))
                .toList();
        return RandomFact.keepingChains(byTime, crew.facts);
    }

    private void shift(int number) {
        String name = "shift " + number;
        List<UUID> people = new ArrayList<>(PEOPLE);
        Collections.shuffle(people, random);
        UUID owner = people.get(0);
        UUID successor = people.get(1);
        Instant start = FIRST_DAY.plus(Duration.ofMinutes(random.nextInt(days * 24 * 4) * 15L));
        Instant end = start.plus(Duration.ofHours(4 + random.nextInt(9)));
        upsert(name, owner, start, end, start.minus(Duration.ofDays(3)));
        answers(name, owner, start, end);
        if (random.nextInt(4) == 0) {
            answer(name, people.get(2), null, start, "pre_shift");
        }
        if (random.nextInt(3) == 0) {
            start = start.plus(Duration.ofMinutes(random.nextInt(60 * 60) - 30 * 60L));
            end = random.nextInt(4) == 0 ? start.plus(Duration.ofHours(23)) : start.plus(Duration.ofHours(8));
            upsert(name, owner, start, end, said(start));
        }
        if (random.nextInt(5) == 0) {
            remove(name, owner, said(start));
            if (random.nextBoolean()) {
                upsert(name, owner, start, end, said(start));
            }
        }
        if (random.nextInt(5) == 0) {
            upsert(name, successor, start, end, said(start));
            // Before that it would be refused; that too is a fact about the shift.
            answer(name, successor, name, end, "post_shift");
        }
    }

    private Instant said(Instant start) {
        return start.plus(Duration.ofHours(random.nextInt(96) - 48));
    }

    private void answers(String name, UUID owner, Instant start, Instant end) {
        for (String kind : KINDS) {
            Instant anchor = switch (kind) {
                case "pre_shift" -> start;
                case "mid_shift" -> start.plus(Duration.between(start, end).dividedBy(2));
                default -> end;
            };
            if (random.nextInt(3) > 0) {
                answer(name, owner, null, anchor, kind);
                if (random.nextInt(4) == 0) {
                    answer(name, owner, null, anchor, kind);
                }
            }
        }
    }

    /** @param chain none: it may be heard of at any time */
    private void answer(String name, UUID worker, String chain, Instant anchor, String kind) {
        Instant at = switch (random.nextInt(10)) {
            case 0 -> anchor.minus(Duration.ofMinutes(random.nextInt(2 * 24 * 60)));
            case 1, 2 -> anchor.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
            case 3 -> anchor.plus(Duration.ofMinutes(kind.equals("pre_shift") ? 5 : 45));
            default -> anchor.minus(Duration.ofMinutes(random.nextInt(40) / 10 * 10L));
        };
        Map<String, Object> payload = answered(worker, at);
        payload.put("prompt_id", PromptIds.promptId(shiftId(name), kind).value());
        if (random.nextBoolean()) {
            payload.put("shift_id", shiftId(name).value());
            payload.put("prompt_kind", kind);
        }
        add("checkin.response_submitted", chain, at, payload);
    }

    private void adHoc(UUID worker, int count) {
        for (int i = 0; i < count; i++) {
            Instant at = FIRST_DAY.plus(Duration.ofMinutes(random.nextInt(days * 24 * 60)));
            add("checkin.response_submitted", null, at, answered(worker, at));
        }
    }

    private Map<String, Object> answered(UUID worker, Instant at) {
        int usual = random.nextInt(5) == 0 ? 8 : 2;
        Map<String, Object> answers = new HashMap<>();
        for (String question : List.of("fatigue", "stress", "pain", "sleep_quality", "readiness")) {
            if (random.nextInt(10) > 0) {
                answers.put(question, usual + random.nextInt(3));
            }
        }
        Map<String, Object> payload = new HashMap<>();
        payload.put("response_id", id());
        payload.put("worker_id", worker);
        payload.put("submitted_at", at.toString());
        payload.put("answers", answers);
        return payload;
    }

    private void availability(UUID worker, int count) {
        for (int i = 0; i < count; i++) {
            Instant from = FIRST_DAY.plus(Duration.ofHours(random.nextInt(days * 24)));
            Map<String, Object> payload = new HashMap<>();
            payload.put("worker_id", worker);
            payload.put("status", any(STATUSES));
            payload.put("effective_from", from.toString());
            if (random.nextInt(4) > 0) {
                payload.put(
                        "effective_to",
                        from.plus(Duration.ofHours(1 + random.nextInt(120))).toString());
            }
            payload.put("reason", "said so");
            payload.put("source", "roster");
            add("worker.availability_set", "availability " + worker, said(from), payload);
        }
    }

    private void upsert(String name, UUID worker, Instant start, Instant end, Instant time) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("shift_id", shiftId(name).value());
        payload.put("worker_id", worker);
        payload.put("site_id", Uuid5.of(Customer.NAMES, "site"));
        payload.put("timezone", random.nextInt(3) == 0 ? any(ZONES) : ZONES.getFirst());
        payload.put("start_time", start.toString());
        payload.put("end_time", end.toString());
        payload.put("source", "roster");
        add("roster.shift_upserted", name, time, payload);
    }

    private void remove(String name, UUID worker, Instant time) {
        Map<String, Object> payload =
                Map.of("shift_id", shiftId(name).value(), "worker_id", worker, "reason", "no need", "source", "roster");
        add("roster.shift_removed", name, time, payload);
    }

    private void add(String type, String chain, Instant time, Map<String, Object> payload) {
        Map<String, Object> event = new HashMap<>();
        event.put("event_id", id());
        event.put("event_type", type);
        event.put("event_time", time.toString());
        event.put("actor", Map.of("type", "integration", "id", "roster"));
        event.put("source", "roster");
        event.put("schema_version", 1);
        event.put("payload", payload);
        facts.add(new RandomFact(event, chain, time));
    }

    private static ShiftId shiftId(String name) {
        return ShiftId.of(Uuid5.of(Customer.NAMES, name));
    }

    private UUID somebody() {
        return any(PEOPLE);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
