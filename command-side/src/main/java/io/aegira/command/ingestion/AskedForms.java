package io.aegira.command.ingestion;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which form an answer that names none was given to: that of its prompt, as it was scheduled before or is by a shift of the same batch;
 * where nothing is known of the prompt yet, that of its kind by the present policy; where the kind is not said either, the policy's if all
 * its prompts have the same, else the standard one.
 */
final class AskedForms {
    private static final FormId STANDARD = FormId.of(FormVersion.STANDARD.formId());

    private final CheckInPolicy policy;
    private final Map<PromptId, Asked> asked = new HashMap<>();

    private AskedForms(CheckInPolicy policy) {
        this.policy = policy;
    }

    /** Looks the whole batch up in one statement. @param prompts those that are answered without a form being named */
    static AskedForms among(JdbcClient jdbc, TenantId tenant, CheckInPolicy policy, Stream<PromptId> prompts) {
        AskedForms forms = new AskedForms(policy);
        UUID[] ids = prompts.map(PromptId::value).distinct().toArray(UUID[]::new);
        if (ids.length > 0) {
            jdbc.sql(
                            "SELECT prompt_id, worker_id, form_id FROM command.prompt WHERE tenant_id = ? AND prompt_id = ANY (?)")
                    .params(tenant.value(), ids)
                    .query(row -> {
                        forms.schedule(
                                PromptId.of(row.getObject(1, UUID.class)),
                                WorkerId.of(row.getObject(2, UUID.class)),
                                FormId.of(row.getObject(3, UUID.class)));
                    });
        }
        return forms;
    }

    /** The prompts that these answer without naming a form. */
    static Stream<PromptId> answered(List<Incoming> batch) {
        return batch.stream()
                .map(Incoming::payload)
                .filter(Payloads.Response.class::isInstance)
                .map(Payloads.Response.class::cast)
                .filter(answer -> answer.formId() == null)
                .map(Payloads.Response::promptId)
                .filter(Objects::nonNull);
    }

    /** A shift that the log does not hold yet: its prompts are to be scheduled by the present policy. */
    void schedule(ShiftId shift, WorkerId worker) {
        policy.prompts().forEach(entry -> schedule(PromptIds.promptId(shift, entry.kind()), worker, form(entry)));
    }

    void schedule(PromptId prompt, WorkerId worker, FormId form) {
        asked.put(prompt, new Asked(worker, form));
    }

    FormId of(@Nullable PromptId prompt, @Nullable ShiftId shift, @Nullable String kind) {
        return of(asked.get(prompt), prompt, shift, kind);
    }

    /** For somebody who may not learn of prompts of others: of theirs alone. */
    FormId ofOwn(WorkerId worker, @Nullable PromptId prompt, @Nullable ShiftId shift, @Nullable String kind) {
        Asked found = asked.get(prompt);
        return of(found != null && found.worker().equals(worker) ? found : null, prompt, shift, kind);
    }

    private FormId of(
            @Nullable Asked found, @Nullable PromptId prompt, @Nullable ShiftId shift, @Nullable String kind) {
        return found != null
                ? found.form()
                : byPolicy(entry -> kind != null ? entry.kind().equals(kind) : isOf(shift, prompt, entry))
                        .or(() -> byPolicy(entry -> true))
                        .orElse(STANDARD);
    }

    private static boolean isOf(@Nullable ShiftId shift, @Nullable PromptId prompt, CheckInPolicy.Entry entry) {
        return shift != null && PromptIds.promptId(shift, entry.kind()).equals(prompt);
    }

    private Optional<FormId> byPolicy(Predicate<CheckInPolicy.Entry> which) {
        List<FormId> forms = policy.prompts().stream()
                .filter(which)
                .map(AskedForms::form)
                .distinct()
                .toList();
        return forms.size() == 1 ? Optional.of(forms.getFirst()) : Optional.empty();
    }

    private static FormId form(CheckInPolicy.Entry entry) {
        return Objects.requireNonNullElse(entry.formId(), STANDARD);
    }

    private record Asked(WorkerId worker, FormId form) {}
}
