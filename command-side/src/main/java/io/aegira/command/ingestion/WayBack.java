package io.aegira.command.ingestion;

import io.aegira.platform.web.Problem;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.modelling.command.ConcurrencyException;

/** The way back into the log for what was recorded: each event is appended to its aggregate as it was. Nothing is decided. */
public interface WayBack {
    /** Why an event is refused that says what another one has said. */
    static Problem saidAlready() {
        return new Problem(409, "Conflict", "What it says is recorded under another event_id.", List.of());
    }

    /**
     * Appends what is not there yet, in one transaction. An event whose id is recorded with the same content is a duplicate.
     *
     * @param meanwhile runs in the same transaction with the outcomes
     * @return what became of each event, in their order
     * @throws Problem 404 when the tenant is not set up, and the batch does not do it
     * @throws ConcurrencyException when one of them says what is recorded already under another id; none was appended
     */
    List<Outcome> restore(Sender sender, List<Read> batch, Consumer<List<Outcome>> meanwhile);
}
