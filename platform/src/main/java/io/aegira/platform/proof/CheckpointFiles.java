package io.aegira.platform.proof;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.proof.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Checkpoints outside the database, a file for each tenant and month, one note behind the other with an empty line between: whoever can
 * change every row cannot change what was noted here. Nodes may share the directory.
 */
public final class CheckpointFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFiles.class);
    private static final String ENDING = ".checkpoints";
    private static final String BETWEEN = "\n\n";
    private static final int MORE_THAN_ONE = 4_096;

    /** Origin, size, and more. */
    private static final Pattern NOTE = Pattern.compile("[^\n]+\\n\\d{1,18}\\n.+", Pattern.DOTALL);

    private static final String LATER =
            "SELECT tree_size, signed_at, note FROM eventlog.checkpoint WHERE tenant_id = ? AND tree_size > ? ORDER BY tree_size";
    private static final String SAME =
            "SELECT EXISTS (SELECT FROM eventlog.checkpoint WHERE tenant_id = ? AND tree_size = ? AND note = ?)";

    /** With an Ed25519 signature behind the four bytes that name its key. */
    private static final Pattern SIGNED =
            Pattern.compile(Checkpoint.SIGNATURE + "\\S+ [A-Za-z0-9+/]{91}=(\\n.+)?", Pattern.DOTALL);

    private final Path directory;
    private final JdbcOperations jdbc;
    private final Map<TenantId, Long> published = new ConcurrentHashMap<>();

    CheckpointFiles(Path directory, JdbcOperations jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** Writes down what was signed since. Durable when this returns. In the stream scope. */
    void publish(TenantId tenant) {
        long before = published.computeIfAbsent(tenant, this::lastOf);
        for (Signed signed : jdbc.query(
                LATER,
                (row, number) -> new Signed(
                        row.getLong("tree_size"),
                        row.getObject("signed_at", OffsetDateTime.class),
                        row.getString("note")),
                tenant.value(),
                before)) {
            append(tenant, signed);
            published.put(tenant, signed.size());
        }
    }

    /** What is there of a tenant, in the order in which it was signed. */
    public static List<String> notes(Path directory, TenantId tenant) {
        List<String> notes = new ArrayList<>();
        try {
            for (Path file : files(directory, tenant)) {
                notes.addAll(notesIn(Files.readString(file)));
            }
            return notes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the checkpoints in " + directory + " cannot be read", unreadable);
        }
    }

    private static List<Path> files(Path directory, TenantId tenant) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(tenant + ".")
                            && file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static long sizeOf(String note) {
        return Long.parseLong(note.lines().toList().get(1));
    }

    private long lastOf(TenantId tenant) {
        List<String> notes = notes(directory, tenant);
        if (notes.isEmpty()) {
            return 0;
        }
        String last = notes.getLast();
        long size = sizeOf(last);
        if (!Boolean.TRUE.equals(jdbc.queryForObject(SAME, Boolean.class, tenant.value(), size, last))) {
            LOG.error(
                    "the log of tenant {} is not the one whose checkpoint of {} events lies in {}: it was restored from a backup, or"
                            + " tampered with; \"verify\" tells more",
                    tenant,
                    size,
                    directory);
        }
        return size;
    }

    private void append(TenantId tenant, Signed signed) {
        Path month = directory.resolve(
                tenant + "." + YearMonth.from(signed.at().withOffsetSameInstant(ZoneOffset.UTC)) + ENDING);
        try {
            Files.createDirectories(directory);
            try (FileChannel file = FileChannel.open(
                            month, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock alone = file.lock()) {
                String end = endOf(file);
                if (alone.isValid() && lastIn(end) < signed.size()) {
                    // What a node that was killed did not write to its end stays apart.
                    write(file, (end.isEmpty() || end.endsWith(BETWEEN) ? "" : BETWEEN) + signed.note() + "\n");
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "AEGIRA_CHECKPOINT_DIR: a checkpoint cannot be kept in " + directory, unwritable);
        }
    }

    private static String endOf(FileChannel file) throws IOException {
        ByteBuffer end = ByteBuffer.allocate((int) Math.min(MORE_THAN_ONE, file.size()));
        long from = file.size() - end.capacity();
        while (end.hasRemaining() && file.read(end, from + end.position()) > 0) {
            // Until all of it is there.
        }
        return new String(end.array(), StandardCharsets.UTF_8);
    }

    /** Another node may have written more. */
    private static long lastIn(String end) {
        List<String> notes = notesIn(end);
        return notes.isEmpty() ? 0 : sizeOf(notes.getLast());
    }

    /** What was not written to its end, or begins before what is given, is none. */
    private static List<String> notesIn(String file) {
        String[] parts = file.stripTrailing().split(BETWEEN);
        List<String> notes = new ArrayList<>();
        for (int part = 1; part < parts.length; part++) {
            String text = parts[part - 1].stripLeading();
            if (SIGNED.matcher(parts[part]).matches() && NOTE.matcher(text).matches()) {
                notes.add(text + BETWEEN + parts[part] + "\n");
            }
        }
        return notes;
    }

    private static void write(FileChannel file, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        long end = file.size();
        while (bytes.hasRemaining()) {
            file.write(bytes, end + bytes.position());
        }
        file.force(true);
    }

    private record Signed(long size, OffsetDateTime at, String note) {}
}
