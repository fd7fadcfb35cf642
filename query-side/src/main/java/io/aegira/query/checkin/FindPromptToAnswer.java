package io.aegira.query.checkin;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;
import org.jspecify.annotations.Nullable;

/**
 * What am I asked? Asked by a worker about nobody else.
 *
 * @param promptId absent: the last prompt there is
 */
public record FindPromptToAnswer(Sight sight, @Nullable PromptId promptId) implements Question<PromptToAnswerView> {}
