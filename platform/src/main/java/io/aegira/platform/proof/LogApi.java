package io.aegira.platform.proof;

import io.aegira.platform.proof.LogProofs.ProvedEvent;
import io.aegira.platform.proof.LogProofs.SignedTree;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Role;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evidence that the log is what it was, for auditors and for whoever keeps checkpoints elsewhere. */
@RestController
@RequestMapping("/api/v1/log")
@Tag(name = "Exports")
@AllowedFor(Role.AUDITOR)
class LogApi {
    private final LogProofs proofs;

    LogApi(LogProofs proofs) {
        this.proofs = proofs;
    }

    @Operation(summary = "What was signed of the log, the latest first", description = """
                    Checkpoints of the Merkle tree (RFC 9162) over all events of the tenant, as signed notes (C2SP tlog-checkpoint, Ed25519). Keep the latest note
                    outside: the log can then not be cut, rewound or written anew without your seeing it. A log that goes on is signed every half minute.""")
    @GetMapping("/checkpoints")
    Page<SignedTree> checkpoints(PageRequest page) {
        long below = page.cursor().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return page.page(proofs.signed(below, page.fetch()), signed -> new Object[] {signed.treeSize()});
    }

    @Operation(
            summary = "The public key that checkpoints are signed with",
            description = "As name+hash+key (C2SP signed-note). It stays the same; pin it.")
    @GetMapping("/key")
    Key key() {
        return new Key(proofs.key().inWords());
    }

    @Operation(summary = "That an event is in the log", description = """
                    leaf_hash is SHA-256 of a byte 0 and of the event's line in proofs/tree.ndjson of a bundle, which is the row as it is stored, free text encrypted.
                    audit_path leads from it to the root of the checkpoint (RFC 9162, 2.1.3). An event that is new is signed at once.""")
    @GetMapping("/events/{eventId}/proof")
    InclusionProof event(@PathVariable UUID eventId) {
        ProvedEvent event = signedIfNeedBe(() -> proofs.event(eventId));
        SignedTree checkpoint = signedIfNeedBe(() -> proofs.firstOf(event.leaf() + 1));
        List<byte[]> path = proofs.inclusion(event.leaf(), checkpoint.treeSize());
        return new InclusionProof(eventId, event.leaf(), event.hash(), inHex(path), checkpoint);
    }

    @Operation(
            summary = "That the log of one checkpoint goes on in another",
            description =
                    "The consistency proof between two tree sizes (RFC 9162, 2.1.4): nothing before the first was changed.")
    @GetMapping("/consistency")
    ConsistencyProof consistency(@RequestParam long from, @RequestParam long to) {
        if (from < 1) {
            throw Problem.invalid("from", "must be the tree_size of a checkpoint");
        }
        if (to < from) {
            throw Problem.invalid("to", "must not be less than from");
        }
        return new ConsistencyProof(from, to, inHex(known(() -> proofs.consistency(from, to))));
    }

    /** What is new is not signed yet: it is then. */
    private <T> T signedIfNeedBe(Supplier<Optional<T>> found) {
        return found.get().orElseGet(() -> {
            proofs.bringUpToDate();
            return found.get().orElseThrow(Problem::notFound);
        });
    }

    private static <T> T known(Supplier<T> proof) {
        try {
            return proof.get();
        } catch (IllegalArgumentException neverWas) {
            throw Problem.invalid("to", "must be the tree_size of a checkpoint");
        }
    }

    private static List<String> inHex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    /** @param key as name+hash+key */
    record Key(String key) {}

    /** @param leafIndex from 0 @param auditPath in hex, from below @param checkpoint the earliest that holds it */
    record InclusionProof(
            UUID eventId, long leafIndex, String leafHash, List<String> auditPath, SignedTree checkpoint) {}

    /** @param path in hex */
    record ConsistencyProof(long from, long to, List<String> path) {}
}
