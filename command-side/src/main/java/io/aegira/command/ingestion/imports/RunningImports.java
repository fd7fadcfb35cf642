package io.aegira.command.ingestion.imports;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.progress.ImportProgress;
import io.aegira.platform.tenancy.TenantScope;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells the pages how far the tenant's import has come. */
@Component
@RequiredArgsConstructor
class RunningImports implements ImportProgress {
    private final ImportJobs jobs;
    private final Clock clock;

    @Override
    public Optional<Running> running() {
        TenantId tenant = TenantScope.tenant();
        return jobs.unfinished().stream()
                .filter(job -> tenant == null || job.tenantId().equals(tenant))
                .findFirst()
                .map(job -> {
                    long left = job.status() == ImportJob.Status.SETTLING
                            ? jobs.workLeft(job.tenantId(), clock.instant())
                            : 0;
                    ImportView view = ImportView.of(job, left, clock.instant());
                    return new Running("history", view.progress(), view.etaSeconds());
                });
    }
}
