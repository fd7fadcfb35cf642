package io.aegira.kernel.hindsight;

import io.aegira.kernel.availability.AvailabilityEvent.AvailabilitySet;
import io.aegira.kernel.engine.AvailabilityAt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said about a worker's availability; of several words about an instant the one recorded last holds. */
final class KnownAvailability {
    private final List<Word> inOrderOfRecording = new ArrayList<>();

    boolean add(AvailabilitySet said) {
        return inOrderOfRecording.add(new Word(
                said.status().isAvailable(),
                said.effectiveFrom().toInstant(),
                said.effectiveTo() == null ? null : said.effectiveTo().toInstant()));
    }

    boolean isAvailableAt(Instant instant) {
        return isAvailableAt(inOrderOfRecording, instant);
    }

    /** What is said later does not change it. */
    AvailabilityAt asOfNow() {
        List<Word> words = List.copyOf(inOrderOfRecording);
        return instant -> isAvailableAt(words, instant);
    }

    private static boolean isAvailableAt(List<Word> words, Instant instant) {
        for (Word word : words.reversed()) {
            if (word.covers(instant)) {
                return word.available();
            }
        }
        return true;
    }

    private record Word(
            boolean available, Instant from, @Nullable Instant to) {
        boolean covers(Instant instant) {
            return !instant.isBefore(from) && (to == null || !instant.isAfter(to));
        }
    }
}
