package io.aegira.platform.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each segment has come, as whoever works on it stored it last: some seconds ago, where no event concerned it since. */
class StoredTokens {
    private final JdbcClient jdbc;
    private final Serializer serializer;

    StoredTokens(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** By processor. Read past the token store, which would take the segments over. */
    Map<String, List<StoredToken>> all() {
        return jdbc
                .sql("SELECT processor_name, segment, token, token_type FROM infra.token_entry")
                .query(this::stored)
                .list()
                .stream()
                .collect(Collectors.groupingBy(StoredToken::processor));
    }

    private StoredToken stored(ResultSet row, int number) throws SQLException {
        byte[] token = row.getBytes("token");
        return new StoredToken(
                row.getString("processor_name"),
                row.getInt("segment"),
                token == null
                        ? null
                        : serializer.deserialize(
                                new SimpleSerializedObject<>(token, byte[].class, row.getString("token_type"), null)));
    }

    /** @param token absent: nothing was handled yet */
    record StoredToken(
            String processor, int segment, @Nullable TrackingToken token) {}
}
