package io.aegira.query.organisation.settings;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a tenant has chosen. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Organisation")
class SettingsApi {
    private final Questions questions;

    @Operation(
            summary =
                    "The settings that were chosen, each with its version, by whom and when; what is left out is as it is built in")
    @GetMapping("/api/v1/admin/settings")
    @AllowedFor({ORG_ADMIN, AUDITOR})
    Settings settings(Caller caller) {
        return new Settings(questions.many(new ListSettings(Sight.of(caller, ORG_ADMIN, AUDITOR)), SettingView.class));
    }

    record Settings(List<SettingView> settings) {}
}
