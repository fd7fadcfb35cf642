package io.aegira.command.checkin;

import io.aegira.command.platform.FormMetadata;
import io.aegira.kernel.checkin.CheckInRefusal;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.message.CommandRefused;
import java.math.BigDecimal;
import java.util.Map;

/** Holds answers against the form that they were given to. */
final class Answers {
    private Answers() {}

    /** @throws CommandRefused naming the first question that does not fit */
    static void check(FormVersion form, Map<String, BigDecimal> answers) {
        Map<String, String> problems = form.problems(answers);
        if (!problems.isEmpty()) {
            Map.Entry<String, String> first = problems.entrySet().iterator().next();
            throw new CommandRefused(
                    CheckInRefusal.ANSWER_DOES_NOT_FIT_FORM, "payload.answers." + first.getKey(), first.getValue());
        }
    }

    /** Kept beside the event: which version the answers were held against. */
    static Map<String, Object> formOf(FormVersion form) {
        return Map.of(FormMetadata.FORM_ID, form.formId().toString(), FormMetadata.FORM_VERSION, form.version());
    }
}
