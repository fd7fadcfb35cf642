package io.aegira.query.replays;

import io.aegira.query.platform.ProjectionBatch;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Writes what one group makes of a stretch of the log, in one transaction. */
final class GroupFilling {
    private final GroupHandlers handlers;
    private final ParkedSequences parked;
    private final Shadows shadows;
    private final TransactionManager transactions;

    GroupFilling(GroupHandlers handlers, ParkedSequences parked, Shadows shadows, Configuration axon) {
        this.handlers = handlers;
        this.parked = parked;
        this.shadows = shadows;
        this.transactions = axon.getComponent(TransactionManager.class);
    }

    boolean wants(Class<?> type) {
        return handlers.want(type);
    }

    void write(Chunk chunk) {
        DefaultUnitOfWork<EventMessage<?>> batch = DefaultUnitOfWork.startAndGet(null);
        batch.attachTransaction(transactions);
        ProjectionBatch.redirect(batch, shadows);
        ResultMessage<Boolean> written = batch.executeWithResult(() -> {
            chunk.events().stream()
                    .filter(event -> handlers.want(event.getPayloadType()))
                    .forEach(event -> parked.handle(event, handlers));
            return true;
        });
        if (written.isExceptional()) {
            throw new IllegalStateException(handlers.group() + " could not be written", written.exceptionResult());
        }
    }

    long parked() {
        return parked.letters();
    }
}
