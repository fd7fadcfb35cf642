package io.aegira.platform.vault;

import com.zaxxer.hikari.HikariDataSource;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Keys as rows, wrapped, in a PostgreSQL of another cluster than the log's; a row without a secret stands for one that was destroyed. Each statement
 * commits by itself, whatever becomes of the transaction of the log that it is sent from, and holds no connection until that one's end.
 */
final class KeyDatabase implements KeyStore, AutoCloseable {
    private static final String OF_PEOPLE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final HikariDataSource pool;
    private final WrappingKey wrapping;

    /** @param pool its connections are closed with this */
    KeyDatabase(HikariDataSource pool, WrappingKey wrapping) {
        this.pool = pool;
        this.wrapping = wrapping;
    }

    @Override
    public Map<String, byte[]> secrets(TenantId tenant, Collection<String> names) {
        Map<String, byte[]> found = new HashMap<>();
        run(
                "SELECT name, wrapped FROM aegira_keys.person_key WHERE tenant_id = ? AND name = ANY (?) AND wrapped IS NOT NULL",
                List.of(tenant.value(), names.toArray(String[]::new)),
                row -> found.put(row.getString(1), wrapping.unwrap(place(tenant, row.getString(1)), row.getBytes(2))));
        return found;
    }

    @Override
    public byte[] keep(TenantId tenant, String name, byte[] secret) {
        Map<String, byte[]> there = secrets(tenant, List.of(name));
        if (there.isEmpty()) {
            run(
                    "INSERT INTO aegira_keys.person_key (tenant_id, name, wrapped) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    List.of(tenant.value(), name, wrapping.wrap(place(tenant, name), secret)),
                    null);
            there = secrets(tenant, List.of(name));
        }
        byte[] kept = there.get(name);
        if (kept == null) {
            throw new PersonErased();
        }
        return kept;
    }

    @Override
    public boolean isErased(TenantId tenant, String name) {
        List<String> found = new ArrayList<>();
        run(
                "SELECT name FROM aegira_keys.person_key WHERE tenant_id = ? AND name = ? AND wrapped IS NULL",
                List.of(tenant.value(), name),
                row -> found.add(row.getString(1)));
        return !found.isEmpty();
    }

    /** The log of that cluster and its backups keep what the row held, wrapped. */
    @Override
    public void destroy(TenantId tenant, String name) {
        run("""
                INSERT INTO aegira_keys.person_key (tenant_id, name, destroyed_at) VALUES (?, ?, now())
                ON CONFLICT (tenant_id, name) DO UPDATE SET wrapped = NULL, destroyed_at = now()
                WHERE person_key.wrapped IS NOT NULL""", List.of(tenant.value(), name), null);
    }

    @Override
    public List<Erased> erased() {
        List<Erased> ledger = new ArrayList<>();
        run(
                "SELECT tenant_id, name FROM aegira_keys.person_key WHERE wrapped IS NULL AND name ~ ? ORDER BY tenant_id, name",
                List.of("^" + OF_PEOPLE + "$"),
                row -> ledger.add(
                        new Erased(TenantId.of(row.getObject(1, UUID.class)), WorkerId.of(row.getString(2)))));
        return ledger;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static String place(TenantId tenant, String name) {
        return tenant + "/" + name;
    }

    /** Not by a template of Spring's, which would keep the connection for as long as the log's transaction lasts. */
    private void run(String sql, List<?> parameters, @Nullable OfARow perRow) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                Object value = parameters.get(i);
                statement.setObject(
                        i + 1, value instanceof String[] names ? connection.createArrayOf("text", names) : value);
            }
            if (perRow == null) {
                statement.executeUpdate();
                return;
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    perRow.take(rows);
                }
            }
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("the keys of persons cannot be reached", failed);
        }
    }

    private interface OfARow {
        void take(ResultSet row) throws SQLException;
    }
}
