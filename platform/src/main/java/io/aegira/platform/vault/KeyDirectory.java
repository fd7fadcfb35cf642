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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keys as files of mode 0600, one per person, in a directory of mode 0700 outside the database cluster; and an empty file in the place
 * of each that was destroyed.
 */
final class KeyDirectory implements KeyStore {
    private static final String KEY = ".key";
    private static final String TOMBSTONE = ".erased";

    private final Path root;

    KeyDirectory(Path root) {
        this.root = root;
    }

    @Override
    public Map<String, byte[]> secrets(TenantId tenant, Collection<String> names) {
        Map<String, byte[]> found = new HashMap<>();
        for (String name : names) {
            read(file(tenant, name)).ifPresent(secret -> found.put(name, secret));
        }
        return found;
    }

    @Override
    public byte[] keep(TenantId tenant, String name, byte[] secret) {
        return read(file(tenant, name)).orElseGet(() -> create(tenant, name, secret));
    }

    @Override
    public boolean isErased(TenantId tenant, String name) {
        return Files.exists(tombstone(tenant, name));
    }

    /** Overwritten before it is removed; a journal of the file system may keep what it held until its place is used again. */
    @Override
    public void destroy(TenantId tenant, String name) {
        try {
            createDirectories(directory(tenant));
            if (!Files.exists(tombstone(tenant, name))) {
                write(directory(tenant), tombstone(tenant, name), "");
            }
            remove(tenant, name);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("a key could not be destroyed", unwritable);
        }
    }

    @Override
    public List<Erased> erased() {
        return files(TOMBSTONE).stream()
                .map(place -> new Erased(place.tenant(), WorkerId.of(place.name())))
                .sorted(Comparator.comparing(Erased::toString))
                .toList();
    }

    /** Where there is a key. */
    List<Place> places() {
        return files(KEY);
    }

    /** Without a tombstone: for keys that are kept elsewhere by now. */
    void remove(TenantId tenant, String name) throws IOException {
        overwrite(file(tenant, name));
        Files.deleteIfExists(file(tenant, name));
        flush(directory(tenant));
    }

    private List<Place> files(String ending) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(file -> place(file, ending))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the keys could not be listed", unreadable);
        }
    }

    private static Place place(Path file, String ending) {
        String name = file.getFileName().toString();
        Path tenant = Objects.requireNonNull(file.getParent()).getFileName();
        return new Place(TenantId.of(tenant.toString()), name.substring(0, name.length() - ending.length()));
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
        return directory(tenant).resolve(name + KEY);
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a key could not be read", unreadable);
        }
    }

    private byte[] create(TenantId tenant, String name, byte[] secret) {
        if (Files.exists(tombstone(tenant, name))) {
            throw new PersonErased();
        }
        Path file = file(tenant, name);
        try {
            createDirectories(directory(tenant));
            write(directory(tenant), file, HexFormat.of().formatHex(secret));
            return secret;
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

    /** Whose key it is; a tenant's own has a name that is no id. */
    record Place(TenantId tenant, String name) {}
}
