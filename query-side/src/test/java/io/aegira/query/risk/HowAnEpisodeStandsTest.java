package io.aegira.query.risk;

import static io.aegira.kernel.risk.RiskEvent.EpisodeChange.ATTACHED;
import static io.aegira.kernel.risk.RiskEvent.EpisodeChange.CORRECTED;
import static io.aegira.kernel.risk.RiskEvent.EpisodeStanding.SUPPORTED;
import static io.aegira.kernel.risk.RiskEvent.EpisodeStanding.UNSUPPORTED;
import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.BEN;
import static io.aegira.query.fixture.Crew.instant;
import static io.aegira.query.fixture.Risk.closed;
import static io.aegira.query.fixture.Risk.opened;
import static io.aegira.query.fixture.Risk.updated;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.security.Caller;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.web.PageRequest;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.platform.Questions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HowAnEpisodeStandsTest {
    private final ReadModels models = ReadModels.begin().given(People.allRegistered());

    @Test
    void it_opens() {
        models.given(opened(ANA, EpisodeSeverity.HIGH));
        models.then(() -> {
            EpisodeView episode = only();
            assertThat(episode.status()).isEqualTo(EpisodeStatus.OPEN);
            assertThat(episode.turnedHighAt()).isEqualTo(instant("05:40"));
            assertThat(episode.nextStep()).isEqualTo(NextStep.CHECK_IN_WITH_WORKER);
        });
    }

    @Test
    void it_grows() {
        models.given(opened(ANA, EpisodeSeverity.MEDIUM), updated(ANA, ATTACHED, SUPPORTED, null));
        models.then(() -> {
            EpisodeView episode = only();
            assertThat(episode.signals()).isEqualTo(2);
            assertThat(episode.lastSignalAt()).isEqualTo(instant("09:00"));
            assertThat(episode.openedBy()).isEqualTo(OpenedBy.TWO_MEDIUMS);
        });
    }

    @Test
    void it_closes() {
        models.given(
                opened(ANA, EpisodeSeverity.MEDIUM), updated(ANA, ATTACHED, SUPPORTED, null), closed(ANA, "20:00"));
        models.then(() -> {
            EpisodeView episode = only();
            assertThat(episode.status()).isEqualTo(EpisodeStatus.CLOSED);
            assertThat(episode.closedAt()).isEqualTo(instant("20:00"));
            assertThat(episode.nextStep()).isEqualTo(NextStep.NONE);
        });
    }

    @Test
    void late_knowledge_opens_it_again() {
        models.given(
                opened(ANA, EpisodeSeverity.MEDIUM), closed(ANA, "20:00"), updated(ANA, CORRECTED, SUPPORTED, null));
        models.then(() -> assertThat(only().status()).isEqualTo(EpisodeStatus.OPEN));
    }

    @Test
    void late_knowledge_corrects_its_closing() {
        models.given(
                opened(ANA, EpisodeSeverity.MEDIUM), closed(ANA, "20:00"), updated(ANA, CORRECTED, SUPPORTED, "22:00"));
        models.then(() -> assertThat(only().closedAt()).isEqualTo(instant("22:00")));
    }

    @Test
    void an_unsupported_one_is_listed_only_when_asked_for() {
        models.given(
                opened(ANA, EpisodeSeverity.HIGH),
                updated(ANA, CORRECTED, UNSUPPORTED, null),
                opened(BEN, EpisodeSeverity.HIGH));
        models.then(() -> {
            assertThat(episodes(Crew.AUDITOR, StandingFilter.SUPPORTED)).hasSize(1);
            assertThat(episodes(Crew.AUDITOR, StandingFilter.UNSUPPORTED))
                    .extracting(EpisodeShown::workerId)
                    .containsExactly(ANA);
            assertThat(episodes(Crew.AUDITOR, StandingFilter.ALL)).hasSize(2);
        });
    }

    @Test
    void a_supervisor_sees_those_of_the_team_without_reasons() {
        models.given(opened(ANA, EpisodeSeverity.HIGH), opened(BEN, EpisodeSeverity.HIGH));
        List<EpisodeShown> shown = episodes(Crew.SUPERVISOR_OF_THE_DIGGERS, StandingFilter.SUPPORTED);
        assertThat(shown).singleElement().isInstanceOf(RedactedEpisodeView.class);
        assertThat(AegiraJson.mapper().writeValueAsString(shown.getFirst()))
                .doesNotContain("fatigue")
                .doesNotContain("severity")
                .doesNotContain("reasons")
                .doesNotContain("opened_by");
    }

    @Test
    void health_and_safety_sees_those_of_the_site_with_reasons() {
        models.given(opened(ANA, EpisodeSeverity.HIGH), opened(BEN, EpisodeSeverity.HIGH));
        assertThat(episodes(Crew.HSE_OF_THE_QUARRY, StandingFilter.SUPPORTED))
                .singleElement()
                .isInstanceOf(EpisodeView.class);
    }

    @Test
    void an_open_one_says_in_json_that_it_has_no_closing() {
        models.given(opened(ANA, EpisodeSeverity.HIGH));
        assertThat(AegiraJson.mapper().writeValueAsString(only()))
                .contains("\"closed_at\":null")
                .contains("\"opened_by\":\"high_signal\"")
                .contains("\"signals\":1");
    }

    private static EpisodeView only() {
        List<EpisodeShown> shown = episodes(Crew.AUDITOR, StandingFilter.ALL);
        assertThat(shown).hasSize(1);
        return (EpisodeView) shown.getFirst();
    }

    private static List<EpisodeShown> episodes(Caller caller, StandingFilter standing) {
        EpisodesApi api = new EpisodesApi(ReadModels.bean(Questions.class));
        return TenantScope.call(
                Crew.TENANT,
                () -> api.episodes(
                                caller,
                                null,
                                null,
                                standing,
                                null,
                                null,
                                null,
                                null,
                                new PageRequest(Optional.empty(), 50))
                        .items());
    }
}
