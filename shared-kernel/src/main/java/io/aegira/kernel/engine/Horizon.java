package io.aegira.kernel.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out how far a {@link Change} reaches. */
final class Horizon {
    /** Nothing is told apart by less. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private static final Instant TOO_FAR = Instant.parse("9000-01-01T00:00:00Z");

    private final Change change;
    private final WorkerFacts facts;
    private final Map<UUID, TreeSet<Instant>> answers = new HashMap<>();

    Horizon(Change change, WorkerFacts facts) {
        this.change = change;
        this.facts = facts;
        for (ResponseFact response : facts.responses()) {
            if (response.promptId() != null) {
                answers.computeIfAbsent(response.promptId(), first -> new TreeSet<>())
                        .add(response.submittedAt());
            }
        }
    }

    Instant instant() {
        Instant changed = changed();
        if (changed.isAfter(TOO_FAR)) {
            return Instant.MAX;
        }
        Instant lookedBackOn = changed.plus(LookBack.REACH).plus(A_MOMENT);
        Instant contexts = change.roster() ? lastOf(shiftsConcerned()).plus(A_MOMENT) : Instant.MIN;
        return InOrder.later(InOrder.later(lookedBackOn, streakEnds(changed)), contexts);
    }

    /** The last instant of an answer or a window that is not as it was: an answer tells about its window, a window of answers. */
    private Instant changed() {
        Instant last = change.reach();
        for (PromptFact prompt : facts.prompts()) {
            TreeSet<Instant> answered = answersTo(prompt);
            Instant closesAt = prompt.closesAt();
            if (closesAt == null || answered.isEmpty()) {
                continue;
            }
            if (anyWithin(answered)) {
                last = InOrder.later(last, closesAt);
            }
            if (change.roster() && isWithin(closesAt)) {
                last = InOrder.later(last, answered.last());
            }
        }
        return last;
    }

    /** From then on no streak of misses goes back past {@code changed}: a later window is completed. */
    private Instant streakEnds(Instant changed) {
        return facts.prompts().stream()
                .flatMap(prompt -> completedAt(prompt, changed))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private Stream<Instant> completedAt(PromptFact prompt, Instant changed) {
        Instant closesAt = prompt.closesAt();
        TreeSet<Instant> answered = answersTo(prompt);
        return closesAt == null || !closesAt.isAfter(changed) || answered.isEmpty()
                ? Stream.empty()
                : Stream.of(InOrder.later(closesAt, answered.first()));
    }

    /** Those whose place in a row of days, or whose predecessor, may be another. */
    private Set<UUID> shiftsConcerned() {
        LocalDate first = utcDay(change.from()).minusDays(1);
        LocalDate dayWithout = dayWithoutShift();
        Instant predecessorIsKnown = facts.shifts().stream()
                .map(ShiftFact::end)
                .filter(end -> end.isAfter(change.reach()))
                .min(Instant::compareTo)
                .orElse(change.reach());
        Set<UUID> concerned = new HashSet<>();
        for (ShiftFact shift : facts.shifts()) {
            LocalDate day = Shifts.day(shift);
            if (!day.isBefore(first)
                    && (day.isBefore(dayWithout) || shift.start().isBefore(predecessorIsKnown))) {
                concerned.add(shift.shiftId());
            }
        }
        return concerned;
    }

    /** A shift of the change may start, where it is worked, a day later than in UTC. */
    private LocalDate dayWithoutShift() {
        Set<LocalDate> days = new HashSet<>();
        facts.shifts().forEach(shift -> days.add(Shifts.day(shift)));
        LocalDate day = utcDay(change.reach()).plusDays(2);
        while (days.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Instant lastOf(Set<UUID> shifts) {
        return facts.prompts().stream()
                .filter(prompt -> prompt.shiftId() != null && shifts.contains(prompt.shiftId()))
                .flatMap(prompt -> Stream.concat(
                        Stream.ofNullable(prompt.closesAt()),
                        answersTo(prompt).descendingSet().stream().limit(1)))
                .max(Instant::compareTo)
                .orElse(change.reach());
    }

    private TreeSet<Instant> answersTo(PromptFact prompt) {
        return answers.getOrDefault(prompt.promptId(), new TreeSet<>());
    }

    private boolean anyWithin(TreeSet<Instant> instants) {
        @Nullable Instant first = instants.ceiling(change.from());
        return first != null && !first.isAfter(change.reach());
    }

    private boolean isWithin(Instant instant) {
        return !instant.isBefore(change.from()) && !instant.isAfter(change.reach());
    }

    private static LocalDate utcDay(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
