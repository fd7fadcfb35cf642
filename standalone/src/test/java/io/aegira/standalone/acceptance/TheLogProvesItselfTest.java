package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.proof.Checkpoint;
import io.aegira.kernel.proof.MerkleHash;
import io.aegira.kernel.proof.MerkleProof;
import io.aegira.kernel.proof.NoteKey;
import io.aegira.platform.database.DatabaseRole;
import io.aegira.platform.database.DatabaseServer;
import io.aegira.platform.proof.LogProofs;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.vault.LogSigner;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.verify.BundleCheck;
import io.aegira.standalone.verify.Finding;
import io.aegira.standalone.verify.SignedLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The crew's history has been imported; an auditor asks for evidence. */
class TheLogProvesItselfTest {
    private static final GoldenHistory CREW = GoldenHistory.of("crew", "with proofs");
    private static String auditor;
    private static byte[] all;

    @TempDir
    Path directory;

    @BeforeAll
    static void the_crew() {
        Running.API.importAndWait(
                Running.API.token(CREW.tenant(), "PLATFORM_ADMIN"), CREW.upload(), Duration.ofMinutes(3));
        Running.API.settle();
        auditor = Running.API.token(CREW.tenant(), "AUDITOR");
        all = bundle("");
    }

    @Test
    void a_bundle_is_proved_with_the_key_that_the_auditor_has_kept() throws IOException {
        BundleCheck.Result result = checked(all);
        assertThat(result.broken()).isEmpty();
        assertThat(result.events()).isEqualTo(lines("/exports/raw-events"));
        assertThat(bundle("")).as("the same request over the same log").isEqualTo(all);
    }

