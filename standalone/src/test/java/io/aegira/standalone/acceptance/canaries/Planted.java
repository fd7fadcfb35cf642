package io.aegira.standalone.acceptance.canaries;

import io.aegira.standalone.acceptance.fixture.Leaks.Leak;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A leak of one kind, at one place. */
record Planted(String name, Predicate<HttpServletRequest> where, How how) implements Leak {
    /** What becomes of the answer. */
    interface How {
        void spill(HttpServletRequest request, HttpServletResponse response, FilterChain within)
                throws IOException, ServletException;
    }

    @Override
    public boolean isAt(HttpServletRequest request) {
        return where.test(request);
    }

    @Override
    public void spill(HttpServletRequest request, HttpServletResponse response, FilterChain within)
            throws IOException, ServletException {
        how.spill(request, response, within);
    }

    static Predicate<HttpServletRequest> at(String path) {
        return request ->
                request.getRequestURI().equals(path) && request.getMethod().equals("GET");
    }

    static How header(String header, String value) {
        return (request, response, within) -> {
            response.addHeader(header, value);
            within.doFilter(request, response);
        };
    }

    static How redirect(String location) {
        return (request, response, within) -> {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", location);
        };
    }

    /** Another text than there would be. */
    static How text(UnaryOperator<String> change) {
        return body(before ->
                change.apply(new String(before, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    static How body(UnaryOperator<byte[]> change) {
        return (request, response, within) -> {
            ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
            within.doFilter(request, kept);
            byte[] changed = change.apply(kept.getContentAsByteArray());
            kept.resetBuffer();
            kept.getOutputStream().write(changed);
            kept.copyBodyToResponse();
        };
    }

    /** Nobody within is asked. */
    static How file(String type, byte[] content) {
        return (request, response, within) -> {
            response.setContentType(type);
            response.getOutputStream().write(content);
        };
    }

    static How event(String data) {
        return (request, response, within) -> {
            response.setContentType("text/event-stream");
            response.getOutputStream().write(("event:flag\ndata:" + data + "\n\n").getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            within.doFilter(request, response);
        };
    }

    static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String entities(String text) {
        return text.chars()
                .mapToObj(letter -> "&#x" + Integer.toHexString(letter) + ";")
                .collect(Collectors.joining());
    }

    static String escapes(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }

    static String percent(String text) {
        return text.chars().mapToObj("%%%02X"::formatted).collect(Collectors.joining());
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    static byte[] zip(String entry, byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }
}
