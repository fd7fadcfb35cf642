package io.aegira.platform.uploads;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers are in these files: nobody else may read them. Whoever takes one up discards it when it has been read. */
public final class Uploads {
    private static final String PARTIAL = ".part";
    private static final String WHOLE = ".import";

    private final Path directory;

    Uploads(Path directory) {
        this.directory = directory;
    }

    /** Makes the directory. @throws UncheckedIOException when nothing can be kept there */
    public void open() {
        try {
            Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("AEGIRA_DATA_DIR: imports cannot be kept there", unwritable);
        }
    }

    /** Durable, and whole, when this returns. @param content read to its end and left open */
    public Path keep(UUID upload, InputStream content) {
        try {
            Files.createDirectories(directory);
            // Made for its owner alone, where the file system knows owners.
            Path draft = Files.createTempFile(directory, upload + "-", PARTIAL);
            try {
                write(content, draft);
                return Files.move(draft, path(upload), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(InputStream content, Path draft) throws IOException {
        try (FileOutputStream file = new FileOutputStream(draft.toFile())) {
            content.transferTo(file);
            file.getFD().sync();
        }
    }

    /** Where it is, if it is there. */
    public Path path(UUID upload) {
        return directory.resolve(upload + WHOLE);
    }

    /**
     * Discards what was kept before then and nobody needs: whoever kept it was cut off before they could say what for. What only arrived in part is
     * nobody's.
     *
     * @param needed whether somebody is still to read it
     * @return how many files are gone
     */
    public long discardAbandoned(Instant before, Predicate<Path> needed) {
        try (Stream<Path> all = Files.list(directory)) {
            List<Path> abandoned = all.filter(file -> isPartial(file) || isWhole(file) && !needed.test(file))
                    .filter(file -> isOlder(file, before))
                    .toList();
            for (Path file : abandoned) {
                Files.deleteIfExists(file);
            }
            return abandoned.size();
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    private static boolean isPartial(Path file) {
        return file.toString().endsWith(PARTIAL);
    }

    private static boolean isWhole(Path file) {
        return file.toString().endsWith(WHOLE);
    }

    /** One that is discarded meanwhile is no matter. */
    private static boolean isOlder(Path file, Instant than) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is not there is no matter. */
    public void discard(UUID upload) {
        try {
            Files.deleteIfExists(path(upload));
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
