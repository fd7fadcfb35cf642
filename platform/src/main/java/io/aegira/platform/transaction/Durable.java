package io.aegira.platform.transaction;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Waits for the commit of the database, which may come later than the end of a unit of work (see {@link OneTransaction}). */
public final class Durable {
    private Durable() {}

    /** Runs it after the present transaction has committed, at once where there is none, never when it is given up. */
    public static void then(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
