package io.aegira.query.audit;

import io.aegira.query.audit.WhatIfPeople.Reach;
import java.util.List;
import java.util.function.ToIntFunction;

/** The figures that a report has for each group and side. */
enum WhatIfFigure {
    EVALUATIONS(Reach::evaluations),
    HIGHS(Reach::highs),
    MEDIUMS(Reach::mediums),
    ALERTS(Reach::alerts),
    HIGH_EPISODES(Reach::highEpisodes),
    MEDIUM_EPISODES(Reach::mediumEpisodes),
    COMPLIANCE_EPISODES(Reach::complianceEpisodes),
    EPISODES(Reach::episodes);

    /** A total with its parts, one after the other. */
    static final List<List<WhatIfFigure>> FAMILIES = List.of(
            List.of(EVALUATIONS),
            List.of(ALERTS, HIGHS, MEDIUMS),
            List.of(EPISODES, HIGH_EPISODES, MEDIUM_EPISODES, COMPLIANCE_EPISODES));

    private final ToIntFunction<Reach> people;

    WhatIfFigure(ToIntFunction<Reach> people) {
        this.people = people;
    }

    int of(Reach reach) {
        return people.applyAsInt(reach);
    }
}
