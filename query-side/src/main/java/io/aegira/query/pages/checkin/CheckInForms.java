package io.aegira.query.pages.checkin;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.engine.FormQuestion;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.organisation.FormId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.checkin.FindPromptToAnswer;
import io.aegira.query.checkin.PromptToAnswerView;
import io.aegira.query.organisation.FindMe;
import io.aegira.query.organisation.ListForms;
import io.aegira.query.organisation.MeView;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a check-in out, with a worker's own eyes alone. */
@Component
@RequiredArgsConstructor
class CheckInForms {
    private static final FormId STANDARD = FormId.of(FormVersion.STANDARD.formId());

    private final Questions questions;
    private final Clock clock;

    /** As it is opened. @param promptId absent: unasked */
    CheckInForm opened(Caller caller, @Nullable PromptId promptId) {
        PromptToAnswerView prompt = prompt(caller, promptId);
        Map<String, BigDecimal> before =
                promptId == null || prompt == null || prompt.answers() == null ? Map.of() : prompt.answers();
        Filled filled = new Filled(UUID.randomUUID().toString(), form(prompt), Refusals.NONE, "");
        return form(caller, promptId == null ? null : prompt, filled, key -> text(before.get(key)));
    }

    /** With what was written and what stands against it. */
    CheckInForm refused(Caller caller, @Nullable PromptId promptId, Written written, Refusals refusals) {
        PromptToAnswerView prompt = promptId == null ? null : prompt(caller, promptId);
        String response = refusals.isTaken() ? UUID.randomUUID().toString() : written.responseId();
        Filled filled = new Filled(response, written.form(), refusals, written.note());
        return form(caller, prompt, filled, key -> written.answers().getOrDefault(key, ""));
    }

    private CheckInForm form(
            Caller caller, @Nullable PromptToAnswerView prompt, Filled filled, UnaryOperator<String> answers) {
        Sight self = Sight.of(caller, WORKER);
        MeView me = questions.one(new FindMe(self), MeView.class);
        ZoneId zone = ZoneId.of(me.timezone() == null ? "UTC" : me.timezone());
        List<QuestionShown> shown = questionsOf(self, filled.form()).stream()
                .map(question -> QuestionShown.of(
                        question,
                        answers.apply(question.key()),
                        filled.refusals().of(question.key())))
                .toList();
        return new CheckInForm(
                me.workerId().toString(),
                prompt == null ? "/me/check-in" : "/me/check-in/" + prompt.promptId(),
                prompt == null ? "Check-in" : Words.promptKind(prompt.promptKind()) + " check-in",
                prompt == null ? null : Moment.at(prompt.closesAt(), zone),
                prompt != null && clock.instant().isAfter(prompt.closesAt()),
                prompt != null && prompt.answers() != null,
                filled.response(),
                filled.form().toString(),
                shown,
                filled.note(),
                filled.refusals().note(),
                filled.refusals().others());
    }

    /** @throws Problem 404 for a prompt that is not the caller's */
    void require(Caller caller, @Nullable PromptId promptId) {
        prompt(caller, promptId);
    }

    private @Nullable PromptToAnswerView prompt(Caller caller, @Nullable PromptId promptId) {
        if (caller.workerId() == null) {
            throw Problem.notFound();
        }
        try {
            return questions.one(new FindPromptToAnswer(Sight.of(caller, WORKER), promptId), PromptToAnswerView.class);
        } catch (Problem nobodyAskedYet) {
            if (promptId == null) {
                return null;
            }
            throw nobodyAskedYet;
        }
    }

    private static FormId form(@Nullable PromptToAnswerView prompt) {
        return prompt == null || prompt.formId() == null ? STANDARD : prompt.formId();
    }

    /** Those of the latest version, which is what answers are held against. */
    private List<FormQuestion> questionsOf(Sight self, FormId form) {
        return questions.many(new ListForms(self), FormVersion.class).reversed().stream()
                .filter(version -> version.formId().equals(form.value()))
                .findFirst()
                .orElse(FormVersion.STANDARD)
                .questions();
    }

    private static String text(@Nullable BigDecimal answer) {
        return answer == null ? "" : QuestionShown.plain(answer);
    }

    /** What the form is filled with besides its answers. */
    private record Filled(String response, FormId form, Refusals refusals, String note) {}
}
