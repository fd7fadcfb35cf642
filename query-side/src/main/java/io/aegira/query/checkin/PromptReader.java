package io.aegira.query.checkin;

import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.vault.TextCipher;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns rows into what is shown, and reads the notes of those rows that may be read. */
@Component
@RequiredArgsConstructor
class PromptReader {
    private final TextCipher cipher;
    private final PromptMapping mapping;

    PromptShown shown(TenantId tenant, PromptStateRow row, List<PromptEventView> history) {
        return row.answered()
                ? mapping.withAnswers(row, note(tenant, row.workerId(), row.note()), history)
                : mapping.withoutAnswers(row, history);
    }

    ResponseView shown(TenantId tenant, ResponseRow row) {
        return mapping.response(row, note(tenant, row.workerId(), row.note()));
    }

    private @Nullable String note(TenantId tenant, WorkerId worker, @Nullable EncryptedText note) {
        return note == null ? null : cipher.decrypt(tenant, worker, note).orElse(null);
    }
}
