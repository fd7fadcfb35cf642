package io.aegira.standalone;

import io.aegira.platform.WrongSetting;
import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.DatabaseServer;
import io.aegira.platform.proof.CheckpointsConfiguration;
import io.aegira.platform.vault.LogSigner;
import io.aegira.query.replays.ComparedTable;
import io.aegira.query.replays.ViewComparison;
import io.aegira.standalone.verify.Finding;
import io.aegira.standalone.verify.SignedLog;
import io.aegira.standalone.verify.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code java -jar aegira.jar verify}: asks whether the laws hold in a running or stopped database, prints pass or fail for each with
 * figures, and ends with 0, with 1 when one is broken, and with 2 when it could not ask.
 */
final class VerifyCommand {
    static final String NAME = "verify";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int HOLD = 0;
    private static final int BROKEN = 1;
    private static final int NOT_ASKED = 2;

    private final PrintStream out;

    VerifyCommand(PrintStream out) {
        this.out = out;
    }

    int run(Map<String, String> settings) {
        try (DatabaseAtHand database = DatabaseAtHand.open(settings);
                Connection connection = connect(database.server())) {
            boolean hold = new Verification(connection, PATIENCE).run(this::print)
                    & viewsAndProofs(database.server(), connection);
            out.println(hold ? "All laws hold." : "Not all laws hold.");
            return hold ? HOLD : BROKEN;
        } catch (WrongSetting | SQLException | IOException | IllegalStateException failed) {
            out.println("Could not verify: " + failed.getMessage());
            return NOT_ASKED;
        }
    }

    private boolean viewsAndProofs(DatabaseServer server, Connection connection) throws SQLException {
        Map<String, Object> settings = Map.of(
                "AEGIRA_DATABASE_URL", server.url(),
                "AEGIRA_DATABASE_USER", server.user(),
                "AEGIRA_DATABASE_PASSWORD", server.password());
        try (ConfigurableApplicationContext running = ViewsAlone.start(settings, first -> {})) {
            return proofs(running, connection) & views(running);
        }
    }

    /** By a rebuild into shadows beside them. */
    private boolean views(ConfigurableApplicationContext running) {
        List<ComparedTable> tables = running.getBean(ViewComparison.class).compare(ViewComparison.ALL);
        tables.forEach(this::print);
        return tables.stream().allMatch(ComparedTable::isSame);
    }

    /** By hashing every event anew, and with the checkpoints that lie outside. */
    private boolean proofs(ConfigurableApplicationContext running, Connection connection) throws SQLException {
        Path outside =
                Path.of(running.getEnvironment().resolveRequiredPlaceholders(CheckpointsConfiguration.DIRECTORY));
        return new SignedLog(connection, running.getBean(LogSigner.class), outside).verify(this::print);
    }

    private void print(ComparedTable table) {
        out.printf(
                "%s  L11 a view rebuilt from zero is the one that answers: %s, %,d rows",
                table.isSame() ? "PASS" : "FAIL", table.table(), table.rows());
        if (!table.isSame()) {
            out.printf(
                    ", rebuilt %,d: %,d missing, %,d unexpected, %,d different",
                    table.rebuilt(), table.missing(), table.unexpected(), table.different());
        }
        out.println();
    }

    private static Connection connect(DatabaseServer server) throws SQLException {
        return DriverManager.getConnection(
                server.url(), DatabaseRole.STREAM.sqlName(), DatabaseRole.STREAM.password(server));
    }

    private void print(Finding finding) {
        String whose = finding.of().isEmpty() ? "" : " [tenant " + finding.of() + "]";
        out.printf(
                "%s  %-3s %s%s: %s%n",
                finding.holds() ? "PASS" : "FAIL",
                finding.law().id(),
                finding.law().says(),
                whose,
                finding.figures());
        if (!finding.holds()) {
            out.printf("          broken %,d times, among them:%n", finding.broken());
            finding.among().forEach(thing -> out.println("          " + thing));
        }
    }
}
