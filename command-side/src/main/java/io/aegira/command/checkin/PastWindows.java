package io.aegira.command.checkin;

import io.aegira.kernel.checkin.PromptEvent.PromptRescheduled;
import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.Window;
import java.time.Clock;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Keeps windows that are over from the saga, which would look for its state only to end at once: an imported history has millions.
 * A deadline that still stands for such a prompt's former window only asks in vain.
 */
final class PastWindows implements MessageHandlerInterceptor<EventMessage<?>> {
    private final Clock clock;

    PastWindows(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Window window = switch (unitOfWork.getMessage().getPayload()) {
            case PromptScheduled scheduled -> scheduled.window();
            case PromptRescheduled rescheduled -> rescheduled.window();
            default -> null;
        };
        boolean over = window != null && !window.closesAt().isAfter(clock.instant());
        return over ? null : chain.proceed();
    }
}
