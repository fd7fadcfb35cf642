package io.aegira.platform.web;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.tenancy.TenantScope;
import org.slf4j.MDC;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The threads that write streamed answers: each works for the tenant of the request it answers, as the request's thread did. */
final class StreamedAnswers {
    private StreamedAnswers() {}

    static ThreadPoolTaskExecutor executor(int maxStreams) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("answer-");
        executor.setCorePoolSize(0);
        executor.setMaxPoolSize(maxStreams);
        executor.setQueueCapacity(0);
        executor.setWaitForTasksToCompleteOnShutdown(false);
        executor.setTaskDecorator(StreamedAnswers::inTheScopeOfTheRequest);
        executor.initialize();
        return executor;
    }

    private static Runnable inTheScopeOfTheRequest(Runnable answer) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
                ? AfterTheRequest.run(inItsScope(answer), present.getRequest())
                : inItsScope(answer);
    }

    private static Runnable inItsScope(Runnable answer) {
        TenantId tenant = TenantScope.tenant();
        var logged = MDC.getCopyOfContextMap();
        return () -> {
            if (logged != null) {
                MDC.setContextMap(logged);
            }
            try {
                if (tenant == null) {
                    answer.run();
                } else {
                    TenantScope.run(tenant, answer);
                }
            } finally {
                MDC.clear();
            }
        };
    }
}
