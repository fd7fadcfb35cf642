package io.aegira.query.replays;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * A stretch of the log.
 *
 * @param events those that some handler wants; each is parsed by the first that looks into it
 * @param upTo everything before it has been read
 */
record Chunk(List<? extends EventMessage<?>> events, TrackingToken upTo) {}
