package io.aegira.platform.axon;

import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.platform.eventlog.Facts.aggregatesOf;
import static io.aegira.platform.eventlog.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.eventlog.TestLog;
import io.aegira.platform.eventlog.UnfinishedTransaction;
import io.aegira.platform.tenancy.TenantScope;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A processor goes on where it was, on this node or another. */
class TokensInTheDatabaseTest {
    private static final GapAwareTrackingToken EARLIER = GapAwareTrackingToken.newInstance(4, List.of(1L, 3L));
    private static final GapAwareTrackingToken LATER = GapAwareTrackingToken.newInstance(90_000, List.of(7L, 89_999L));

    @RegisterExtension
    static final WiredPlatform PLATFORM = WiredPlatform.with();

    private final TokenStore tokens = PLATFORM.bean(TokenStore.class);

    @ParameterizedTest
    @MethodSource("tokens")
    void a_token_is_read_as_it_was_written(TrackingToken token) {
        String processor = "reads " + token;
        inTransaction(() -> tokens.initializeTokenSegments(processor, 1, EARLIER));
        inTransaction(() -> tokens.fetchToken(processor, 0));
        inTransaction(() -> tokens.storeToken(token, processor, 0));
        inTransaction(() -> assertThat(tokens.fetchToken(processor, 0)).isEqualTo(token));
    }

    @Test
    void whoever_goes_on_from_a_stored_token_gets_what_was_committed_late() {
        TestLog log = TestLog.in(PLATFORM.database());
        try (UnfinishedTransaction late = log.begin(TENANT).append(fact("late"))) {
            log.append(TENANT, fact("prompt"));
            TrackingToken read = log.after(log.tail()).getLast().trackingToken();
            inTransaction(() -> tokens.initializeTokenSegments("goes on", 1, read));
            late.commit();
            inTransaction(() -> assertThat(aggregatesOf(log.after(tokens.fetchToken("goes on", 0))))
                    .containsExactly("late"));
        }
    }

    static Stream<TrackingToken> tokens() {
        return Stream.of(
                LATER,
                ReplayToken.createReplayToken(LATER, EARLIER),
                ReplayToken.createReplayToken(LATER),
                new MergedTrackingToken(EARLIER, LATER));
    }

    private static void inTransaction(Runnable work) {
        TenantScope.callAcrossTenants(() -> {
            PLATFORM.bean(TransactionManager.class).executeInTransaction(work);
            return true;
        });
    }
}
