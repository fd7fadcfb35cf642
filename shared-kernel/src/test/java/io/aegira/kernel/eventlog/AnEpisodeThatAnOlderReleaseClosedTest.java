package io.aegira.kernel.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.eventlog.GoldenEvents.Golden;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.risk.RiskEvent.ClosedBy;
import io.aegira.kernel.risk.RiskEvent.EpisodeClosed;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The worked example of a new version: how an episode was closed was not said at first, because there was only one way. */
class AnEpisodeThatAnOlderReleaseClosedTest {
    private static final String TYPE = "risk.episode_closed";

    @Test
    void is_told_by_its_payload_as_closed_by_quiet() {
        ObjectNode stored = payload(1);
        ObjectNode told = LogUpcasters.present(TYPE, 1, stored);
        assertThat(told.get("closed_by").asString()).isEqualTo("quiet_period");
        assertThat(told.without("closed_by")).isEqualTo(stored);
    }

    @Test
    void stays_as_it_is_stored() {
        ObjectNode stored = payload(1);
        LogUpcasters.present(TYPE, 1, stored);
        assertThat(stored).isEqualTo(payload(1));
    }

    @Test
    void of_the_present_version_is_told_as_it_is() {
        assertThat(LogUpcasters.present(TYPE, 2, payload(2))).isEqualTo(payload(2));
    }

    /** Axon does not upcast its dead letters. */
    @Test
    void can_be_read_from_a_letter_that_was_parked() {
        LogSerializer serializer = new LogSerializer();
        String parked = LogSerializer.withColumns(
                golden(1).json(),
                Nordwind.id("23").toString(),
                Nordwind.at("07:23").toString());
        EpisodeClosed read = serializer.deserialize(new SimpleSerializedObject<>(
                parked.getBytes(java.nio.charset.StandardCharsets.UTF_8), byte[].class, TYPE, "1"));
        assertThat(read.closedBy()).isEqualTo(ClosedBy.QUIET_PERIOD);
        assertThat(read.episodeId()).isEqualTo(Nordwind.EPISODE);
    }

    private static ObjectNode payload(int version) {
        return (ObjectNode) AegiraJson.mapper().readTree(golden(version).json());
    }

    private static Golden golden(int version) {
        return GoldenEvents.all().stream()
                .filter(golden -> golden.eventType().equals(TYPE) && golden.version() == version)
                .findFirst()
                .orElseThrow();
    }
}
