package io.aegira.query.pages.checkin;

import io.aegira.kernel.checkin.CheckInRefusal;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.message.Refusal;
import io.aegira.platform.web.Problem;
import io.aegira.platform.web.Problem.FieldError;
import java.util.List;
import java.util.Map;

/** Why answers were not taken. @param status of the page that says so */
record Refusals(int status, List<FieldError> errors) {
    static final Refusals NONE = new Refusals(200, List.of());
    private static final int CONFLICT = 409;
    private static final Map<String, String> WORDS = Map.of(
            "submitted_at", "The clock of this device seems to be wrong. Nothing was sent.",
            "form", "The questions have changed meanwhile. Open the check-in again.",
            "form_id", "The questions have changed meanwhile. Open the check-in again.");

    /** @throws Problem as it came when it is none of the worker's making */
    static Refusals of(Problem problem) {
        if (problem.status() != 400 && problem.status() != CONFLICT) {
            throw problem;
        }
        return new Refusals(problem.status(), problem.errors());
    }

    static Refusals of(CommandRefused refused) {
        boolean conflict = refused.refusal().kind() == Refusal.Kind.CONFLICT
                || refused.refusal() == CheckInRefusal.RESPONSE_ID_TAKEN;
        String field = refused.field().replaceFirst("^payload\\.", "");
        return new Refusals(
                conflict ? CONFLICT : 400, List.of(new FieldError(field, String.valueOf(refused.getMessage()))));
    }

    boolean isTaken() {
        return status == CONFLICT;
    }

    String of(String question) {
        return at("answers." + question);
    }

    String note() {
        return at("note");
    }

    /** What belongs to no place of its own. */
    List<String> others() {
        if (isTaken()) {
            return List.of("This check-in was sent already. Send it again to correct it.");
        }
        return errors.stream()
                .filter(error ->
                        !error.field().startsWith("answers.") && !error.field().equals("note"))
                .map(error -> error.field().equals("answers")
                        ? error.message()
                        : WORDS.getOrDefault(error.field(), error.field() + ": " + error.message()))
                .toList();
    }

    private String at(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }
}
