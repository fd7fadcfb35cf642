package io.aegira.query.audit;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.platform.security.AllowedFor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules that a tenant published. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Audit")
class RulesetsApi {
    private final RuleTrials trials;

    @Operation(
            summary =
                    "Rulesets as they were published, with why and by which report, the latest first; the built-in one is not among them")
    @GetMapping("/api/v1/admin/rulesets")
    @AllowedFor({ORG_ADMIN, AUDITOR})
    Map<String, List<RulesetView>> rulesets() {
        return Map.of("items", trials.published().stream().map(RulesetView::of).toList());
    }
}
