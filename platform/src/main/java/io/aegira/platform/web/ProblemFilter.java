package io.aegira.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with a problem what fails outside of any handler of the API: in a filter, or by {@code sendError}; and a query string that
 * cannot be read, before anybody tries to.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ProblemFilter extends OncePerRequestFilter {
    private final ProblemWriter problems;
    private final ProblemResolver resolver;

    ProblemFilter(ProblemWriter problems, ProblemResolver resolver) {
        this.problems = problems;
        this.resolver = resolver;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPath.is(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            answerError(request, response);
            return;
        }
        try {
            QueryString.of(request);
            chain.doFilter(request, response);
        } catch (RequestRejectedException rejected) {
            problems.write(response, ProblemOfTheWeb.status(HttpServletResponse.SC_BAD_REQUEST));
        } catch (ServletException | RuntimeException failed) {
            resolver.resolveException(request, response, null, failed);
        }
    }

    private void answerError(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failed) {
            resolver.resolveException(request, response, null, failed);
        } else if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            problems.write(response, ProblemOfTheWeb.status(status));
        }
    }
}
