package io.aegira.query.audit.trail;

import io.aegira.kernel.message.AegiraJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The payload of a record, as any release wrote it. */
record Recorded(
        String who,
        String action,
        String target,
        @Nullable String previousValue,
        @Nullable String newValue,
        @Nullable String reason,
        @Nullable String ip,
        @Nullable String userAgent) {
    private static final JsonMapper JSON = AegiraJson.ofOurOwn()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Recorded read(String payload) {
        return JSON.readValue(payload, Recorded.class);
    }
}
