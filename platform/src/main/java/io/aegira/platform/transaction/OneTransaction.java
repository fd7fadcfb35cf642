package io.aegira.platform.transaction;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.tenancy.TenantScope;
import java.util.Objects;
import java.util.function.Supplier;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * One transaction for all that a thread does between {@link #open} and {@link #commit}, in however many units of work.
 *
 * <pre>
 * open ─ first part begins it ▶ begun ─ further parts join ▶ begun ─ commit ▶ durable
 *             ▲       │ fails           │ fails
 *             └───────┘                 └▶ given up, with all that went before
 * </pre>
 *
 * The first part may be given up and tried again by itself; once it has ended, a failing part takes everything along.
 */
public final class OneTransaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OneTransaction.class);
    private static final ThreadLocal<@Nullable OneTransaction> OPEN = new ThreadLocal<>();

    private final PlatformTransactionManager transactions;
    private @Nullable TransactionStatus begun;
    private @Nullable TenantId tenant;
    private boolean givenUp;

    private OneTransaction(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    /** From here on the thread's units of work are parts of one transaction, which its first part begins. Close it. */
    public static OneTransaction open(PlatformTransactionManager transactions) {
        if (OPEN.get() != null) {
            throw new IllegalStateException("one transaction is open already");
        }
        OneTransaction one = new OneTransaction(transactions);
        OPEN.set(one);
        return one;
    }

    /** The thread's, or null. */
    public static @Nullable OneTransaction present() {
        return OPEN.get();
    }

    /**
     * Runs work that is too long for one transaction: each unit of work has its own and is durable when it ends. If the process
     * dies on the way, some are and some are not, so each must recognise its repetition.
     */
    public static <T extends @Nullable Object> T apart(Supplier<T> work) {
        OneTransaction one = OPEN.get();
        if (one != null && one.begun != null) {
            throw new IllegalStateException("a part is done already");
        }
        OPEN.remove();
        try {
            return work.get();
        } finally {
            if (one != null) {
                OPEN.set(one);
            }
        }
    }

    /** A unit of work's share: to end it ends nothing, to roll it back gives up the whole. */
    public Transaction part() {
        if (givenUp) {
            throw new ConcurrencyException("a part of this transaction was given up");
        }
        boolean first = begun == null;
        if (first) {
            begun = transactions.getTransaction(new DefaultTransactionDefinition());
            tenant = TenantScope.tenant();
        } else if (!Objects.equals(tenant, TenantScope.tenant())) {
            throw new IllegalStateException("one transaction is of one tenant");
        }
        return new Transaction() {
            @Override
            public void commit() {
                // The whole is committed, once its last part has ended.
            }

            @Override
            public void rollback() {
                giveUp();
                givenUp = !first;
            }
        };
    }

    /** Whether anything was done that awaits the commit. */
    public boolean isBegun() {
        return begun != null;
    }

    /** Whose rows it sees; null before it has begun. */
    public @Nullable TenantId tenant() {
        return begun == null ? null : tenant;
    }

    /** Makes all parts durable. */
    public void commit() {
        TransactionStatus all = begun;
        begun = null;
        if (all != null) {
            transactions.commit(all);
        }
    }

    /** Gives up what is not committed. */
    @Override
    public void close() {
        OPEN.remove();
        try {
            giveUp();
        } catch (TransactionException lost) {
            LOG.debug("the connection is lost, and with it what was done", lost);
        }
    }

    private void giveUp() {
        TransactionStatus all = begun;
        begun = null;
        if (all != null) {
            transactions.rollback(all);
        }
    }
}
