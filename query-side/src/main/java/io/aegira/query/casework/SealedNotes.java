package io.aegira.query.casework;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.platform.vault.TextCipher;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the notes of a timeline for who may read them; for anybody else, and of a person whose key is gone, there are none. */
@Component
@RequiredArgsConstructor
class SealedNotes {
    static final String NOTE = "note";

    private final TextCipher cipher;

    TimelineView opened(FindCase question, CaseSummaryRow about, TimelineView event) {
        if (!event.facts().containsKey(NOTE)) {
            return event;
        }
        Map<String, Object> facts = new TreeMap<>(event.facts());
        Object sealed = Objects.requireNonNull(facts.remove(NOTE));
        String note = question.withNotes() ? text(question, about, sealed) : null;
        if (note != null) {
            facts.put(NOTE, note);
        }
        return new TimelineView(event.eventId(), event.eventType(), event.eventTime(), event.ingestedAt(), facts);
    }

    private @Nullable String text(FindCase question, CaseSummaryRow about, Object sealed) {
        EncryptedText text = AegiraJson.mapper().convertValue(sealed, EncryptedText.class);
        return cipher.decrypt(question.sight().tenantId(), about.workerId(), text)
                .orElse(null);
    }
}
