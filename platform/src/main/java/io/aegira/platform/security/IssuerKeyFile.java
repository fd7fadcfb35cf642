package io.aegira.platform.security;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/** Keeps the demo issuer's key in the data directory, so that tokens and restarts get along. Readable by its owner alone. */
record IssuerKeyFile(Path path) {
    static IssuerKeyFile in(Path dataDirectory) {
        return new IssuerKeyFile(dataDirectory.resolve("issuer-key.json"));
    }

    ECKey loadOrCreate() {
        try {
            return Files.exists(path) ? load() : create();
        } catch (IOException unusable) {
            throw new UncheckedIOException("AEGIRA_DATA_DIR: the issuer key cannot be kept in " + path, unusable);
        }
    }

    private ECKey load() throws IOException {
        try {
            return ECKey.parse(Files.readString(path));
        } catch (ParseException damaged) {
            throw new IOException("the issuer key is damaged; remove the file to have a new one", damaged);
        }
    }

    private ECKey create() throws IOException {
        ECKey key = DemoIssuer.newKey();
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path fresh = path.resolveSibling("issuer-key.json.new");
        Files.deleteIfExists(fresh);
        try (FileChannel file = FileChannel.open(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(path))) {
            file.write(ByteBuffer.wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
