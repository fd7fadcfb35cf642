package io.aegira.kernel.eventlog;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an event's payload of one version is told in the next one. It knows the JSON and nothing else: no classes, which change, no clock, no database.
 *
 * @param from the version that it reads; it gives {@code from + 1}
 */
record NextVersion(String eventType, int from, Consumer<ObjectNode> change) {}
