package io.aegira.command.ingestion.files;

import io.aegira.command.ingestion.BroughtAs;
import io.aegira.platform.web.Problem;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The entries of a file, one after the other. */
public interface Entries extends Closeable {
    /** @throws Problem 400 naming {@code file} when it cannot be one of its format */
    static Entries open(FileToRead file, FileLimits limits) throws IOException {
        boolean whole = file.asPlatform() && file.format() == FileFormat.NDJSON && WholeLog.isOne(file.path(), limits);
        BroughtAs asPlatform = whole ? BroughtAs.WHOLE_LOG : BroughtAs.FACTS_AND_RECORDS;
        BroughtAs as = file.asPlatform() ? asPlatform : BroughtAs.FACTS;
        Content content = Content.of(file.path(), limits);
        try {
            return switch (file.format()) {
                case NDJSON -> new NdjsonEntries(content, as);
                case AEGIRA_EVENT_LOG -> new EventLogEntries(content, as);
                case LEGACY_CHECK_INS -> new LegacyEntries(content, LegacyRow.in(file));
            };
        } catch (RuntimeException noSuchFile) {
            content.close();
            throw noSuchFile;
        }
    }

    /** @return null at the end @throws Problem 400 naming {@code file} when nothing from here on can be read */
    @Nullable
    Entry next() throws IOException;

    /** Of the file as it lies on disk, packed or not. */
    long bytesRead();

    /** Of what stands in the file, some of it read ahead. */
    long unpackedRead();
}
