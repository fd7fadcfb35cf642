package io.aegira.query.pages.person;

import io.aegira.query.pages.Moment;
import java.util.List;

/** What a worker sees of themselves. @param next the windows that are open or to come; @param support what to turn to, in words */
record OwnCheckIns(Head head, List<Window> next, Presence presence, Charts charts, List<String> support) {
    /** When a check-in can be answered. */
    record Window(String name, Moment opens, Moment closes) {}
}
