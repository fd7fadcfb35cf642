package io.aegira.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever comes by the README's map finds each capability, and nothing that is not there. */
class ReadmeMapTest {
    private static final Pattern CAPABILITY = Pattern.compile("io\\.aegira\\.(?:command|query)\\.(\\w+).*");
    private static final String SHARED_BY_A_SIDE = "platform";

    @Test
    void lists_exactly_the_capabilities() throws IOException {
        assertThat(map()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(capabilities());
    }

    private static Set<String> capabilities() {
        return House.CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(CAPABILITY::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .filter(name -> !name.equals(SHARED_BY_A_SIDE))
                .collect(Collectors.toSet());
    }

    /** The first column of the table headed {@code | capability |}. */
    private static List<String> map() throws IOException {
        return Files.readString(Path.of("..", "README.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| capability |"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .strip())
                .map(name -> name.replace("`", ""))
                .toList();
    }
}
