package io.aegira.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

class OutageTest {
    @ParameterizedTest
    @CsvSource({
        "08006, the connection broke, true",
        "57P01, somebody stops the server, true",
        "57P03, it is starting, true",
        "53300, too many connections, true",
        "53100, the disk is full, true",
        "58030, an input/output error, true",
        "57014, the statement took too long, false",
        "23505, it is there already, false",
        "40P01, a deadlock, false",
        "55P03, a lock that could not be had, false",
        "'', nobody knows, false"
    })
    void is_told_by_the_state_that_postgresql_gives(String state, String why, boolean outage) {
        SQLException failed = new SQLException(why, state.isEmpty() ? null : state);
        assertThat(Outage.is(failed)).isEqualTo(outage);
        UncategorizedSQLException translated = new UncategorizedSQLException("a task", null, failed);
        assertThat(Outage.is(translated)).isFalse();
        assertThat(Outage.isBehind(new IllegalStateException(translated))).isEqualTo(outage);
    }

    @Test
    void is_outlasted() {
        Deque<RuntimeException> failures = new ArrayDeque<>(List.of(
                new DataAccessResourceFailureException("gone"), new CannotCreateTransactionException("still gone")));
        String done = Outage.outlast("a test", () -> {
            if (!failures.isEmpty()) {
                throw failures.pop();
            }
            return "done";
        });
        assertThat(done).isEqualTo("done");
        assertThat(failures).isEmpty();
    }

    @Test
    void a_no_is_not_asked_for_again() {
        Deque<String> asked = new ArrayDeque<>();
        assertThatThrownBy(() -> Outage.outlast("a test", () -> {
                    asked.add("once");
                    throw new DuplicateKeyException("there already");
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void who_is_told_to_stop_does_not_wait_for_its_end() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Outage.outlast("a test", () -> {
                    throw new DataAccessResourceFailureException("gone");
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
