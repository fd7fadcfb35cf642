package io.aegira.query.audit;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.tenancy.TenantReads;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where the workers of the tenant in scope belong now. */
@Repository
@RequiredArgsConstructor
class Workplaces {
    static final Workplace NOWHERE = new Workplace(null, null);

    private final TenantReads database;

    Map<WorkerId, Workplace> all() {
        Map<WorkerId, Workplace> places = new HashMap<>();
        database.read(jdbc -> jdbc.query(
                "SELECT worker_id, team_id, site_id FROM query.worker WHERE tenant_id = infra.tenant()",
                (row, number) -> places.put(
                        WorkerId.of(row.getObject(1, UUID.class)),
                        new Workplace(row.getObject(2, UUID.class), row.getObject(3, UUID.class)))));
        return places;
    }

    /** Absent where nobody has said. */
    record Workplace(@Nullable UUID teamId, @Nullable UUID siteId) {}
}
