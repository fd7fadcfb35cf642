package io.aegira.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.Test;

class HowFarReadModelsHaveComeTest {
    @Test
    void behind() {
        assertThat(ReadModelProgress.covers(GapAwareTrackingToken.newInstance(6, List.of()), 7))
                .isFalse();
    }

    @Test
    void there() {
        assertThat(ReadModelProgress.covers(GapAwareTrackingToken.newInstance(7, List.of()), 7))
                .isTrue();
    }

    @Test
    void beyond_but_not_this_one() {
        assertThat(ReadModelProgress.covers(GapAwareTrackingToken.newInstance(9, List.of(7L)), 7))
                .isFalse();
    }

    @Test
    void not_begun() {
        assertThat(ReadModelProgress.covers(null, 7)).isFalse();
    }
}
