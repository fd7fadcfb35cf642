package io.aegira.kernel.eventlog;

import io.aegira.kernel.message.EventMetadata;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message's metadata as the log has it: some of it in columns.
 *
 * @param columns by their keys
 * @param rest JSON
 */
record StoredMetadata(Map<String, Object> columns, String rest) {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final String NOTHING = "{}";

    static StoredMetadata of(ResultSet row) throws SQLException {
        Map<String, Object> columns = new HashMap<>();
        // Handlers ask for the index as a Long.
        columns.put(EventLogEngine.GLOBAL_INDEX, row.getLong(EventLogEngine.GLOBAL_INDEX));
        put(columns, EventMetadata.TENANT_ID, row.getString("tenant_id"));
        put(columns, EventMetadata.ACTOR_TYPE, row.getString("actor_type"));
        put(columns, EventMetadata.ACTOR_ID, row.getString("actor_id"));
        put(columns, EventMetadata.SOURCE, row.getString("source"));
        put(columns, EventMetadata.SOURCE_EVENT_ID, row.getString("source_event_id"));
        return new StoredMetadata(columns, row.getString("metadata"));
    }

    private static void put(Map<String, Object> columns, String key, @Nullable String value) {
        if (value != null) {
            columns.put(key, value);
        }
    }

    MetaData read(JsonMapper mapper) {
        if (rest.equals(NOTHING)) {
            return MetaData.from(columns);
        }
        Map<String, Object> all = new HashMap<>(mapper.readValue(rest, VALUES));
        all.putAll(columns);
        return MetaData.from(all);
    }

    /** As one JSON. */
    String text(JsonMapper mapper) {
        return mapper.writeValueAsString(read(mapper));
    }
}
