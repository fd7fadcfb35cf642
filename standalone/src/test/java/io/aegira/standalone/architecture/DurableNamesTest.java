package io.aegira.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A name that changes is a fact, a view or a saga that is lost: change the list only if you mean it. */
class DurableNamesTest {
    @Test
    void are_those_of_the_list() throws IOException {
        assertThat(DurableNames.all()).containsExactlyElementsOf(listed());
    }

    @Test
    void stand_in_the_list_once_and_in_order() throws IOException {
        assertThat(listed()).isSorted().doesNotHaveDuplicates();
    }

    private static List<String> listed() throws IOException {
        try (InputStream file = DurableNamesTest.class.getResourceAsStream("/durable-names.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
