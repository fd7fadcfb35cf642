package io.aegira.standalone.bench;

import io.aegira.standalone.Aegira;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Imports Team A through the API into an empty application, from the first byte until everything has caught up, then inserts the
 * same rows raw, 500 a statement on one connection, into a table with the same indexes. Prints both rates and their ratio.
 *
 * <pre>
 * java -cp standalone/target/aegira.jar -Dloader.main=io.aegira.standalone.bench.ImportBenchmark org.springframework.boot.loader.launch.PropertiesLauncher
 * </pre>
 */
public final class ImportBenchmark {
    private ImportBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path data = Files.createTempDirectory("aegira-bench");
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(Aegira.class);
        application.setAdditionalProfiles("demo");
        application.setDefaultProperties(Map.of("AEGIRA_SAMPLE_DATA", "false"));
        try (ConfigurableApplicationContext running =
                application.run("--aegira.data-dir=" + data, "--server.port=0", "--management.server.port=0")) {
            String port = running.getEnvironment().getRequiredProperty("local.server.port");
            TeamAImport team = new TeamAImport("http://127.0.0.1:" + port);
            double seconds = team.untilCaughtUp();
            RawInserts raw = RawInserts.connect(data);
            long events = raw.eventsStored();
            double rawSeconds = raw.insertAllAgain();
            report(team, events, seconds, rawSeconds);
        }
    }

    private static void report(TeamAImport team, long events, double seconds, double rawSeconds) {
        double rate = events / seconds;
        double rawRate = events / rawSeconds;
        System.out.printf(Locale.ROOT, "events taken in            %,10d%n", team.accepted());
        System.out.printf(Locale.ROOT, "events stored              %,10d%n", events);
        System.out.printf(Locale.ROOT, "import until caught up     %,10.0f events/s  (%.1f s)%n", rate, seconds);
        System.out.printf(Locale.ROOT, "raw inserts, 500 together  %,10.0f events/s  (%.1f s)%n", rawRate, rawSeconds);
        System.out.printf(Locale.ROOT, "ratio                      %10.3f%n", rate / rawRate);
    }
}
