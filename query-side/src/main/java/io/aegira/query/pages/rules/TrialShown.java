package io.aegira.query.pages.rules;

import io.aegira.kernel.engine.Rule;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.query.audit.RuleTrial;
import io.aegira.query.audit.WhatIfReport;
import io.aegira.query.audit.WhatIfReport.Flagged;
import io.aegira.query.audit.WhatIfReport.Team;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it stands in the page.
 *
 * @param percent how far it has come, 0 to 100
 * @param failure why it failed; empty unless it did
 * @param found absent until it has ended well
 */
public record TrialShown(
        UUID id,
        String version,
        List<Rule> rules,
        int percent,
        String failure,
        @Nullable Found found) {
    /** @param charts alerts and episodes, in all and team by team @param people those that the reader may see */
    public record Found(String period, String summary, List<BarChart> charts, List<Flag> flags, List<Person> people) {}

    /** @param people how many; in words where they are too few to say */
    public record Flag(String name, String people) {}

    /** @param change such as {@code earlier} */
    public record Person(String name, String change, String recorded, String draft) {}

    static TrialShown of(RuleTrial trial, Map<UUID, String> teams) {
        WhatIfReport report = trial.view().report();
        return new TrialShown(
                trial.view().reportId(),
                trial.draft().version(),
                trial.draft().rules(),
                (int) Math.round(100 * trial.view().progress()),
                Objects.requireNonNullElse(trial.view().failure(), ""),
                report == null ? null : found(report, teams));
    }

    private static Found found(WhatIfReport report, Map<UUID, String> teams) {
        return new Found(
                day(report.from()) + " to " + day(report.to().minusSeconds(1)),
                summary(report),
                List.of(
                        BarChart.alerts(report),
                        BarChart.episodes(report),
                        BarChart.ofTeams(
                                "Alerts by team",
                                report.teams(),
                                name(teams),
                                side -> side.alerts().total()),
                        BarChart.ofTeams(
                                "Episodes by team",
                                report.teams(),
                                name(teams),
                                side -> side.episodes().total())),
                flags(report.flags()),
                report.workers().stream().map(TrialShown::person).toList());
    }

    private static String summary(WhatIfReport report) {
        Long days = report.workerDays();
        Long decisions = report.recorded().evaluations();
        if (days == null || decisions == null) {
            return "The decisions of the period are about " + Words.FEW + ".";
        }
        return Words.count(days.intValue(), "worker-day", "worker-days") + ", " + decisions + " decisions; "
                + (report.otherwise() == null
                        ? "those of " + Words.FEW + " would be others."
                        : report.otherwise() + " decisions and episodes would be others.");
    }

    private static List<Flag> flags(WhatIfReport.Flags flags) {
        return List.of(
                new Flag("Newly", Words.figure(flags.newly())),
                new Flag("Earlier", Words.figure(flags.earlier())),
                new Flag("Later", Words.figure(flags.later())),
                new Flag("No more", Words.figure(flags.noMore())),
                new Flag("The same", Words.figure(flags.same())));
    }

    private static Function<Team, String> name(Map<UUID, String> teams) {
        return team -> team.teamId() == null
                ? "No team"
                : teams.getOrDefault(
                        team.teamId(), "Team " + team.teamId().toString().substring(0, 8));
    }

    private static Person person(Flagged flagged) {
        return new Person(
                Words.name(null, WorkerId.of(flagged.workerId())),
                flagged.change().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                when(flagged.recordedAt()),
                when(flagged.draftAt()));
    }

    private static String when(@Nullable Instant instant) {
        return instant == null ? "never" : Moment.at(instant, ZoneOffset.UTC).words();
    }

    private static String day(Instant instant) {
        return Moment.dayOf(instant, ZoneOffset.UTC).words();
    }
}
