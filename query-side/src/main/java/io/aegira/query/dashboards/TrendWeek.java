package io.aegira.query.dashboards;

import io.aegira.query.casework.IncidentWeekView;
import io.aegira.query.checkin.PromptWeekView;
import io.aegira.query.platform.Counted;
import io.aegira.query.platform.SmallGroups;
import io.aegira.query.risk.RiskWeekView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was counted of one week, side by side. */
record TrendWeek(PromptWeekView prompts, RiskWeekView risk, IncidentWeekView incidents) {
    private enum Figure {
        ON_TIME,
        LATE,
        MISSED,
        EXCUSED,
        EVALUATIONS,
        MEDIUM,
        HIGH,
        FLAGS,
        OPENED,
        INCIDENTS
    }

    /** Everything, to whoever sees each of the people. */
    TrendWeekView inFull() {
        return view(Set.of());
    }

    /**
     * Without what speaks of fewer than five people, and what that follows from: an answer or a miss is an evaluation each, and the alerts of
     * a week are told elsewhere, medium and high together.
     */
    TrendWeekView ofGroups() {
        SmallGroups<Figure> figures = new SmallGroups<>();
        counted().forEach(figures::figure);
        if (Math.max(prompts.people(), risk.evaluations().people()) < SmallGroups.FEWEST) {
            counted().keySet().forEach(figures::ofSmallGroup);
        }
        figures.sum(Figure.EVALUATIONS, List.of(Figure.ON_TIME, Figure.LATE, Figure.MISSED, Figure.EXCUSED));
        figures.sum(null, List.of(Figure.MEDIUM, Figure.HIGH));
        return view(figures.withheld());
    }

    private Map<Figure, Counted> counted() {
        Map<Figure, Counted> counted = new EnumMap<>(Figure.class);
        counted.put(Figure.ON_TIME, prompts.completedOnTime());
        counted.put(Figure.LATE, prompts.completedLate());
        counted.put(Figure.MISSED, prompts.missed());
        counted.put(Figure.EXCUSED, prompts.excused());
        counted.put(Figure.EVALUATIONS, risk.evaluations());
        counted.put(Figure.MEDIUM, risk.medium());
        counted.put(Figure.HIGH, risk.high());
        counted.put(Figure.FLAGS, risk.complianceFlags());
        counted.put(Figure.OPENED, risk.episodesOpened());
        counted.put(Figure.INCIDENTS, incidents.incidents());
        return counted;
    }

    private TrendWeekView view(Set<Figure> withheld) {
        return new TrendWeekView(
                prompts.week(),
                shown(Figure.ON_TIME, withheld),
                shown(Figure.LATE, withheld),
                shown(Figure.MISSED, withheld),
                shown(Figure.EXCUSED, withheld),
                shown(Figure.EVALUATIONS, withheld),
                shown(Figure.MEDIUM, withheld),
                shown(Figure.HIGH, withheld),
                shown(Figure.FLAGS, withheld),
                shown(Figure.OPENED, withheld),
                shown(Figure.INCIDENTS, withheld),
                !withheld.isEmpty());
    }

    private @Nullable Long shown(Figure figure, Set<Figure> withheld) {
        return withheld.contains(figure)
                ? null
                : counted().getOrDefault(figure, Counted.NONE).count();
    }
}
