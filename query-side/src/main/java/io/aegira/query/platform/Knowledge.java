package io.aegira.query.platform;

import io.aegira.platform.web.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the log says of the time at which something became known. */
@Component
public class Knowledge {
    private final JdbcClient jdbc;

    Knowledge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the clock that stamps the events. @throws Problem 400 when {@code known_at} is still to come */
    public void require(@Nullable AsKnown known) {
        if (known != null
                && known.isLimited()
                && jdbc.sql("SELECT ?::timestamptz > clock_timestamp()")
                        .param(Columns.time(known.knownAt()))
                        .query(Boolean.class)
                        .single()) {
            throw Problem.invalid("known_at", "must not lie in the future");
        }
    }

    /** Parameters {@code as_of} and {@code known_at} of a statement; none where things are told as they stand. */
    public static Map<String, Object> parameters(@Nullable AsKnown known) {
        return known == null
                ? Map.of()
                : Map.of("as_of", Columns.time(known.asOf()), "known_at", Columns.time(known.knownAt()));
    }
}
