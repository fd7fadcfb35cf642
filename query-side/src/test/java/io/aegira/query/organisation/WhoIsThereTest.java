package io.aegira.query.organisation;

import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.BEN;
import static io.aegira.query.fixture.Crew.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.security.Caller;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.vault.Identity;
import io.aegira.platform.vault.IdentityVault;
import io.aegira.platform.web.PageRequest;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.Facts;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.platform.Questions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class WhoIsThereTest {
    private final ReadModels models = ReadModels.begin().given(People.allRegistered());

    @BeforeEach
    void anas_name_is_known() {
        TenantScope.run(
                Crew.TENANT,
                () -> ReadModels.bean(TransactionTemplate.class)
                        .executeWithoutResult(vault -> ReadModels.bean(IdentityVault.class)
                                .keep(Crew.TENANT, ANA, new Identity("Ana", "A-1", null, null))));
    }

    @Test
    void a_supervisor_sees_the_team_by_name() {
        assertThat(workers(Crew.SUPERVISOR_OF_THE_DIGGERS)).singleElement().satisfies(worker -> {
            assertThat(worker.workerId()).isEqualTo(ANA);
            assertThat(worker.displayName()).isEqualTo("Ana");
        });
    }

    @Test
    void an_auditor_sees_everybody_without_names() {
        models.given(Facts.adHoc(CLEO, "05:00", 2));
        models.then(() -> {
            assertThat(workers(Crew.AUDITOR))
                    .extracting(WorkerView::workerId)
                    .containsExactlyInAnyOrder(ANA, BEN, CLEO);
            assertThat(workers(Crew.AUDITOR))
                    .extracting(WorkerView::displayName)
                    .containsOnlyNulls();
            assertThat(workers(Crew.AUDITOR))
                    .filteredOn(worker -> !worker.registered())
                    .extracting(WorkerView::workerId)
                    .containsExactly(CLEO);
        });
    }

    @Test
    void who_was_assigned_elsewhere_belongs_there() {
        models.given(People.assigned(ANA, Crew.DOCKERS, Crew.PORT));
        models.then(() -> assertThat(workers(Crew.SUPERVISOR_OF_THE_DIGGERS)).isEmpty());
    }

    @Test
    void who_left_is_no_longer_active() {
        models.given(People.deactivated(ANA));
        models.then(() -> assertThat(workers(Crew.SUPERVISOR_OF_THE_DIGGERS))
                .extracting(WorkerView::active)
                .containsExactly(false));
    }

    @Test
    void a_worker_sees_where_they_work() {
        models.then(() -> {
            MeView me = TenantScope.call(Crew.TENANT, () -> api().me(Crew.ANA_HERSELF));
            assertThat(me.displayName()).isEqualTo("Ana");
            assertThat(me.teamName()).isEqualTo("Diggers");
            assertThat(me.timezone()).isEqualTo("Australia/Perth");
            assertThat(me.supportOptions()).isNotEmpty();
        });
    }

    private static List<WorkerView> workers(Caller caller) {
        PageRequest page = new PageRequest(Optional.empty(), 50);
        return TenantScope.call(Crew.TENANT, () -> api().workers(caller, page).items());
    }

    private static WorkersApi api() {
        return new WorkersApi(ReadModels.bean(Questions.class));
    }
}
