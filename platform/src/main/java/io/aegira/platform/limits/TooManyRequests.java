package io.aegira.platform.limits;

import io.aegira.platform.limits.Limits.Counted;
import io.aegira.platform.web.Problem;
import io.aegira.platform.web.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Answers 429 to whom has used up what they may, and counts that: {@code aegira_limits_refused_total}. */
final class TooManyRequests {
    private static final int STATUS = 429;

    private final Limits limits;
    private final ProblemWriter problems;
    private final MeterRegistry meters;

    TooManyRequests(Limits limits, ProblemWriter problems, MeterRegistry meters) {
        this.limits = limits;
        this.problems = problems;
        this.meters = meters;
    }

    /** Takes one from their allowance. @return whether there was none, and the request has been answered */
    boolean answer(HttpServletResponse response, RouteClass routes, Counted counted, Object who) throws IOException {
        Duration wait = limits.take(routes, counted, who);
        if (wait.isZero()) {
            return false;
        }
        meters.counter("aegira.limits.refused", "counted", lower(counted), "routes", lower(routes))
                .increment();
        long seconds = wait.plusNanos(999_999_999).toSeconds();
        response.setHeader("Retry-After", Long.toString(seconds));
        String detail = "Too many requests. Come back in " + seconds + " s.";
        problems.write(response, new Problem(STATUS, "Too many requests", detail, List.of()));
        return true;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
