package io.aegira.command.checkin;

import static io.aegira.command.checkin.CheckIns.CALM;
import static io.aegira.command.checkin.CheckIns.PLANNED;
import static io.aegira.command.checkin.CheckIns.PRE_SHIFT;
import static io.aegira.command.checkin.CheckIns.TIRED;
import static io.aegira.command.checkin.CheckIns.close;
import static io.aegira.command.checkin.CheckIns.missed;
import static io.aegira.command.checkin.CheckIns.schedule;
import static io.aegira.command.checkin.CheckIns.submit;
import static io.aegira.command.fixture.Crew.ANA;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.checkin.PromptCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsComeInAnyOrderTest {
    private final Story<Prompt> prompt = Story.of(Prompt.class);

    @ParameterizedTest
    @MethodSource("punctual")
    void the_window_was_answered_in_time(List<PromptCommand> orders) {
        prompt.whenLast(and(orders, close(ANA, PRE_SHIFT))).recordsNothing().answers(false);
    }

    @ParameterizedTest
    @MethodSource("late")
    void the_window_was_missed_and_answered_late(List<PromptCommand> orders) {
        prompt.whenLast(and(orders, close(ANA, PRE_SHIFT)))
                .records(missed(ANA, PRE_SHIFT))
                .answers(true);
    }

    static Stream<List<PromptCommand>> punctual() {
        return orders(
                List.of(schedule(ANA, PRE_SHIFT, PLANNED), submit(ANA, CALM, "05:40"), submit(ANA, TIRED, "07:00")));
    }

    static Stream<List<PromptCommand>> late() {
        return orders(
                List.of(schedule(ANA, PRE_SHIFT, PLANNED), submit(ANA, CALM, "06:30"), submit(ANA, TIRED, "07:00")));
    }

    private static Stream<List<PromptCommand>> orders(List<PromptCommand> facts) {
        if (facts.isEmpty()) {
            return Stream.of(List.of());
        }
        return facts.stream().flatMap(first -> {
            List<PromptCommand> others = new ArrayList<>(facts);
            others.remove(first);
            return orders(others)
                    .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList());
        });
    }

    private static List<PromptCommand> and(List<PromptCommand> orders, PromptCommand last) {
        return Stream.concat(orders.stream(), Stream.of(last)).toList();
    }
}
