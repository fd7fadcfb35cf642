package io.aegira.command.organisation;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.DIGGERS;
import static io.aegira.command.fixture.Crew.DOCKERS;
import static io.aegira.command.fixture.Crew.PORT;
import static io.aegira.command.fixture.Crew.QUARRY;
import static io.aegira.command.fixture.Crew.SEALED;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.message.DerivedIds;
import io.aegira.kernel.organisation.ErasureGround;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkforceCommand.DeactivateWorker;
import io.aegira.kernel.organisation.WorkforceCommand.EraseWorker;
import io.aegira.kernel.organisation.WorkforceCommand.RegisterWorker;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerDeactivated;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerErased;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerRegistered;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AWorkerJoinsTest {
    private final Story<Worker> worker = Story.of(Worker.class);
    private final Story<Worker> ana = worker.given(registered());

    @Test
    void a_person_is_taken_in() {
        worker.when(register(DIGGERS, QUARRY)).records(registered());
    }

    @Test
    void a_person_who_is_there_is_not_taken_in_again() {
        ana.when(register(DIGGERS, QUARRY)).recordsNothing();
    }

    @Test
    void a_person_moves_to_another_team_and_back() {
        ana.when(register(DOCKERS, PORT)).records(assigned(1, DOCKERS, PORT));
        ana.given(assigned(1, DOCKERS, PORT)).when(register(DIGGERS, QUARRY)).records(assigned(2, DIGGERS, QUARRY));
    }

    @Test
    void a_person_leaves() {
        ana.when(deactivate()).records(deactivated());
    }

    @Test
    void a_person_who_left_does_not_leave_again() {
        ana.given(deactivated()).when(deactivate()).recordsNothing();
    }

    @Test
    void nobody_leaves_who_never_came() {
        worker.when(deactivate()).findsNothing();
    }

    @Test
    void a_person_is_erased_and_with_that_asked_no_more() {
        ana.when(erase()).records(deactivatedBySystem(), erased());
    }

    @Test
    void a_person_who_left_is_erased_all_the_same() {
        ana.given(deactivated()).when(erase()).records(erased());
    }

    @Test
    void a_person_is_erased_once() {
        ana.given(deactivated(), erased()).when(erase()).recordsNothing();
    }

    @Test
    void a_person_of_whom_there_are_only_facts_can_be_erased() {
        worker.when(erase()).records(deactivatedBySystem(), erased());
    }

    private static EraseWorker erase() {
        return new EraseWorker(TENANT, at("03:00"), ANA, ErasureGround.REQUEST);
    }

    private static WorkerDeactivated deactivatedBySystem() {
        return new WorkerDeactivated(eventId("org.worker_deactivated", "worker"), at("03:00"), ANA, null);
    }

    private static WorkerErased erased() {
        return new WorkerErased(eventId("org.worker_erased", "worker"), at("03:00"), ANA, ErasureGround.REQUEST);
    }

    private static RegisterWorker register(TeamId team, SiteId site) {
        return new RegisterWorker(TENANT, at("01:00"), ANA, team, site);
    }

    private static WorkerRegistered registered() {
        return new WorkerRegistered(eventId("org.worker_registered", "worker"), at("01:00"), ANA, DIGGERS, QUARRY);
    }

    private static WorkerAssigned assigned(int move, TeamId team, SiteId site) {
        return new WorkerAssigned(eventId("org.worker_assigned", Integer.toString(move)), at("01:00"), ANA, team, site);
    }

    private static DeactivateWorker deactivate() {
        return new DeactivateWorker(TENANT, at("02:00"), ANA, SEALED);
    }

    private static WorkerDeactivated deactivated() {
        return new WorkerDeactivated(eventId("org.worker_deactivated", "worker"), at("02:00"), ANA, SEALED);
    }

    private static UUID eventId(String type, String discriminator) {
        return DerivedIds.eventId(ANA.value(), type, discriminator);
    }
}
