package io.aegira.standalone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.OwnProcess;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bar")
class LiveWindowTest {
    private static final Duration SOON = Duration.ofSeconds(8);
    private static OwnProcess application;

    @BeforeAll
    static void start() {
        application = OwnProcess.start("live-window");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void a_window_that_nobody_answers_is_missed_once_when_it_closes() {
        LiveWindow window = LiveWindow.closingIn(customer("nobody answers"), "today", SOON);
        window.awaitState("scheduled");
        assertThat(window.misses()).isEmpty();
        window.awaitState("missed");
        application.api().settle();
        assertThat(window.misses()).containsExactly(window.closesAt());
    }

    @Test
    void a_window_that_is_answered_in_time_is_not_missed() {
        LiveWindow window = LiveWindow.closingIn(customer("answers in time"), "today", SOON);
        window.answerNow();
        window.awaitClose();
        application.api().settle();
        assertThat(window.state()).isEqualTo("completed_on_time");
        assertThat(window.misses()).isEmpty();
    }

    @Test
    void a_process_that_is_killed_before_the_close_records_the_miss_once_when_it_is_back() {
        Customer customer = customer("killed");
        LiveWindow whileDown = LiveWindow.closingIn(customer, "while down", SOON);
        LiveWindow oneDay = LiveWindow.closingIn(customer, "when back", Duration.ofSeconds(100));
        whileDown.awaitState("scheduled");
        application.kill();
        whileDown.awaitClose();
        application.startAgain();
        whileDown.awaitState("missed");
        oneDay.awaitClose();
        oneDay.awaitState("missed");
        application.api().settle();
        assertThat(whileDown.misses()).containsExactly(whileDown.closesAt());
        assertThat(oneDay.misses()).containsExactly(oneDay.closesAt());
    }

    @Test
    void a_process_that_is_killed_right_after_the_close_has_missed_once_when_it_is_back() {
        LiveWindow window = LiveWindow.closingIn(customer("killed at the close"), "today", SOON);
        window.awaitClose();
        application.kill();
        application.startAgain();
        window.awaitState("missed");
        application.api().settle();
        assertThat(window.misses()).containsExactly(window.closesAt());
    }

    private static Customer customer(String name) {
        return Customer.of(application.api(), name, List.of(Letters.ANA), LiveWindow.ONLY_BEFORE_THE_SHIFT);
    }
}
