package io.aegira.query.pages.administration;

import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.CheckInPolicy.Anchor;
import io.aegira.kernel.organisation.CheckInPolicy.Entry;
import io.aegira.kernel.organisation.FormId;
import io.aegira.query.pages.Words;
import io.aegira.query.pages.WrittenDuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A check-in policy as a form has it: a row for each check-in of a shift. */
record CheckInPolicyForm(Fields fields, List<Choice> forms) {
    private static final int LONGEST_KIND = 64;

    /** As it stands, with room for more. */
    static TypedForm of(CheckInPolicy policy) {
        Map<String, String> typed = new HashMap<>();
        Rows.put(typed, policy.prompts().size());
        for (int row = 0; row < policy.prompts().size(); row++) {
            Entry entry = policy.prompts().get(row);
            typed.put(name(row, "kind"), entry.kind());
            typed.put(name(row, "anchor"), Choice.sent(entry.anchor()));
            typed.put(name(row, "opens"), WrittenDuration.text(entry.opens()));
            typed.put(name(row, "closes"), WrittenDuration.text(entry.closes()));
            typed.put(
                    name(row, "form"),
                    entry.formId() == null ? "" : entry.formId().toString());
        }
        return TypedForm.of(typed);
    }

    /** In words, such as: Pre-shift: from 45m before to 5m after the beginning of the shift. */
    static List<String> windows(CheckInPolicy policy) {
        return policy.prompts().stream()
                .map(entry -> Words.promptKind(entry.kind()) + ": from " + side(entry.opens()) + " to "
                        + side(entry.closes()) + " " + CheckInPolicyPage.words(entry.anchor()) + " of the shift")
                .toList();
    }

    /** What cannot be is left out, and the fields say so. */
    CheckInPolicy read() {
        List<Entry> entries = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (int row : Rows.of(fields.refused())) {
            Entry entry = entry(row);
            if (entry != null && !kinds.add(entry.kind())) {
                fields.refuse(name(row, "kind"), "There is a check-in of this name already.");
            } else if (entry != null) {
                entries.add(entry);
            }
        }
        return new CheckInPolicy(entries);
    }

    private @Nullable Entry entry(int row) {
        String kind = fields.text(name(row, "kind"), LONGEST_KIND);
        if (kind.isEmpty()) {
            if (!fields.isEmpty(name(row, "opens")) || !fields.isEmpty(name(row, "closes"))) {
                fields.refuse(name(row, "kind"), "Say what it is called, or clear the row.");
            }
            return null;
        }
        Anchor anchor = fields.choice(name(row, "anchor"), Anchor.class);
        Duration opens = needed(name(row, "opens"));
        Duration closes = needed(name(row, "closes"));
        if (anchor == null) {
            fields.refuse(name(row, "anchor"), "Choose one of the list.");
        }
        if (opens != null && closes != null && closes.compareTo(opens) <= 0) {
            fields.refuse(name(row, "closes"), "It must close after it opens.");
        }
        String form = fields.oneOf(forms, name(row, "form"));
        return fields.areFine() && anchor != null && opens != null && closes != null
                ? new Entry(kind, anchor, opens, closes, form == null ? null : FormId.of(form))
                : null;
    }

    private @Nullable Duration needed(String name) {
        if (fields.isEmpty(name)) {
            fields.refuse(name, "Write a time such as -45m, or 0m.");
        }
        return fields.duration(name);
    }

    private static String side(Duration offset) {
        return WrittenDuration.text(offset.abs()) + (offset.isNegative() ? " before" : " after");
    }

    private static String name(int row, String field) {
        return "prompt." + row + "." + field;
    }
}
