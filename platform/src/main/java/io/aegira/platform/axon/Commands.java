package io.aegira.platform.axon;

import io.aegira.kernel.message.Command;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.Problem;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * How orders are given. Each unit of work is one transaction of one tenant; what is sent inside becomes durable together, and a
 * refused command takes none of the others along. When somebody else wrote first, or two waited for one another, the whole work
 * is done again.
 */
public class Commands {
    private static final int ATTEMPTS = 8;

    private final CommandBus bus;
    private final TransactionManager transactions;
    private final ExecutorService elsewhere;

    Commands(CommandBus bus, TransactionManager transactions, ExecutorService elsewhere) {
        this.bus = bus;
        this.transactions = transactions;
        this.elsewhere = elsewhere;
    }

    /**
     * Sends one command in a unit of work of its own.
     *
     * @throws io.aegira.kernel.message.CommandRefused when a rule forbids it
     * @throws Problem 503 where nobody decides such a thing, as in a process of the query side alone
     */
    public @Nullable Object sendAlone(Command command, Map<String, ?> metadata) {
        return inOneUnitOfWork(command.tenantId(), () -> send(command, metadata));
    }

    /** Sends a command inside the present unit of work. */
    public @Nullable Object send(Command command, Map<String, ?> metadata) {
        MetaData all = MetaData.from(metadata)
                .and(EventMetadata.TENANT_ID, command.tenantId().toString());
        FutureCallback<Command, Object> answer = new FutureCallback<>();
        CommandMessage<Command> message = new GenericCommandMessage<>(command, all);
        bus.dispatch(message, answer);
        return unwrap(answer.getResult());
    }

    /**
     * Runs the work in one transaction of the tenant and answers once it is durable. The work may be run several times.
     * Called from inside another unit of work (a saga's, a processor's) it runs on a thread of its own, so that the two
     * neither share a transaction nor a database role.
     */
    public <T extends @Nullable Object> T inOneUnitOfWork(TenantId tenant, Supplier<T> work) {
        if (CurrentUnitOfWork.isStarted()) {
            return join(CompletableFuture.supplyAsync(() -> attempt(tenant, work), elsewhere));
        }
        return attempt(tenant, work);
    }

    private <T extends @Nullable Object> T attempt(TenantId tenant, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return TenantScope.call(tenant, () -> once(work));
            } catch (ConcurrencyException | PessimisticLockingFailureException raced) {
                if (attempt == ATTEMPTS) {
                    throw raced;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(1L + attempt * 4L)));
            }
        }
    }

    private <T extends @Nullable Object> T once(Supplier<T> work) {
        DefaultUnitOfWork<CommandMessage<?>> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(transactions);
        return unwrap(unitOfWork.executeWithResult(work::get));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T extends @Nullable Object> T unwrap(ResultMessage<? extends T> result) {
        if (result.isExceptional()) {
            throw rethrown(result.exceptionResult());
        }
        return result.getPayload();
    }

    private static <T extends @Nullable Object> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (java.util.concurrent.CompletionException failed) {
            throw rethrown(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        Throwable cause = failure;
        if (cause instanceof org.axonframework.commandhandling.CommandExecutionException wrapped
                && wrapped.getCause() != null) {
            cause = wrapped.getCause();
        }
        if (cause instanceof NoHandlerForCommandException) {
            return Problem.unavailable("Who decides this cannot be reached at the moment.");
        }
        if (cause instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(cause);
    }
}
