package io.aegira.query.pages;

import static io.aegira.query.fixture.Crew.ANA;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.query.fixture.Facts;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.fixture.Risk;

/** A day on which Ana answered, was flagged high for it and got a case. */
final class Day {
    static final String THE_12TH = "2026-02-12";
    static final String ANA_PAGE = "/people/" + ANA;

    private Day() {}

    static ReadModels anaIsFlagged() {
        return ReadModels.begin()
                .given(People.allRegistered())
                .given(
                        Facts.shift(ANA),
                        Facts.scheduled(ANA),
                        Facts.answer(ANA, "05:40", 7),
                        Risk.high(ANA),
                        Risk.opened(ANA, EpisodeSeverity.HIGH),
                        People.caseOpened(ANA));
    }

    static ReadModels anaMissed() {
        return ReadModels.begin()
                .given(People.allRegistered())
                .given(Facts.shift(ANA), Facts.scheduled(ANA), Facts.missed(ANA, Facts.WINDOW));
    }

    static ReadModels nothingYet() {
        return ReadModels.begin().given(People.allRegistered());
    }
}
