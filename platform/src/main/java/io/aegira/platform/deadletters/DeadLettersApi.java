package io.aegira.platform.deadletters;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.transaction.OneTransaction;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events that could not be handled, for operators. */
@RestController
@RequestMapping("/api/v1/admin/dead-letters")
@Tag(name = "Operations")
@AllowedFor(Role.PLATFORM_ADMIN)
class DeadLettersApi {
    private static final int LONGEST_REASON = 500;

    private final DeadLetters letters;

    DeadLettersApi(DeadLetters letters) {
        this.letters = letters;
    }

    @Operation(
            summary = "What processors could not handle",
            description = "A line for each sequence that waits, by processor. Its id is that of its first letter.")
    @GetMapping
    Page<ParkedSequence> list(@RequestParam(required = false) @Nullable String processor, PageRequest page) {
        return page.page(letters.list(processor, page), parked -> new Object[] {parked.processor(), parked.sequence()});
    }

    @Operation(summary = "Try a sequence again, letter by letter, up to the first that still cannot be handled")
    @PostMapping("/{id}/retry")
    Left retry(@PathVariable UUID id) {
        // Each letter has a transaction of its own, as when the log is followed.
        return OneTransaction.apart(() -> new Left(letters.retry(id)));
    }

    @Operation(
            summary = "Give up the first letter of a sequence",
            description =
                    "The reason is kept. What waits behind it goes on waiting until it is tried again. A rebuild of the view meets the event anew.")
    @PostMapping("/{id}/discard")
    Left discard(Caller caller, @PathVariable UUID id, @RequestBody Discard order) {
        if (order.reason().isBlank() || order.reason().length() > LONGEST_REASON) {
            throw Problem.invalid("reason", "must have 1 to " + LONGEST_REASON + " characters");
        }
        return OneTransaction.apart(() -> new Left(letters.discard(id, order.reason(), caller.subject())));
    }

    /** @param reason for whoever asks later; no health data */
    record Discard(String reason) {}

    /** @param waiting letters of the sequence that are still there */
    record Left(long waiting) {}
}
