package io.aegira.platform.vault;

import io.aegira.kernel.organisation.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
import java.util.Set;
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
        return cache.computeIfAbsent(tenant + "/" + name, absent -> {
            Path file = file(tenant, name);
            return read(file).orElseGet(() -> create(file));
        });
    }

    /** Empty once the key was destroyed, or was never made. */
    Optional<PersonKey> find(TenantId tenant, String name) {
        PersonKey cached = cache.get(tenant + "/" + name);
        return cached != null ? Optional.of(cached) : read(file(tenant, name));
    }

    private Path file(TenantId tenant, String name) {
        return root.resolve(tenant.toString()).resolve(name + ".key");
    }

    private static Optional<PersonKey> read(Path file) {
        try {
            return Optional.of(new PersonKey(HexFormat.of().parseHex(Files.readString(file).strip())));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a key could not be read", unreadable);
        }
    }

    private PersonKey create(Path file) {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        try {
            createDirectories(directoryOf(file));
            write(file, HexFormat.of().formatHex(secret));
            return new PersonKey(secret);
        } catch (FileAlreadyExistsException raced) {
            return read(file).orElseThrow();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("a key could not be kept", unwritable);
        }
    }

    /** Written beside and moved into place, so that no reader ever sees half a key. */
    private static void write(Path file, String content) throws IOException {
        Path draft = Files.createTempFile(directoryOf(file), "new", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.createLink(file, draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path directoryOf(Path file) {
        return java.util.Objects.requireNonNull(file.getParent(), "keys lie in a directory");
    }

    private static void createDirectories(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rwx------"))));
        } else {
            Files.createDirectories(directory);
        }
    }
}
