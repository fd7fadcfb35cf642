package io.aegira.platform.edge;

import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.Refusal;
import io.aegira.platform.security.AllowedFor;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedFor(everyRole = true)
class FailuresApi {
    static final String SECRET = "SELECT secret FROM vault where name = 'Hannah'";

    enum Rule implements Refusal {
        ANSWER_OUT_OF_RANGE(Kind.INVALID),
        NOT_YOUR_TEAM(Kind.FORBIDDEN),
        NO_SUCH_PROMPT(Kind.NOT_FOUND),
        ALREADY_ASSIGNED(Kind.CONFLICT);

        private final Kind kind;

        Rule(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    @GetMapping("/api/v1/refusals/{rule}")
    void refuse(@PathVariable Rule rule) {
        throw new CommandRefused(rule, "payload.answers", "the rule says no");
    }

    @GetMapping("/api/v1/failures/unexpected")
    void unexpected() {
        throw new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
    }

    @GetMapping("/api/v1/failures/database")
    void database() {
        throw new CannotGetJdbcConnectionException(SECRET, new SQLException(SECRET, "08001"));
    }

    @GetMapping(path = "/api/v1/failures/csv", produces = "text/csv")
    String csv() {
        return "a,b";
    }

    @GetMapping(path = "/api/v1/failures/json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> json() {
        return Map.of("a", 1);
    }
}
