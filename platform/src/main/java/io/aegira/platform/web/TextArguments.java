package io.aegira.platform.web;

import io.aegira.kernel.message.AegiraJson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import tools.jackson.core.JacksonException;

/** Reads path and query values as the JSON of a body is read: enums in lower case, ids and times in one form only. */
final class TextArguments implements ConditionalGenericConverter {
    private static final Set<Class<?>> TYPES =
            Set.of(UUID.class, Instant.class, OffsetDateTime.class, LocalDate.class, Duration.class, ZoneId.class);
    private static final Set<Class<?>> KINDS = Set.of(Enum.class, Record.class);
    private static final String OURS = "io.aegira.";

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Stream.concat(TYPES.stream(), KINDS.stream())
                .map(type -> new ConvertiblePair(String.class, type))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return reads(target.getType());
    }

    static boolean reads(Class<?> type) {
        boolean ours = type.getName().startsWith(OURS) && (type.isEnum() || type.isRecord());
        return ours || TYPES.contains(type);
    }

    /** @throws JacksonException when the text has another form */
    static Object read(String text, Class<?> type) {
        return AegiraJson.mapper().convertValue(text, type);
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor target) {
        if (!(source instanceof String text)) {
            return null;
        }
        try {
            return read(text, target.getType());
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(UnreadableJson.explain(malformed).message());
        }
    }
}
