package io.aegira.standalone.verify;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks all laws on one connection, within one snapshot of the database. */
public final class Verification {
    private static final List<Law> LAWS = Stream.of(
                    LawsOfTheLog.ALL, LawsOfWindows.ALL, LawsOfDecisions.ALL, LawsOfTenancy.ALL)
            .flatMap(List::stream)
            .toList();
    private static final String STREAM = "aegira_stream";
    private static final String APP = "aegira_app";
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String FIRST_FEW = "(array_agg(thing ORDER BY thing))[1:5]";

    private final Connection connection;
    private final Duration patience;

    /**
     * @param connection of a role that may become the stream's and the application's
     * @param patience how long the processors of a running application have to handle what is stored
     */
    public Verification(Connection connection, Duration patience) {
        this.connection = connection;
        this.patience = patience;
    }

    /**
     * Asks, once what is stored is handled or patience is at its end.
     *
     * @return whether all laws hold
     */
    public boolean run(Consumer<Finding> heard) throws SQLException {
        waitForReaders();
        execute("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        execute("SET LOCAL statement_timeout = 0");
        boolean all = true;
        try {
            List<String> tenants = tenants();
            for (Law law : LAWS) {
                for (Finding finding : findings(law, tenants)) {
                    heard.accept(finding);
                    all &= finding.holds();
                }
            }
        } finally {
            execute("ROLLBACK");
        }
        return all;
    }

    private void waitForReaders() throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        while (!finding(LawsOfTheLog.HANDLED, STREAM, "").holds() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private List<String> tenants() throws SQLException {
        execute("SET LOCAL ROLE " + STREAM);
        List<String> tenants = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT DISTINCT tenant_id FROM eventlog.events ORDER BY 1")) {
            while (rows.next()) {
                tenants.add(rows.getString(1));
            }
        }
        return tenants;
    }

    private List<Finding> findings(Law law, List<String> tenants) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        switch (law.scope()) {
            case ALL_TENANTS -> findings.add(finding(law, STREAM, ""));
            case NO_TENANT -> findings.add(finding(law, APP, ""));
            case EACH_TENANT -> {
                for (String tenant : tenants) {
                    findings.add(finding(law, APP, tenant));
                }
            }
        }
        return findings;
    }

    private Finding finding(Law law, String role, String tenant) throws SQLException {
        execute("SET ROLE " + role);
        try (PreparedStatement scope = connection.prepareStatement("SELECT set_config('aegira.tenant', ?, false)")) {
            scope.setString(1, tenant);
            scope.execute();
        }
        try (Statement select = connection.createStatement()) {
            String figures;
            try (ResultSet row = select.executeQuery(law.figures())) {
                row.next();
                figures = row.getString(1);
            }
            String question = "SELECT count(*), " + FIRST_FEW + " FROM (" + law.broken() + ") broken (thing)";
            try (ResultSet row = select.executeQuery(question)) {
                row.next();
                return new Finding(law, tenant, figures, row.getLong(1), texts(row.getArray(2)));
            }
        }
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
