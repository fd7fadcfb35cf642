package io.aegira.query.audit;

import io.aegira.kernel.hindsight.Period;
import io.aegira.kernel.hindsight.WhatChanges;
import io.aegira.kernel.hindsight.WhatChanges.Counts;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.rulesets.DraftRuleset;
import io.aegira.query.audit.WhatIfReport.Change;
import io.aegira.query.audit.WhatIfReport.Flagged;
import io.aegira.query.audit.WhatIfReport.Flags;
import io.aegira.query.audit.WhatIfReport.Side;
import io.aegira.query.audit.WhatIfReport.Team;
import io.aegira.query.audit.Workplaces.Workplace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up what changes for each worker. */
final class WhatIfSum {
    private final Map<Optional<UUID>, Part> teams = new LinkedHashMap<>();
    private final Map<Change, Long> flags = new EnumMap<>(Change.class);
    private final List<Flagged> workers = new ArrayList<>();
    private Part all = Part.NOTHING;
    private long otherwise;
    private long identical;

    void add(WorkerId worker, Workplace place, WhatChanges changes) {
        Part part = new Part(changes.workerDays(), changes.recorded(), changes.draft());
        all = all.and(part);
        otherwise += changes.otherwise();
        identical += changes.identical();
        if (part.workerDays() > 0) {
            teams.merge(Optional.ofNullable(place.teamId()), part, Part::and);
        }
        Change change = change(changes.recordedFlag(), changes.draftFlag());
        if (change != null) {
            flags.merge(change, 1L, Long::sum);
            if (change != Change.SAME) {
                workers.add(new Flagged(
                        worker.value(), place.siteId(), change, changes.recordedFlag(), changes.draftFlag()));
            }
        }
    }

    WhatIfReport report(DraftRuleset draft, Period period) {
        return new WhatIfReport(
                draft.version(),
                draft.sha256(),
                period.from(),
                period.to(),
                all.workerDays(),
                otherwise,
                identical,
                Side.of(all.recorded(), all.workerDays()),
                Side.of(all.draft(), all.workerDays()),
                new Flags(
                        flags(Change.SAME),
                        flags(Change.NEWLY),
                        flags(Change.EARLIER),
                        flags(Change.LATER),
                        flags(Change.NO_MORE)),
                teams.entrySet().stream()
                        .map(entry -> entry.getValue().team(entry.getKey().orElse(null)))
                        .toList(),
                List.copyOf(workers));
    }

    private long flags(Change change) {
        return flags.getOrDefault(change, 0L);
    }

    /** Null: nobody flags the worker. */
    private static @Nullable Change change(@Nullable Instant recorded, @Nullable Instant draft) {
        if (recorded == null) {
            return draft == null ? null : Change.NEWLY;
        }
        if (draft == null) {
            return Change.NO_MORE;
        }
        int order = draft.compareTo(recorded);
        return order == 0 ? Change.SAME : order < 0 ? Change.EARLIER : Change.LATER;
    }

    private record Part(long workerDays, Counts recorded, Counts draft) {
        static final Part NOTHING = new Part(0, Counts.NONE, Counts.NONE);

        Part and(Part more) {
            return new Part(workerDays + more.workerDays, recorded.and(more.recorded), draft.and(more.draft));
        }

        Team team(@Nullable UUID id) {
            return new Team(id, workerDays, Side.of(recorded, workerDays), Side.of(draft, workerDays));
        }
    }
}
