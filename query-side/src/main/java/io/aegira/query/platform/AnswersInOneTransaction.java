package io.aegira.query.platform;

import io.aegira.platform.tenancy.TenantScope;
import java.util.Objects;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A question is answered from one view of one tenant's rows, whatever thread or node it reaches. */
final class AnswersInOneTransaction implements MessageHandlerInterceptor<QueryMessage<?, ?>> {
    private final TransactionTemplate readOnly;

    AnswersInOneTransaction(PlatformTransactionManager transactions) {
        this.readOnly = new TransactionTemplate(transactions);
        this.readOnly.setReadOnly(true);
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unit, InterceptorChain chain)
            throws Exception {
        if (!(unit.getMessage().getPayload() instanceof Question<?> question)) {
            return chain.proceed();
        }
        return TenantScope.call(
                question.sight().tenantId(), () -> Objects.requireNonNull(readOnly.execute(view -> proceed(chain))));
    }

    private static Object proceed(InterceptorChain chain) {
        try {
            return Objects.requireNonNull(chain.proceed(), "an answer");
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("the question could not be answered", failed);
        }
    }
}
