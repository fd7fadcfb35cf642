package io.aegira.kernel.eventlog;

import io.aegira.kernel.message.EventMetadata;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Puts the columns that came from a message's metadata back into it. */
final class MetadataColumns {
    private MetadataColumns() {}

    static String json(ResultSet row) throws SQLException {
        StringBuilder json = new StringBuilder("{\"")
                .append(EventLogEngine.GLOBAL_INDEX)
                .append("\":")
                .append(row.getLong(EventLogEngine.GLOBAL_INDEX));
        add(json, EventMetadata.TENANT_ID, row.getString("tenant_id"));
        add(json, EventMetadata.ACTOR_TYPE, row.getString("actor_type"));
        add(json, EventMetadata.ACTOR_ID, row.getString("actor_id"));
        add(json, EventMetadata.SOURCE, row.getString("source"));
        add(json, EventMetadata.SOURCE_EVENT_ID, row.getString("source_event_id"));
        String rest = row.getString("metadata");
        String inner =
                rest.substring(rest.indexOf('{') + 1, rest.lastIndexOf('}')).strip();
        return (inner.isEmpty() ? json : json.append(',').append(inner))
                .append('}')
                .toString();
    }

    private static void add(StringBuilder json, String key, @Nullable String value) {
        if (value != null) {
            json.append(",\"").append(key).append("\":");
            quote(json, value);
        }
    }

    private static void quote(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
