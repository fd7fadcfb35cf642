package io.aegira.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.organisation.TenantId;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of tenants in turn, and of nobody, that end in every way that one can end in. Each looks first whether it sees a row
 * that is not its tenant's.
 */
final class TroubledTransactions {
    /** How a transaction ends. */
    enum Outcome {
        COMMITTED,
        WROTE,
        ROLLED_BACK,
        THREW,
        TIMED_OUT,
        BROKEN_STATEMENT,
        RETURNED_IN_THE_MIDDLE,
        SERVER_HUNG_UP,
        NOBODYS,
        NOBODYS_WITHOUT_TRANSACTION
    }

    /** As often as in hundred; the rest commits. */
    private static final List<Outcome> IN_A_HUNDRED = IntStream.range(0, 100)
            .mapToObj(i -> switch (i / 2) {
                case 0, 1, 2, 3, 4 -> Outcome.WROTE;
                case 5, 6, 7, 8, 9 -> Outcome.ROLLED_BACK;
                case 10, 11, 12, 13, 14 -> Outcome.THREW;
                case 15, 16 -> Outcome.TIMED_OUT;
                case 17, 18, 19, 20 -> Outcome.BROKEN_STATEMENT;
                case 21, 22 -> Outcome.RETURNED_IN_THE_MIDDLE;
                case 23 -> Outcome.SERVER_HUNG_UP;
                case 24, 25, 26, 27, 28, 29 -> Outcome.NOBODYS;
                case 30, 31, 32 -> Outcome.NOBODYS_WITHOUT_TRANSACTION;
                default -> Outcome.COMMITTED;
            })
            .toList();

    private static final String WRITE = """
            UPDATE vault.identity SET tenant_id = tenant_id WHERE tenant_id = infra.tenant()""";

    private final DataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final List<TenantId> tenants;
    private final Random random;

    TroubledTransactions(DataSource pool, List<TenantId> tenants, Random random) {
        this.pool = pool;
        this.jdbc = JdbcClient.create(pool);
        this.transactions = new TransactionTemplate(new TenantTransactionManager(pool));
        this.tenants = tenants;
        this.random = random;
    }

    List<Outcome> run(int number) {
        return IntStream.range(0, number).mapToObj(i -> one()).toList();
    }

    private Outcome one() {
        Outcome outcome = IN_A_HUNDRED.get(random.nextInt(IN_A_HUNDRED.size()));
        switch (outcome) {
            case NOBODYS -> transactions.executeWithoutResult(status -> look(List.of()));
            case NOBODYS_WITHOUT_TRANSACTION -> look(List.of());
            default -> {
                TenantId tenant = tenants.get(random.nextInt(tenants.size()));
                TenantScope.run(tenant, () -> of(tenant, outcome));
            }
        }
        return outcome;
    }

    private void of(TenantId tenant, Outcome outcome) {
        boolean failed = false;
        try {
            transactions.executeWithoutResult(status -> {
                look(List.of(tenant.toString()));
                end(outcome, status);
            });
        } catch (DataAccessException | TransactionException | Trouble expected) {
            failed = true;
        }
        assertThat(failed)
                .as(outcome.name())
                .isEqualTo(
                        switch (outcome) {
                            case COMMITTED, WROTE, ROLLED_BACK -> false;
                            default -> true;
                        });
    }

    private void end(Outcome outcome, TransactionStatus status) {
        switch (outcome) {
            case WROTE -> assertThat(jdbc.sql(WRITE).update()).isEqualTo(1);
            case ROLLED_BACK -> status.setRollbackOnly();
            case THREW -> throw new Trouble();
            case TIMED_OUT -> {
                jdbc.sql("SET LOCAL statement_timeout = 1").update();
                jdbc.sql("SELECT pg_sleep(1)").query().singleRow();
            }
            case BROKEN_STATEMENT -> jdbc.sql("SELECT 1 / 0").query().singleRow();
            case RETURNED_IN_THE_MIDDLE -> giveBack();
            case SERVER_HUNG_UP ->
                jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())")
                        .query()
                        .singleRow();
            default -> {}
        }
    }

    /** As somebody would who closes a connection that is not theirs to close. */
    private void giveBack() {
        try {
            DataSourceUtils.getConnection(pool).close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        jdbc.sql("SELECT 1").query().singleRow();
    }

    private void look(List<String> expected) {
        assertThat(jdbc.sql("SELECT DISTINCT tenant_id::text FROM vault.identity")
                        .query(String.class)
                        .list())
                .isEqualTo(expected);
        assertThat(jdbc.sql("SELECT DISTINCT tenant_id::text FROM eventlog.events")
                        .query(String.class)
                        .list())
                .isEqualTo(expected);
    }

    private static final class Trouble extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
