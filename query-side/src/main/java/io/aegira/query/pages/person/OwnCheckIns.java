package io.aegira.query.pages.person;

import java.util.List;

/**
 * What a worker sees of themselves.
 *
 * @param today a sentence about what is expected today
 * @param sent whether a check-in was sent just now
 * @param support what to turn to, in words
 */
record OwnCheckIns(
        Head head,
        String today,
        boolean sent,
        OwnPrompts prompts,
        Presence presence,
        Charts charts,
        List<String> support) {}
