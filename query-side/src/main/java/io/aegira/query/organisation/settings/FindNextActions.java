package io.aegira.query.organisation.settings;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is suggested, by what calls for it? @param at as it held then, by the time of recording; absent: as it holds */
public record FindNextActions(Sight sight, @Nullable Instant at) implements Question<NextActionsView> {}
