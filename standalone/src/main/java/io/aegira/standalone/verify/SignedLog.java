package io.aegira.standalone.verify;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.proof.CheckpointFiles;
import io.aegira.platform.proof.TreeAudit;
import io.aegira.platform.vault.LogSigner;
import io.aegira.standalone.verify.Law.Scope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Whether the log is what was signed of it, tenant by tenant. It is no question to the database: that could have been told what to answer. */
public final class SignedLog {
    static final Law LAW = new Law("L9", "the log is what was signed, and goes on what was", Scope.EACH_TENANT, "", "");

    private static final int AMONG = 5;

    private final Connection connection;
    private final LogSigner signer;
    private final Path outside;

    /**
     * @param connection of the stream's role
     * @param outside where checkpoints lie that are not in the database
     */
    public SignedLog(Connection connection, LogSigner signer, Path outside) {
        this.connection = connection;
        this.signer = signer;
        this.outside = outside;
    }

    /** @return whether it holds for all */
    public boolean verify(Consumer<Finding> heard) throws SQLException {
        boolean all = true;
        execute("RESET ROLE");
        execute("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        execute("SET LOCAL statement_timeout = 0");
        try {
            for (TenantId tenant : tenants()) {
                Finding finding = finding(tenant);
                heard.accept(finding);
                all &= finding.holds();
            }
        } finally {
            execute("ROLLBACK");
        }
        return all;
    }

    private Finding finding(TenantId tenant) throws SQLException {
        List<String> notes = CheckpointFiles.notes(outside, tenant);
        TreeAudit.Result result =
                new TreeAudit(connection, tenant, signer.keyIfAny(tenant).orElse(null)).run(notes);
        String figures =
                result.leaves() + " events, " + result.checkpoints() + " checkpoints, " + notes.size() + " outside";
        return new Finding(
                LAW,
                tenant.toString(),
                figures,
                result.broken().size(),
                result.broken().stream().limit(AMONG).toList());
    }

    private List<TenantId> tenants() throws SQLException {
        List<TenantId> tenants = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT tenant_id::text FROM eventlog.tree ORDER BY 1")) {
            while (rows.next()) {
                tenants.add(TenantId.of(rows.getString(1)));
            }
        }
        return tenants;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
