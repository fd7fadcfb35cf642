package io.aegira.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns every exception of an API request into a problem. Of what is our own fault one line with the stack goes to the log, without
 * anything of the request. Pages keep their own error page; only the status of a problem or refusal is passed on to it.
 */
final class ProblemResolver implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);
    private static final int PAYLOAD_TOO_LARGE = 413;

    private final ProblemWriter problems;

    ProblemResolver(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (thrown instanceof AsyncRequestNotUsableException) {
            return new ModelAndView();
        }
        ProblemBody problem = ProblemOf.exception(thrown);
        if (!ApiPath.is(request) && problem.status() >= 500) {
            return null;
        }
        log(problem, thrown);
        if (response.isCommitted()) {
            // Too late for an answer; unresolved, it makes the server break the connection: half a file must not look
            // like a whole one.
            return null;
        }
        try {
            answer(request, response, problem);
        } catch (IOException gone) {
            LOG.debug("the caller has gone");
        }
        return new ModelAndView();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ProblemBody problem)
            throws IOException {
        if (!ApiPath.is(request)) {
            response.sendError(problem.status());
            return;
        }
        if (problem.status() == PAYLOAD_TOO_LARGE) {
            response.setHeader("Connection", "close");
        }
        problems.write(response, problem);
    }

    private static void log(ProblemBody problem, Exception thrown) {
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            LOG.warn("unavailable: {}", thrown.getClass().getName());
        } else if (problem.status() >= 500) {
            LOG.error("internal error {}", problem.correlationId(), new WithoutWords(thrown));
        }
    }
}
