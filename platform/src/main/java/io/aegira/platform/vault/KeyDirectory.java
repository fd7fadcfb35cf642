package io.aegira.platform.vault;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Keys as files of mode 0600, one per person, in a directory of mode 0700 outside the database cluster; and an empty file in the place
 * of each that was destroyed.
 */
final class KeyDirectory {
    private static final int KEY_BYTES = 32;
    private static final String TOMBSTONE = ".erased";

    private final Path root;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Kept> cache = new ConcurrentHashMap<>();

    KeyDirectory(Path root) {
        this.root = root;
    }

    /** The key of that name, made and flushed to disk first where there was none. */
    PersonKey obtain(TenantId tenant, String name) {
        return Objects.requireNonNull(cache.compute(
                        tenant + "/" + name,
                        (path, kept) -> kept != null && kept.isFresh()
                                ? kept
                                : new Kept(read(file(tenant, name)).orElseGet(() -> create(tenant, name)))))
                .key();
    }

    /** Empty once the key was destroyed, or was never made. */
    Optional<PersonKey> find(TenantId tenant, String name) {
        Kept cached = cache.get(tenant + "/" + name);
        return cached != null && cached.isFresh() ? Optional.of(cached.key()) : read(file(tenant, name));
    }

    boolean isErased(TenantId tenant, String name) {
        Kept cached = cache.get(tenant + "/" + name);
        return (cached == null || !cached.isFresh()) && Files.exists(tombstone(tenant, name));
    }

    /** Overwritten before it is removed; a journal of the file system may keep what it held until its place is used again. */
    void destroy(TenantId tenant, String name) {
        try {
            createDirectories(directory(tenant));
            if (!Files.exists(tombstone(tenant, name))) {
                write(directory(tenant), tombstone(tenant, name), "");
            }
            overwrite(file(tenant, name));
            Files.deleteIfExists(file(tenant, name));
            flush(directory(tenant));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("a key could not be destroyed", unwritable);
        } finally {
            cache.remove(tenant + "/" + name);
        }
    }

    /** Everybody whose key was destroyed, in the order of their ids. */
    List<Erased> erased() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(file -> file.toString().endsWith(TOMBSTONE))
                    .map(KeyDirectory::erased)
                    .sorted(Comparator.comparing(Erased::toString))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the erasure ledger could not be read", unreadable);
        }
    }

    private static Erased erased(Path tombstone) {
        String name = tombstone.getFileName().toString();
        return new Erased(
                TenantId.of(Objects.requireNonNull(tombstone.getParent())
                        .getFileName()
                        .toString()),
                WorkerId.of(name.substring(0, name.length() - TOMBSTONE.length())));
    }

    private Path tombstone(TenantId tenant, String name) {
        return directory(tenant).resolve(name + TOMBSTONE);
    }

    private static void overwrite(Path file) throws IOException {
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.allocate((int) channel.size()));
                channel.force(true);
            }
        }
    }

    private Path directory(TenantId tenant) {
        return root.resolve(tenant.toString());
    }

    private Path file(TenantId tenant, String name) {
        return directory(tenant).resolve(name + ".key");
    }

    private static Optional<PersonKey> read(Path file) {
        try {
            return Optional.of(
                    new PersonKey(HexFormat.of().parseHex(Files.readString(file).strip())));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a key could not be read", unreadable);
        }
    }

    private PersonKey create(TenantId tenant, String name) {
        if (Files.exists(tombstone(tenant, name))) {
            throw new PersonErased();
        }
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        Path file = file(tenant, name);
        try {
            createDirectories(directory(tenant));
            write(directory(tenant), file, HexFormat.of().formatHex(secret));
            return new PersonKey(secret);
        } catch (FileAlreadyExistsException raced) {
            return read(file).orElseThrow();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("a key could not be kept", unwritable);
        }
    }

    /** Written beside and moved into place, so that no reader ever sees half a key. */
    private void write(Path directory, Path file, String content) throws IOException {
        Path draft = Files.createTempFile(directory, "new", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.createLink(file, draft);
        } finally {
            Files.deleteIfExists(draft);
            flush(directory);
            flush(root);
        }
    }

    /** A name is durable once its directory is; only POSIX lets a directory be opened for that. */
    private static void flush(Path directory) throws IOException {
        if (posix(directory)) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static void createDirectories(Path directory) throws IOException {
        if (posix(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** A key at hand. Another node may have destroyed it meanwhile: it is looked for again every second. */
    private record Kept(PersonKey key, long since) {
        private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

        Kept(PersonKey key) {
            this(key, System.nanoTime());
        }

        boolean isFresh() {
            return System.nanoTime() - since < FRESH_NANOS;
        }
    }
}
