package io.aegira.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.tenancy.TenantScope;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
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
