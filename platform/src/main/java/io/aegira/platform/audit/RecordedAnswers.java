package io.aegira.platform.audit;

import io.aegira.kernel.audit.AuditedAction;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Callers;
import io.aegira.platform.web.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Records what is shown when its handler has succeeded and nothing of the answer is written yet. An interceptor would come too late
 * for that, and too early to know whether there is an answer.
 */
final class RecordedAnswers implements BeanPostProcessor {
    /** For programs and, with a session, for people. */
    private static final List<String> EXPORTS = List.of("/api/v1/exports/", "/exports/");

    private static final Logger LOG = LoggerFactory.getLogger(RecordedAnswers.class);

    private final ObjectProvider<AuditTrail> trail;
    private final ObjectProvider<FiguresByChoice> byChoice;

    RecordedAnswers(ObjectProvider<AuditTrail> trail, ObjectProvider<FiguresByChoice> byChoice) {
        this.trail = trail;
        this.byChoice = byChoice;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RequestMappingHandlerAdapter adapter) {
            adapter.setReturnValueHandlers(
                    Objects.requireNonNullElse(
                                    adapter.getReturnValueHandlers(), List.<HandlerMethodReturnValueHandler>of())
                            .stream()
                            .<HandlerMethodReturnValueHandler>map(Recording::new)
                            .toList());
        }
        return bean;
    }

    private void record(MethodParameter answer, @Nullable HttpServletRequest request) {
        Optional<Caller> caller = Callers.current();
        // An answer that is streamed comes by again when it is over.
        if (request == null || caller.isEmpty() || request.getDispatcherType() != DispatcherType.REQUEST) {
            return;
        }
        action(answer, request, caller.get())
                .ifPresent(action -> recordOrRefuse(Deed.of(caller.get(), action, request, null)));
    }

    /** What nobody would know to have been seen is not shown. */
    private void recordOrRefuse(Deed deed) {
        try {
            trail.getObject().record(deed);
        } catch (RuntimeException failed) {
            LOG.error("not recorded, so not shown: {} of {} at {}", deed.action(), deed.who(), deed.target(), failed);
            throw Problem.unavailable("What is shown here is recorded, which is not possible at the moment.");
        }
    }

    private Optional<AuditedAction> action(MethodParameter answer, HttpServletRequest request, Caller caller) {
        if (EXPORTS.stream().anyMatch(request.getRequestURI()::startsWith)) {
            return Optional.of(AuditedAction.EXPORTED);
        }
        Audited own = answer.getMethodAnnotation(Audited.class);
        Audited audited = own == null ? answer.getContainingClass().getAnnotation(Audited.class) : own;
        return audited != null && isShownFigures(audited, caller) ? Optional.of(audited.value()) : Optional.empty();
    }

    private boolean isShownFigures(Audited audited, Caller caller) {
        return caller.isAnyOf(audited.by()) || byChoice.stream().anyMatch(choice -> choice.areShownTo(caller));
    }

    /** A page that has already been set to 400 repeats what was typed, and shows nothing. */
    private static boolean saysWhatIsWrong(@Nullable HttpServletResponse response) {
        return response != null && response.getStatus() == HttpServletResponse.SC_BAD_REQUEST;
    }

    /** Does as it would, after the record. */
    private final class Recording implements HandlerMethodReturnValueHandler {
        private final HandlerMethodReturnValueHandler handler;

        Recording(HandlerMethodReturnValueHandler handler) {
            this.handler = handler;
        }

        @Override
        public boolean supportsReturnType(MethodParameter answer) {
            return handler.supportsReturnType(answer);
        }

        @Override
        public void handleReturnValue(
                @Nullable Object value,
                MethodParameter answer,
                ModelAndViewContainer container,
                NativeWebRequest request)
                throws Exception {
            if (!saysWhatIsWrong(request.getNativeResponse(HttpServletResponse.class))) {
                record(answer, request.getNativeRequest(HttpServletRequest.class));
            }
            handler.handleReturnValue(value, answer, container, request);
        }
    }
}
