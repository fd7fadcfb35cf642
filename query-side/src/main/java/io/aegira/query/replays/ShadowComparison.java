package io.aegira.query.replays;

import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Fills shadows as a rebuild does, and compares instead of swapping. */
@Component
class ShadowComparison implements ViewComparison {
    private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long BETWEEN_TRIES_NANOS = Duration.ofMillis(200).toNanos();

    private final ApplicationContext beans;
    private final ReplayJobs jobs;
    private final ReplayRun runs;
    private final DataSource stream;

    ShadowComparison(
            ApplicationContext beans, ReplayJobs jobs, ReplayRun runs, @Qualifier("streamPool") DataSource stream) {
        this.beans = beans;
        this.jobs = jobs;
        this.runs = runs;
        this.stream = stream;
    }

    @Override
    public List<ComparedTable> compare(String projection) {
        List<String> groups = Projections.named(projection);
        OneAtATime alone = OneAtATime.take(stream)
                .orElseThrow(() -> new Problem(409, "Conflict", "A rebuild is running already.", List.of()));
        return TenantScope.callAcrossTenants(() -> {
            try (alone) {
                runs.clean(alone);
                try {
                    return compare(groups, alone);
                } finally {
                    runs.clean(alone);
                }
            }
        });
    }

    private List<ComparedTable> compare(List<String> groups, OneAtATime alone) {
        Shadows shadows = Shadows.prepare(alone.jdbc(), groups);
        Configuration axon = beans.getBean(Configuration.class);
        ComparedRows rows = new ComparedRows(alone, groups);
        try (ShadowFilling filling = new ShadowFilling(groups, shadows, beans)) {
            filling.past(advance -> {});
            shadows.analyze();
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (System.nanoTime() < end) {
                filling.upTo(jobs.head(), advance -> {});
                if (new GroupProgress(axon, alone.jdbc()).haveAllSeen(groups, filling.token())) {
                    List<ComparedTable> compared = rows.at(filling.token());
                    if (!compared.isEmpty()) {
                        return compared;
                    }
                }
                LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
            }
        }
        throw new IllegalStateException("the log did not stand still, or the views did not follow it");
    }
}
