package io.aegira.command.risk;

import io.aegira.command.platform.Backfill;
import io.aegira.kernel.engine.Change;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.transaction.Durable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Marks from when until when a worker's facts have changed, in the transaction of the fact; one mark a publication. */
@Component
@RequiredArgsConstructor
class RiskMarks {
    private final JdbcTemplate jdbc;
    private final ObjectProvider<RiskSweeper> sweeper;

    void add(UUID tenant, WorkerId worker, Change change) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        Map<Subject, Change> marks = unit.getOrComputeResource(RiskMarks.class.getName(), first -> {
            Map<Subject, Change> gathered = new LinkedHashMap<>();
            unit.onPrepareCommit(ending -> write(gathered, Backfill.of(ending)));
            unit.root().afterCommit(ended -> Durable.then(() -> sweeper.ifAvailable(RiskSweeper::nudge)));
            return gathered;
        });
        marks.merge(new Subject(tenant, worker.value()), change, Change::and);
    }

    private void write(Map<Subject, Change> marks, Optional<UUID> backfill) {
        List<@Nullable Object[]> rows = marks.entrySet().stream()
                .map(entry -> new @Nullable Object[] {
                    entry.getKey().tenant(),
                    entry.getKey().worker(),
                    FactStatements.at(entry.getValue().from()),
                    FactStatements.at(entry.getValue().reach()),
                    entry.getValue().roster(),
                    backfill.orElse(null)
                })
                .toList();
        jdbc.batchUpdate(FactStatements.MARK, rows);
    }

    private record Subject(UUID tenant, UUID worker) {}
}
