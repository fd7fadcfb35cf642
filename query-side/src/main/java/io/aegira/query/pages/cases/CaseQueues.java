package io.aegira.query.pages.cases;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.platform.security.Caller;
import io.aegira.query.casework.CaseCount;
import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.CaseStatus;
import io.aegira.query.casework.CaseView;
import io.aegira.query.casework.CountCases;
import io.aegira.query.casework.ListCasesByUrgency;
import io.aegira.query.casework.RedactedCaseView;
import io.aegira.query.organisation.FindTenant;
import io.aegira.query.organisation.FindWorkers;
import io.aegira.query.organisation.TenantView;
import io.aegira.query.organisation.WorkerView;
import io.aegira.query.pages.Eyes;
import io.aegira.query.pages.FlagAsOf;
import io.aegira.query.pages.Flags;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Questions;
import io.aegira.query.risk.EpisodeShown;
import io.aegira.query.risk.EpisodeStatus;
import io.aegira.query.risk.EpisodeView;
import io.aegira.query.risk.FindEpisodes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a page of the queue together: what is due first comes first, then the latest case. */
@Component
@RequiredArgsConstructor
class CaseQueues {
    private static final int ON_A_PAGE = 20;
    private static final int REASONS_SHOWN = 3;

    private final Questions questions;
    private final Flags flags;
    private final FlagsAtWork atWork;
    private final Clock clock;

    CaseQueue of(Caller caller, CaseFilter filter) {
        Eyes eyes = Eyes.of(caller);
        CaseStage stage = filter.stage();
        List<CaseCount> counts = questions.many(
                new CountCases(eyes.people(), eyes.reasons(), stage.status(), caller.subject()), CaseCount.class);
        List<CaseShown> cases = questions.many(
                new ListCasesByUrgency(
                        eyes.people(),
                        eyes.reasons(),
                        stage.status(),
                        stage.progress(),
                        filter.queue(),
                        filter.owner(),
                        (filter.page() - 1) * ON_A_PAGE,
                        ON_A_PAGE),
                CaseShown.class);
        long total = filter.of(counts);
        return new CaseQueue(
                stage,
                filter.stages(counts),
                filter.places(counts, caller.subject()),
                total,
                lines(caller, eyes, cases),
                filter.page() > 1 ? filter.turnedTo(filter.page() - 1).link() : null,
                total > (long) filter.page() * ON_A_PAGE
                        ? filter.turnedTo(filter.page() + 1).link()
                        : null);
    }

    private List<CaseShownInQueue> lines(Caller caller, Eyes eyes, List<CaseShown> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        ZoneId zone = ZoneId.of(
                questions.one(new FindTenant(eyes.people()), TenantView.class).timezone());
        Map<WorkerId, WorkerView> workers = new HashMap<>();
        List<WorkerId> ids = cases.stream().map(CaseShown::workerId).distinct().toList();
        questions
                .many(new FindWorkers(eyes.people(), eyes.names(), ids), WorkerView.class)
                .forEach(worker -> workers.put(worker.workerId(), worker));
        Map<EpisodeId, EpisodeView> episodes = episodes(eyes, cases);
        return cases.stream()
                .map(one -> {
                    CaseQueue.Line line = line(caller, one, workers.get(one.workerId()), zone);
                    return shown(eyes, line, one, episodes.get(episodeOf(one)), zone);
                })
                .toList();
    }

    private Map<EpisodeId, EpisodeView> episodes(Eyes eyes, List<CaseShown> cases) {
        Set<EpisodeId> ids = cases.stream()
                .map(CaseQueues::episodeOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return questions.many(new FindEpisodes(eyes.people(), eyes.reasons(), ids), EpisodeShown.class).stream()
                .filter(EpisodeView.class::isInstance)
                .map(EpisodeView.class::cast)
                .collect(Collectors.toMap(EpisodeView::episodeId, Function.identity()));
    }

    private static @Nullable EpisodeId episodeOf(CaseShown shown) {
        return shown instanceof CaseView known ? known.episodeId() : null;
    }

    private CaseQueue.Line line(Caller caller, CaseShown shown, @Nullable WorkerView worker, ZoneId zone) {
        return new CaseQueue.Line(
                shown.workerId().toString(),
                Words.name(worker == null ? null : worker.displayName(), shown.workerId()),
                CaseWords.queue(shown.queue()),
                Moment.at(shown.openedAt(), zone),
                CaseStage.of(shown).words(),
                CaseWords.owner(CaseFilter.owner(shown), caller),
                CaseDue.next(shown).map(due -> due.shown(clock.instant(), zone)).orElse(null),
                // Who may know why works on the case itself.
                shown instanceof RedactedCaseView open && shown.status() == CaseStatus.OPEN && atWork.mayWork(caller)
                        ? atWork.work(caller, open, "", zone)
                        : null);
    }

    private CaseShownInQueue shown(
            Eyes eyes, CaseQueue.Line line, CaseShown shown, @Nullable EpisodeView episode, ZoneId zone) {
        if (!(shown instanceof CaseView known)) {
            return line;
        }
        LocalDate day = LocalDate.ofInstant(shown.openedAt(), zone);
        return withReasons(line, known, episode == null ? null : flags.asOf(eyes, episode, day, zone));
    }

    private static CaseQueue.LineWithReasons withReasons(CaseQueue.Line line, CaseView known, @Nullable FlagAsOf flag) {
        List<FlagAsOf.Why> reasons = flag == null ? List.of() : flag.reasons();
        return new CaseQueue.LineWithReasons(
                line,
                known.caseId().toString(),
                CaseWords.sign(known.severity()),
                CaseWords.severity(known.severity()),
                CaseWords.openedFor(known.openedFor()),
                reasons.stream().limit(REASONS_SHOWN).toList(),
                Math.max(0, reasons.size() - REASONS_SHOWN),
                known.episodeId() != null,
                flag == null ? 0 : flag.episode().signals(),
                flag != null && flag.episode().status() == EpisodeStatus.OPEN);
    }
}
