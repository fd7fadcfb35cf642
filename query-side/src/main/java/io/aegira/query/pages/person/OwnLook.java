package io.aegira.query.pages.person;

import io.aegira.platform.security.Role;
import io.aegira.query.audit.trail.LookView;
import io.aegira.query.pages.Moment;
import io.aegira.query.pages.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * That somebody saw a worker's data, in a sentence for the worker.
 *
 * @param who by role
 * @param times empty for once
 */
record OwnLook(Moment last, String who, String did, String times) {
    static List<OwnLook> all(List<LookView> looks, ZoneId zone) {
        return looks.stream().map(look -> of(look, zone)).toList();
    }

    private static OwnLook of(LookView look, ZoneId zone) {
        return new OwnLook(
                Moment.at(look.lastAt(), zone),
                who(look.by()),
                did(look),
                look.times() == 1 ? "" : Words.count(look.times(), "time", "times") + " that day, last on");
    }

    private static String who(List<Role> by) {
        return by.isEmpty()
                ? "Somebody whose work it is"
                : Words.sentence(by.stream().map(OwnLook::who).collect(Collectors.joining(" and ")));
    }

    private static String who(Role role) {
        return switch (role) {
            case AUDITOR -> "an auditor";
            case CASE_MANAGER -> "a case manager";
            case HSE -> "health and safety";
            case SUPERVISOR -> "your supervisor";
            default -> Words.role(role);
        };
    }

    private static String did(LookView look) {
        return switch (look.lookedAt()) {
            case CHECK_INS -> "looked at your check-ins and what stood out in them";
            case CASE -> "looked at your case, and your check-ins in it";
            case PHOTO -> "looked at a photo of an incident that was reported of you";
            case LIST -> "looked at a list of people that you may be on";
            case OWN_FILE -> "took a file with your data alone";
            case FILE -> "took a file about everybody, which you may be in";
        };
    }
}
