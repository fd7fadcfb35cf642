package io.aegira.command.risk;

import io.aegira.command.platform.Backfill;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.transaction.Durable;
import java.time.Instant;
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

/** Marks a worker's decisions as possibly changed from an instant on, in the transaction of the fact; one mark a publication. */
@Component
@RequiredArgsConstructor
class RiskMarks {
    private final JdbcTemplate jdbc;
    private final ObjectProvider<RiskSweeper> sweeper;

    void from(UUID tenant, WorkerId worker, Instant dirtyFrom) {
        add(new Subject(tenant, worker.value()), new Mark(dirtyFrom, false));
    }

    /** A roster change reaches back to whatever was answered ahead of the shifts that follow it. */
    void roster(UUID tenant, WorkerId worker, Instant dirtyFrom) {
        add(new Subject(tenant, worker.value()), new Mark(dirtyFrom, true));
    }

    private void add(Subject subject, Mark mark) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        Map<Subject, Mark> marks = unit.getOrComputeResource(RiskMarks.class.getName(), first -> {
            Map<Subject, Mark> gathered = new LinkedHashMap<>();
            unit.onPrepareCommit(ending -> write(gathered, Backfill.of(ending)));
            unit.root().afterCommit(ended -> Durable.then(() -> sweeper.ifAvailable(RiskSweeper::nudge)));
            return gathered;
        });
        marks.merge(subject, mark, Mark::and);
    }

    private void write(Map<Subject, Mark> marks, Optional<UUID> backfill) {
        List<@Nullable Object[]> rows = marks.entrySet().stream()
                .map(entry -> new @Nullable Object[] {
                    entry.getKey().tenant(),
                    entry.getKey().worker(),
                    FactStatements.at(entry.getValue().dirtyFrom()),
                    entry.getValue().roster(),
                    backfill.orElse(null)
                })
                .toList();
        jdbc.batchUpdate(FactStatements.MARK, rows);
    }

    private record Subject(UUID tenant, UUID worker) {}

    private record Mark(Instant dirtyFrom, boolean roster) {
        Mark and(Mark other) {
            return new Mark(dirtyFrom.isBefore(other.dirtyFrom) ? dirtyFrom : other.dirtyFrom, roster || other.roster);
        }
    }
}
