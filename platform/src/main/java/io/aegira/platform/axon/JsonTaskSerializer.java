package io.aegira.platform.axon;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Task data as plain JSON, where the scheduler's own choice would be Java serialization. */
final class JsonTaskSerializer implements Serializer {
    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultVisibility(visibility ->
                    visibility.withFieldVisibility(com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY))
            .build();

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : mapper.writeValueAsBytes(data);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] serialized) {
        return serialized == null ? null : mapper.readValue(serialized, type);
    }
}
