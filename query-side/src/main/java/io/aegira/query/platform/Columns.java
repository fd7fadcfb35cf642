package io.aegira.query.platform;

import io.aegira.kernel.message.AegiraJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** How values stand in a read model's columns: enums as in JSON, documents as JSON, times as instants. */
public final class Columns {
    private Columns() {}

    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static <T> T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        return type.apply(Objects.requireNonNull(row.getObject(column, UUID.class), column));
    }

    public static <T> @Nullable T idOrNull(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }

    public static String text(Enum<?> value) {
        return AegiraJson.mapper().convertValue(value, String.class);
    }

    public static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type) throws SQLException {
        return AegiraJson.mapper().convertValue(row.getString(column), type);
    }

    /** For a column of type jsonb. */
    public static String json(Object document) {
        return AegiraJson.mapper().writeValueAsString(document);
    }

    public static @Nullable String jsonOrNull(@Nullable Object document) {
        return document == null ? null : json(document);
    }

    public static <T> T document(ResultSet row, String column, TypeReference<T> type) throws SQLException {
        return AegiraJson.stored().readValue(Objects.requireNonNull(row.getString(column), column), type);
    }

    public static <T> @Nullable T documentOrNull(ResultSet row, String column, TypeReference<T> type)
            throws SQLException {
        String document = row.getString(column);
        return document == null ? null : AegiraJson.stored().readValue(document, type);
    }
}
