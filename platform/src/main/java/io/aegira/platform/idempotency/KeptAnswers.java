package io.aegira.platform.idempotency;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.idempotency.Reservation.Answered;
import io.aegira.platform.vault.TextCipher;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.WebUtils;

/** What of an answer is kept, and how it is told again: as it was, or sealed where it is a {@link SecretAnswer}. */
final class KeptAnswers {
    private static final String CONTEXT = "answer";

    private final ObjectProvider<TextCipher> cipher;

    KeptAnswers(ObjectProvider<TextCipher> cipher) {
        this.cipher = cipher;
    }

    Answered kept(HttpServletResponse response, HandlerMethod method, TenantId tenant) {
        Answered answer = answer(response);
        return isSecret(method) ? with(answer, text -> sealed(tenant, text)) : answer;
    }

    Answered told(Answered kept, HandlerMethod method, TenantId tenant) {
        return isSecret(method) ? with(kept, text -> unsealed(tenant, text)) : kept;
    }

    private static boolean isSecret(HandlerMethod method) {
        return method.hasMethodAnnotation(SecretAnswer.class);
    }

    private String sealed(TenantId tenant, String text) {
        return AegiraJson.mapper().writeValueAsString(cipher.getObject().seal(tenant, CONTEXT, text));
    }

    private @Nullable String unsealed(TenantId tenant, String kept) {
        return cipher.getObject()
                .unseal(tenant, AegiraJson.stored().readValue(kept, EncryptedText.class))
                .orElse(null);
    }

    private static Answered with(Answered answer, Function<String, @Nullable String> change) {
        return answer.answer() == null
                ? answer
                : new Answered(answer.status(), answer.contentType(), change.apply(answer.answer()));
    }

    private static Answered answer(HttpServletResponse response) {
        HeldAnswer held = WebUtils.getNativeResponse(response, HeldAnswer.class);
        String text = held == null
                ? null
                : held.content()
                        .filter(content -> content.length > 0)
                        .map(content -> new String(content, StandardCharsets.UTF_8))
                        .orElse(null);
        return new Answered(response.getStatus(), text == null ? null : response.getContentType(), text);
    }
}
