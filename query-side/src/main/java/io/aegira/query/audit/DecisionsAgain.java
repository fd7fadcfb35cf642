package io.aegira.query.audit;

import io.aegira.kernel.hindsight.Period;
import io.aegira.platform.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decisions taken again, for pages. */
public interface DecisionsAgain {
    /** @return by which it can be asked after */
    UUID begin(Caller caller, Period period);

    Optional<DecisionReplayView> find(Caller caller, UUID replayId);

    /** The latest few, the latest first, without what differs. */
    List<BegunReplay> latest();
}
