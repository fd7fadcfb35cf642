package io.aegira.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is longer than allowed: at once when the length is announced, else as soon as the limit is read past. What is
 * packed with gzip is unpacked here, and the limit is that of what it unpacks to; another packing is refused. Uploads (multipart) are
 * taken only where they belong, of any length.
 */
final class BodyLimit extends OncePerRequestFilter {
    private static final String UPLOAD = "multipart/";

    private final EdgeSettings settings;
    private final ProblemWriter problems;

    BodyLimit(EdgeSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return settings.streams(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith(UPLOAD)) {
            refuse(response, ProblemOfTheWeb.status(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE));
        } else if (request.getContentLengthLong() > settings.maxBody().toBytes()) {
            refuse(response, ProblemOfTheWeb.tooLarge(settings.maxBody()));
        } else if (Packing.of(request) == Packing.UNKNOWN) {
            refuse(response, ProblemOfTheWeb.status(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE));
        } else {
            chain.doFilter(new LimitedRequest(request), response);
        }
    }

    private void refuse(HttpServletResponse response, Problem problem) throws IOException {
        // The rest of the body is not read, so the connection cannot be used again.
        response.setHeader("Connection", "close");
        problems.write(response, problem);
    }

    private final class LimitedRequest extends HttpServletRequestWrapper {
        private @Nullable ServletInputStream body;

        LimitedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                ServletInputStream asSent = super.getInputStream();
                body = new LimitedStream(asSent, Packing.of(this).unpacked(asSent));
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private final class LimitedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final InputStream unpacked;
        private long read;

        LimitedStream(ServletInputStream body, InputStream unpacked) {
            this.body = body;
            this.unpacked = unpacked;
        }

        @Override
        public int read() throws IOException {
            int b = unpacked.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = unpacked.read(target, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > settings.maxBody().toBytes()) {
                throw ProblemOfTheWeb.tooLarge(settings.maxBody());
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
