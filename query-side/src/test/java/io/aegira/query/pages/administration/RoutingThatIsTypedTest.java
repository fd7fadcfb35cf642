package io.aegira.query.pages.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.organisation.CaseQueue;
import io.aegira.kernel.organisation.CaseRouting;
import io.aegira.kernel.organisation.CaseRouting.Route;
import io.aegira.kernel.organisation.CaseRouting.Target;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.query.pages.WrittenDuration;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingThatIsTypedTest {
    private static final SiteId QUARRY = SiteId.of(new UUID(7, 7));
    private static final List<Choice> SITES = List.of(new Choice(QUARRY.toString(), "Quarry"));
    private static final CaseRouting ROUTING = new CaseRouting(
            List.of(
                    new Route(CaseQueue.SUPERVISOR, EpisodeSeverity.HIGH, null, QUARRY),
                    new Route(CaseQueue.HSE, null, null, null)),
            List.of(new Target(
                    CaseQueue.HSE,
                    Duration.ofMinutes(90),
                    null,
                    Duration.ofDays(3),
                    Duration.ofHours(1),
                    CaseQueue.CASE_MANAGER)));

    @Test
    void what_is_shown_and_sent_as_it_is_changes_nothing() {
        Fields fields = new Fields(RoutingForm.of(ROUTING).typed());
        assertThat(new RoutingForm(fields, SITES).read()).isEqualTo(ROUTING);
        assertThat(fields.areFine()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "target.hse.act,soon,target.hse.act",
        "target.hse.act,0m,target.hse.act",
        "target.hse.act,-4h,target.hse.act",
        "target.hse.escalate_to,hse,target.hse.escalate_to",
        "target.hse.escalate_to,'',target.hse.escalate_to",
        "target.hse.escalate_after,'',target.hse.escalate_after",
        "route.0.queue,'',route.0.queue",
        "route.0.queue,nobody,route.0.queue",
        "route.0.site,00000000-0000-0000-0000-000000000001,route.0.site"
    })
    void what_cannot_be_is_told_at_its_field(String field, String typed, String wrong) {
        Map<String, String> form = new HashMap<>(RoutingForm.of(ROUTING).typed());
        form.put(field, typed);
        Fields fields = new Fields(form);
        new RoutingForm(fields, SITES).read();
        assertThat(fields.refused().problems()).containsOnlyKeys(wrong);
        assertThat(fields.refused().value(field)).isEqualTo(typed);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Map<String, String> form = new HashMap<>(RoutingForm.of(ROUTING).typed());
        form.put("target.hse.act", "soon");
        form.put("target.supervisor.act", "later");
        Fields fields = new Fields(form);
        new RoutingForm(fields, SITES).read();
        assertThat(fields.refused().problems()).containsOnlyKeys("target.hse.act", "target.supervisor.act");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30m", "4h", "2d", "1d 12h", "-45m", "-1h 30m", "0m", "20s"})
    void a_duration_is_read_as_it_is_written(String text) {
        assertThat(WrittenDuration.text(WrittenDuration.of(text))).isEqualTo(text);
    }
}
