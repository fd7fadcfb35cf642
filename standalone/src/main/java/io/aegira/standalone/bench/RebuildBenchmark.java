package io.aegira.standalone.bench;

import io.aegira.query.replays.Rebuilding;
import io.aegira.query.replays.ReplayView;
import io.aegira.standalone.Aegira;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Imports a history, rebuilds each view and then all of them while the application runs, and does beside it what no rebuild can do
 * without (see {@link RawRebuild}). Prints seconds and ratios, the best of some rounds. The argument is the number of lines, 100 000
 * without one, or {@code team_a} for the sample.
 *
 * <pre>
 * java -cp standalone/target/aegira.jar -Dloader.main=io.aegira.standalone.bench.RebuildBenchmark org.springframework.boot.loader.launch.PropertiesLauncher team_a
 * </pre>
 */
public final class RebuildBenchmark {
    private static final long SEED = 20_260_212;
    private static final int ROUNDS = 3;
    private static final Set<String> VIEWS =
            Set.of("worker", "prompt-state", "risk-signal", "risk-episode-state", "case-summary");

    private RebuildBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path data = Files.createTempDirectory("aegira-bench");
        String which = arguments.length == 0 ? "100000" : arguments[0];
        History history =
                which.equals("team_a") ? History.teamA(data) : History.generated(data, Long.parseLong(which), SEED);
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(Aegira.class);
        application.setAdditionalProfiles("demo");
        application.setDefaultProperties(Map.of("AEGIRA_SAMPLE_DATA", "false"));
        try (ConfigurableApplicationContext running =
                        application.run("--aegira.data-dir=" + data, "--server.port=0", "--management.server.port=0");
                RawRebuild raw = RawRebuild.connect(data)) {
            String port = running.getEnvironment().getRequiredProperty("local.server.port");
            new HistoryImport("http://127.0.0.1:" + port, history.tenant())
                    .untilCaughtUp(history.file(), history.organisation());
            report(HandledTypes.of(running, VIEWS), running.getBean(Rebuilding.class), raw);
        }
    }

    private static void report(Map<String, Set<String>> types, Rebuilding rebuilding, RawRebuild raw)
            throws SQLException {
        long events = raw.events();
        double limits = 0;
        for (Map.Entry<String, Set<String>> view : types.entrySet()) {
            double limit = limit(view.getKey(), view.getValue(), raw);
            limits += limit;
            say(view.getKey(), limit, seconds(view.getKey(), rebuilding), events);
        }
        say("all", limits, seconds("all", rebuilding), events);
    }

    private static double limit(String view, Set<String> types, RawRebuild raw) throws SQLException {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(
                    best, raw.secondsToReadAndParse(Map.of(view, types)) + raw.secondsToUpsert(raw.tables(view)));
        }
        return best;
    }

    private static double seconds(String view, Rebuilding rebuilding) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            ReplayView over = rebuilding.rebuild(view, told -> {});
            if (!over.status().equals("completed")) {
                throw new IllegalStateException(over.toString());
            }
            best = Math.min(best, (System.nanoTime() - begin) / 1e9);
        }
        return best;
    }

    private static void say(String view, double limit, double rebuild, long events) {
        System.out.printf(
                Locale.ROOT,
                "%-20s %,d events: limit %.2f s (%,.0f/s), rebuild %.2f s (%,.0f/s), ratio %.2f%n",
                view,
                events,
                limit,
                events / limit,
                rebuild,
                events / rebuild,
                limit / rebuild);
    }
}
