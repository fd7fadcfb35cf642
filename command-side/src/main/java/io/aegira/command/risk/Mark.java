package io.aegira.command.risk;

import io.aegira.kernel.engine.Change;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of {@code risk_work}. @param episodesFrom absent: from the change on */
record Mark(long id, Change change, @Nullable Instant episodesFrom) {
    /** @param windows those that are to be closed @param deadline a quiet one that has come */
    static Optional<Due> due(List<Mark> marks, @Nullable Change windows, @Nullable Instant deadline) {
        @Nullable
        Change change = Stream.concat(marks.stream().map(Mark::change), Stream.ofNullable(windows))
                .reduce(Change::and)
                .orElse(null);
        return Stream.of(
                        Stream.ofNullable(change).map(Change::from),
                        Stream.ofNullable(deadline),
                        marks.stream().map(Mark::episodesFrom).filter(Objects::nonNull))
                .flatMap(instants -> instants)
                .min(Instant::compareTo)
                .map(episodesFrom -> new Due(
                        change, episodesFrom, marks.stream().map(Mark::id).toList()));
    }
}
