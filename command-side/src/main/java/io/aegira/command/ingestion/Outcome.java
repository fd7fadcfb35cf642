package io.aegira.command.ingestion;

import io.aegira.kernel.message.CommandRefused;
import io.aegira.platform.web.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one event. */
public sealed interface Outcome {
    /** Stored now. @param wordless without what it said in words: it is about somebody who was erased */
    record Accepted(UUID eventId, boolean wordless) implements Outcome {
        Accepted(UUID eventId) {
            this(eventId, false);
        }
    }

    /** Known already, with the same content. @param eventId under which it is stored */
    record Duplicate(UUID eventId) implements Outcome {}

    /** There was nothing to store. */
    record Nothing() implements Outcome {}

    /** Nothing was stored. @param failure a {@link Problem} or a {@link CommandRefused} */
    record Rejected(@Nullable String eventId, RuntimeException failure) implements Outcome {
        public String type() {
            return switch (failure) {
                case CommandRefused refused -> refused.refusal().name().toLowerCase(java.util.Locale.ROOT);
                case Problem problem ->
                    problem.title().toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
                default -> "rejected";
            };
        }

        /** What stands against it is about this one. @return null when it is about all of it */
        public @Nullable String field() {
            String named = failure instanceof CommandRefused refused
                    ? refused.field()
                    : failure instanceof Problem problem ? problem.first().field() : "";
            return named.isEmpty() ? null : named;
        }

        public String detail() {
            return failure instanceof CommandRefused refused
                    ? refused.field() + ": " + refused.getMessage()
                    : String.valueOf(failure.getMessage());
        }
    }
}
