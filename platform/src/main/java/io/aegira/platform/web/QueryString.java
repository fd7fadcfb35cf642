package io.aegira.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the query string alone: asking the request for its parameters would read an upload from end to end. Text that is no
 * UTF-8, or holds a NUL, is refused: nothing that could be asked for has it.
 */
record QueryString(List<Pair> pairs) {
    record Pair(String name, String value) {}

    static QueryString of(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        List<Pair> pairs = new ArrayList<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            pairs.add(new Pair(
                    decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decoded(pair.substring(equals + 1))));
        }
        return new QueryString(List.copyOf(pairs));
    }

    /** The first one's value. */
    @Nullable
    String value(String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name))
                .findFirst()
                .map(Pair::value)
                .orElse(null);
    }

    private static String decoded(String text) {
        try {
            String bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
            if (decoded.indexOf('\0') < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            // Told below.
        }
        throw Problem.invalid("query", "is not well encoded");
    }
}
