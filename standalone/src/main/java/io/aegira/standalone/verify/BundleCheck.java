package io.aegira.standalone.verify;

import io.aegira.kernel.Sha256;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.proof.Checkpoint;
import io.aegira.kernel.proof.MerkleHash;
import io.aegira.kernel.proof.NoteKey;
import io.aegira.kernel.proof.RightEdge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Looks whether an exported bundle is whole and its events are those of the log that was signed, without a database and without the
 * application that wrote it. What is sealed in the log stands in the clear in the export, and nobody but the application can tell that it says the same.
 */
public final class BundleCheck {
    private static final String EVENTS = "raw-events.ndjson";
    private static final String MANIFEST = "manifest.json";
    private static final String KEY = "proofs/key.txt";
    private static final String CHECKPOINT = "proofs/checkpoint.txt";
    private static final String TREE = "proofs/tree.ndjson";
    private static final int TOLD = 5;
    private static final List<String> SEALED = List.of("key_id", "nonce", "ciphertext");

    private final Path bundle;
    private final @Nullable NoteKey pinned;
    private final List<String> broken = new ArrayList<>();

    /** @param pinned that the checkpoint must be signed with; null: the bundle's own, which proves little */
    public BundleCheck(Path bundle, @Nullable NoteKey pinned) {
        this.bundle = bundle;
        this.pinned = pinned;
    }

