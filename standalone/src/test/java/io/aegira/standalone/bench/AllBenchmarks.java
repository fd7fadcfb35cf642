package io.aegira.standalone.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs the benchmarks one after the other and prints each ratio beside its limit. Arguments: how many events are exported (1 000 000
 * unless given), how many lines imported (200 000).
 *
 * <pre>
 * ./mvnw -pl standalone -am -DskipTests test-compile spring-boot:test-run -Dmain-class=io.aegira.standalone.bench.AllBenchmarks
 * </pre>
 */
final class AllBenchmarks {
    private AllBenchmarks() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Arguments given = Arguments.of(arguments);
        int exported = given.number(0, 1_000_000);
        String imported = given.text(1, "200000");
        List<Bar> bars = new ArrayList<>(LiveIntakeBenchmark.measure());
        bars.addAll(HistoryBenchmark.measure());
        bars.addAll(RebuildBenchmark.measure());
        bars.addAll(ExportBenchmark.measure(exported));
        double imports = ImportBenchmark.measure(imported);
        System.out.println();
        bars.forEach(System.out::println);
        System.out.printf(Locale.ROOT, "%-60s %8.2f%n", "import until caught up / raw inserts", imports);
    }
}
