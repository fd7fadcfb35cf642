package io.aegira.query.replays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcOperations;

/** How far the groups have come, as the token table says, whichever node works on them. */
final class GroupTokens {
    private static final TrackingToken BEGINNING = GapAwareTrackingToken.newInstance(0, List.of());

    private final JdbcOperations jdbc;
    private final Serializer serializer;
    private final int segments;

    GroupTokens(JdbcOperations jdbc, Configuration axon) {
        this.jdbc = jdbc;
        this.serializer = axon.serializer();
        this.segments =
                axon.getComponent(TrackingEventProcessorConfiguration.class).getInitialSegmentsCount();
    }

    /** Keeps every processor of the groups from finishing a batch until the caller's transaction ends. */
    boolean lockAndCompare(List<String> groups, TrackingToken with) {
        return groups.stream().allMatch(group -> all(group).stream().allMatch(with::covers));
    }

    /** Of each segment, locked. */
    List<TrackingToken> all(String group) {
        return jdbc.query(
                "SELECT token, token_type FROM infra.token_entry WHERE processor_name = ? ORDER BY segment FOR UPDATE",
                this::token,
                group);
    }

    /** Whoever worked on a segment loses it, and begins again where the shadows are. */
    void set(List<String> groups, TrackingToken token) {
        SerializedObject<byte[]> stored = serializer.serialize(token, byte[].class);
        String type = stored.getType().getName();
        for (String group : groups) {
            int known = jdbc.update(
                    "UPDATE infra.token_entry SET token = ?, token_type = ?, owner = NULL WHERE processor_name = ?",
                    stored.getData(),
                    type,
                    group);
            for (int segment = 0; known == 0 && segment < segments; segment++) {
                jdbc.update(
                        "INSERT INTO infra.token_entry (processor_name, segment, token, token_type, timestamp) VALUES (?, ?, ?, ?, ?)",
                        group,
                        segment,
                        stored.getData(),
                        type,
                        "1970-01-01T00:00:00Z");
            }
        }
    }

    private TrackingToken token(ResultSet row, int number) throws SQLException {
        byte[] stored = row.getBytes("token");
        if (stored == null) {
            return BEGINNING;
        }
        TrackingToken token = serializer.deserialize(
                new SimpleSerializedObject<>(stored, byte[].class, row.getString("token_type"), null));
        return Objects.requireNonNull(WrappedToken.unwrapLowerBound(token));
    }
}
