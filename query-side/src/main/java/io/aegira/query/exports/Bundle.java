package io.aegira.query.exports;

import io.aegira.kernel.message.AegiraJson;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip that is written while it is read. Its files have no time of their own, and what is handed on to be packed has always the same
 * length, so the same files give the same bytes.
 */
final class Bundle {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<BundledFile> files = new ArrayList<>();

    Bundle(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    void add(String name, Content content) throws IOException {
        begin(name);
        DigestedOutput out = new DigestedOutput(zip);
        content.writeTo(out);
        files.add(out.end(name));
        zip.closeEntry();
    }

    /** The last file. @param manifest made of the others, in their order */
    void end(String name, Object manifest) throws IOException {
        begin(name);
        zip.write(AegiraJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
    }

    List<BundledFile> files() {
        return List.copyOf(files);
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** What a file holds. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param bytes before it was packed @param sha256 of these, in hex */
    record BundledFile(String name, long bytes, String sha256) {}
}
