package io.aegira.query.audit;

import io.aegira.kernel.hindsight.Period;
import io.aegira.kernel.hindsight.WhatChanges;
import io.aegira.kernel.hindsight.WhatChanges.Counts;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.rulesets.DraftRuleset;
import io.aegira.query.audit.WhatIfPeople.Group;
import io.aegira.query.audit.WhatIfPeople.Reach;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private int otherPeople;

    void add(WorkerId worker, Workplace place, WhatChanges changes) {
        Part part = Part.of(place, changes);
        all = all.and(part);
        otherwise += changes.otherwise();
        identical += changes.identical();
        otherPeople += changes.otherwise() > 0 ? 1 : 0;
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
                        flags(Change.NO_MORE),
                        null),
                teams.entrySet().stream()
                        .map(entry -> entry.getValue().team(entry.getKey().orElse(null)))
                        .toList(),
                List.copyOf(workers),
                null,
                new WhatIfPeople(
                        all.people(), teams.values().stream().map(Part::people).toList(), otherPeople));
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

    private record Part(long workerDays, Counts recorded, Counts draft, Group people) {
        static final Part NOTHING = new Part(0, Counts.NONE, Counts.NONE, Group.NOBODY);

        /** Of one worker. */
        static Part of(Workplace place, WhatChanges changes) {
            UUID site = Objects.requireNonNullElse(place.siteId(), WhatIfPeople.NOWHERE);
            return new Part(
                    changes.workerDays(),
                    changes.recorded(),
                    changes.draft(),
                    nothing(changes)
                            ? Group.NOBODY
                            : new Group(Set.of(site), 1, Reach.of(changes.recorded()), Reach.of(changes.draft())));
        }

        private static boolean nothing(WhatChanges changes) {
            return changes.workerDays() == 0
                    && changes.recorded().equals(Counts.NONE)
                    && changes.draft().equals(Counts.NONE);
        }

        Part and(Part more) {
            return new Part(
                    workerDays + more.workerDays,
                    recorded.and(more.recorded),
                    draft.and(more.draft),
                    people.and(more.people));
        }

        Team team(@Nullable UUID id) {
            return new Team(id, workerDays, Side.of(recorded, workerDays), Side.of(draft, workerDays), null);
        }
    }
}
