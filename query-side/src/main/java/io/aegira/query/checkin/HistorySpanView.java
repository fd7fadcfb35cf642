package io.aegira.query.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far back and how near check-ins reach. @param first when the first window closed; absent, like {@code last}, without any */
public record HistorySpanView(
        @Nullable Instant first, @Nullable Instant last) {}
