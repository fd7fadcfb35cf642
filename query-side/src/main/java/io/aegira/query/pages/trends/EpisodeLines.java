package io.aegira.query.pages.trends;

import io.aegira.kernel.engine.Reason;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.CaseView;
import io.aegira.query.organisation.WorkerView;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.risk.EpisodeView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Episodes as lines. */
final class EpisodeLines {
    private static final int REASONS_SHOWN = 3;

    private final Window window;
    private final TeamTable teams;
    private final Map<WorkerId, WorkerView> workers = new HashMap<>();
    private final Map<EpisodeId, String> cases = new HashMap<>();

    EpisodeLines(Window window, TeamTable teams, List<WorkerView> workers, List<CaseShown> cases) {
        this.window = window;
        this.teams = teams;
        workers.forEach(worker -> this.workers.put(worker.workerId(), worker));
        for (CaseShown shown : cases) {
            if (shown instanceof CaseView known && known.episodeId() != null) {
                this.cases.put(known.episodeId(), known.caseId().toString());
            }
        }
    }

    EpisodesShown.Line of(EpisodeView episode) {
        @Nullable WorkerView worker = workers.get(episode.workerId());
        ZoneId zone = teams.zone(worker == null ? null : worker.teamId(), window.zone());
        LocalDate since = LocalDate.ofInstant(episode.openedAt(), zone);
        return new EpisodesShown.Line(
                episode.workerId().toString(),
                Words.name(worker == null ? null : worker.displayName(), episode.workerId()),
                teams.place(worker == null ? null : worker.teamId()),
                episode.severity().name().toLowerCase(Locale.ROOT),
                Words.severity(episode.severity()),
                Moment.of(since),
                Words.lasting(since, window.day()),
                Words.openedBy(episode.openedBy()),
                episode.reasons().stream()
                        .map(Reason::why)
                        .distinct()
                        .limit(REASONS_SHOWN)
                        .toList(),
                cases.get(episode.episodeId()));
    }
}
