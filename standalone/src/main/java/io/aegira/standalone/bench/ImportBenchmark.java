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
 * Imports a generated history through the API into an empty application, from the first byte until everything has caught up, then
 * inserts the same rows raw, 500 a statement on one connection, into a table with the same indexes, and copies them into a third.
 * Copies what the import left in all other tables as well, which no import can do without. Prints the rates and their ratios. The argument is the number of lines, 1 000 000 without one, or {@code team_a} for the sample.
 *
 * <pre>
 * java -cp standalone/target/aegira.jar -Dloader.main=io.aegira.standalone.bench.ImportBenchmark org.springframework.boot.loader.launch.PropertiesLauncher 100000
 * </pre>
 */
public final class ImportBenchmark {
    private static final long SEED = 20_260_212;
    private static final String TEAM_A = "team_a";

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        measure(arguments.length == 0 ? "1000000" : arguments[0]);
    }

    /** @return events a second, those of raw inserts being 1 */
    static double measure(String which) throws IOException, SQLException {
        Path data = Files.createTempDirectory("aegira-bench");
        History history = history(data, which);
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(Aegira.class);
        application.setAdditionalProfiles("demo");
        application.setDefaultProperties(Map.of("AEGIRA_SAMPLE_DATA", "false"));
        try (ConfigurableApplicationContext running =
                application.run("--aegira.data-dir=" + data, "--server.port=0", "--management.server.port=0")) {
            String port = running.getEnvironment().getRequiredProperty("local.server.port");
            HistoryImport.Ended ended = new HistoryImport("http://127.0.0.1:" + port, history.tenant())
                    .untilCaughtUp(history.file(), history.organisation());
            return report(history, ended, RawInserts.connect(data));
        }
    }

    private static History history(Path directory, String which) throws IOException {
        return which.equals(TEAM_A)
                ? History.teamA(directory)
                : History.generated(directory, Long.parseLong(which), SEED);
    }

    private static double report(History history, HistoryImport.Ended ended, RawInserts raw)
            throws SQLException, IOException {
        long events = raw.eventsStored();
        say("lines in the file          %,12d", ended.count("read"));
        say(
                "accepted                   %,12d  (different good events in the file: %,d)",
                ended.count("accepted"), history.good());
        say("duplicates                 %,12d", ended.count("duplicates"));
        say("rejected                   %,12d  (bad lines in the file: %,d)", ended.count("rejected"), history.bad());
        say("stored twice               %,12d", raw.storedTwice());
        say("events stored              %,12d", events);
        say(
                "read and decided within    %,12.1f s, windows closed and assessed until %,.1f s",
                ended.read(), ended.seconds());
        say("hashed into the tree after    %,9.1f s more", raw.untilHashed());
        int many = (int) Math.min(100_000, events / 10);
        say(
                "of the last %,7d taken in, against the first %.3f",
                many, raw.lastAgainstFirst("source <> 'aegira'", many));
        say("of the last %,7d stored, against the first   %.3f", many, raw.lastAgainstFirst("true", many));
        double rate = events / ended.seconds();
        double inserts = events / raw.insertAllAgain();
        double copied = events / raw.copyAllAgain();
        double allElse = raw.copyAllElseAgain();
        say("import until caught up     %,12.0f events/s", rate);
        say("raw inserts, 500 together  %,12.0f events/s", inserts);
        say("copy                       %,12.0f events/s", copied);
        say("import / raw inserts       %12.3f", rate / inserts);
        say("raw inserts / copy         %12.3f", inserts / copied);
        say("all other rows it leaves   %12.3f of raw inserts, copied once", allElse / (events / inserts));
        return rate / inserts;
    }

    private static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
