package io.aegira.platform.uploads;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Answers are in these files: nobody else may read them. Whoever takes one up discards it when it has been read. */
public final class Uploads {
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
            Path draft = Files.createTempFile(directory, upload + "-", ".part");
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
        return directory.resolve(upload + ".import");
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
