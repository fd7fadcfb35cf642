package io.aegira.query.pages.person;

import io.aegira.query.checkin.AnsweredPromptView;
import io.aegira.query.risk.SignalView;
import java.util.List;

/** Chooses what a reader's charts show: answers where they may be seen, distances from the usual otherwise. */
final class ChartsOfPerson {
    private static final String ANSWERS =
            "Dots are answers in the worker’s own units. The line is their usual answer over the 28 days before, the band around it what is still usual.";
    private static final String DISTANCES =
            "Dots say how far a check-in is from this person’s usual, counted in their own spread: 0 is usual, upwards is worse. The band is one spread wide to each side.";
    private static final String OWN =
            "Dots are your answers. The line is what was usual for you over the 28 days before, the band around it what is still usual.";

    private ChartsOfPerson() {}

    static Charts of(PersonFacts facts) {
        List<AnsweredPromptView> answered = answered(facts);
        List<ChartSource> sources = facts.person().answersMayBeSeen()
                ? new AnswersToCharts(answered, facts.signals(), AnswersToCharts.formOf(answered, facts.forms()))
                        .sources()
                : new DistancesToCharts(facts.signals(), facts.stay(), facts.forms()).sources();
        return charts(facts, sources, facts.person().answersMayBeSeen() ? ANSWERS : DISTANCES, true);
    }

    /** @param usual where the figures of what was usual stand; how grave they were is left out */
    static Charts ofOneself(PersonFacts facts, List<SignalView> usual) {
        List<AnsweredPromptView> answered = answered(facts);
        List<ChartSource> sources = new AnswersToCharts(
                        answered, usual, AnswersToCharts.formOf(answered, facts.forms()))
                .sources().stream().map(ChartSource::withoutSeverity).toList();
        return charts(facts, sources, OWN, false);
    }

    private static Charts charts(
            PersonFacts facts, List<ChartSource> sources, String explanation, boolean withSignals) {
        ChartDrawing drawing = new ChartDrawing(facts);
        return new Charts(
                explanation,
                withSignals,
                drawing.ticks(),
                drawing.draw(sources),
                ChartTable.columns(sources),
                ChartTable.rows(sources, facts.stay()));
    }

    private static List<AnsweredPromptView> answered(PersonFacts facts) {
        return facts.prompts().stream()
                .filter(AnsweredPromptView.class::isInstance)
                .map(AnsweredPromptView.class::cast)
                .toList();
    }
}
