package io.aegira.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AReplayFromTheCommandLineTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    @TempDir
    static Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Map<String, String> settings = Map.of();

    @BeforeEach
    void settings() {
        settings = Map.of(
                "AEGIRA_DATA_DIR", data.toString(),
                "AEGIRA_DATABASE_URL", DATABASE.server().url(),
                "AEGIRA_DATABASE_USER", DATABASE.server().user(),
                "AEGIRA_DATABASE_PASSWORD", DATABASE.server().password());
        settings.forEach(System::setProperty);
    }

    @AfterEach
    void as_before() {
        settings.keySet().forEach(System::clearProperty);
    }

    @Test
    void rebuilds_and_says_how_far_it_is() {
        assertThat(run("replay", "all")).as(err()).isZero();
        assertThat(text(out)).contains("all is rebuilt from 0 events");
        assertThat(DATABASE.administrator()
                        .sql("SELECT status FROM infra.replay")
                        .query(String.class)
                        .list())
                .containsExactly("completed");
    }

    @Test
    void refuses_a_view_that_there_is_not_in_one_sentence() {
        assertThat(run("replay", "prompt_state")).isEqualTo(1);
        assertThat(err().lines()).hasSize(1).first().asString().contains("projection", "prompt-state");
    }

    @Test
    void tells_how_it_is_used_in_one_sentence() {
        assertThat(run("replay")).isEqualTo(1);
        assertThat(err().lines()).hasSize(1).first().asString().startsWith("Usage: ");
        assertThat(text(out)).isEmpty();
    }

    private int run(String... arguments) {
        return new ReplayCommand(stream(out), stream(err)).run(arguments);
    }

    private String err() {
        return text(err);
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8);
    }
}
