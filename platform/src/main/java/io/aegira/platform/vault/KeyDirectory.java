package io.aegira.platform.vault;

import io.aegira.kernel.organisation.TenantId;
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
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys as files of mode 0600, one per person, in a directory of mode 0700 outside the database cluster. */
final class KeyDirectory {
    private static final int KEY_BYTES = 32;

    private final Path root;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, PersonKey> cache = new ConcurrentHashMap<>();

    KeyDirectory(Path root) {
        this.root = root;
    }

    /** The key of that name, made and flushed to disk first where there was none. */
    PersonKey obtain(TenantId tenant, String name) {
        return cache.computeIfAbsent(
                tenant + "/" + name, absent -> read(file(tenant, name)).orElseGet(() -> create(tenant, name)));
    }

    /** Empty once the key was destroyed, or was never made. */
    Optional<PersonKey> find(TenantId tenant, String name) {
        PersonKey cached = cache.get(tenant + "/" + name);
        return cached != null ? Optional.of(cached) : read(file(tenant, name));
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
}
