package io.aegira.standalone.bench;

import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.DemoUser;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens every page as those who open it, of a tenant with one team of 27 and of one with 2 000 workers in teams of 27 and about a
 * million events (arguments: workers, lines of the big tenant's history), in turn, in one application that has opened all of them
 * before. Both have the same days behind them, up to yesterday. Prints the 95th percentile of each page and their ratio. A third argument
 * names the data directory that an earlier run of the same day has left: then nothing is imported.
 *
 * <pre>
 * ./mvnw -pl standalone -am -DskipTests test-compile spring-boot:test-run -Dmain-class=io.aegira.standalone.bench.PagesBenchmark
 * </pre>
 */
final class PagesBenchmark {
    private static final int TEAM = 27;
    private static final int WORKERS = 2_000;
    private static final int LINES = 310_000;
    private static final double LINES_OF_A_WORKER_AND_DAY = 5 / 7.0 * 3.2 * 1.06;
    private static final double MOST = 1.5;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 100;
    private static final List<Opened> PAGES = List.of(
            new Opened(Role.SUPERVISOR, "/?day={day}", ""),
            new Opened(Role.SUPERVISOR, "/cases", ""),
            new Opened(Role.HSE, "/?day={day}", ""),
            new Opened(Role.HSE, "/?day={day}", "/people/"),
            new Opened(Role.HSE, "/episodes", ""),
            new Opened(Role.HSE, "/overview", ""),
            new Opened(Role.CASE_MANAGER, "/cases", ""),
            new Opened(Role.CASE_MANAGER, "/cases", "/cases/"),
            new Opened(Role.AUDITOR, "/?day={day}", "/people/"),
            new Opened(Role.AUDITOR, "/events", ""),
            new Opened(Role.AUDITOR, "/events", "/events/"),
            new Opened(Role.AUDITOR, "/audit", ""),
            new Opened(Role.ORG_ADMIN, "/people", ""),
            new Opened(Role.WORKER, "/me", ""));

    private PagesBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Arguments given = Arguments.of(arguments);
        String left = given.text(2, "");
        Path data = left.isEmpty() ? Files.createTempDirectory("aegira-bench") : Path.of(left);
        measure(data, given.number(0, WORKERS), given.number(1, LINES)).forEach(System.out::println);
    }

    /** @param follow the first link from there that begins so; empty: the page itself */
    private record Opened(Role role, String path, String follow) {
        @Override
        public String toString() {
            return role + " " + path + (follow.isEmpty() ? "" : " > " + follow);
        }
    }

    /** The same page of both. */
    private record Pair(Opened page, Visit small, Visit big) {}

    private static List<Bar> measure(Path data, int workers, int lines) throws IOException, SQLException {
        long days = Math.round(lines / (workers * LINES_OF_A_WORKER_AND_DAY));
        LocalDate yesterday =
                LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).minusDays(1);
        LocalDate first = yesterday.minusDays(days - 1);
        GeneratedHistory small = new GeneratedHistory((long) lines * TEAM / workers, TEAM, TEAM, first, 1);
        GeneratedHistory big = new GeneratedHistory(lines, workers, TEAM, first, 2);
        boolean isThere = Files.exists(data.resolve("postgresql"));
        try (Candidate candidate = Candidate.on(data, Visitors.class)) {
            if (!isThere) {
                bring(candidate, small);
                bring(candidate, big);
            }
            count(candidate);
            List<Pair> pairs = new ArrayList<>();
            for (Opened page : PAGES) {
                pairs.add(new Pair(
                        page, visit(candidate, small, page, yesterday), visit(candidate, big, page, yesterday)));
            }
            for (int round = 0; round < WARM_UP; round++) {
                for (Pair pair : pairs) {
                    pair.small().millis();
                    pair.big().millis();
                }
            }
            List<Bar> bars = new ArrayList<>();
            for (Pair pair : pairs) {
                bars.add(compare(pair));
            }
            return bars;
        }
    }

    private static void bring(Candidate candidate, GeneratedHistory history) throws IOException {
        HistoryImport customer = new HistoryImport("http://127.0.0.1:" + candidate.port(), history.tenant());
        Path file = Files.createTempFile("aegira-bench", ".ndjson.gz");
        try {
            history.write(file);
            customer.setUp(history.organisation(0));
            for (int team = 1; team < history.teams(); team++) {
                customer.setUp(history.organisation(team));
            }
            double seconds =
                    customer.untilCaughtUp(file, history.organisation(0)).seconds();
            System.out.printf(Locale.ROOT, "%d teams, imported within %.0f s%n", history.teams(), seconds);
        } finally {
            Files.delete(file);
        }
    }

    private static void count(Candidate candidate) throws IOException, SQLException {
        try (Connection superuser = candidate.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            try (ResultSet tenants = statement.executeQuery(
                    "SELECT count(DISTINCT worker_id), count(*) FROM eventlog.events GROUP BY tenant_id ORDER BY 2")) {
                while (tenants.next()) {
                    System.out.printf(
                            Locale.ROOT,
                            "a tenant of %,d workers, %,d events%n",
                            tenants.getLong(1),
                            tenants.getLong(2));
                }
            }
        }
    }

    private static Visit visit(Candidate candidate, GeneratedHistory customer, Opened page, LocalDate day)
            throws IOException {
        WorkerId own = page.role() == Role.WORKER ? WorkerId.of(customer.worker(0)) : null;
        Visit visit = Visit.of(candidate.port(), somebody(customer, page.role(), own));
        String path = page.path().replace("{day}", day.toString());
        return visit.at(page.follow().isEmpty() ? path : visit.linkFrom(path, page.follow()));
    }

    private static String somebody(GeneratedHistory customer, Role role, @Nullable WorkerId own) {
        String name = role + " of " + customer.tenant();
        Visitors.know(new DemoUser(
                name,
                Set.of(role),
                TenantId.of(customer.tenant()),
                role == Role.SUPERVISOR ? Set.of(TeamId.of(customer.team(0))) : Set.of(),
                Set.of(SiteId.of(customer.site())),
                own));
        return name;
    }

    private static Bar compare(Pair pair) throws IOException {
        Opened page = pair.page();
        Visit small = pair.small();
        Visit big = pair.big();
        List<Double> ofSmall = new ArrayList<>();
        List<Double> ofBig = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ofSmall.add(small.millis());
            ofBig.add(big.millis());
        }
        System.out.printf(
                Locale.ROOT,
                "%-45s p95 of the small tenant %6.1f ms (%,d bytes), of the big one %6.1f ms (%,d bytes)%n",
                page,
                p95(ofSmall),
                small.bytes(),
                p95(ofBig),
                big.bytes());
        return Bar.atMost(page + ", p95 of the big tenant / the small one", p95(ofBig) / p95(ofSmall), MOST);
    }

    private static double p95(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }
}
