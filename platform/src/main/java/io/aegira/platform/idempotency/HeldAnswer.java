package io.aegira.platform.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer back until it has been recorded, so that no caller knows of an answer that a repetition would not find, or of
 * something that is not durable. One that is nobody's order's and grows, or is written by another thread, goes out as it comes.
 */
final class HeldAnswer extends HttpServletResponseWrapper {
    static final int LARGEST_KEPT = 16 * 1024;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream(512);
    private boolean holding = true;
    private boolean whateverItsSize;
    private @Nullable PrintWriter writer;

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    /** From now on nothing goes out before {@link #release}. */
    synchronized void holdAll() {
        whateverItsSize = true;
    }

    /** The whole answer, unless it has gone out already or is too large to be kept. */
    synchronized Optional<byte[]> content() {
        if (writer != null) {
            writer.flush();
        }
        return holding && held.size() <= LARGEST_KEPT ? Optional.of(held.toByteArray()) : Optional.empty();
    }

    /** Sends what is held; from now on everything goes out as it comes. */
    synchronized void release() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (holding) {
            holding = false;
            if (held.size() > 0) {
                super.getOutputStream().write(held.toByteArray());
            }
            held.reset();
        }
    }

    private synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (holding && (whateverItsSize || held.size() + length <= LARGEST_KEPT)) {
            held.write(bytes, offset, length);
            return;
        }
        if (holding) {
            holding = false;
            super.getOutputStream().write(held.toByteArray());
            held.reset();
        }
        super.getOutputStream().write(bytes, offset, length);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Out();
    }

    @Override
    public synchronized PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(new Out(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public synchronized void flushBuffer() throws IOException {
        if (!holding) {
            super.flushBuffer();
        }
    }

    @Override
    public synchronized void resetBuffer() {
        super.resetBuffer();
        held.reset();
    }

    @Override
    public synchronized void reset() {
        super.reset();
        held.reset();
    }

    private final class Out extends ServletOutputStream {
        @Override
        public void write(int b) throws IOException {
            HeldAnswer.this.write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            HeldAnswer.this.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            flushBuffer();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers are written in place");
        }
    }
}
