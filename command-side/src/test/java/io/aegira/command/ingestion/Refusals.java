package io.aegira.command.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.platform.web.Problem;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

final class Refusals {
    private Refusals() {}

    /** @param field the one that the problem names */
    static void assertRefused(String field, ThrowingCallable attempt) {
        assertRefused(400, field, attempt);
    }

    static void assertRefused(int status, String field, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(status);
                    assertThat(problem.errors())
                            .extracting(Problem.FieldError::field)
                            .containsExactly(field);
                });
    }
}
