package io.aegira.standalone.acceptance.access;

import io.aegira.standalone.acceptance.fixture.Running;
import java.util.List;

/** The records of all tenants, as the superuser sees them in the log. */
final class Trail {
    private Trail() {}

    static long head() {
        return Running.SUPERUSER
                .sql("SELECT max(global_index) FROM eventlog.events")
                .query(Long.class)
                .single();
    }

    /** Who, what and at which address, in this order; without what was asked for there. */
    static List<String> after(long index) {
        return Running.SUPERUSER.sql("""
                        SELECT concat_ws(' ', actor_id, payload ->> 'action', split_part(payload ->> 'target', '?', 1)) FROM eventlog.events
                        WHERE event_type = 'audit.action_recorded' AND global_index > ? ORDER BY global_index""").param(index).query(String.class).list();
    }

    static List<String> payloadsAfter(long index) {
        return Running.SUPERUSER
                .sql(
                        "SELECT payload::text FROM eventlog.events WHERE event_type = 'audit.action_recorded' AND global_index > ?")
                .param(index)
                .query(String.class)
                .list();
    }
}
