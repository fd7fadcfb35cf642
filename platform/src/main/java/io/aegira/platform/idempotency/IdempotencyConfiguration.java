package io.aegira.platform.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.aegira.platform.vault.TextCipher;
import io.aegira.platform.web.ApiPath;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Orders with a key run once. */
@Configuration(proxyBeanMethods = false)
public class IdempotencyConfiguration {
    /** Durable: stands in the scheduler's table. */
    static final String FORGET_TASK = "forget-idempotency-keys";

    private static final int INNERMOST = 0;
    private static final int AFTER_ALL_REFUSALS = 100;

    @Bean
    IdempotencyKeys idempotencyKeys(
            JdbcClient jdbc, PlatformTransactionManager transactionManager, ObjectProvider<Clock> clock) {
        return new IdempotencyKeys(jdbc, transactionManager, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    RecurringTask<Void> forgetIdempotencyKeys(IdempotencyKeys keys) {
        return Tasks.recurring(FORGET_TASK, FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> keys.forgetOld());
    }

    @Bean
    FilterRegistrationBean<HoldAnswers> holdAnswers() {
        FilterRegistrationBean<HoldAnswers> filter = new FilterRegistrationBean<>(new HoldAnswers());
        filter.addUrlPatterns(ApiPath.PREFIX + "/*");
        filter.setOrder(INNERMOST);
        return filter;
    }

    @Bean
    WebMvcConfigurer ordersRunOnce(
            IdempotencyKeys keys, PlatformTransactionManager transactionManager, ObjectProvider<TextCipher> cipher) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new OnceOnly(keys, transactionManager, new KeptAnswers(cipher)))
                        .addPathPatterns(ApiPath.PREFIX + "/**")
                        .order(AFTER_ALL_REFUSALS);
            }
        };
    }
}
