package io.aegira.query.audit;

import io.aegira.query.audit.WhatIfGroups.Cell;
import io.aegira.query.audit.WhatIfReport.Alerts;
import io.aegira.query.audit.WhatIfReport.Change;
import io.aegira.query.audit.WhatIfReport.Episodes;
import io.aegira.query.audit.WhatIfReport.Flagged;
import io.aegira.query.audit.WhatIfReport.Flags;
import io.aegira.query.audit.WhatIfReport.Side;
import io.aegira.query.audit.WhatIfReport.Team;
import io.aegira.query.platform.SmallGroups;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A report as it is answered to who does not see everybody: without what is of fewer than five people, and what that follows from. */
final class WhatIfOfGroups {
    private final WhatIfReport report;
    private final List<Flagged> workers;
    private final @Nullable WhatIfGroups groups;
    private final Set<Cell> withheld;
    private final Set<Integer> withoutDays;

    private WhatIfOfGroups(WhatIfReport report, List<Flagged> workers, @Nullable WhatIfGroups groups) {
        this.report = report;
        this.workers = workers;
        this.groups = groups;
        this.withheld = groups == null ? Set.of() : groups.withheld();
        this.withoutDays = groups == null ? Set.of() : groups.withoutDays();
    }

    /** @param sites of whose people the reader sees each */
    static WhatIfReport of(WhatIfReport report, Set<UUID> sites) {
        List<Flagged> workers = report.workers().stream()
                .filter(worker -> worker.siteId() != null && sites.contains(worker.siteId()))
                .toList();
        WhatIfPeople people = report.people();
        return new WhatIfOfGroups(report, workers, people == null ? null : WhatIfGroups.of(people, sites)).shown();
    }

    private WhatIfReport shown() {
        boolean otherwise = isTooFew(
                groups == null ? 1 : Objects.requireNonNull(report.people()).otherwise());
        Long days = days(WhatIfGroups.ALL, report.workerDays());
        return new WhatIfReport(
                report.rulesetVersion(),
                report.rulesetSha256(),
                report.from(),
                report.to(),
                days,
                otherwise ? null : report.otherwise(),
                otherwise ? null : report.identical(),
                side(WhatIfGroups.ALL, false, report.recorded()),
                side(WhatIfGroups.ALL, true, report.draft()),
                flags(),
                IntStream.range(0, report.teams().size()).mapToObj(this::team).toList(),
                workers,
                otherwise || days == null ? true : null,
                null);
    }

    private boolean isTooFew(int people) {
        return groups == null || !groups.areNobody() && (groups.areFew() || people > 0 && people < SmallGroups.FEWEST);
    }

    private Team team(int number) {
        Team team = report.teams().get(number);
        Long days = days(number, team.workerDays());
        return new Team(
                team.teamId(),
                days,
                side(number, false, team.recorded()),
                side(number, true, team.draft()),
                days == null ? true : null);
    }

    private @Nullable Long days(int group, @Nullable Long days) {
        return groups == null || withoutDays.contains(group) ? null : days;
    }

    private Side side(int group, boolean draft, Side side) {
        Long evaluations = told(group, draft, WhatIfFigure.EVALUATIONS, side.evaluations());
        return new Side(
                evaluations,
                alerts(group, draft, side.alerts()),
                episodes(group, draft, side.episodes()),
                evaluations == null ? true : null);
    }

    private Alerts alerts(int group, boolean draft, Alerts alerts) {
        Long high = told(group, draft, WhatIfFigure.HIGHS, alerts.high());
        Long medium = told(group, draft, WhatIfFigure.MEDIUMS, alerts.medium());
        Long total = told(group, draft, WhatIfFigure.ALERTS, alerts.total());
        return new Alerts(
                high, medium, total, rate(group, total, alerts.perHundredWorkerDays()), any(high, medium, total));
    }

    private Episodes episodes(int group, boolean draft, Episodes episodes) {
        Long high = told(group, draft, WhatIfFigure.HIGH_EPISODES, episodes.high());
        Long medium = told(group, draft, WhatIfFigure.MEDIUM_EPISODES, episodes.medium());
        Long compliance = told(group, draft, WhatIfFigure.COMPLIANCE_EPISODES, episodes.compliance());
        Long total = told(group, draft, WhatIfFigure.EPISODES, episodes.total());
        return new Episodes(
                high,
                medium,
                compliance,
                total,
                rate(group, total, episodes.perHundredWorkerDays()),
                any(high, medium, compliance, total));
    }

    private @Nullable Double rate(int group, @Nullable Long total, @Nullable Double rate) {
        return total == null || withoutDays.contains(group) ? null : rate;
    }

    private @Nullable Long told(int group, boolean draft, WhatIfFigure figure, @Nullable Long value) {
        return groups == null || withheld.contains(new Cell(group, draft, figure)) ? null : value;
    }

    /** The reader knows which of the people that they see are among them: the others are who is left. */
    private Flags flags() {
        Map<Change, Long> all = new TreeMap<>();
        all.put(Change.SAME, Objects.requireNonNullElse(report.flags().same(), 0L));
        all.put(Change.NEWLY, Objects.requireNonNullElse(report.flags().newly(), 0L));
        all.put(Change.EARLIER, Objects.requireNonNullElse(report.flags().earlier(), 0L));
        all.put(Change.LATER, Objects.requireNonNullElse(report.flags().later(), 0L));
        all.put(Change.NO_MORE, Objects.requireNonNullElse(report.flags().noMore(), 0L));
        Collection<Change> hidden = groups == null || groups.areFew() ? all.keySet() : hidden(all);
        hidden.forEach(change -> all.replace(change, null));
        return new Flags(
                all.get(Change.SAME),
                all.get(Change.NEWLY),
                all.get(Change.EARLIER),
                all.get(Change.LATER),
                all.get(Change.NO_MORE),
                hidden.isEmpty() ? null : true);
    }

    private Collection<Change> hidden(Map<Change, Long> all) {
        if (Objects.requireNonNull(groups).areNobody()) {
            return Set.of();
        }
        SmallGroups<Change> flags = new SmallGroups<>();
        all.forEach((change, count) -> flags.figure(change, (int)
                (count - workers.stream().filter(one -> one.change() == change).count())));
        return flags.sum(null, List.copyOf(all.keySet())).withheld();
    }

    private static @Nullable Boolean any(@Nullable Long... told) {
        for (Long value : told) {
            if (value == null) {
                return true;
            }
        }
        return null;
    }
}