    @Test
    void so_is_one_of_one_person_and_some_weeks_beside_all_others() throws IOException {
        String worker = CREW.workers().getFirst();
        String filter = "?worker_id=" + worker + "&from=2026-03-15T00:00:00Z&to=2026-04-05T00:00:00Z";
        BundleCheck.Result result = checked(bundle(filter));
        assertThat(result.broken()).isEmpty();
        assertThat(result.events())
                .isPositive()
                .isEqualTo(lines("/exports/raw-events" + filter))
                .isLessThan(lines("/exports/raw-events"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            raw-events.ndjson | "fatigue": 2 | "fatigue": 3 | is not what the log has of it
            proofs/tree.ndjson | "fatigue": 2 | "fatigue": 3 | the tree is not the one that was signed
            proofs/tree.ndjson | "leaves":1, | "leaves":3, | no subtree of 3 leaves begins
            proofs/checkpoint.txt | signed_at 2 | signed_at 3 | is not signed with the key
            """)
    void whatever_is_changed_in_it_is_found(String file, String was, String is, String told) throws IOException {
        byte[] changed = changed((name, content) -> name.equals(file) ? replaced(content, was, is) : content);
        assertThat(checked(changed).broken())
                .anyMatch(one -> one.contains(file + " is not the file that the manifest tells of"))
                .anyMatch(one -> one.contains(told));
    }

    @Test
    void an_event_that_is_left_out_or_added_is_named() throws IOException {
        byte[] changed =
                changed((name, content) -> name.equals("raw-events.ndjson") ? withoutItsFirstLine(content) : content);
        assertThat(checked(changed).broken()).anyMatch(one -> one.endsWith("is left out of raw-events.ndjson"));
    }

    @Test
    void an_event_is_proved_by_itself() throws IOException {
        String leaf = new String(file("proofs/tree.ndjson"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("checkin.response_submitted"))
                .findFirst()
                .orElseThrow();
        String event = AegiraJson.mapper().readTree(leaf).get("event_id").asString();
        JsonNode proof = json("/log/events/" + event + "/proof");
        Checkpoint checkpoint =
                Checkpoint.of(proof.get("checkpoint").get("note").asString(), key());
        byte[] hash = MerkleHash.leaf(leaf.getBytes(StandardCharsets.UTF_8));
        assertThat(proof.get("leaf_hash").asString()).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(MerkleProof.includes(
                        hash,
                        proof.get("leaf_index").asLong(),
                        checkpoint.size(),
                        hashes(proof.get("audit_path")),
                        checkpoint.root()))
                .isTrue();
    }

    @Test
    void each_checkpoint_goes_on_the_one_before() {
        new_checkpoint();
        get("/exports/signals");
        new_checkpoint();
        JsonNode items = json("/log/checkpoints?limit=2").get("items");
        Checkpoint later = Checkpoint.of(items.get(0).get("note").asString(), key());
        Checkpoint earlier = Checkpoint.of(items.get(1).get("note").asString(), key());
        assertThat(later.size())
                .isGreaterThan(earlier.size())
                .isEqualTo(items.get(0).get("tree_size").asLong());
        JsonNode proof = json("/log/consistency?from=" + earlier.size() + "&to=" + later.size());
        assertThat(MerkleProof.isConsistent(
                        earlier.size(), earlier.root(), later.size(), later.root(), hashes(proof.get("path"))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"from=0&to=1, from", "from=2&to=1, to", "from=1&to=999999999, to", "from=1, to", "from=x&to=1, from"})
    void sizes_that_never_were_are_named(String query, String field) {
        assertThat(Running.API
                        .get("/log/consistency?" + query)
                        .as(auditor)
                        .send()
                        .expect(400)
                        .fields())
                .containsExactly(field);
    }

    @Test
    void what_is_not_in_the_log_is_not_found() {
        Running.API
                .get("/log/events/" + new UUID(7, 7) + "/proof")
                .as(auditor)
                .send()
                .expect(404);
    }

    @Test
    void what_was_signed_lies_outside_too_and_the_law_holds() throws SQLException {
        new_checkpoint();
        assertThat(finding().among()).isEmpty();
        assertThat(finding().figures()).matches("[1-9]\\d+ events, [1-9]\\d* checkpoints, [0-9]+ outside");
    }

    private static Finding finding() throws SQLException {
        DatabaseServer server = Running.APPLICATION.getBean(DatabaseServer.class);
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                server.url(), DatabaseRole.STREAM.sqlName(), DatabaseRole.STREAM.password(server))) {
            new SignedLog(connection, Running.APPLICATION.getBean(LogSigner.class), Running.DATA.resolve("checkpoints"))
                    .verify(findings::add);
        }
        return findings.stream()
                .filter(finding -> finding.of().equals(CREW.tenant().toString()))
                .findFirst()
                .orElseThrow();
    }

    /** Of what is recorded by then, the last look of the auditor too. */
    private static void new_checkpoint() {
        TenantScope.run(
                TenantId.of(CREW.tenant()),
                () -> Running.APPLICATION.getBean(LogProofs.class).bringUpToDate());
    }

    private static NoteKey key() {
        return NoteKey.of(json("/log/key").get("key").asString());
    }

    private static List<byte[]> hashes(JsonNode path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(hash -> HexFormat.of().parseHex(hash.asString()))
                .toList();
    }

    private BundleCheck.Result checked(byte[] bundle) throws IOException {
        return new BundleCheck(Files.write(directory.resolve("bundle.zip"), bundle), key()).run();
    }

    private static byte[] bundle(String filter) {
        return Running.API
                .get("/exports/bundle" + filter)
                .as(auditor)
                .send()
                .expect(200)
                .bytes();
    }

    private static byte[] withoutItsFirstLine(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.substring(text.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);
    }

    private static long lines(String path) {
        return get(path).lines().count();
    }

    private static JsonNode json(String path) {
        return AegiraJson.mapper().readTree(get(path));
    }

    private static String get(String path) {
        return Running.API.get(path).as(auditor).send().expect(200).text();
    }

    private static byte[] replaced(byte[] content, String was, String is) {
        String text = new String(content, StandardCharsets.UTF_8);
        assertThat(text).contains(was);
        return text.replaceFirst(Pattern.quote(was), is).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(all))) {
            ZipEntry entry = in.getNextEntry();
            while (entry != null && !entry.getName().equals(name)) {
                entry = in.getNextEntry();
            }
            return in.readAllBytes();
        }
    }

    private static byte[] changed(Change change) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(all));
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(change.of(entry.getName(), in.readAllBytes()));
            }
        }
        return changed.toByteArray();
    }

    private interface Change {
        byte[] of(String name, byte[] content);
    }
}
