package io.aegira.platform.proof;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.proof.Tiles;
import org.springframework.jdbc.core.JdbcOperations;

/** The pieces of a tenant's tree as they lie in the database; each is read when it is asked for. */
record StoredTiles(JdbcOperations jdbc, TenantId tenant) implements Tiles {
    private static final String SELECT =
            "SELECT hashes FROM eventlog.tree_tile WHERE tenant_id = ? AND level = ? AND tile = ?";

    @Override
    public byte[] hashes(int level, long tile) {
        return jdbc.query(SELECT, (row, number) -> row.getBytes(1), tenant.value(), level, tile).stream()
                .findFirst()
                .orElseGet(() -> new byte[0]);
    }
}
