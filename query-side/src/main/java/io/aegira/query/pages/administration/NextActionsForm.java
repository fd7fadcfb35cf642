package io.aegira.query.pages.administration;

import io.aegira.kernel.organisation.NextActions;
import io.aegira.kernel.organisation.NextActions.Suggestion;
import io.aegira.kernel.organisation.Occasion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Suggestions as a form has them: a field for each occasion. One that is left empty is as it is built in. */
final class NextActionsForm {
    static final List<Group> GROUPS = List.of(
            new Group(
                    "For health and safety and case managers",
                    "They know why somebody is flagged. On a case stands what was suggested when it was opened.",
                    asked(
                            Occasion.HIGH,
                            Occasion.TWO_MEDIUMS,
                            Occasion.MEDIUM,
                            Occasion.COMPLIANCE,
                            Occasion.SUPPORT_REQUESTED)),
            new Group(
                    "For supervisors",
                    "They are not told why. Say nothing here about answers, reasons or how grave it is.",
                    asked(
                            Occasion.TALK,
                            Occasion.TALK_AFTER_MISS,
                            Occasion.TALK_ON_RETURN,
                            Occasion.TALK_AGAIN,
                            Occasion.MISSED)));

    private NextActionsForm() {}

    /** @param occasions in the order in which they are asked for */
    record Group(String title, String about, List<Asked> occasions) {}

    /** @param name of the field @param when in words */
    record Asked(String name, String when, String builtIn) {}

    static TypedForm of(NextActions actions) {
        Map<String, String> typed = new HashMap<>();
        Arrays.stream(Occasion.values()).forEach(occasion -> typed.put(Choice.sent(occasion), actions.on(occasion)));
        return TypedForm.of(typed);
    }

    /** What cannot be is left out, and the fields say so. */
    static NextActions read(Fields fields) {
        return new NextActions(Arrays.stream(Occasion.values())
                .map(occasion -> new Written(occasion, fields.text(Choice.sent(occasion), NextActions.LONGEST)))
                .filter(written -> !written.text().isEmpty()
                        && !written.text().equals(written.occasion().builtIn()))
                .map(written -> new Suggestion(written.occasion(), written.text()))
                .toList());
    }

    private record Written(Occasion occasion, String text) {}

    private static List<Asked> asked(Occasion... occasions) {
        return Arrays.stream(occasions)
                .map(occasion -> new Asked(Choice.sent(occasion), words(occasion), occasion.builtIn()))
                .toList();
    }

    private static String words(Occasion occasion) {
        return switch (occasion) {
            case HIGH -> "The flag is high";
            case TWO_MEDIUMS -> "Two noticeable changes within a week";
            case MEDIUM -> "The flag is medium for another reason";
            case COMPLIANCE -> "Check-ins are missed too often";
            case SUPPORT_REQUESTED -> "Somebody asked for help";
            case TALK -> "Somebody is flagged";
            case TALK_AFTER_MISS -> "Somebody flagged missed a check-in today";
            case TALK_ON_RETURN -> "Somebody flagged is away today";
            case TALK_AGAIN -> "Somebody has been flagged for two weeks";
            case MISSED -> "Somebody who is not flagged missed a check-in";
        };
    }
}
