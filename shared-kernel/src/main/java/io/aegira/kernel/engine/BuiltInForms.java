package io.aegira.kernel.engine;

import static io.aegira.kernel.engine.Polarity.HIGHER_IS_BETTER;
import static io.aegira.kernel.engine.Polarity.HIGHER_IS_WORSE;

import io.aegira.kernel.Uuid5;
import java.util.List;
import java.util.UUID;

/** The forms that every tenant has. Their ids are UUIDv5 of their name, so they are the same everywhere. */
final class BuiltInForms {
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    private static final UUID FORMS = Uuid5.of(DNS, "forms.aegira.io");

    private BuiltInForms() {}

    static FormVersion standard() {
        return form(
                "standard",
                zeroToTen("fatigue", "fatigue", HIGHER_IS_WORSE),
                zeroToTen("stress", "stress", HIGHER_IS_WORSE),
                zeroToTen("pain", "pain", HIGHER_IS_WORSE),
                zeroToTen("sleep_quality", "sleep_quality", HIGHER_IS_BETTER),
                zeroToTen("readiness", "readiness", HIGHER_IS_BETTER));
    }

    /** The questions of the legacy check-in table. */
    static FormVersion classic() {
        return form(
                "classic",
                new FormQuestion("hours_slept", "hours_slept", 0, 12, 0.5, HIGHER_IS_BETTER),
                zeroToTen("sleep_quality", "sleep_quality", HIGHER_IS_BETTER),
                zeroToTen("stress_level", "stress", HIGHER_IS_WORSE),
                zeroToTen("pain_level", "pain", HIGHER_IS_WORSE),
                zeroToTen("physical_condition", "physical_condition", HIGHER_IS_BETTER));
    }

    private static FormVersion form(String name, FormQuestion... questions) {
        return new FormVersion(Uuid5.of(FORMS, name), name, 1, List.of(questions));
    }

    private static FormQuestion zeroToTen(String key, String metric, Polarity polarity) {
        return new FormQuestion(key, metric, 0, 10, 1, polarity);
    }
}
