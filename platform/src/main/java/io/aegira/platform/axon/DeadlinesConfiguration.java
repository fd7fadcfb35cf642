package io.aegira.platform.axon;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.aegira.platform.tenancy.StreamDataSource;
import io.aegira.platform.tenancy.StreamThreads;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/**
 * Deadlines that outlive a node. They are at least once and may be late: each only asks, and the aggregate decides (ADR 0004).
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class DeadlinesConfiguration {
    private static final int THREADS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    @Bean(destroyMethod = "")
    Scheduler scheduler(
            StreamDataSource streamDataSource,
            ObjectProvider<DbSchedulerDeadlineManager> deadlines,
            ObjectProvider<RecurringTask<?>> recurring,
            Clock clock) {
        Task<DbSchedulerBinaryDeadlineDetails> task = DbSchedulerDeadlineManager.binaryTask(deadlines::getObject);
        return new SteadyPolling(streamDataSource, task)
                .tableName("infra.scheduled_tasks")
                .serializer(new JsonTaskSerializer())
                .executorService(Executors.newFixedThreadPool(THREADS, new StreamThreads("deadline")))
                .threads(THREADS)
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .pollUsingLockAndFetch(0.5, 1.0)
                .startTasks(recurring.stream().toList())
                .shutdownMaxWait(LONGEST_STOP)
                .clock(clock::instant)
                .build();
    }

    @Bean
    SchedulerLifecycle schedulerLifecycle(Scheduler scheduler, @Value("${aegira.background:true}") boolean background) {
        return new SchedulerLifecycle(scheduler, background);
    }

    @Bean
    DeadlineManager deadlineManager(
            Scheduler scheduler, Configuration configuration, Serializer serializer, TransactionManager transactions) {
        return DbSchedulerDeadlineManager.builder()
                .scheduler(scheduler)
                .scopeAwareProvider(new ConfigurationScopeAwareProvider(configuration))
                .serializer(serializer)
                .transactionManager(transactions)
                .startScheduler(false)
                .stopScheduler(false)
                .build();
    }
}
