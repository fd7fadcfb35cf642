package io.aegira.standalone.bench;

import io.aegira.standalone.Aegira;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;

/**
 * Exports a log of made-up answers (the argument says how many, 200 000 unless given) through the API, and copies the same
 * columns of the same rows out of the database with {@code COPY}. Prints the rates, their ratio, and by how much the heap grew meanwhile.
 *
 * <pre>
 * java -cp standalone/target/aegira.jar -Dloader.main=io.aegira.standalone.bench.ExportBenchmark org.springframework.boot.loader.launch.PropertiesLauncher 1000000
 * </pre>
 */
public final class ExportBenchmark {
    private static final int EVENTS = 200_000;
    private static final int ROUNDS = 4;
    private static final double LEAST_OF_COPY = 0.5;
    private static final double MOST_MEBIBYTES = 64;

    private ExportBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        measure(arguments.length == 0 ? EVENTS : Integer.parseInt(arguments[0])).forEach(System.out::println);
    }

    static List<Bar> measure(int events) throws IOException, SQLException {
        Path data = Files.createTempDirectory("aegira-bench");
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(Aegira.class);
        application.setAdditionalProfiles("demo");
        application.setDefaultProperties(Map.of("AEGIRA_SAMPLE_DATA", "false"));
        try (ConfigurableApplicationContext running =
                        application.run("--aegira.data-dir=" + data, "--server.port=0", "--management.server.port=0");
                CopiedLog copied = CopiedLog.connect(data)) {
            // Whoever reads along would take a share of the machine.
            running.getBean(EventProcessingConfiguration.class)
                    .eventProcessors()
                    .values()
                    .forEach(EventProcessor::shutDown);
            running.getBean("treeWatch", Lifecycle.class).stop();
            copied.fill(events);
            Download download =
                    new Download(running.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            return compare(download, copied, events);
        }
    }

    private static List<Bar> compare(Download download, CopiedLog copied, int events) throws IOException, SQLException {
        List<Race> races = List.of(new Race("ndjson"), new Race("aegira_event_log"));
        for (int round = 1; round <= ROUNDS; round++) {
            for (Race race : races) {
                race.run(round, download, copied);
            }
        }
        List<Bar> bars = new ArrayList<>();
        for (Race race : races) {
            race.print(events);
            long grown = HeapGrowth.during(() -> download.seconds(race.format));
            System.out.printf(Locale.ROOT, "  heap grew by %,d KiB%n", grown / 1024);
            bars.add(Bar.atLeast("export as " + race.format + " / COPY", race.ratio(), LEAST_OF_COPY));
            bars.add(Bar.atMost(
                    "export as " + race.format + ", growth of the heap in MiB", grown / 1048576.0, MOST_MEBIBYTES));
        }
        return bars;
    }

    /** An export and a {@code COPY} beside it, in turn. The best of each counts: whatever else ran meanwhile only adds to it. */
    private static final class Race {
        private final String format;
        private double copy = Double.MAX_VALUE;
        private double export = Double.MAX_VALUE;
        private long bytes;

        Race(String format) {
            this.format = format;
        }

        void run(int round, Download download, CopiedLog copied) throws IOException, SQLException {
            double out = copied.secondsToCopyOut();
            double down = download.seconds(format);
            System.out.printf(Locale.ROOT, "%s round %d: COPY %.2f s, export %.2f s%n", format, round, out, down);
            copy = Math.min(copy, out);
            export = Math.min(export, down);
            bytes = download.bytes();
        }

        double ratio() {
            return copy / export;
        }

        void print(int events) {
            System.out.printf(
                    Locale.ROOT, "%s of %,d events, %,d bytes, best of %d rounds%n", format, events, bytes, ROUNDS);
            System.out.printf(Locale.ROOT, "  COPY     %,12.0f events/s%n", events / copy);
            System.out.printf(Locale.ROOT, "  export   %,12.0f events/s%n", events / export);
            System.out.printf(Locale.ROOT, "  ratio    %12.2f%n", ratio());
        }
    }
}
