package io.aegira.query.activity;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.util.UUID;

/** What is this event, what does it rest on, and what came of it? @param reader whose receipts are told with it */
public record FindEvent(Sight sight, String reader, UUID eventId) implements Question<ConnectedEvent> {}
