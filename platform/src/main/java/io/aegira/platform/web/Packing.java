package io.aegira.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpHeaders;

/** How a body is packed, as its header says. */
enum Packing {
    NONE {
        @Override
        InputStream unpacked(InputStream body) {
            return body;
        }
    },
    GZIP {
        @Override
        InputStream unpacked(InputStream body) throws IOException {
            try {
                return new Unpacked(new GZIPInputStream(body));
            } catch (EOFException | ZipException none) {
                throw damaged();
            }
        }
    },
    UNKNOWN {
        @Override
        InputStream unpacked(InputStream body) {
            throw ProblemOfTheWeb.status(415);
        }
    };

    static Packing of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return switch (Objects.requireNonNullElse(header, "").strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> NONE;
            case "gzip", "x-gzip" -> GZIP;
            default -> UNKNOWN;
        };
    }

    /** @throws Problem 400 when it is not packed like that */
    abstract InputStream unpacked(InputStream body) throws IOException;

    private static Problem damaged() {
        return new Problem(400, "Bad request", "The body is not packed with gzip, or is damaged.", List.of());
    }

    private static final class Unpacked extends FilterInputStream {
        Unpacked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (EOFException | ZipException broken) {
                throw damaged();
            }
        }
    }
}
