package io.aegira.kernel.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** One thing that is known otherwise, and what it says of itself. */
record RandomChange(String what, Change change, RandomHistory before, RandomHistory after) {
    static RandomChange of(RandomHistory history, Random random) {
        return switch (random.nextInt(history.shifts().isEmpty() ? 2 : 6)) {
            case 0 -> leave(history, random);
            case 1 -> shiftAppears(history, random);
            case 2 -> answerComes(history, random);
            case 3 -> shiftMoves(history, random);
            case 4 -> shiftGoesToSomebodyElse(history, random);
            default -> shiftIsTakenOver(history, random);
        };
    }

    private static RandomChange leave(RandomHistory history, Random random) {
        RandomHistory.Leave leave = RandomHistory.leave(random);
        RandomHistory on = history.withLeaves(List.of(leave));
        RandomHistory off = history.withLeaves(List.of());
        Change change = new Change(leave.from(), leave.to(), false);
        return random.nextBoolean()
                ? new RandomChange("leave", change, off, on)
                : new RandomChange("no leave", change, on, off);
    }

    private static RandomChange answerComes(RandomHistory history, Random random) {
        ShiftFact shift = any(history.shifts(), random);
        UUID prompt = any(RandomHistory.prompts(shift).toList(), random);
        Instant at = shift.start().plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60) - 24 * 60));
        ResponseFact answer = RandomHistory.answer(random, random.nextInt(5) == 0 ? null : prompt, at);
        return new RandomChange(
                "answer", new Change(at, at, false), history, history.withAnswers(answers -> with(answers, answer)));
    }

    private static RandomChange shiftAppears(RandomHistory history, Random random) {
        Instant day = RandomHistory.BEGIN.plus(Duration.ofDays(random.nextInt(RandomHistory.DAYS)));
        ShiftFact shift = RandomHistory.shift(random, "another", day);
        return new RandomChange("shift", said(shift), history, history.withShifts(shifts -> with(shifts, shift)));
    }

    private static RandomChange shiftMoves(RandomHistory history, Random random) {
        ShiftFact former = any(history.shifts(), random);
        Instant day = former.start().plus(Duration.ofDays(random.nextInt(5) - 2));
        ShiftFact drawn = RandomHistory.shift(random, "drawn", day);
        ShiftFact moved = new ShiftFact(former.shiftId(), drawn.start(), drawn.end(), drawn.zone());
        return new RandomChange(
                "moved shift",
                said(former).and(said(moved)),
                history,
                history.withShifts(shifts -> with(without(shifts, former), moved)));
    }

    /** With its prompts and the answers to them, which count no longer: each of them is part of what changes. */
    private static RandomChange shiftGoesToSomebodyElse(RandomHistory history, Random random) {
        ShiftFact shift = any(history.shifts(), random);
        List<UUID> prompts = RandomHistory.prompts(shift).toList();
        RandomHistory rest = history.withShifts(shifts -> without(shifts, shift))
                .withAnswers(answers -> answers.stream()
                        .filter(answer -> !prompts.contains(answer.promptId()))
                        .toList());
        Change change = history.answers().stream()
                .filter(answer -> prompts.contains(answer.promptId()))
                .map(answer -> new Change(answer.submittedAt(), answer.submittedAt(), false))
                .reduce(said(shift), Change::and);
        return new RandomChange("shift lost", change, history, rest);
    }

    /** The same in the other direction: the answers, already there, begin to count. Only the shift speaks. */
    private static RandomChange shiftIsTakenOver(RandomHistory history, Random random) {
        RandomChange lost = shiftGoesToSomebodyElse(history, random);
        ShiftFact shift = history.shifts().stream()
                .filter(each -> !lost.after().shifts().contains(each))
                .findFirst()
                .orElseThrow();
        return new RandomChange("shift taken over", said(shift), lost.after(), history);
    }

    private static Change said(ShiftFact shift) {
        return Stream.concat(Stream.of(shift.end()), RandomHistory.closes(shift))
                .map(instant -> new Change(instant, instant, true))
                .reduce(new Change(shift.start(), shift.start(), true), Change::and);
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static <T> List<T> with(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    private static <T> List<T> without(List<T> some, T one) {
        return some.stream().filter(each -> each != one).toList();
    }
}
