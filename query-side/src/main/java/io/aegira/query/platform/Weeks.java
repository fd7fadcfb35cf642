package io.aegira.query.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

/** How weeks are counted: from Monday, in the tenant's zone. */
public final class Weeks {
    private Weeks() {}

    /**
     * An expression for the Monday of a time.
     *
     * @param column such as {@code p.closes_at}
     */
    public static String of(String column) {
        return """
                date_trunc('week', %s AT TIME ZONE coalesce((SELECT t.timezone FROM query.tenant t
                    WHERE t.tenant_id = infra.tenant()), 'UTC'))::date""".formatted(column);
    }

    /** Of the column {@code week}. */
    public static LocalDate week(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("week", LocalDate.class));
    }
}
