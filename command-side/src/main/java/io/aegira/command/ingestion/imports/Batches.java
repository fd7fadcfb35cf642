package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.files.Entries;
import io.aegira.command.ingestion.files.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * Entries in pieces that become durable together. What is taken in and what is brought back never share one: the prompts that follow from a
 * shift must stand before a miss of theirs is brought back.
 */
@RequiredArgsConstructor
final class Batches {
    private static final int TOGETHER = 500;
    /** Entries may be large, and those of a batch are in memory at once. */
    private static final long MOST_BYTES = 8L << 20;

    private final Entries entries;
    private @Nullable Entry ahead;
    private long read;

    /** Passes over what was read before. */
    void skip(long entriesRead) throws IOException {
        while (read < entriesRead && take() != null) {
            read++;
        }
    }

    /** @return empty at the end */
    List<Entry> next() throws IOException {
        List<Entry> batch = new ArrayList<>();
        boolean facts = false;
        boolean records = false;
        long begin = entries.unpackedRead();
        for (Entry entry = take(); entry != null; entry = take()) {
            boolean other = facts && entry.read().isRecorded()
                    || records && entry.read().isFact();
            if (other || batch.size() == TOGETHER) {
                ahead = entry;
                break;
            }
            facts |= entry.read().isFact();
            records |= entry.read().isRecorded();
            batch.add(entry);
            if (entry.read().endsItsBatch() || entries.unpackedRead() - begin > MOST_BYTES) {
                break;
            }
        }
        read += batch.size();
        return batch;
    }

    /** Entries of the file up to the last one given out. */
    long read() {
        return read;
    }

    private @Nullable Entry take() throws IOException {
        Entry next = ahead;
        ahead = null;
        return next == null ? entries.next() : next;
    }
}