    /** @throws IOException when it is no zip or cannot be read */
    public Result run() throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile(), StandardCharsets.UTF_8)) {
            digests(zip);
            if (zip.getEntry(CHECKPOINT) == null) {
                broken.add("there is no " + CHECKPOINT);
                return new Result("", 0, List.copyOf(broken));
            }
            NoteKey key = pinned == null ? NoteKey.of(text(zip, KEY)) : pinned;
            Checkpoint checkpoint = Checkpoint.of(text(zip, CHECKPOINT), key);
            long shown = events(zip, checkpoint);
            return new Result(
                    checkpoint.size() + " events signed by " + key.name() + " at " + checkpoint.at(),
                    shown,
                    List.copyOf(broken));
        } catch (IllegalArgumentException | JacksonException unreadable) {
            broken.add(String.valueOf(unreadable.getMessage()));
            return new Result("", 0, List.copyOf(broken));
        }
    }

    private void digests(ZipFile zip) throws IOException {
        Set<String> there = new HashSet<>();
        zip.stream().forEach(entry -> there.add(entry.getName()));
        for (JsonNode file : AegiraJson.mapper().readTree(text(zip, MANIFEST)).path("files")) {
            String name = file.path("name").asString();
            there.remove(name);
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                broken.add(name + " is missing");
            } else if (!digest(zip, entry).equals(file.path("sha256").asString())) {
                broken.add(name + " is not the file that the manifest tells of");
            }
        }
        there.remove(MANIFEST);
        there.forEach(name -> broken.add(name + " is not in the manifest"));
    }

    private static String digest(ZipFile zip, ZipEntry entry) throws IOException {
        MessageDigest sha256 = Sha256.digest();
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Both lists have the same events in nearly the same order: those wait that have not been met in the other yet. */
    private long events(ZipFile zip, Checkpoint checkpoint) throws IOException {
        RightEdge edge = new RightEdge();
        Map<String, JsonNode> stored = new HashMap<>();
        Map<String, JsonNode> exported = new HashMap<>();
        long shown = 0;
        try (BufferedReader leaves = lines(zip, TREE);
                BufferedReader envelopes = lines(zip, EVENTS)) {
            for (String leaf = leaves.readLine(); leaf != null; leaf = leaves.readLine()) {
                JsonNode node = AegiraJson.mapper().readTree(leaf);
                JsonNode subtree = node.get("subtree");
                if (subtree != null && node.size() == 1) {
                    hidden(edge, subtree);
                } else {
                    edge.add(MerkleHash.leaf(leaf.getBytes(StandardCharsets.UTF_8)));
                    shown++;
                    meet(node, stored, exported);
                    next(envelopes, stored, exported);
                }
            }
            while (next(envelopes, stored, exported)) {
                // Until there are no more.
            }
        }
        stored.keySet().stream()
                .sorted()
                .limit(TOLD)
                .forEach(id -> broken.add("event " + id + " is left out of " + EVENTS));
        exported.keySet().stream().sorted().limit(TOLD).forEach(id -> broken.add("event " + id + " is not in the log"));
        if (edge.size() != checkpoint.size() || !Arrays.equals(edge.root(), checkpoint.root())) {
            broken.add("the tree is not the one that was signed");
        }
        return shown;
    }

    private static void hidden(RightEdge edge, JsonNode subtree) {
        if (subtree.path("from").asLong(-1) != edge.size()) {
            throw new IllegalArgumentException("a subtree is out of place at leaf " + edge.size());
        }
        edge.add(
                subtree.path("leaves").asLong(),
                HexFormat.of().parseHex(subtree.path("hash").asString()));
    }

    private void meet(JsonNode leaf, Map<String, JsonNode> stored, Map<String, JsonNode> exported) {
        String id = leaf.path("event_id").asString();
        JsonNode envelope = exported.remove(id);
        if (envelope == null) {
            stored.put(id, leaf);
        } else {
            compare(leaf, envelope);
        }
    }

    private boolean next(BufferedReader envelopes, Map<String, JsonNode> stored, Map<String, JsonNode> exported)
            throws IOException {
        String line = envelopes.readLine();
        if (line == null) {
            return false;
        }
        JsonNode envelope = AegiraJson.mapper().readTree(line);
        String id = envelope.path("event_id").asString();
        JsonNode leaf = stored.remove(id);
        if (leaf == null) {
            exported.put(id, envelope);
        } else {
            compare(leaf, envelope);
        }
        return true;
    }

    private void compare(JsonNode leaf, JsonNode envelope) {
        boolean same = says(leaf, "tenant_id", envelope.path("tenant_id"))
                && says(leaf, "event_type", envelope.path("event_type"))
                && says(leaf, "actor_type", envelope.path("actor").path("type"))
                && says(leaf, "actor_id", envelope.path("actor").path("id"))
                && says(leaf, "source", envelope.path("source"))
                && says(leaf, "source_event_id", envelope.path("source_event_id"))
                && says(leaf, "schema_version", envelope.path("schema_version"))
                && isSameTime(leaf, envelope)
                && isSame(leaf.path("payload"), envelope.path("payload"));
        if (!same && broken.size() < TOLD) {
            broken.add("event " + leaf.path("event_id").asString() + " is not what the log has of it");
        }
    }

    private static boolean says(JsonNode leaf, String name, JsonNode exported) {
        return isSame(leaf.path(name), exported);
    }

    private static boolean isSameTime(JsonNode leaf, JsonNode envelope) {
        OffsetDateTime happened =
                OffsetDateTime.parse(envelope.path("event_time").asString());
        return happened.toInstant()
                        .equals(OffsetDateTime.parse(leaf.path("event_time").asString())
                                .toInstant())
                && happened.getOffset().getTotalSeconds()
                        == leaf.path("event_offset_seconds").asInt()
                && OffsetDateTime.parse(envelope.path("ingested_at").asString())
                        .toInstant()
                        .equals(OffsetDateTime.parse(leaf.path("ingested_at").asString())
                                .toInstant());
    }

    private static boolean isSame(JsonNode stored, JsonNode exported) {
        if (isSealed(stored)) {
            return true;
        }
        if (stored.isNull() || stored.isMissingNode()) {
            return exported.isNull() || exported.isMissingNode();
        }
        if (stored.isObject() && exported.isObject()) {
            return stored.propertyNames().stream().allMatch(name -> isSame(stored.path(name), exported.path(name)))
                    && stored.propertyNames().containsAll(exported.propertyNames());
        }
        if (stored.isArray() && exported.isArray() && stored.size() == exported.size()) {
            for (int i = 0; i < stored.size(); i++) {
                if (!isSame(stored.get(i), exported.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return stored.equals(exported);
    }

    private static boolean isSealed(JsonNode stored) {
        return stored.isString() && stored.asString().startsWith(EncryptedText.MARK)
                || stored.isObject()
                        && stored.size() == SEALED.size()
                        && SEALED.stream().allMatch(stored::has);
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static BufferedReader lines(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
    }

    /**
     * @param signed what was signed, by whom and when
     * @param events how many were looked at
     * @param broken what is wrong, a sentence each; empty: nothing
     */
    public record Result(String signed, long events, List<String> broken) {}
}
