package io.aegira.platform.web;

import io.aegira.kernel.message.AegiraJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Where a page of a list begins: after the row with these sort keys. Callers pass it back as they got it; anything else is refused
 * with a problem that names {@code cursor}.
 */
public final class Cursor {
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_-]{1,1024}");

    private final ArrayNode keys;

    private Cursor(ArrayNode keys) {
        this.keys = keys;
    }

    /**
     * The cursor as callers get it.
     *
     * @param keys the last row's sort keys: texts, numbers, ids and times
     */
    public static String after(Object... keys) {
        String json = AegiraJson.mapper().writeValueAsString(List.of(keys));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor parse(String opaque) {
        if (OPAQUE.matcher(opaque).matches()) {
            try {
                byte[] json = Base64.getUrlDecoder().decode(opaque);
                if (AegiraJson.mapper().readTree(json) instanceof ArrayNode keys) {
                    return new Cursor(keys);
                }
            } catch (IllegalArgumentException | JacksonException malformed) {
                throw malformed();
            }
        }
        throw malformed();
    }

    public String text(int index) {
        return key(index, String.class);
    }

    public long number(int index) {
        return key(index, Long.class);
    }

    public UUID id(int index) {
        return key(index, UUID.class);
    }

    public Instant time(int index) {
        return key(index, Instant.class);
    }

    private <T> T key(int index, Class<T> type) {
        JsonNode key = keys.get(index);
        if (key == null || key.isNull()) {
            throw malformed();
        }
        try {
            return AegiraJson.mapper().treeToValue(key, type);
        } catch (JacksonException malformed) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        return Problem.invalid("cursor", "must be a next_cursor of this list");
    }
}
