package io.aegira.platform.tenancy;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Transactions of processors: in the stream scope whichever thread begins them, the starting one included. */
public final class StreamTransactions implements TransactionManager {
    private final TransactionManager transactions;

    public StreamTransactions(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public Transaction startTransaction() {
        return TenantScope.callAcrossTenants(transactions::startTransaction);
    }
}
