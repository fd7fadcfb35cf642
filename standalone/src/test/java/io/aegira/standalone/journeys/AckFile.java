package io.aegira.standalone.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a client was told is stored. It is on the disk before it counts: the judge of what the server kept. */
final class AckFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private long count;

    AckFile(Path path) {
        this.path = path;
        try {
            Files.createDirectories(path.getParent());
            this.channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    synchronized void acknowledged(Collection<UUID> events) {
        StringBuilder lines = new StringBuilder();
        events.forEach(event -> lines.append(event).append('\n'));
        try {
            channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        count += events.size();
    }

    synchronized long count() {
        return count;
    }

    List<UUID> events() {
        try {
            return Files.readAllLines(path).stream().map(UUID::fromString).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
