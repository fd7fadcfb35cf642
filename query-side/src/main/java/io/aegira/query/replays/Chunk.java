package io.aegira.query.replays;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * A stretch of the log.
 *
 * @param events those that some handler wants, unpacked
 * @param upTo everything before it has been read
 */
record Chunk(List<EventMessage<?>> events, TrackingToken upTo) {}
