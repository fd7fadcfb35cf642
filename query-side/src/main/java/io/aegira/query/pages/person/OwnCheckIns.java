package io.aegira.query.pages.person;

import io.aegira.query.pages.Moment;
import io.aegira.query.pages.person.OwnPasskeys.OwnPasskey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worker sees of themselves.
 *
 * @param today a sentence about what is expected today
 * @param sent whether a check-in was sent just now
 * @param looks the latest of the last two weeks
 */
record OwnCheckIns(
        Head head,
        String today,
        boolean sent,
        OwnPrompts prompts,
        Presence presence,
        Charts charts,
        List<Flag> flags,
        Support support,
        List<OwnLook> looks,
        List<OwnPasskey> passkeys) {
    /** That check-ins stood out. @param remarks what the worker said of it @param request names the next remark */
    record Flag(String id, Moment since, @Nullable Moment until, List<Remark> remarks, UUID request) {}

    record Remark(Moment at, String words, String note) {}

    /** @param options what to turn to, in words @param request names the next call, so that sending it twice is doing it once */
    record Support(boolean asked, List<String> options, List<Call> calls, UUID request) {}

    /** A call for somebody. @param words what came of it */
    record Call(Moment at, String words) {}
}
