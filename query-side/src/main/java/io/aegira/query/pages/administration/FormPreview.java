package io.aegira.query.pages.administration;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.query.pages.Words;
import io.aegira.query.pages.checkin.QuestionShown;
import java.util.List;

/** A version of a form as a worker is shown it. */
record FormPreview(String name, int version, List<QuestionShown> questions) {
    static FormPreview of(FormVersion form) {
        return new FormPreview(
                Words.metric(form.name()),
                form.version(),
                form.questions().stream()
                        .map(question -> QuestionShown.of(question, "", ""))
                        .toList());
    }
}
