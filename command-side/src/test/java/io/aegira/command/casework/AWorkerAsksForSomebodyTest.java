package io.aegira.command.casework;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.instant;
import static io.aegira.command.fixture.Crew.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.casework.CaseCommand.Deed;
import io.aegira.kernel.casework.CaseCommand.RequestSupport;
import io.aegira.kernel.casework.CaseCommand.Routed;
import io.aegira.kernel.casework.CaseEvent.CaseOpened;
import io.aegira.kernel.casework.CaseEvent.CaseRouted;
import io.aegira.kernel.casework.CaseEvent.OpenedFor;
import io.aegira.kernel.casework.CaseId;
import io.aegira.kernel.casework.CaseIds;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.CaseQueue;
import io.aegira.kernel.organisation.CaseRouting.Target;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AWorkerAsksForSomebodyTest {
    private static final CaseId CASE = CaseIds.supportCaseId(ANA, named("request"));
    private static final Target TARGET =
            new Target(CaseQueue.CASE_MANAGER, Duration.ofHours(1), null, null, null, null);

    private final Story<Case> file = Story.of(Case.class);

    @Test
    void the_case_managers_get_a_case_about_no_episode() {
        file.when(request(null)).records(opened());
    }

    @Test
    void it_is_to_be_seen_within_their_target() {
        CaseRouted routed = new CaseRouted(
                DerivedIds.eventId(CASE.value(), "case.routed", ""),
                at("06:05"),
                CASE,
                null,
                ANA,
                "case_manager",
                named("routing"),
                instant("07:05"),
                null,
                null,
                null,
                null);
        file.when(request(new Routed(CaseQueue.CASE_MANAGER, named("routing"), TARGET)))
                .records(opened(), routed);
    }

    @Test
    void the_same_request_is_one_case() {
        file.given(opened()).when(request(null)).recordsNothing();
    }

    @Test
    void another_request_is_another_case() {
        assertThat(CaseIds.supportCaseId(ANA, named("another"))).isNotEqualTo(CASE);
    }

    private static RequestSupport request(@Nullable Routed routed) {
        return new RequestSupport(new Deed(TENANT, CASE, opened().eventId(), at("06:05")), ANA, null, routed);
    }

    private static CaseOpened opened() {
        return new CaseOpened(
                DerivedIds.eventId(CASE.value(), "case.opened", ""),
                at("06:05"),
                CASE,
                null,
                ANA,
                null,
                OpenedFor.SUPPORT_REQUESTED,
                "case_manager",
                List.of(),
                List.of(),
                null);
    }
}
