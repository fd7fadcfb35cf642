package io.aegira.query.checkin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** What of a row is shown to whom is said by the type it becomes. */
@Mapper
interface PromptMapping {
    PromptView withoutAnswers(PromptStateRow row, List<PromptEventView> history);

    @Mapping(target = "note", source = "note")
    AnsweredPromptView withAnswers(PromptStateRow row, @Nullable String note, List<PromptEventView> history);

    @Mapping(target = "note", source = "note")
    ResponseView response(ResponseRow row, @Nullable String note);
}
