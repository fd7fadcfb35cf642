package io.aegira.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem, whatever the caller said it accepts. */
public final class ProblemWriter {
    private static final String RETRY_AFTER_SECONDS = "5";

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
        byte[] json = mapper.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
        response.flushBuffer();
    }
}
