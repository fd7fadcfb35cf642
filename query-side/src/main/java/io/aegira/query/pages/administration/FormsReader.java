package io.aegira.query.pages.administration;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.ListForms;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Asks which forms there are. */
@Component
@RequiredArgsConstructor
class FormsReader {
    private final Questions questions;

    /** By the name of the latest version. */
    List<Choice> choices(Caller caller) {
        Map<UUID, String> names = new LinkedHashMap<>();
        questions.many(new ListForms(Sight.of(caller, ORG_ADMIN)), FormVersion.class)
                .forEach(form -> names.put(form.formId(), Words.metric(form.name())));
        return names.entrySet().stream()
                .map(form -> new Choice(form.getKey().toString(), form.getValue()))
                .toList();
    }
}
