package io.aegira.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A response is not for two threads at once. Filters write headers on their way out, while whoever streams the answer may be sending them already:
 * the connection then breaks in the middle of a header. So who answers on another thread waits until the request's own has left.
 */
public final class AfterTheRequest extends OncePerRequestFilter {
    private static final String LEFT = AfterTheRequest.class.getName();

    /** Called on the request's thread. @return tasks wait there until that thread has left */
    public static Executor on(Executor executor, HttpServletRequest request) {
        CountDownLatch left = left(request);
        return task -> executor.execute(waiting(left, task));
    }

    /** Called on the request's thread. @return the same, once that thread has left */
    static Runnable run(Runnable task, HttpServletRequest request) {
        return waiting(left(request), task);
    }

    private static @Nullable CountDownLatch left(HttpServletRequest request) {
        return (CountDownLatch) request.getAttribute(LEFT);
    }

    private static Runnable waiting(@Nullable CountDownLatch left, Runnable task) {
        return left == null
                ? task
                : () -> {
                    try {
                        left.await();
                    } catch (InterruptedException over) {
                        // The task notices it, too, and ends the answer.
                        Thread.currentThread().interrupt();
                    }
                    task.run();
                };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CountDownLatch left = new CountDownLatch(1);
        request.setAttribute(LEFT, left);
        try {
            chain.doFilter(request, response);
        } finally {
            left.countDown();
        }
    }
}
