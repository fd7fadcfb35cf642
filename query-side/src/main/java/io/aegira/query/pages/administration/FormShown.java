package io.aegira.query.pages.administration;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.query.pages.Words;
import java.util.List;

/** A form with its versions. @param versions at least one, the latest first */
record FormShown(List<Version> versions) {
    /** @param standing since when, in words */
    record Version(FormVersion form, Standing standing) {}

    FormVersion latest() {
        return versions.getFirst().form();
    }

    public String id() {
        return latest().formId().toString();
    }

    public String name() {
        return Words.metric(latest().name());
    }

    public String questions() {
        return Words.count(latest().questions().size(), "question", "questions");
    }

    public Standing standing() {
        return versions.getFirst().standing();
    }
}
