package io.aegira.query.replays;

import io.aegira.platform.tenancy.StreamThreads;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.PageRequest;
import io.aegira.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs rebuilds, one at a time in the whole installation. */
@Component
class Replays implements SmartLifecycle, Rebuilding {
    private static final long LAST_BATCH_SECONDS = 10;
    private static final int LATEST = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_TRIES_NANOS = Duration.ofMillis(20).toNanos();

    private final ReplayJobs jobs;
    private final ReplayRun run;
    private final DataSource stream;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(new StreamThreads("replay"));
    private volatile boolean running;

    Replays(ReplayJobs jobs, ReplayRun run, @Qualifier("streamPool") DataSource stream, Clock clock) {
        this.jobs = jobs;
        this.run = run;
        this.stream = stream;
        this.clock = clock;
    }

    /**
     * Begins, and answers at once. What has begun under this id goes on as it is.
     *
     * @throws Problem 400 for a projection that there is not, 409 while another rebuild runs
     */
    ReplayView begin(UUID id, String projection) {
        List<String> groups = Projections.named(projection);
        Optional<Replay> begun = jobs.find(id);
        if (begun.isEmpty()) {
            OneAtATime alone = alone(id, projection);
            thread.execute(() -> run.run(id, groups, alone, advance -> {}));
        }
        return find(id);
    }

    @Override
    public ReplayView rebuild(String projection, Consumer<ReplayView> told) {
        List<String> groups = Projections.named(projection);
        UUID id = UUID.randomUUID();
        OneAtATime alone = alone(id, projection);
        TenantScope.callAcrossTenants(() -> {
            run.run(id, groups, alone, advance -> told.accept(find(id)));
            return true;
        });
        return find(id);
    }

    /** @throws Problem 404 when there is none */
    ReplayView find(UUID id) {
        return jobs.find(id)
                .map(replay -> ReplayView.of(replay, clock.instant()))
                .orElseThrow(Problem::notFound);
    }

    /** The latest first, one more than the page holds. */
    List<ReplayView> list(PageRequest page) {
        return jobs.list(page).stream()
                .map(replay -> ReplayView.of(replay, clock.instant()))
                .toList();
    }

    @Override
    public List<ReplayView> latest() {
        return list(new PageRequest(Optional.empty(), LATEST));
    }

    private OneAtATime alone(UUID id, String projection) {
        OneAtATime alone =
                take().orElseThrow(() -> new Problem(409, "Conflict", "A rebuild is running already.", List.of()));
        try {
            run.clean(alone);
            jobs.begin(id, projection, clock.instant());
            return alone;
        } catch (RuntimeException failed) {
            alone.close();
            throw failed;
        }
    }

    /** One that is over by its record still starts its processors: it is waited for. */
    private Optional<OneAtATime> take() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<OneAtATime> alone = OneAtATime.take(stream);
        while (alone.isEmpty() && !jobs.isOneRunning() && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
            alone = OneAtATime.take(stream);
        }
        return alone;
    }

    /** A rebuild whose process ended has failed; nobody has seen anything of what it built. */
    @Override
    public void start() {
        OneAtATime.take(stream).ifPresent(alone -> {
            try (alone) {
                run.clean(alone);
            }
        });
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
        try {
            thread.awaitTermination(LAST_BATCH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
