package io.aegira.command.ingestion;

import io.aegira.platform.web.Problem;
import java.util.List;
import java.util.function.Consumer;

/** The one way in for facts, whoever brings them. */
public interface WayIn {
    /**
     * Takes a batch in one transaction. What is accepted is durable when this returns; what is refused takes nothing along.
     *
     * @param meanwhile runs in the same transaction with the outcomes
     * @return what became of each event, in their order
     * @throws Problem 404 when the tenant is not set up
     */
    List<Outcome> take(Sender sender, List<Read> batch, Consumer<List<Outcome>> meanwhile);
}
