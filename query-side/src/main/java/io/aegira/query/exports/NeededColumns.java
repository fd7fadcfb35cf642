package io.aegira.query.exports;

import io.aegira.kernel.logfile.EventLogColumns;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.tenancy.TenantReads;
import io.aegira.platform.web.Problem;
import io.aegira.query.platform.SealedTexts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks through a part of the log for the columns that {@code aegira_event_log.csv} needs besides the fixed ones. */
@Repository
@RequiredArgsConstructor
class NeededColumns {
    static final int MOST = 2_000;

    private static final List<String> ALWAYS = List.of("actor.id", "actor.type");

    /** Each name that some row's payload has, down to where a cell's value stands; answers and client_metadata have names of their own. */
    private static final String PATHS = """
            WITH part AS NOT MATERIALIZED (SELECT event_type, payload, metadata FROM eventlog.events WHERE %1$s)
            SELECT event_type, ARRAY[key] FROM (SELECT DISTINCT event_type, jsonb_object_keys(payload) AS key FROM part) top
            WHERE key NOT IN ('answers', 'client_metadata')
            UNION ALL
            SELECT DISTINCT event_type, ARRAY['answers', jsonb_object_keys(payload -> 'answers')] FROM part
            WHERE payload -> 'answers' IS NOT NULL
            UNION ALL
            SELECT DISTINCT event_type, leaf.path FROM part CROSS JOIN LATERAL (
                WITH RECURSIVE walk (path, node) AS (
                    SELECT ARRAY['client_metadata'], payload -> 'client_metadata'
                    UNION ALL
                    SELECT walk.path || child.key, child.value FROM walk
                    CROSS JOIN LATERAL jsonb_each(CASE jsonb_typeof(walk.node) WHEN 'object' THEN walk.node ELSE '{}' END) child)
                SELECT path FROM walk WHERE jsonb_typeof(node) <> 'object' OR node = '{}') leaf
            WHERE payload -> 'client_metadata' IS NOT NULL
            UNION ALL
            SELECT '', ARRAY[key] FROM unnest(ARRAY['causation_id', 'received_at']) key
            WHERE EXISTS (SELECT FROM part WHERE jsonb_exists(metadata, key))
            LIMIT %2$d""";

    /** A name may come with each type. */
    private static final int MOST_PATHS = MOST * 6;

    private static final String SEALED = "SELECT event_type, worker_id, metadata ->> 'sealed' FROM eventlog.events"
            + " WHERE %s AND metadata ->> 'sealed' IS NOT NULL";
    private static final int FETCHED_TOGETHER = 500;

    private final TenantReads database;
    private final SealedTexts texts;

    /** @throws Problem 422 when a file of this form would need more than {@value #MOST} columns */
    Set<String> of(LogPart part) {
        Set<String> columns = new TreeSet<>(ALWAYS);
        for (long after = 0; after < part.head(); after = part.upTo(after)) {
            long from = after;
            columns.addAll(database.read(jdbc -> jdbc.query(sql(part, from), (row, number) -> column(row))));
            database.read(jdbc -> jdbc.query(
                    connection -> sealed(connection, part, from), (ResultSet rows) -> sealed(part, rows, columns)));
            if (columns.size() > MOST) {
                throw new Problem(
                        422,
                        "Too many columns",
                        "format: these events would need more than " + MOST + " columns; ask for ndjson.",
                        List.of(new Problem.FieldError("format", "must be ndjson for events of so many fields")));
            }
        }
        return columns;
    }

    private static PreparedStatement sealed(Connection connection, LogPart part, long from) throws SQLException {
        PreparedStatement select = connection.prepareStatement(SEALED.formatted(part.condition(from)));
        select.setFetchSize(FETCHED_TOGETHER);
        return select;
    }

    /** What is sealed has to be opened to be named. @return how many rows it looked at */
    private int sealed(LogPart part, ResultSet rows, Set<String> columns) throws SQLException {
        int read = 0;
        while (columns.size() <= MOST && rows.next()) {
            read++;
            ObjectNode words =
                    texts.words(part.tenantId(), WorkerId.of(rows.getObject(2, UUID.class)), rows.getString(3));
            if (words.has(EventMetadata.CAUSATION_ID)) {
                columns.add(EventMetadata.CAUSATION_ID);
            }
            String type = rows.getString(1);
            leaves(words.path("payload"), List.of(), path -> columns.add(EventLogColumns.ofPayload(type, path)));
        }
        return read;
    }

    private static void leaves(JsonNode node, List<String> path, Consumer<List<String>> found) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            List<String> below = new ArrayList<>(path);
            below.add(field.getKey());
            if (field.getValue().isObject() && !field.getValue().isEmpty()) {
                leaves(field.getValue(), below, found);
            } else {
                found.accept(below);
            }
        }
    }

    private static String sql(LogPart part, long from) {
        return PATHS.formatted(part.condition(from), MOST_PATHS);
    }

    private static String column(ResultSet row) throws SQLException {
        String type = row.getString(1);
        String[] path = (String[]) row.getArray(2).getArray();
        return type.isEmpty() ? path[0] : EventLogColumns.ofPayload(type, Arrays.asList(path));
    }
}
