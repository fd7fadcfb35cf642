package io.aegira.command.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TheItemsOfAnArrayTest {
    private static final String GOOD = Letters.SHIFT;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"note\": \"a\\u0000b\"}",
                "{\"note\": \"]}, [\\\"\\\\\"}",
                "{\"note\": 1e-300000}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
                "{\"event_id\": }",
                "nonsense",
                "null"
            })
    void one_that_is_no_event_takes_no_other_along(String bad) {
        List<Read> read = read(" [" + GOOD + " ,\n" + bad + "\t, " + GOOD + " ]\n");
        assertThat(read).hasSize(3);
        assertThat(read.get(0)).isInstanceOf(Read.Well.class);
        assertThat(read.get(1)).isInstanceOf(Read.Unreadable.class);
        assertThat(read.get(2)).isEqualTo(read.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", " [ \n]\r\n"})
    void there_may_be_none(String body) {
        assertThat(read(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[1", "[1,", "[1,]", "[,1]", "[1}", "[1] 2", "[\"]", "[{]", "[1]]", "[ , ]"})
    void what_does_not_end_as_an_array_does_is_refused_as_a_whole(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "5, 0"})
    void there_are_not_more_than_are_taken_at_once(int items, int read) {
        byte[] body = ("[" + "1,".repeat(items - 1) + "1]").getBytes(StandardCharsets.UTF_8);
        if (read > 0) {
            assertThat(ArrayItems.of(body, 4)).hasSize(read);
        } else {
            assertThatThrownBy(() -> ArrayItems.of(body, 4))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.status()).isEqualTo(413));
        }
    }

    @Test
    void a_text_or_an_object_is_no_array() {
        assertThat(ArrayItems.isArray(" \n[".getBytes(StandardCharsets.UTF_8))).isTrue();
        for (String other : List.of("", " ", "{}", "\"[\"")) {
            assertThat(ArrayItems.isArray(other.getBytes(StandardCharsets.UTF_8)))
                    .isFalse();
        }
    }

    private static List<Read> read(String body) {
        return ArrayItems.of(body.getBytes(StandardCharsets.UTF_8), 100);
    }
}
