package io.aegira.query.audit;

import io.aegira.kernel.hindsight.Period;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class ReplaysOfDecisions implements DecisionsAgain {
    private final RunningReplays running;
    private final DecisionReplays replays;
    private final Clock clock;

    @Override
    public UUID begin(Caller caller, Period period) {
        UUID id = UUID.randomUUID();
        running.begin(caller.tenantId(), id, period);
        return id;
    }

    @Override
    public Optional<DecisionReplayView> find(Caller caller, UUID replayId) {
        return replays.find(replayId)
                .map(replay -> DecisionReplayView.of(replay, clock.instant(), caller.is(Role.AUDITOR)));
    }

    @Override
    public List<BegunReplay> latest() {
        return replays.latest().stream()
                .map(replay -> new BegunReplay(
                        replay.replayId(),
                        replay.begunAt(),
                        replay.status().name().toLowerCase(Locale.ROOT),
                        replay.decisions(),
                        replay.differing()))
                .toList();
    }
}
