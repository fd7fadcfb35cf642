package io.aegira.platform.axon;

import io.aegira.platform.transaction.OneTransaction;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Transactions of orders: a part of the thread's one transaction where one is open, otherwise each its own. */
final class JoiningTransactions implements TransactionManager {
    private final TransactionManager alone;

    JoiningTransactions(TransactionManager alone) {
        this.alone = alone;
    }

    @Override
    public Transaction startTransaction() {
        OneTransaction one = OneTransaction.present();
        return one == null ? alone.startTransaction() : one.part();
    }
}
