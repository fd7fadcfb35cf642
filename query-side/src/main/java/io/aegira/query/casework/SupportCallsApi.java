package io.aegira.query.casework;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A worker's own calls for somebody. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Worker")
class SupportCallsApi {
    private final Questions questions;

    @Operation(
            summary = "When the caller asked for somebody, and whether it was seen; the latest first, twenty at most")
    @GetMapping("/api/v1/worker/support")
    @AllowedFor(WORKER)
    Map<String, List<SupportCallView>> calls(Caller caller) {
        return Map.of(
                "items", questions.many(new ListCallsForSupport(Sight.of(caller, WORKER)), SupportCallView.class));
    }
}
