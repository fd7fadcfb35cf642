package io.aegira.command.ingestion;

import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which form an answer that names none was given to: its prompt's, else the policy's. */
@Component
@RequiredArgsConstructor
class PromptForms {
    private static final FormId STANDARD = FormId.of(FormVersion.STANDARD.formId());

    private final TenantSettings settings;
    private final JdbcClient jdbc;

    FormId formFor(TenantId tenant, @Nullable PromptId prompt, @Nullable String kind) {
        return formFor(tenant, prompt, kind, Map.of());
    }

    /** @param scheduled forms of prompts that are not durable yet */
    FormId formFor(TenantId tenant, @Nullable PromptId prompt, @Nullable String kind, Map<UUID, FormId> scheduled) {
        List<CheckInPolicy.Entry> entries = settings.checkInPolicy(tenant).prompts();
        List<FormId> forms = entries.stream()
                .filter(entry -> kind == null || entry.kind().equals(kind))
                .map(entry -> Objects.requireNonNullElse(entry.formId(), STANDARD))
                .distinct()
                .toList();
        // One query an answer would slow imports down; where the policy leaves no choice, none is needed.
        if (forms.size() == 1) {
            return forms.getFirst();
        }
        FormId here = prompt == null ? null : scheduled.get(prompt.value());
        return here != null ? here : scheduledWith(tenant, prompt).orElse(STANDARD);
    }

    private Optional<FormId> scheduledWith(TenantId tenant, @Nullable PromptId prompt) {
        return prompt == null
                ? Optional.empty()
                : jdbc.sql("SELECT form_id FROM command.prompt WHERE tenant_id = ? AND prompt_id = ?")
                        .params(tenant.value(), prompt.value())
                        .query(UUID.class)
                        .optional()
                        .map(FormId::of);
    }
}
