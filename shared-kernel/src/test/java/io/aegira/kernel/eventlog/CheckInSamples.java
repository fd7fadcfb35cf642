package io.aegira.kernel.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.EARLY_SHIFT;
import static io.aegira.kernel.eventlog.Nordwind.FORM;
import static io.aegira.kernel.eventlog.Nordwind.MISSED;
import static io.aegira.kernel.eventlog.Nordwind.PRE_SHIFT;
import static io.aegira.kernel.eventlog.Nordwind.RESPONSE;
import static io.aegira.kernel.eventlog.Nordwind.WINDOW;
import static io.aegira.kernel.eventlog.Nordwind.WORDS;
import static io.aegira.kernel.eventlog.Nordwind.at;
import static io.aegira.kernel.eventlog.Nordwind.id;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.checkin.PromptEvent.MissReason;
import io.aegira.kernel.checkin.PromptEvent.OverrideReason;
import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptWithdrawn;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.PromptEvent.StatusOverridden;
import io.aegira.kernel.checkin.PromptEvent.WindowMissed;
import io.aegira.kernel.checkin.PromptStatus;
import io.aegira.kernel.message.DomainEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

final class CheckInSamples {
    private static final Map<String, BigDecimal> ANSWERS =
            Map.of("fatigue", new BigDecimal("7"), "hours_slept", new BigDecimal("5.50"));
    private static final Map<String, Object> DEVICE = Map.of("app", "field 3.1", "offline", true, "queued", 2);

    private CheckInSamples() {}

    static List<DomainEvent> full() {
        return List.of(
                new PromptScheduled(id("13"), at("05:13"), PRE_SHIFT, ANNA, EARLY_SHIFT, FORM, WINDOW, "pre_shift"),
                new PromptRescheduled(id("14"), at("05:14"), PRE_SHIFT, ANNA, EARLY_SHIFT, FORM, WINDOW, "pre_shift"),
                new PromptWithdrawn(id("15"), at("05:15"), PRE_SHIFT, ANNA, EARLY_SHIFT, FORM, WINDOW, "pre_shift"),
                answered(),
                new WindowMissed(
                        id("17"),
                        at("07:05"),
                        MISSED,
                        PRE_SHIFT,
                        ANNA,
                        WINDOW.closesAt(),
                        MissReason.NO_SUBMISSION,
                        AvailabilityStatus.AVAILABLE),
                new StatusOverridden(
                        id("18"),
                        at("07:09:30.125"),
                        PRE_SHIFT,
                        ANNA,
                        PromptStatus.MISSED,
                        PromptStatus.COMPLETED_LATE,
                        OverrideReason.LATE_ANSWER,
                        id("16")));
    }

    private static ResponseSubmitted answered() {
        return new ResponseSubmitted(
                id("16"),
                at("07:09:30.125"),
                RESPONSE,
                PRE_SHIFT,
                EARLY_SHIFT,
                "pre_shift",
                ANNA,
                FORM,
                at("07:09:30.125"),
                ANSWERS,
                WORDS,
                DEVICE,
                true,
                270L);
    }

    static List<DomainEvent> minimal() {
        return List.of(new ResponseSubmitted(
                id("16-"),
                at("07:09:30.125"),
                RESPONSE,
                null,
                null,
                null,
                ANNA,
                null,
                at("07:09:30.125"),
                Map.of(),
                null,
                null,
                null,
                null));
    }
}
