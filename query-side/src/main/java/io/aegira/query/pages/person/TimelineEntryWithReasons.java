package io.aegira.query.pages.person;

import io.aegira.query.pages.ShownPhoto;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, and why.
 *
 * @param details in words, such as reasons or answers
 * @param link the page that it leads to, if any
 * @param photos that the reader may see
 */
record TimelineEntryWithReasons(
        TimelineEntry entry,
        List<String> details,
        List<String> rules,
        @Nullable String link,
        List<ShownPhoto> photos) {
    TimelineEntryWithReasons(TimelineEntry entry, List<String> details, List<String> rules, @Nullable String link) {
        this(entry, details, rules, link, List.of());
    }
}
