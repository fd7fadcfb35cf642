package io.aegira.query.organisation;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.vault.Identity;
import io.aegira.platform.vault.IdentityVault;
import io.aegira.platform.web.Problem;
import io.aegira.query.platform.Sight;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers who works where. */
@Component
@RequiredArgsConstructor
class WorkerQueries {
    private static final List<String> SUPPORT = List.of(
            "Talk to your supervisor or to somebody you trust.",
            "Ask your health and safety contact for a private word.",
            "In an emergency call your local emergency number.");

    private final Workers workers;
    private final IdentityVault vault;
    private final WorkerMapping mapping;

    @QueryHandler
    List<WorkerView> answer(ListWorkers question) {
        return views(
                question.sight(),
                question.named(),
                workers.inSight(question.sight(), question.after(), question.fetch()));
    }

    @QueryHandler
    List<WorkerView> answer(FindWorkers question) {
        return views(question.sight(), question.named(), workers.inSight(question.sight(), question.ids()));
    }

    @QueryHandler
    MeView answer(FindMe question) {
        WorkerRow me =
                workers.inSight(question.sight(), null, 1).stream().findFirst().orElseThrow(Problem::notFound);
        Map<WorkerId, Identity> name = vault.identities(question.sight().tenantId(), List.of(me.workerId()));
        return mapping.me(me, name.get(me.workerId()), SUPPORT);
    }

    @QueryHandler
    List<TeamSize> answer(CountWorkers question) {
        return workers.sizes(question.sight());
    }

    @QueryHandler
    List<SiteView> answer(ListSites question) {
        return workers.sites(question.sight());
    }

    @QueryHandler
    List<TeamView> answer(ListTeams question) {
        return workers.teams(question.sight());
    }

    private List<WorkerView> views(Sight sight, boolean named, List<WorkerRow> rows) {
        Map<WorkerId, Identity> names = named
                ? vault.identities(
                        sight.tenantId(), rows.stream().map(WorkerRow::workerId).toList())
                : Map.of();
        return rows.stream()
                .map(row -> mapping.view(row, names.get(row.workerId())))
                .toList();
    }
}
