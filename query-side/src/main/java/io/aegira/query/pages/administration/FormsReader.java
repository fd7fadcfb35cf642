package io.aegira.query.pages.administration;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.organisation.FormId;
import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.FormPublicationView;
import io.aegira.query.organisation.ListFormPublications;
import io.aegira.query.organisation.ListForms;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Asks which forms there are. */
@Component
@RequiredArgsConstructor
class FormsReader {
    private final Questions questions;
    private final SettingsReader settings;

    /** The built-in ones first, then those of the organisation. */
    List<FormShown> all(Caller caller) {
        Map<UUID, List<FormShown.Version>> byForm = new LinkedHashMap<>();
        for (FormVersion builtIn : List.of(FormVersion.STANDARD, FormVersion.CLASSIC)) {
            add(byForm, new FormShown.Version(builtIn, Standing.ALWAYS));
        }
        ZoneId zone = settings.zone(caller);
        questions
                .many(new ListFormPublications(Sight.of(caller, ORG_ADMIN)), FormPublicationView.class)
                .forEach(published -> add(byForm, version(published, zone)));
        return byForm.values().stream().map(FormShown::new).toList();
    }

    Optional<FormShown> find(Caller caller, FormId formId) {
        return all(caller).stream()
                .filter(form -> form.latest().formId().equals(formId.value()))
                .findFirst();
    }

    private static void add(Map<UUID, List<FormShown.Version>> byForm, FormShown.Version version) {
        byForm.computeIfAbsent(version.form().formId(), first -> new ArrayList<>())
                .addFirst(version);
    }

    private static FormShown.Version version(FormPublicationView published, ZoneId zone) {
        Standing standing = published.publishedAt() == null
                ? Standing.LONG_AGO
                : Standing.of(published.form().version(), published.publishedAt(), published.publishedBy(), zone);
        return new FormShown.Version(published.form(), standing);
    }

    /** By the name of the latest version. */
    List<Choice> choices(Caller caller) {
        Map<UUID, String> names = new LinkedHashMap<>();
        questions
                .many(new ListForms(Sight.of(caller, ORG_ADMIN)), FormVersion.class)
                .forEach(form -> names.put(form.formId(), Words.metric(form.name())));
        return names.entrySet().stream()
                .map(form -> new Choice(form.getKey().toString(), form.getValue()))
                .toList();
    }
}
