package io.aegira.query.replays;

import io.aegira.query.platform.Write;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Copies of the groups' tables in a schema of their own. Making, swapping and dropping them are functions of the database, which
 * alone may change tables; the application can only ask for exactly this.
 */
final class Shadows implements Function<Write, String> {
    private final JdbcOperations jdbc;
    private final Object[] groups;
    private final Pattern named;
    private final Map<Write, String> statements = new ConcurrentHashMap<>();

    private Shadows(JdbcOperations jdbc, Object[] groups, List<String> names) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.named = Pattern.compile("\\bquery\\.(" + String.join("|", names) + ")\\b");
    }

    /** Makes them, empty. */
    static Shadows prepare(JdbcOperations jdbc, Collection<String> of) {
        Object[] groups = of.toArray();
        call(jdbc, "SELECT infra.shadow_prepare(?)", groups);
        List<String> names = jdbc.queryForList("""
                SELECT relname FROM pg_class WHERE relnamespace = 'query_shadow'::regnamespace AND relkind = 'r'
                UNION SELECT proname FROM pg_proc WHERE pronamespace = 'query_shadow'::regnamespace""", String.class);
        return new Shadows(jdbc, groups, names);
    }

    static void drop(JdbcOperations jdbc) {
        jdbc.execute("SELECT infra.shadow_drop()");
    }

    /** The statement that does to the copies what the given one does to the tables. */
    @Override
    public String apply(Write write) {
        return statements.computeIfAbsent(
                write, known -> named.matcher(known.sql()).replaceAll("query_shadow.$1"));
    }

    /** Lets the database know what is in them, before it plans with them. */
    void analyze() {
        jdbc.execute("SELECT infra.shadow_analyze()");
    }

    /** In the caller's transaction. */
    void swap() {
        call(jdbc, "SELECT infra.shadow_swap(?)", groups);
    }

    private static void call(JdbcOperations jdbc, String sql, Object[] groups) {
        jdbc.execute((java.sql.Connection connection) -> {
            try (java.sql.PreparedStatement call = connection.prepareStatement(sql)) {
                call.setArray(1, connection.createArrayOf("text", groups));
                return call.execute();
            }
        });
    }
}
