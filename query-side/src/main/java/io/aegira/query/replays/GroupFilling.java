package io.aegira.query.replays;

import io.aegira.platform.tenancy.StreamThreads;
import io.aegira.query.platform.ProjectionBatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Writes what one group makes of the log, stretch after stretch in its own thread, each in one transaction. */
final class GroupFilling implements AutoCloseable {
    private final GroupHandlers handlers;
    private final ParkedSequences parked;
    private final Shadows shadows;
    private final TransactionManager transactions;
    private final ExecutorService thread;

    GroupFilling(GroupHandlers handlers, ParkedSequences parked, Shadows shadows, Configuration axon) {
        this.handlers = handlers;
        this.parked = parked;
        this.shadows = shadows;
        this.transactions = axon.getComponent(TransactionManager.class);
        this.thread = Executors.newSingleThreadExecutor(new StreamThreads("rebuild-" + handlers.group()));
    }

    boolean wants(Class<?> type) {
        return handlers.want(type);
    }

    /** After the stretches that it was given before. */
    Future<?> follow(Chunk chunk) {
        return thread.submit(() -> write(chunk));
    }

    private void write(Chunk chunk) {
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

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
