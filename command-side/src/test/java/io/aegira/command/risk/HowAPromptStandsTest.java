package io.aegira.command.risk;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.instant;
import static io.aegira.command.fixture.Crew.named;
import static io.aegira.kernel.availability.AvailabilityStatus.AVAILABLE;
import static io.aegira.kernel.availability.AvailabilityStatus.ON_LEAVE;
import static io.aegira.kernel.checkin.PromptStatus.COMPLETED_LATE;
import static io.aegira.kernel.checkin.PromptStatus.EXCUSED;
import static io.aegira.kernel.checkin.PromptStatus.MISSED;
import static io.aegira.kernel.checkin.PromptStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.checkin.PromptCommand.Cause;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.engine.ResponseFact;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HowAPromptStandsTest {
    private static final UUID PROMPT = named("prompt");
    private static final UUID MISS = named("miss");
    private static final Cause SHIFT = new Cause(named("shift"), at("01:00"));
    private static final Cause LEAVE = new Cause(named("leave"), at("02:00"));

    @ParameterizedTest(name = "[{index}] answers {0} / miss {1} / withdrawn {2} / {3} / at {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                    false,  false,     AVAILABLE,    05:00,    SCHEDULED",
                "-,                    false,  false,     AVAILABLE,    06:05,    SCHEDULED",
                "-,                    false,  false,     AVAILABLE,    12:00,    SCHEDULED",
                "-,                    true,   false,     AVAILABLE,    06:04:59, SCHEDULED",
                "-,                    true,   false,     AVAILABLE,    06:05,    MISSED",
                "-,                    true,   false,     AVAILABLE,    12:00,    MISSED",
                "-,                    true,   true,      AVAILABLE,    12:00,    EXCUSED",
                "-,                    false,  true,      AVAILABLE,    05:00,    EXCUSED",
                "-,                    true,   false,     ON_LEAVE,     12:00,    EXCUSED",
                "-,                    false,  false,     SICK,         05:00,    EXCUSED",
                "-,                    false,  false,     OFF_SHIFT,    12:00,    EXCUSED",
                "05:40,                false,  false,     AVAILABLE,    12:00,    COMPLETED_ON_TIME",
                "04:00,                false,  false,     AVAILABLE,    12:00,    COMPLETED_ON_TIME",
                "06:05,                true,   false,     AVAILABLE,    12:00,    COMPLETED_ON_TIME",
                "06:05:01,             true,   false,     AVAILABLE,    12:00,    COMPLETED_LATE",
                "06:05:01,             false,  false,     AVAILABLE,    12:00,    COMPLETED_LATE",
                "07:00 05:40,          true,   false,     AVAILABLE,    12:00,    COMPLETED_ON_TIME",
                "05:40 07:00,          true,   false,     AVAILABLE,    12:00,    COMPLETED_ON_TIME",
                "08:00 07:00,          true,   false,     AVAILABLE,    12:00,    COMPLETED_LATE",
                "05:40,                true,   true,      AVAILABLE,    12:00,    COMPLETED_ON_TIME",
                "05:40,                false,  false,     ON_LEAVE,     12:00,    COMPLETED_ON_TIME",
                "07:00,                false,  false,     ON_LEAVE,     12:00,    COMPLETED_LATE",
            })
    void it_follows_from_its_facts(
            @Nullable String answers,
            boolean missed,
            boolean withdrawn,
            AvailabilityStatus availability,
            String now,
            PromptStatus state) {
        PromptLine prompt = prompt(missed, withdrawn, availability);
        assertThat(ledger(prompt, answers).statusOf(prompt, instant(now))).isEqualTo(state);
    }

    @Test
    void an_answer_to_another_prompt_does_not_count() {
        PromptLine prompt = prompt(true, false, AVAILABLE);
        Ledger ledger = new Ledger(
                ANA.value(),
                List.of(),
                List.of(prompt),
                List.of(answer(named("another prompt"), "05:40"), answer(null, "05:41")),
                new AvailabilityRecord(List.of()));
        assertThat(ledger.statusOf(prompt, instant("12:00"))).isEqualTo(MISSED);
    }

    @Test
    void a_miss_that_is_recorded_on_the_way_counts_at_once() {
        PromptLine prompt = prompt(false, false, AVAILABLE);
        Ledger ledger = ledger(prompt, null);
        assertThat(ledger.statusOf(prompt, instant("12:00"))).isEqualTo(SCHEDULED);
        ledger.recordMiss(prompt, MISS);
        assertThat(ledger.statusOf(ledger.prompt(PROMPT).orElseThrow(), instant("12:00")))
                .isEqualTo(MISSED);
    }

    @Test
    void its_cause_is_the_earliest_answer() {
        PromptLine prompt = prompt(true, true, ON_LEAVE);
        Ledger ledger = ledger(prompt, "08:00 07:00");
        assertThat(ledger.statusOf(prompt, instant("12:00"))).isEqualTo(COMPLETED_LATE);
        assertThat(Causes.of(ledger, prompt)).isEqualTo(cause("07:00"));
    }

    @Test
    void without_an_answer_its_cause_is_the_roster_when_the_shift_is_off() {
        PromptLine prompt = prompt(true, true, ON_LEAVE);
        assertThat(Causes.of(ledger(prompt, null), prompt)).isEqualTo(SHIFT);
    }

    @Test
    void without_an_answer_its_cause_is_the_word_about_availability_that_excuses_it() {
        PromptLine prompt = prompt(true, false, ON_LEAVE);
        assertThat(Causes.of(ledger(prompt, null), prompt)).isEqualTo(LEAVE);
        assertThat(ledger(prompt, null).statusOf(prompt, instant("12:00"))).isEqualTo(EXCUSED);
    }

    @Test
    void of_several_words_about_an_instant_the_one_recorded_last_wins() {
        AvailabilityRecord said = new AvailabilityRecord(List.of(
                word(AVAILABLE, "05:00", "06:05"), word(ON_LEAVE, "06:00", null), word(AVAILABLE, "04:00", "04:30")));
        assertThat(said.at(instant("06:05"))).isEqualTo(AVAILABLE);
        assertThat(said.at(instant("06:05:01"))).isEqualTo(ON_LEAVE);
        assertThat(said.at(instant("04:59"))).isEqualTo(AVAILABLE);
        assertThat(said.covering(instant("04:59"))).isNull();
    }

    @Test
    void a_word_about_availability_covers_both_its_ends() {
        AvailabilityLine leave = word(ON_LEAVE, "05:00", "06:05");
        assertThat(leave.covers(instant("04:59:59"))).isFalse();
        assertThat(leave.covers(instant("05:00"))).isTrue();
        assertThat(leave.covers(instant("06:05"))).isTrue();
        assertThat(leave.covers(instant("06:05:01"))).isFalse();
        assertThat(word(ON_LEAVE, "05:00", null).covers(instant("23:00"))).isTrue();
    }

    private static PromptLine prompt(boolean missed, boolean withdrawn, AvailabilityStatus availability) {
        return new PromptLine(
                PROMPT,
                null,
                instant("06:05"),
                withdrawn,
                missed ? MISS : null,
                SCHEDULED,
                SHIFT,
                availability,
                availability == AVAILABLE ? null : LEAVE);
    }

    private static Ledger ledger(PromptLine prompt, @Nullable String answers) {
        List<AnswerLine> given = answers == null
                ? List.of()
                : Arrays.stream(answers.split(" "))
                        .map(time -> answer(PROMPT, time))
                        .toList();
        return new Ledger(ANA.value(), List.of(), List.of(prompt), given, new AvailabilityRecord(List.of()));
    }

    private static AnswerLine answer(@Nullable UUID prompt, String time) {
        ResponseFact fact =
                new ResponseFact(named("response " + time), prompt, instant(time), Map.of(), FormVersion.STANDARD);
        return new AnswerLine(fact, cause(time));
    }

    private static Cause cause(String time) {
        return new Cause(named("answered " + time), at(time));
    }

    private static AvailabilityLine word(AvailabilityStatus status, String from, @Nullable String to) {
        return new AvailabilityLine(status, instant(from), to == null ? null : instant(to), LEAVE);
    }
}
