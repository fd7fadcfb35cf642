package io.aegira.command.availability;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.SEALED;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;
import static io.aegira.kernel.availability.AvailabilityStatus.AVAILABLE;
import static io.aegira.kernel.availability.AvailabilityStatus.ON_LEAVE;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.availability.AvailabilityCommand.SetAvailability;
import io.aegira.kernel.availability.AvailabilityEvent.AvailabilitySet;
import io.aegira.kernel.availability.AvailabilityStatus;
import org.junit.jupiter.api.Test;

class AWordAboutAvailabilityTest {
    private final Story<WorkerAvailability> availability = Story.of(WorkerAvailability.class);

    @Test
    void is_recorded_as_it_was_said() {
        availability.when(set("on leave", ON_LEAVE)).records(said("on leave", ON_LEAVE));
    }

    @Test
    void is_recorded_beside_what_was_said_before_because_the_last_word_wins() {
        availability
                .given(said("on leave", ON_LEAVE))
                .when(set("back", AVAILABLE))
                .records(said("back", AVAILABLE));
    }

    @Test
    void is_recorded_though_it_says_the_same_again() {
        availability
                .given(said("on leave", ON_LEAVE))
                .when(set("on leave once more", ON_LEAVE))
                .records(said("on leave once more", ON_LEAVE));
    }

    private static SetAvailability set(String name, AvailabilityStatus status) {
        return new SetAvailability(TENANT, named(name), at("01:00"), ANA, status, at("05:00"), null, SEALED, "roster");
    }

    private static AvailabilitySet said(String name, AvailabilityStatus status) {
        return new AvailabilitySet(named(name), at("01:00"), ANA, status, at("05:00"), null, SEALED, "roster");
    }
}
