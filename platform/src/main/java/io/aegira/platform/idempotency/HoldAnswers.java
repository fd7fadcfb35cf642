package io.aegira.platform.idempotency;

import io.aegira.platform.web.ApiPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Prepares orders with a key: the body can be read twice, the answer waits until it is recorded. */
final class HoldAnswers extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(IdempotencyKey.HEADER) == null || !ApiPath.is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldAnswer answer = new HeldAnswer(response);
        chain.doFilter(new OrderRequest(request), answer);
        answer.release();
    }
}
