package io.aegira.command.ingestion;

import io.aegira.command.platform.TenantSettings;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
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
        FormId here = prompt == null ? null : scheduled.get(prompt.value());
        return byPolicy(tenant, kind)
                .or(() -> Optional.ofNullable(here))
                .or(() -> scheduledWith(tenant, prompt, null))
                .orElse(STANDARD);
    }

    /** For somebody who may not learn of prompts of others: of theirs alone. */
    FormId formOfOwn(TenantId tenant, Payloads.Response answer) {
        return byPolicy(tenant, answer.promptKind())
                .or(() -> scheduledWith(tenant, answer.promptId(), answer.workerId()))
                .orElse(STANDARD);
    }

    /** One query an answer would slow imports down; where the policy leaves no choice, none is needed. */
    private Optional<FormId> byPolicy(TenantId tenant, @Nullable String kind) {
        List<FormId> forms = settings.checkInPolicy(tenant).prompts().stream()
                .filter(entry -> kind == null || entry.kind().equals(kind))
                .map(entry -> Objects.requireNonNullElse(entry.formId(), STANDARD))
                .distinct()
                .toList();
        return forms.size() == 1 ? Optional.of(forms.getFirst()) : Optional.empty();
    }

    /** @param worker absent: whosever it is */
    private Optional<FormId> scheduledWith(TenantId tenant, @Nullable PromptId prompt, @Nullable WorkerId worker) {
        return prompt == null
                ? Optional.empty()
                : jdbc.sql("""
                        SELECT form_id FROM command.prompt
                        WHERE tenant_id = :tenant AND prompt_id = :prompt AND (:worker::uuid IS NULL OR worker_id = :worker::uuid)""")
                        .param("tenant", tenant.value())
                        .param("prompt", prompt.value())
                        .param("worker", worker == null ? null : worker.value())
                        .query(UUID.class)
                        .optional()
                        .map(FormId::of);
    }
}
