package io.aegira.query.organisation;

import io.aegira.platform.audit.FiguresByChoice;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A tenant may choose that supervisors are shown figures and answers of their own teams. */
@Component
@RequiredArgsConstructor
class FiguresForSupervisors implements FiguresByChoice {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    @Override
    public boolean areShownTo(Caller caller) {
        return caller.is(Role.SUPERVISOR)
                && Boolean.TRUE.equals(transactions.execute(view -> jdbc.sql(
                                "SELECT t.supervisors_see_raw_scores FROM query.tenant t WHERE t.tenant_id = infra.tenant()")
                        .query(Boolean.class)
                        .optional()
                        .orElse(false)));
    }
}
