package io.aegira.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem, whatever the caller said it accepts. */
public final class ProblemWriter {
    private static final String RETRY_AFTER_SECONDS = "5";

    private static final String CONTENT_POLICY = "Content-Security-Policy";
    private static final String NOTHING_RUNS =
            "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final JsonMapper mapper;

    public ProblemWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public void write(HttpServletResponse response, Problem problem) throws IOException {
        write(response, ProblemBody.of(problem));
    }

    void write(HttpServletResponse response, ProblemBody body) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(body.status());
        if (body.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        baseline(response);
        byte[] json = mapper.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
        response.flushBuffer();
    }

    /** For what fails before the filter that sets the headers of every answer; that one leaves these as they are. */
    private static void baseline(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!response.containsHeader(CONTENT_POLICY)) {
            response.setHeader(CONTENT_POLICY, NOTHING_RUNS);
        }
    }
}
